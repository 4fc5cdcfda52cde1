import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InitFlags, init } from '../../../../src/cli/commands/init/init.js';
import type { Io } from '../../../../src/cli/io.js';
import { RunError } from '../../../../src/cli/io.js';
import type { MakePrompts } from '../../../../src/cli/prompts/prompts-for.js';
import { pause, type ScriptedAnswer, scriptedPrompts } from '../../prompts/scripted-prompts.js';
import { folderWith, strive } from '../../run-strive.js';

const today = /^assessed-on: \d{4}-\d{2}-\d{2} /m;
const read = (folder: string, name = 'partnership.yaml') => readFileSync(join(folder, name), 'utf8');
const schema = readFileSync('schemas/assessment.schema.json', 'utf8');

/** Runs `strive init` as on a terminal, with these answers. */
async function answered(
  cwd: string,
  answers: readonly ScriptedAnswer[],
  flags: InitFlags = {},
  values: readonly string[] = [],
): Promise<{ status: number; printed: string; transcript: string; left: number }> {
  const script = scriptedPrompts(answers);
  const makePrompts: MakePrompts = () => script.prompts;
  let printed = '';
  const output = { write: (text: string) => (printed += text), isTTY: true, columns: 80 };
  const stdin = { isTTY: true } as NonNullable<Io['stdin']>;
  const status = await init(
    { stdin, stdout: output, stderr: output, env: {}, cwd: () => cwd },
    values,
    flags,
    makePrompts,
  );
  return { status, printed, transcript: script.transcript.join('\n'), left: script.left().length };
}

const everyAnswer: readonly ScriptedAnswer[] = [
  ["the partnership's name", 'Río: "Norte" #5'],
  ['area', 'NO'],
  ['Which state', 'Ohio (OH)'],
  ['Another state', 'KY'],
  ['Another state', ''],
  ['backbone', ''],
  ['How many children', '84,200'],
  ['gateway', 'emerging'],
  ['outcomes', ['Employment']],
  ['date of the assessment', '2026-06-30'],
];

describe('strive init, with somebody to answer', () => {
  it('asks one question after another, and writes what was answered', async () => {
    const cwd = folderWith({});
    const { status, printed, left } = await answered(cwd, everyAnswer);
    expect([status, left]).toEqual([0, 0]);
    const text = read(cwd);
    expect(text).toContain(`partnership:
  name: 'Río: "Norte" #5'
  community: "NO"
  states: [OH, KY]
  # backbone:`);
    expect(text).toContain('\n  children-and-youth: 84200\n');
    expect(text).toContain('\nassessed-on: 2026-06-30 ');
    expect(text).toContain('# accountability-in-practice: not-started');
    expect(text).not.toContain('\n  sustaining:');
    expect(text).toContain('\n#   employment:\n');
    expect(read(cwd, 'assessment.schema.json')).toBe(schema);
    for (const next of ['strive interview partnership.yaml', 'strive assess partnership.yaml', 'an editor']) {
      expect(printed).toContain(next);
    }
    expect(strive(['validate', 'partnership.yaml', '--strict'], { cwd }).status).toBe(0);
  });

  it('does not begin with editions where the usual one will do', async () => {
    const usual = await answered(folderWith({}), everyAnswer);
    expect(usual.transcript).not.toMatch(/edition|--framework/i);
    const cwd = folderWith({ 'mini.yaml': readFileSync('test/fixtures/mini-edition.yaml', 'utf8') });
    const other = await answered(cwd, [["the partnership's name", 'A']], {
      framework: join(cwd, 'mini.yaml'),
      gateways: 'all',
      outcomes: [],
      community: '',
      states: [],
      backbone: '',
      childrenAndYouth: null,
      assessedOn: '2026-06-30',
    });
    expect(other.transcript).toContain('Framework edition: ');
  });

  it('asks only what no option answers; an empty one leaves its question open', async () => {
    const cwd = folderWith({});
    const flags = { name: 'A', community: '', states: [], backbone: ' ', childrenAndYouth: null, gateways: 'all' };
    const { status } = await answered(
      cwd,
      [
        ['outcomes', []],
        ['date of the assessment', ''],
      ],
      flags,
    );
    expect(status).toBe(0);
    expect(read(cwd)).toMatch(today);
    expect(read(cwd)).toContain('# community:');
    expect(read(cwd)).toContain('\n  systems-transformation:');
  });

  it('for the smallest file asks for the name alone', async () => {
    const cwd = folderWith({});
    await answered(cwd, [["the partnership's name", 'A']], { minimal: true });
    expect(read(cwd)).toMatch(/^strive: 1\npartnership:\n {2}name: A\nassessed-on: \d{4}-\d\d-\d\d\n$/);
    expect(readdirSync(cwd)).toEqual(['partnership.yaml']);
  });

  it.each(everyAnswer.map((_, index) => index))('left at question %i, writes nothing and says so', async (index) => {
    const cwd = folderWith({});
    const left = [...everyAnswer.slice(0, index), [everyAnswer[index]?.[0] ?? '', pause] as const];
    const { status, printed } = await answered(cwd, left, {}, ['my file.yaml']);
    expect(status).toBe(130);
    expect(printed).toBe("Nothing was saved. To start over: strive init 'my file.yaml'\n");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks before it replaces a file, first of all', async () => {
    const cwd = folderWith({ 'partnership.yaml': 'mine\n' });
    await expect(answered(cwd, [['partnership.yaml already exists', false]])).rejects.toThrow('was not changed');
    expect(read(cwd)).toBe('mine\n');
    await answered(cwd, [['partnership.yaml already exists', true], ...everyAnswer]);
    expect(read(cwd)).toContain('\nstrive: 1 ');
  });

  it('asks before it replaces a schema that is not its own', async () => {
    const cwd = folderWith({ 'assessment.schema.json': '{}\n' });
    await expect(answered(cwd, [["isn't a strive schema", false]])).rejects.toThrow(RunError);
    expect(read(cwd, 'assessment.schema.json')).toBe('{}\n');
    await answered(cwd, [["isn't a strive schema", true], ...everyAnswer]);
    expect(read(cwd, 'assessment.schema.json')).toBe(schema);
  });
});

