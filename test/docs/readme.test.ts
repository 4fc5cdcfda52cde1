import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { readAssessment } from '../../src/assessment/read-assessment.js';
import { commands } from '../../src/cli/commands.js';
import { formats } from '../../src/report/formats.js';
import { assessmentText } from '../assessment-text.js';
import { runHere } from '../cli/run-here.js';
import { allBlocks, pageNames, proseOf, textOf } from '../pages.js';

const consoleBlock = /```console\n\$ strive ([^\n]*)\n([\s\S]*?)```\n/g;

/** What a newcomer sees who types the command, with standard output and standard error as they come to a pipe. */
function printed(command: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/strive.js', ...command.split(' ')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', COLUMNS: '80', NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '' },
  });
  return stdout + stderr;
}

/** `UPDATE_GOLDEN=1` writes what the commands print into the pages: read the difference before it is committed. */
if (process.env['UPDATE_GOLDEN'] === '1') {
  for (const page of pageNames) {
    const updated = textOf(page).replace(consoleBlock, (_, command: string, shown: string) => {
      const lines = printed(command).trimEnd().split('\n');
      const wanted = shown.trimEnd().endsWith('…')
        ? [...lines.slice(0, shown.trimEnd().split('\n').length - 1), '…']
        : lines;
      return `\`\`\`console\n$ strive ${command}\n${wanted.join('\n')}\n\`\`\`\n`;
    });
    writeFileSync(page, updated);
  }
}

const blocks = allBlocks();

