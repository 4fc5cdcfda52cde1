import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackages } from './install-packages.js';
import { type Completion, type Diagnostic, type Editor, type Position, startEditor } from './language-server.js';
import { project, runShell } from './run-program.js';

const examples = (await readdir(join(project, 'examples'))).filter((name) => name.endsWith('.yaml'));

let packages: string;
let folder: string;
let editor: Editor;
beforeAll(async () => {
  packages = await installPackages('yaml-language-server@1.25.0');
  folder = await mkdtemp(join(tmpdir(), 'strive editor-'));
  await cp(join(project, 'examples'), join(folder, 'examples'), { recursive: true });
  await cp(join(project, 'schemas'), join(folder, 'schemas'), { recursive: true });
  // Without this, it would ask the network for a catalog.
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
  editor = await startEditor(join(packages, 'node_modules/yaml-language-server/bin/yaml-language-server'), { yaml });
});
afterAll(async () => {
  editor?.close();
  await rm(packages, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** What the editor says about a file with this text. */
async function said(name: string, text: string): Promise<readonly string[]> {
  const diagnostics = await editor.open(pathToFileURL(join(folder, 'examples', name)).href, text);
  return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

test.each(examples.filter((name) => name !== 'broken.yaml'))(
  'an editor finds the schema of %s, and no mistake',
  async (name) => {
    const text = await readFile(join(folder, 'examples', name), 'utf8');
    expect(await said(name, text)).toEqual([]);
    // That is no silence for lack of a schema.
    const misspelled = text.replace(/^assessed-on:/m, 'asessed-on:');
    expect(await said(`misspelled-${name}`, misspelled)).toContainEqual(expect.stringContaining('asessed-on'));
  },
);

test('an editor takes the schema that strive writes beside a file', async () => {
  await runShell(`cd ${JSON.stringify(join(folder, 'examples'))}; "$STRIVE" schema > assessment.schema.json`);
  const text =
    '# yaml-language-server: $schema=assessment.schema.json\nstrive: 1\npartnership: { nam: A }\nassessed-on: 2026-06-30\n';
  await writeFile(join(folder, 'examples/beside.yaml'), text);
  expect(await said('beside.yaml', text)).toContainEqual(expect.stringMatching(/^3: .*nam/));
});

test('an editor has nothing to mark in a file that strive has begun, and goes on from there', async () => {
  const home = join(folder, 'begun');
  await mkdir(home);
  await runShell(`cd ${JSON.stringify(home)}; "$STRIVE" init --yes --name "Río Verde" --states OH`);
  const begun = await readFile(join(home, 'partnership.yaml'), 'utf8');
  expect(await editor.open(pathToFileURL(join(home, 'partnership.yaml')).href, begun)).toEqual([]);
  // As the file says itself: take away the comment's sign, and the braces above.
  const answered = begun
    .replace('shared-community-vision: {}', 'shared-community-vision:')
    .replace('# leadership-table: not-started', 'leadership-table: ');
  const uri = pathToFileURL(join(home, 'answered.yaml')).href;
  await editor.open(uri, answered);
  const lines = answered.split('\n');
  const line = lines.findIndex((text) => text.endsWith('leadership-table: '));
  const offered = await editor.complete(uri, { line, character: lines[line]?.length ?? 0 });
  expect(offered.map(({ label }) => label)).toEqual(['met', 'in-progress', 'not-started', 'lapsed']);
});

const head = [
  '# yaml-language-server: $schema=../schemas/assessment.schema.json',
  'strive: 1',
  'partnership: { name: A }',
  'assessed-on: 2026-06-30',
];

interface Opened {
  readonly uri: string;
  /** Where `¦` stood. */
  readonly position: Position;
  readonly diagnostics: readonly Diagnostic[];
}

let opened = 0;

/** Opens a valid assessment with these lines below it; `¦` stands for the cursor. */
async function openWith(...lines: readonly string[]): Promise<Opened> {
  const before = [...head, ...lines].join('\n').split('¦')[0] ?? '';
  const rows = before.split('\n');
  opened += 1;
  const uri = pathToFileURL(join(folder, 'examples', `opened-${opened}.yaml`)).href;
  const diagnostics = await editor.open(uri, `${[...head, ...lines].join('\n').replace('¦', '')}\n`);
  return { uri, position: { line: rows.length - 1, character: rows.at(-1)?.length ?? 0 }, diagnostics };
}

async function completed(...lines: readonly string[]): Promise<readonly Completion[]> {
  const { uri, position } = await openWith(...lines);
  return editor.complete(uri, position);
}

async function hovered(...lines: readonly string[]): Promise<string> {
  const { uri, position } = await openWith(...lines);
  return editor.hover(uri, position);
}

/** Each mark as the text that it lies under, and what it says. */
async function marked(...lines: readonly string[]): Promise<readonly (readonly [text: string, message: string])[]> {
  const text = [...head, ...lines];
  return (await openWith(...lines)).diagnostics.map(({ range: { start, end }, message }) => [
    `${start.line + 1}:${start.character + 1} ${text[start.line]?.slice(start.character, start.line === end.line ? end.character : undefined)}`,
    message,
  ]);
}

const pillar = ['gateways:', '  exploring:', '    shared-community-vision:'];

function documentationOf({ documentation }: Completion): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

describe('an editor completes', () => {
  test('the benchmarks of a pillar that are not there yet, with their titles and statements', async () => {
    const offered = await completed(...pillar, '      leadership-table: met', '      ¦');
    expect(offered.map(({ label }) => label)).toEqual(['cradle-to-career-vision', 'shared-messages']);
    expect(offered.map(({ textEdit }) => textEdit?.newText)).toEqual([
      'cradle-to-career-vision: ',
      'shared-messages: ',
    ]);
    const [vision = '', messages = ''] = offered.map(documentationOf);
    expect(vision).toMatch(/^\*\*EX-V1 A cradle-to-career vision\*\*\n\nPartners from several sectors/);
    expect(messages).toMatch(/^\*\*EX-V3 Shared messages\*\*[\s\S]*- The message guide or talking points/);
  });

  test('the pillars of a gateway, and the gateways', async () => {
    expect((await completed('gateways:', '  exploring:', '    ¦')).map(({ label }) => label)).toEqual([
      'shared-community-vision',
      'evidence-based-decision-making',
      'collaborative-action',
      'investment-and-sustainability',
    ]);
    expect(
      (await completed('gateways:', '  exploring:', '    collaborative-action: {}', '  ¦')).map(({ label }) => label),
    ).toEqual(['emerging', 'sustaining', 'systems-change', 'systems-transformation']);
  });

  test.each([
    ['behind a benchmark', ['      leadership-table: ¦']],
    ['in its long form', ['      leadership-table:', '        note: Since 2024', '        status: ¦']],
  ])('the status %s, each with what it means', async (_, lines) => {
    const offered = await completed(...pillar, ...lines);
    expect(offered.map((item) => [item.label, documentationOf(item)])).toEqual([
      ['met', "It's true today."],
      ['in-progress', 'Work has begun.'],
      ['not-started', 'No work yet.'],
      ['lapsed', "It was met before, but isn't now."],
    ]);
  });

  test('what else the long form of a benchmark can say', async () => {
    const offered = await completed(...pillar, '      leadership-table:', '        status: met', '        ¦');
    expect(offered.map(({ label }) => label)).toEqual(['note', 'evidence', 'review']);
  });
});

describe('an editor explains', () => {
  test.each([
    ['in its short form', ['      leader¦ship-table: met']],
    ['in its long form', ['      leader¦ship-table:', '        status: met']],
    ['in braces', ['      leader¦ship-table: { status: met, note: Since 2024 }']],
  ])('a benchmark %s by its statement and what serves as evidence', async (_, lines) => {
    const words = await hovered(...pillar, ...lines);
    expect(words).toMatch(/^#### EX-V2 A leadership table\n/);
    expect(words).toContain('Leaders from several sectors meet as a leadership table');
    expect(words).toContain('Typical evidence:\n\n- The written accountability structure, showing who decides');
    expect(words).toContain("- Agendas and minutes of the table's first meetings");
  });

  test('a status by what each of them means', async () => {
    const words = await hovered(...pillar, '      leadership-table:', '        sta¦tus: met');
    expect(words).toMatch(/^#### EX-V2 A leadership table\n\nWhere the benchmark stands\.\n/);
    expect(words).toContain("* `lapsed`: It was met before, but isn't now.");
  });

  test('a name in code as code, under the title of what it belongs to', async () => {
    const words = await hovered(
      'outcomes:',
      '  kindergarten-readiness:',
      '    kra: { name: K, unit: percent, val¦ues: { 2025: 40 } }',
    );
    expect(words).toMatch(/^#### Kindergarten readiness\n\nThe numbers by period\. .* under `data`\.\n/);
  });
});

describe('an editor marks', () => {
  test('a misspelled benchmark, and nothing else', async () => {
    expect(await marked(...pillar, '      leadership-tabel: met', '      shared-messages: met')).toEqual([
      ['8:7 leadership-tabel', 'Property leadership-tabel is not allowed.'],
    ]);
  });

  test('a misspelled key in the long form', async () => {
    const lines = ['      leadership-table:', '        status: met', '        noet: Since 2024'];
    expect(await marked(...pillar, ...lines)).toEqual([['10:9 noet', 'Property noet is not allowed.']]);
  });

  test('a misspelled gateway, though what stands below it is right', async () => {
    expect(await marked('gateways:', '  exploreing:', '    shared-community-vision: {}')).toEqual([
      ['6:3 exploreing', 'Property exploreing is not allowed.'],
    ]);
  });

  test.each([
    ['alone', ['      leadership-table: done'], '8:25 done'],
    ['in quotes', ['      leadership-table: "done"'], '8:25 "done"'],
    ['in the long form', ['      leadership-table:', '        note: Since 2024', '        status: done'], '10:17 done'],
    ['in braces', ['      leadership-table: { status: done, note: Since 2024 }'], '8:35 done'],
  ])('a wrong status %s, with those that there are', async (_, lines, place) => {
    expect(await marked(...pillar, ...lines)).toEqual([
      [place, 'Value is not accepted. Valid values: "met", "in-progress", "not-started", "lapsed".'],
    ]);
  });
});

describe('an editor looks for the schema where the first line says', () => {
  const misspelled = 'strive: 1\npartnership: { nam: A }\nassessed-on: 2026-06-30\n';

  test.each([
    ['beside the file', '', 'assessment.schema.json'],
    ['beside the file, said with a dot', '', './assessment.schema.json'],
    ['in the folder above', 'Río Verde', '../assessment.schema.json'],
    ['two folders above, in another', 'ohio/river valley', '../../schemas/assessment.schema.json'],
  ])('%s', async (_, below, schema) => {
    const home = await mkdtemp(join(folder, 'home-'));
    await mkdir(join(home, below), { recursive: true });
    for (const place of ['assessment.schema.json', 'schemas/assessment.schema.json']) {
      await cp(join(project, 'schemas/assessment.schema.json'), join(home, place));
    }
    const text = `# yaml-language-server: $schema=${schema}\n${misspelled}`;
    expect(await editor.open(pathToFileURL(join(home, below, 'partnership.yaml')).href, text)).toMatchObject([
      { message: 'Missing property "name".' },
      {
        message: 'Property nam is not allowed.',
        range: { start: { line: 2, character: 15 }, end: { line: 2, character: 18 } },
      },
    ]);
  });

  test('and nowhere else: without that line it knows nothing of the file', async () => {
    expect(await said('without-modeline.yaml', misspelled)).toEqual([]);
  });
});
