import { spawnSync } from 'node:child_process';
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { runHere } from './run-here.js';
import { folderWith, strive } from './run-strive.js';

const works = 'Use a file name that ends in .txt, .md, .html, .svg, .json, .ndjson, .csv, .sarif, or .xml.\n';

const indicator = (data: string) =>
  `outcomes: { early-grade-reading: { reading: { name: Reading, unit: percent, data: ${data} } } }\n`;
const evidence = (file: string) =>
  `gateways: { exploring: { shared-community-vision: { leadership-table: { status: met, evidence: [ { file: ${file} } ] } } } }\n`;

/** Not the usual order, and capital letters: what a data file is called and looks like does not matter. */
const data = 'group,Value,Period\n,41,2023-24\n,43,2024-25\n';

let cwd: string;
let before: Record<string, string>;

beforeEach(() => {
  cwd = folderWith({
    'a.yaml': assessmentText(indicator('numbers') + evidence('minutes.txt')),
    'b.yaml': assessmentText(),
    'docker-compose.yaml': 'services: {}\n',
    numbers: data,
    'minutes.txt': 'We met.\n',
    'list.txt': 'a.yaml\n',
    'settings.txt': 'strict: false\n',
    'edition.txt': readFileSync('test/fixtures/mini-edition.yaml', 'utf8'),
    '.striveignore': 'drafts/\n',
  });
  before = contents();
});

function contents(): Record<string, string> {
  const files = readdirSync(cwd).filter((name) => lstatSync(join(cwd, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(cwd, name), 'latin1')]));
}

/** Runs a command that is refused: nothing is printed, and no file is changed. */
async function refused(...arguments_: readonly string[]): Promise<string> {
  const links = contents();
  const { status, stdout, stderr } = await runHere(cwd, arguments_);
  expect([status, stdout], stderr).toEqual([2, '']);
  expect(contents()).toEqual(links);
  return stderr;
}