const yes = ['init', '--yes', '--name', 'A'];

describe('strive init, with nobody to answer', () => {
  it('takes the defaults: the first gateway, today, and nothing that nobody said', () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = strive(yes, { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Created partnership.yaml.');
    const text = read(cwd);
    expect(text).toMatch(/^# yaml-language-server: \$schema=assessment.schema.json\n/);
    expect(text).toContain('partnership:\n  name: A\n  # community:');
    expect(text).toMatch(today);
    expect(text).toContain('\n  exploring:\n');
    expect(text).not.toContain('\n  emerging:\n');
    expect(strive(['validate', 'partnership.yaml', '--strict'], { cwd }).status).toBe(0);
  });

  it('takes every answer from an option, and needs no --yes then', () => {
    const cwd = folderWith({});
    const options = [
      ...['--name', 'A', '--community', 'B', '--states', 'ohio,ky', '--states', 'OH', '--backbone', 'C'],
      ...['--children-and-youth', '0', '--gateways', 'SU', '--outcomes', 'employment,early-grade-reading'],
      ...['--assessed-on', '2026-02-28'],
    ];
    expect(strive(['init', 'x.yml', ...options], { cwd }).status).toBe(0);
    const text = read(cwd, 'x.yml');
    expect(text).toContain(
      'partnership:\n  name: A\n  community: B\n  states: [OH, KY]\n  backbone: C\n  children-and-youth: 0\n',
    );
    expect(text).toContain('\nassessed-on: 2026-02-28 ');
    expect(text).toContain('\n  sustaining:\n');
    expect(text.match(/^# {3}(?:early-grade-reading|employment):$/gm)).toHaveLength(2);
  });

  it('names the options that answer what is open, and writes nothing', () => {
    const cwd = folderWith({});
    const { status, stderr } = strive(['init', '--name', 'A', '--states', 'OH', '--gateways', 'all'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(
      "standard input isn't a terminal. Add --community, --backbone, --children-and-youth, --outcomes, --assessed-on, or --yes",
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('makes no name up', () => {
    const cwd = folderWith({});
    for (const options of [['--yes'], ['--minimal'], ['--yes', '--name', ' ']]) {
      const { status, stderr } = strive(['init', ...options], { cwd });
      expect([status, stderr.includes('--name')]).toEqual([2, true]);
    }
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    ['a gateway', ['--gateways', 'emergin'], 'there is no gateway "emergin". Did you mean emerging?'],
    ['an outcome', ['--outcomes', 'employment,x'], 'there is no outcome "x". Choose one of: kindergarten-readiness,'],
    ['a state', ['--states', 'OH,Ohioo'], 'two-letter codes'],
    ['a number', ['--children-and-youth', 'many'], 'whole number'],
    ['a day', ['--assessed-on', '2026-02-29'], 'YYYY-MM-DD'],
    ['a framework', ['--framework', 'none.yaml'], "can't read the framework none.yaml"],
  ])('refuses %s that it does not know', (_, options, words) => {
    const cwd = folderWith({});
    const { status, stderr } = strive([...yes, ...options], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('refuses names that are no file of an assessment', () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'folder.yaml'));
    const said = (file: string) => {
      const { status, stderr } = strive([...yes, '--', file], { cwd });
      expect(status).toBe(2);
      return stderr;
    };
    expect(said('folder.yaml')).toContain('is a folder. Name a file in it: folder.yaml/partnership.yaml');
    expect(said('partnership')).toContain('must end in .yaml. Use partnership.yaml');
    expect(said('none/partnership.yaml')).toContain('no such folder');
    expect(said('none/')).toContain('no folder none/');
    expect(readdirSync(cwd)).toEqual(['folder.yaml']);
  });

  it('uses another edition, and names it in the file and in what to do next', () => {
    const cwd = folderWith({ 'mini edition.yaml': readFileSync('test/fixtures/mini-edition.yaml', 'utf8') });
    const { status, stdout } = strive([...yes, '--framework', 'mini edition.yaml'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain("strive assess partnership.yaml --framework 'mini edition.yaml'");
    expect(read(cwd)).toContain("#   strive validate partnership.yaml --framework 'mini edition.yaml'\n");
    const framework = ['--framework', 'mini edition.yaml'];
    expect(strive(['validate', 'partnership.yaml', '--strict', ...framework], { cwd }).status).toBe(0);
    expect(read(cwd, 'assessment.schema.json')).toBe(strive(['schema', ...framework], { cwd }).stdout);
  });
});

describe('strive init loses nothing', () => {
  it('leaves a file as it is, unless it is told to replace it', () => {
    const cwd = folderWith({ 'partnership.yaml': 'mine\n' });
    for (const options of [yes, ['init', '--minimal', '--name', 'A'], ['init']]) {
      const { status, stderr } = strive(options, { cwd });
      expect(status).toBe(2);
      expect(stderr).toBe(
        'strive: partnership.yaml already exists and was not changed. Choose another name, or add --force to replace it.\n',
      );
    }
    expect(read(cwd)).toBe('mine\n');
    expect(readdirSync(cwd)).toEqual(['partnership.yaml']);
    chmodSync(join(cwd, 'partnership.yaml'), 0o640);
    expect(strive([...yes, '--force'], { cwd }).status).toBe(0);
    expect(read(cwd)).toContain('name: A');
  });

  it('takes a link that leads nowhere for something that is there', () => {
    const cwd = folderWith({});
    symlinkSync('elsewhere.yaml', join(cwd, 'partnership.yaml'));
    expect(strive(yes, { cwd }).status).toBe(2);
    expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false);
  });

  it('replaces no file that it reads, not even when told to', () => {
    const settings = 'strict: false\n';
    const edition = readFileSync('test/fixtures/mini-edition.yaml', 'utf8');
    const cwd = folderWith({ 'strive.config.yaml': settings, 'edition.yaml': edition });
    const config = strive(['init', 'strive.config.yaml', '--minimal', '--name', 'A', '--force'], { cwd });
    expect(config).toMatchObject({
      status: 2,
      stderr: "strive: can't replace strive.config.yaml: this run reads it. Choose another name.\n",
    });
    const framework = ['init', 'edition.yaml', '--minimal', '--name', 'A', '--force', '--framework', 'edition.yaml'];
    expect(strive(framework, { cwd }).stderr).toContain("can't replace edition.yaml: this run reads it.");
    expect([read(cwd, 'strive.config.yaml'), read(cwd, 'edition.yaml')]).toEqual([settings, edition]);
  });

  it('writes through no link, and keeps the mode of what it replaces', () => {
    const cwd = folderWith({ victim: 'precious', 'partnership.yaml': 'old' });
    symlinkSync('victim', join(cwd, 'link.yaml'));
    chmodSync(join(cwd, 'partnership.yaml'), 0o640);
    expect(strive(['init', 'link.yaml', '--minimal', '--name', 'A', '--force'], { cwd })).toMatchObject({
      status: 0,
      stderr: 'strive: link.yaml was a link and is now a separate file. The file it linked to did not change.\n',
    });
    expect(read(cwd, 'victim')).toBe('precious');
    expect(strive(['init', '--minimal', '--name', 'A', '--force'], { cwd }).status).toBe(0);
    expect(statSync(join(cwd, 'partnership.yaml')).mode & 0o777).toBe(0o640);
  });

  it('replaces a schema of its own, and no other', () => {
    const cwd = folderWith({ 'assessment.schema.json': '{ "title": "Assessment" }\n' });
    const refused = strive(yes, { cwd });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("assessment.schema.json already exists and isn't a strive schema");
    expect(refused.stderr).toContain('--no-schema');
    expect(readdirSync(cwd)).toEqual(['assessment.schema.json']);
    expect(strive([...yes, '--force'], { cwd }).status).toBe(2);
    expect(strive([...yes, '--no-schema'], { cwd }).status).toBe(0);
    expect(read(cwd)).not.toContain('yaml-language-server');
    expect(read(cwd, 'assessment.schema.json')).toBe('{ "title": "Assessment" }\n');

    const older = schema.replaceAll('lapsed', 'gone');
    const other = folderWith({ 'assessment.schema.json': older });
    expect(strive(yes, { cwd: other }).status).toBe(0);
    expect(read(other, 'assessment.schema.json')).toBe(schema);
  });
});
