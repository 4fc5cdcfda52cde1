import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { environment, runProgram, runShell, strive } from './run-program.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'strive-bulk-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const text = (name: string) => assessmentText('', name);
const fileName = (number: number) => `p${String(number).padStart(4, '0')}.strive.yaml`;

/** Ways in which a file can be broken, and the kind of finding that says so. */
const brokenFiles: readonly (readonly [number, string | Uint8Array, string])[] = [
  [0, `${text('Unclosed')}designations: [\n`, 'yaml/syntax'],
  [101, `${text('Too large')}# ${'x'.repeat(5_000_000)}\n`, 'file/too-large'],
  [202, Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le'), 'file/encoding'],
  [303, '', 'schema/missing'],
  [404, `${text('Twice')}assessed-on: 2026-06-30\n`, 'yaml/duplicate-key'],
  [505, `${text('Deep')}gateways: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, 'yaml/depth'],
  [999, Buffer.from([...Buffer.from(text('Latin')), 0x23, 0xe9, 0x0a]), 'file/encoding'],
];

/** A folder of 1,000 assessments, and what else is asked for: the broken ones, a folder with a file's name. */
async function network({ broken = false } = {}): Promise<string> {
  const folder = await mkdtemp(join(root, 'network-'));
  const written = Array.from({ length: 1000 }, (_, number) =>
    writeFile(join(folder, fileName(number)), text(`Partnership ${number}`)),
  );
  await Promise.all(written);
  if (broken) {
    for (const [number, bytes] of brokenFiles) await writeFile(join(folder, fileName(number)), bytes);
    await mkdir(join(folder, 'p0500.yaml'));
  }
  return folder;
}

async function sizesIn(folder: string, names: RegExp): Promise<number> {
  const files = (await readdir(folder)).filter((name) => names.test(name));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

interface Line {
  readonly file: string;
  readonly valid: boolean;
  readonly findings: readonly { readonly rule: string }[];
}

const resultsIn = (lines: string): Line[] =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('a thousand files, seven of them broken', () => {
  let folder: string;
  let whole: Map<string, Line>;
  beforeAll(async () => {
    folder = await network({ broken: true });
    const { stdout } = await runProgram(strive, ['assess', '.', '--format', 'ndjson'], { folder: await network() });
    whole = new Map(resultsIn(stdout).map((result) => [result.file, result]));
  });

  test.each([1, 2, 4])('with %i at once, cost only themselves, and every result is in its place', async (jobs) => {
    const options = ['assess', '.', '--format', 'ndjson', '--jobs', `${jobs}`];
    const { status, stdout, stderr } = await runProgram(strive, options, { folder });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const results = resultsIn(stdout);
    expect(results.map(({ file }) => file)).toEqual(Array.from({ length: 1000 }, (_, number) => fileName(number)));
    const broken = new Map(brokenFiles.map(([number, , rule]) => [fileName(number), rule]));
    for (const result of results) {
      const rule = broken.get(result.file);
      if (rule === undefined) expect(result).toEqual(whole.get(result.file));
      else {
        expect(result.valid).toBe(false);
        expect(result.findings.map((finding) => finding.rule)).toEqual([rule]);
      }
    }
  });

  test('are counted as what they are in the machine report', async () => {
    const { stdout } = await runProgram(strive, ['assess', '.', '--format', 'json'], { folder });
    expect(JSON.parse(stdout).summary).toMatchObject({ assessments: 1000, valid: 993 });
  });
});

describe('a run that is cut short', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await network();
  });

  test.each([1, 2])(
    'by Ctrl-C, with %i at once, leaves whole lines and whole reports, and ends with 130',
    async (jobs) => {
      const report = join(root, `cut-short-${jobs}.json`);
      const options = ['assess', '.', '--format', 'ndjson', '--format', `json=${report}`, '--jobs', `${jobs}`];
      const child = spawn(strive, options, { cwd: folder, env: environment });
      const printed = { stdout: '', stderr: '' };
      child.stderr.setEncoding('utf8').on('data', (data: string) => {
        printed.stderr += data;
      });
      // The first results show that it is at work. Nobody reads on until it was interrupted: it cannot have come to the end.
      child.stdout.once('readable', () => {
        child.kill('SIGINT');
        child.stdout.setEncoding('utf8').on('data', (data: string) => {
          printed.stdout += data;
        });
      });
      const status = await new Promise<number | null>((resolve) => {
        child.once('close', (code, signal) => resolve(signal === null ? code : 128 + constants.signals[signal]));
      });
      expect(printed.stderr).toBe('');
      expect(status).toBe(130);
      expect(printed.stdout.endsWith('\n')).toBe(true);
      const results = resultsIn(printed.stdout);
      expect(results.length).toBeGreaterThan(0);
      expect(results.length).toBeLessThan(1000);
      expect(results.map(({ file }) => file)).toEqual(results.map((_, number) => fileName(number)));
      const { assessments, summary } = JSON.parse(await readFile(report, 'utf8'));
      expect(summary.assessments).toBe(assessments.length);
      expect(assessments.length).toBeLessThan(1000);
    },
  );

  test.each(['ndjson', 'csv', 'text', 'sarif'])(
    'by a reader of %s that goes away, ends without a word',
    async (format) => {
      const line = `cd ${JSON.stringify(folder)}; "$STRIVE" assess . --format ${format} | head -1; exit \${PIPESTATUS[0]}`;
      const { status, stdout, stderr } = await runShell(line);
      expect(stderr).toBe('');
      expect(stdout.split('\n')).toHaveLength(2);
      expect(status).toBe(0);
    },
  );

  test('by a reader that goes away, finishes the report that goes elsewhere, and says what the whole run came to', async () => {
    const report = join(root, 'elsewhere.json');
    const broken = await network({ broken: true });
    const options = `--format ndjson --format json=${report} --no-progress`;
    const line = `cd ${JSON.stringify(broken)}; "$STRIVE" assess . ${options} | head -1; exit \${PIPESTATUS[0]}`;
    const { status, stdout, stderr } = await runShell(line);
    expect([status, stderr, stdout.split('\n').length]).toEqual([1, '', 2]);
    const { assessments, summary } = JSON.parse(await readFile(report, 'utf8'));
    expect([assessments.length, summary.assessments, summary.valid]).toEqual([1000, 1000, 993]);
  });

  test('by Ctrl-C, ends a document on standard output as one', async () => {
    const child = spawn(strive, ['assess', '.', '--format', 'json', '--jobs', '1'], { cwd: folder, env: environment });
    let printed = '';
    child.stdout.once('readable', () => {
      child.kill('SIGINT');
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        printed += data;
      });
    });
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    expect(status).toBe(130);
    const { assessments, summary } = JSON.parse(printed);
    expect(summary.assessments).toBe(assessments.length);
    expect(assessments.length).toBeLessThan(1000);
  });

  test('by a kill that no process hears, leaves the earlier report as it was', async () => {
    const place = await mkdtemp(join(root, 'killed-'));
    const report = join(place, 'all.ndjson');
    await writeFile(report, 'an earlier report\n');
    for (const jobs of ['1', '2']) {
      const options = ['assess', '.', '-o', report, '-f', 'ndjson', '-f', `text=${join(place, 'all.txt')}`];
      const child = spawn(strive, [...options, '--jobs', jobs, '--no-progress'], { cwd: folder, env: environment });
      const closed = new Promise((resolve) => child.once('close', resolve));
      // It's at work when its drafts have grown.
      while ((await sizesIn(place, /^\.strive-[0-9a-f]{24}\.tmp$/)) === 0) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await closed;
      expect(await readFile(report, 'utf8')).toBe('an earlier report\n');
      const names = await readdir(place);
      expect(names.filter((name) => !name.startsWith('.strive-'))).toEqual(['all.ndjson']);
      for (const name of names) if (name.startsWith('.strive-')) await rm(join(place, name));
    }
  });

  test('by a full disk, says so, leaves nothing behind, and finishes the other report', async () => {
    const place = await mkdtemp(join(root, 'full-'));
    // A disk of 64 KB, which is there for these commands alone.
    const commands = [
      `mount -t tmpfs -o size=64k tmpfs ${place}`,
      `cd ${folder}`,
      `"$STRIVE" assess . --format csv --format ndjson=${place}/all.ndjson`,
      'status=$?',
      `ls -A ${place}`,
      'exit $status',
    ];
    const apart = 'unshare -rm true 2> /dev/null && APART="unshare -rm" || APART="sudo -n unshare -m"';
    const line = `export STRIVE; ${apart}; $APART bash -c ${JSON.stringify(commands.join('; ')).replaceAll('$', '\\$')}`;
    const { status, stdout, stderr } = await runShell(line);
    expect(stderr).toMatch(/^strive: can't write .*all\.ndjson: the disk is full\.\n$/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1001);
    expect(status).toBe(2);
  });
});

describe('a file that takes too long', () => {
  test.each([1, 2])('is given up, with %i at once, and the others are done', async (jobs) => {
    const folder = await mkdtemp(join(root, 'slow-'));
    for (const number of [1, 2, 4, 5]) await writeFile(join(folder, fileName(number)), text(`Partnership ${number}`));
    // Every line of it is a mistake: to read them takes many times as long as it may take.
    const mistakes = Array.from({ length: 900_000 }, (_, number) => `gatewaysx${number}: 1\n`);
    await writeFile(join(folder, fileName(3)), `${text('Slow')}${mistakes.join('')}`);
    const options = [
      'assess',
      '.',
      '--format',
      'ndjson',
      '--max-file-size',
      '20MB',
      '--timeout',
      '1',
      '--jobs',
      `${jobs}`,
    ];
    const { status, stdout } = await runProgram(strive, options, { folder });
    expect(status).toBe(1);
    const results = resultsIn(stdout);
    expect(results.map(({ file, valid }) => [file, valid])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [fileName(number), number !== 3]),
    );
    expect(results[2]?.findings.map(({ rule }) => rule)).toEqual(['file/too-slow']);
  });
});

describe('standard input', () => {
  const line = (options: string) => `printf '${text('River Valley').replaceAll('\n', '\\n')}' | "$STRIVE" ${options}`;

  test('is an assessment called what the run calls it', async () => {
    const { status, stdout } = await runShell(line('assess - --stdin-name network/river-valley.yaml --format json'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).assessments).toMatchObject([{ file: 'network/river-valley.yaml', valid: true }]);
  });

  test('is validated', async () => {
    const { status, stderr } = await runShell(line('validate -'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is a list, ended by NUL, of names with spaces and line ends', async () => {
    const folder = await mkdtemp(join(root, 'names-'));
    const names = ['with a space.yaml', 'with a\nline end.yaml', '-dash.yaml', '@at.yaml'];
    for (const name of names) await writeFile(join(folder, name), text('River Valley'));
    const find = "find . -name '*.yaml' -print0 | sort -z";
    const { status, stdout } = await runShell(
      `cd ${folder}; ${find} | "$STRIVE" assess --files-from - --format ndjson`,
    );
    expect(status).toBe(0);
    expect(resultsIn(stdout).map(({ valid }) => valid)).toEqual([true, true, true, true]);
  });
});