describe('A report never replaces', () => {
  it('what a pattern makes the shell put behind -o', async () => {
    const words = `strive: there is no report format for .yaml files (a.yaml). ${works}`;
    expect(await refused('assess', '-o', 'a.yaml', 'b.yaml', 'docker-compose.yaml')).toBe(words);
    expect(await refused('validate', '-o', 'docker-compose.yaml', 'b.yaml')).toContain(
      'there is no report format for .yaml files',
    );
    expect(await refused('explain', '-o', 'docker-compose.yaml')).toContain(
      'there is no report format for .yaml files',
    );
    expect(await refused('schema', '-o', 'docker-compose.yaml')).toContain('there is no report format for .yaml files');
  });

  it('an assessment of the run under another name', async () => {
    linkSync(join(cwd, 'a.yaml'), join(cwd, 'hard.txt'));
    symlinkSync('a.yaml', join(cwd, 'soft.txt'));
    mkdirSync(join(cwd, 'sub'));
    symlinkSync('..', join(cwd, 'sub', 'up'));
    const why = (name: string) => `strive: can't replace ${name}: this run reads it as a.yaml. Choose another name.\n`;
    expect(await refused('assess', 'a.yaml', '-o', 'hard.txt')).toBe(why('hard.txt'));
    expect(await refused('assess', 'a.yaml', '-o', 'soft.txt')).toBe(why('soft.txt'));
    expect(await refused('assess', 'a.yaml', '-o', 'sub/up/hard.txt')).toBe(why('sub/up/hard.txt'));
    expect(await refused('assess', 'a.yaml', '-f', 'text', '-f', 'csv=hard.txt')).toContain('.csv');
    expect(await refused('assess', '.', '-f', 'text=hard.txt')).toContain(why('hard.txt'));
    // A shard reads only its own files; the others are the network's all the same.
    expect(await refused('assess', 'a.yaml', 'b.yaml', '--shard', '2/2', '-o', 'hard.txt')).toBe(why('hard.txt'));
  });

  it('an assessment with an unusual name', async () => {
    writeFileSync(join(cwd, 'river.txt'), assessmentText());
    expect(await refused('assess', 'river.txt', '-o', 'river.txt')).toBe(
      "strive: can't replace river.txt: this run reads it. Choose another name.\n",
    );
    expect(await refused('assess', 'b.yaml', '-o', 'river.txt')).toBe(
      "strive: can't replace river.txt: it looks like an assessment. Choose another name.\n",
    );
  });

  it('a YAML file or a workbook that a link leads to, though the run reads neither', async () => {
    writeFileSync(join(cwd, 'w.xlsx'), 'PK\x03\x04');
    symlinkSync('docker-compose.yaml', join(cwd, 'yaml.txt'));
    symlinkSync('w.xlsx', join(cwd, 'workbook.csv'));
    expect(await refused('assess', 'b.yaml', '-o', 'yaml.txt')).toMatch(/it points to .*docker-compose\.yaml\./);
    expect(await refused('assess', 'b.yaml', '-o', 'workbook.csv')).toMatch(/it points to .*w\.xlsx\./);
    expect(await refused('explain', '-o', 'yaml.txt')).toMatch(/it points to .*docker-compose\.yaml\./);
  });

  it('a workbook under another name', async () => {
    writeFileSync(join(cwd, 'workbook'), 'PK\x03\x04and so on');
    const words = "strive: can't replace workbook: it may be a workbook. Choose another name.\n";
    expect(await refused('assess', 'b.yaml', '-o', 'workbook')).toBe(words);
    expect(await refused('schema', '-o', 'workbook')).toBe(words);
  });

  it('a table of data, though the run never comes to read it', async () => {
    writeFileSync(join(cwd, 'broken.yaml'), 'strive: [\n');
    writeFileSync(join(cwd, 'data.csv'), '\ufeff"Period";"Value"\n');
    const words = /can't replace data\.csv: it looks like a data file, with the columns period and value/;
    expect(await refused('assess', 'broken.yaml', '-o', 'data.csv')).toMatch(words);
  });

  it.each([
    ['settings.txt', ['--config', 'settings.txt']],
    ['edition.txt', ['--framework', 'edition.txt']],
    ['list.txt', ['--files-from', 'list.txt']],
    ['list.txt', ['@list.txt']],
    ['.striveignore', []],
  ])('%s, which the run reads', async (name, more) => {
    linkSync(join(cwd, name), join(cwd, 'hard'));
    for (const output of [name, 'hard']) {
      expect(await refused('assess', 'b.yaml', ...more, '-o', output)).toContain(`can't replace ${output}: `);
    }
  });

  it('the edition that an explanation or a schema is of', async () => {
    linkSync(join(cwd, 'edition.txt'), join(cwd, 'edition.json'));
    for (const command of ['explain', 'schema']) {
      expect(await refused(command, '--framework', 'edition.txt', '-o', 'edition.json')).toBe(
        "strive: can't replace edition.json: this run reads it as edition.txt. Choose another name.\n",
      );
    }
  });

  it.skipIf(process.platform === 'win32')('the file on standard input', () => {
    for (const [name, ...names] of [
      ['a.yaml', '-'],
      ['list.txt', '--files-from', '-'],
    ] as const) {
      linkSync(join(cwd, name), join(cwd, 'hard'));
      const input = openSync(join(cwd, name), 'r');
      const ran = spawnSync(process.execPath, [resolve('bin/strive.js'), 'assess', ...names, '-o', 'hard'], {
        cwd,
        stdio: [input, 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      closeSync(input);
      expect([ran.status, ran.stdout, ran.stderr]).toEqual([
        2,
        '',
        "strive: can't replace hard: this run reads it from standard input. Choose another name.\n",
      ]);
      rmSync(join(cwd, 'hard'));
    }
    expect(contents()).toEqual(before);
  });
});

describe('A file that an assessment names', () => {
  const why = (name: string) =>
    `strive: can't replace ${name}: a.yaml uses it as data or evidence. Choose another name.\n`;

  /** Known only when the assessment is read, so that other reports are written. */
  async function kept(name: string, ...more: readonly string[]): Promise<void> {
    const ran = await runHere(cwd, ['assess', 'b.yaml', 'a.yaml', '-q', '-o', name, ...more]);
    expect([ran.status, ran.stderr]).toEqual([2, why(name)]);
  }

  it('as evidence is not replaced by a report, by any of its names', async () => {
    symlinkSync('minutes.txt', join(cwd, 'soft.txt'));
    linkSync(join(cwd, 'minutes.txt'), join(cwd, 'hard.txt'));
    const there = readdirSync(cwd);
    for (const name of ['minutes.txt', join(cwd, 'minutes.txt'), 'soft.txt', 'hard.txt']) await kept(name);
    expect(contents()).toMatchObject(before);
    expect(readdirSync(cwd)).toEqual(there);
  });

  it('as data is not replaced by a report, and the other reports are written', async () => {
    writeFileSync(join(cwd, 'a.yaml'), assessmentText(indicator('counts')));
    // What stands here is no data file at all yet.
    writeFileSync(join(cwd, 'counts'), 'nothing\n');
    const ran = await runHere(cwd, ['assess', 'a.yaml', '-f', 'csv=counts', '-f', 'ndjson']);
    expect([ran.status, ran.stderr]).toEqual([2, why('counts')]);
    expect(JSON.parse(ran.stdout).file).toBe('a.yaml');
    expect(readFileSync(join(cwd, 'counts'), 'utf8')).toBe('nothing\n');
  });

  it('is not replaced where threads read it either', () => {
    for (let number = 0; number < 250; number++) writeFileSync(join(cwd, `p${number}.strive.yaml`), assessmentText());
    const ran = strive(['assess', '.', '--jobs', '2', '--no-progress', '-o', 'minutes.txt'], { cwd });
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining(why('minutes.txt'))]);
    expect(readFileSync(join(cwd, 'minutes.txt'), 'utf8')).toBe('We met.\n');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('A report', () => {
  it('replaces an earlier report, and the report of a run before may be of any format', async () => {
    for (const name of ['r.txt', 'r.md', 'r.json', 'r.ndjson', 'r.csv', 'r.sarif', 'r.xml']) {
      const first = await runHere(cwd, ['assess', '.', '-o', name]);
      expect([first.status, name], first.stderr).toEqual([0, name]);
      expect((await runHere(cwd, ['assess', '.', '-o', name])).status).toBe(0);
    }
    for (const rows of ['benchmarks', 'indicators', 'gaps', 'criteria']) {
      for (const _ of [1, 2])
        expect((await runHere(cwd, ['assess', '.', '-o', 'r.csv', '--rows', rows])).status).toBe(0);
    }
  });

  it('replaces a table of our own that has the columns of a data file as well', async () => {
    writeFileSync(join(cwd, 'r.csv'), '\ufefffile,period,value\n');
    expect((await runHere(cwd, ['assess', 'b.yaml', '-o', 'r.csv'])).status).toBe(0);
  });

  it('in the place of a link replaces the link, and tells it', async () => {
    symlinkSync('elsewhere.log', join(cwd, 'r.txt'));
    writeFileSync(join(cwd, 'elsewhere.log'), 'precious');
    const { status, stderr } = await runHere(cwd, ['assess', 'b.yaml', '-o', 'r.txt']);
    expect([status, stderr]).toEqual([
      0,
      'strive: r.txt was a link and is now a separate file. The file it linked to did not change.\n',
    ]);
    expect(readFileSync(join(cwd, 'elsewhere.log'), 'utf8')).toBe('precious');
    expect(lstatSync(join(cwd, 'r.txt')).isFile()).toBe(true);
  });

  it('in the place of a file with another name tells which of them is old', async () => {
    writeFileSync(join(cwd, 'r.txt'), 'old');
    linkSync(join(cwd, 'r.txt'), join(cwd, 'last-week.txt'));
    const { status, stderr } = await runHere(cwd, ['assess', 'b.yaml', '-o', 'r.txt']);
    expect([status, stderr]).toEqual([
      0,
      'strive: r.txt had a second name (a hard link). The file with that name still has the old text.\n',
    ]);
    expect(readFileSync(join(cwd, 'last-week.txt'), 'utf8')).toBe('old');
  });

  it('is refused where another one goes to the same file by another name', async () => {
    writeFileSync(join(cwd, 'r'), 'old');
    symlinkSync('r', join(cwd, 'soft'));
    const words = /two reports have the same file/;
    expect(await refused('assess', 'b.yaml', '-f', 'csv=r', '-f', 'json=./r')).toMatch(words);
    expect(await refused('assess', 'b.yaml', '-f', 'csv=r', '-f', 'json=soft')).toMatch(words);
    expect(await refused('assess', 'b.yaml', '-f', 'csv=new', '-f', 'json=./new')).toMatch(words);
  });
});