describe('every block of a page is tried by a test', () => {
  /** Those that `.ci/run` looks for in the README, and runs. */
  const runByTheGate = /^npm ci && (npm test|node bin\/strive\.js assess examples\/[a-z-]+\.yaml)\n$/;

  it.each(pageNames)('on %s', (page) => {
    const untried = blocks.filter(
      (block) =>
        block.page === page &&
        block.name === undefined &&
        !['console', 'yaml', 'js', 'csv'].includes(block.language) &&
        !(page === 'README.md' && runByTheGate.test(block.text)),
    );
    expect(untried).toEqual([]);
  });

  it('under one name', () => {
    const names = blocks.flatMap(({ name }) => name ?? []);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe.each(pageNames)('%s shows what the program prints', (page) => {
  const shownBlocks = [...textOf(page).matchAll(consoleBlock)];
  it('in each of its blocks of a console', () => {
    expect(shownBlocks).toHaveLength(
      blocks.filter((block) => block.page === page && block.language === 'console').length,
    );
  });
  for (const [, command = '', shown = ''] of shownBlocks) {
    it(`for strive ${command}`, () => {
      const expected = shown.trimEnd();
      const actual = printed(command).trimEnd();
      if (expected.endsWith('…')) expect(actual.startsWith(expected.slice(0, -1))).toBe(true);
      else expect(actual).toBe(expected);
    });
  }
});

/** What is written as code within the text of a page. */
const codeIn = (page: string) =>
  [...proseOf(page).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|').replace(/\s+/g, ' '));

const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

describe('the commands in the text', () => {
  let prepared: string;
  beforeAll(async () => {
    prepared = mkdtempSync(join(tmpdir(), 'strive-pages-'));
    for (const example of ['exploring.yaml', 'proof-point.yaml']) {
      cpSync(join('examples', example), join(prepared, 'network', example));
    }
    cpSync('examples/exploring.yaml', join(prepared, 'partnership.yaml'));
    const lastYear = textOf('examples/exploring.yaml').replace(/^(assessed-on: 20)\d\d/m, '$124');
    writeFileSync(join(prepared, 'last-year.yaml'), lastYear);
    for (const year of [2025, 2026]) cpSync('examples/exploring.yaml', join(prepared, `network-${year}`, 'a.yaml'));
    writeFileSync(join(prepared, 'state.csv'), 'School Year,Pct Proficient\n2022-23,47.1\n2023-24,49.2\n');
    const { status } = await runHere(prepared, ['export', 'partnership.yaml', '--to', 'partnership.xlsx']);
    expect(status).toBe(0);
  });
  afterAll(() => rmSync(prepared, { recursive: true, force: true }));

  // At the beginning, or within a line for a shell's settings.
  const written = /(?:^|'|<\()(strive [a-z][^)|]*)/;
  const commands = new Set(pageNames.flatMap(codeIn).flatMap((code) => written.exec(code)?.[1]?.trim() ?? []));

  it.each([...commands])('%s', async (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'strive-pages-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(prepared, folder, { recursive: true });
    if (command.includes('partnership.xlsx') && command.startsWith('strive export')) {
      rmSync(join(folder, 'partnership.xlsx'));
    }
    const words = wordsOf(command.replace(/ > .*/, '').replace(/^strive /, ''));
    // A name alone speaks of the command.
    const { status, stderr } = await runHere(folder, words.length === 1 ? ['help', ...words] : words);
    if (status === 2) expect(stderr).toContain("this command asks questions, but standard input isn't a terminal");
    else expect([0, 1]).toContain(status);
  });
});

describe('the scripts in the text', () => {
  it.each([...pageNames, 'CONTRIBUTING.md'])('of %s are there', (page) => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...textOf(page).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the options in the text', () => {
  it.each(pageNames)('of %s are there', async (page) => {
    const written = codeIn(page).flatMap((code) => /^(--[a-z][a-z-]*)/.exec(code)?.[1] ?? []);
    const commands = [
      'assess',
      'init',
      'interview',
      'review',
      'set',
      'add',
      'add-value',
      'next-year',
      'plan',
      'compare',
      'history',
      'publish',
      'export',
      'import',
      'schema',
      'sensitivity',
    ];
    const helps = await Promise.all(commands.map((name) => runHere('.', ['help', name])));
    const known = new Set(
      helps.flatMap(({ stdout }) => [...stdout.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option)),
    );
    const ofOtherPrograms = ['--sshlogin', '--fast'];
    expect(written.filter((option) => !known.has(option) && !ofOtherPrograms.includes(option))).toEqual([]);
  });
});

describe('the links', () => {
  const anchorsOf = (page: string) =>
    [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );

  it.each([...pageNames, 'CONTRIBUTING.md', 'SECURITY.md'])('of %s lead somewhere', (page) => {
    const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((link) => !link.startsWith('https://'))) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      expect([link, existsSync(target)]).toEqual([link, true]);
      if (anchor !== undefined) expect([link, anchorsOf(target)]).toEqual([link, expect.arrayContaining([anchor])]);
    }
  });
});

describe('the parts of assessments', () => {
  const start = assessmentText();
  const parts = blocks.filter(({ language, name }) => language === 'yaml' && name === undefined);
  const table = blocks.find(({ language }) => language === 'csv');

  it.each(parts)('are valid: $text', ({ text }) => {
    const whole = Object.hasOwn(parse(text) ?? {}, 'strive') ? text : `${start}${text}`;
    const files = { read: () => Buffer.from(table?.text ?? ''), exists: () => true };
    expect(readAssessment(Buffer.from(whole), { file: 'partnership.yaml', files })).toMatchObject({ valid: true });
  });

  it('show every section that there is', async () => {
    const { stdout } = await runHere('.', ['schema']);
    const shown = parts
      .filter(({ page }) => page === 'docs/file-format.md')
      .flatMap(({ text }) => Object.keys(parse(text)));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(JSON.parse(stdout).properties).sort());
  });
});

describe('the fields of the machine report', () => {
  it('are all explained', async () => {
    const { stdout } = await runHere('.', ['schema', 'report']);
    const { properties } = JSON.parse(stdout).definitions.validAssessment;
    const named = [...textOf('docs/formats.md').matchAll(/^\| (`.*?) \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)])
      .map(([, name = '']) => name);
    const fields = Object.keys(properties).filter((name) => !/^framework./.test(name));
    expect(named.filter((name) => /[A-Z]/.test(name) && !fields.includes(name))).toEqual([]);
    expect(fields.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('the pages', () => {
  const pages = pageNames.map(textOf).join('\n');

  it.each(Object.entries(formats))('list the format %s, with its usual ending', (name, { endings: [usual] }) => {
    const [table, files] = textOf('docs/formats.md').split('## Report files');
    expect(table).toContain(`\n| \`${name}\` |`);
    expect(files?.split('\n## ')[0]).toContain(`\`${usual}\``);
  });

  it.each(commands.map(({ name }) => name))('explain strive %s', (name) => {
    expect(pages).toMatch(new RegExp(`\\bstrive ${name}\\b(?!-)`));
  });
});

describe('the library', () => {
  it('is used as the page says', () => {
    const [program, ...more] = blocks.filter(({ language }) => language === 'js');
    expect(more).toEqual([]);
    const runnable = program?.text.replaceAll("'partnership.yaml'", "'examples/exploring.yaml'") ?? '';
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', runnable], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect(output).toContain("verdict: 'not-eligible'");
  });
});
