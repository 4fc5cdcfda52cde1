import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitAll } from './git.js';
import { type ActionRun, action, runAction } from './run-action.js';
import { project } from './run-program.js';

const scripts = action.runs.steps.map(({ run }) => run);

let root: string;
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'strive action-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A checkout with these files, from their names to the examples that they copy. */
async function checkout(files: Readonly<Record<string, string>>): Promise<string> {
  count += 1;
  const folder = join(root, `job ${count}`);
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  for (const [name, example] of Object.entries(files)) {
    await mkdir(join(workspace, name, '..'), { recursive: true });
    await cp(join(project, 'examples', example), join(workspace, name));
  }
  return folder;
}

async function onFiles(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<ActionRun> = {},
) {
  const folder = await checkout(files);
  const outcome = await runAction({ folder, inputs: { paths: '.', ...inputs }, ...more });
  return { ...outcome, left: (await readdir(join(folder, 'workspace'))).sort() };
}

/** The lines of a log that the runner acts upon. */
const commandsIn = (log: string) => log.split('\n').filter((line) => /^\s*::|##\[/.test(line));

const fine = 'systems-transformation.yaml';
const warned = 'exploring.yaml';
const broken = 'broken.yaml';

describe('the action', () => {
  test('writes no input into a script, where it would be run', () => {
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('uses every input that it has', () => {
    const used = JSON.stringify(action.runs.steps.map(({ env, ...step }) => [env, step['working-directory']]));
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`\${{ inputs.${name} }}`);
  });

  test("tells nobody to take a package by a name that is somebody else's", () => {
    expect(scripts.join('\n')).not.toMatch(/npx|npm (i|install) /);
  });
});

describe('a step', () => {
  test('reports in the log, on the lines and in the summary, and is green where all is well', async () => {
    const { status, stdout, outputs, summary } = await onFiles({ 'network/a.strive.yaml': fine });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ 'exit-status': '0', sarif: '', json: '' });
    expect(stdout).toContain('Lantern Lake');
    expect(commandsIn(stdout)).toContainEqual(expect.stringMatching(/^::notice title=strive::.*1 assessment/));
    expect(summary).toContain('Lantern Lake');
  });

  test('fails on a broken file, marked from the top of the repository', async () => {
    const { status, stdout, outputs } = await onFiles(
      { 'network/a.strive.yaml': broken },
      { 'working-directory': 'network', paths: 'a.strive.yaml' },
    );
    expect(status).toBe(1);
    expect(outputs['exit-status']).toBe('1');
    expect(commandsIn(stdout)).toContainEqual(expect.stringMatching(/^::error file=network\/a\.strive\.yaml,line=\d+/));
  });

  test.each([
    ['error', warned, 0, '0'],
    ['warning', warned, 1, '1'],
    ['error', broken, 1, '1'],
    ['never', broken, 0, '1'],
  ])('with fail-on %s on %s ends with %i', async (failOn, example, status, told) => {
    const outcome = await onFiles({ 'a.strive.yaml': example }, { 'fail-on': failOn });
    expect(outcome).toMatchObject({ status, outputs: { 'exit-status': told } });
  });

  test('leaves the choice to the config file, unless it is made', async () => {
    const folder = await checkout({ 'a.strive.yaml': warned });
    await writeFile(join(folder, 'workspace/strive.config.yaml'), 'strict: true\npaths: [.]\n');
    expect(await runAction({ folder })).toMatchObject({ status: 1 });
    expect(await runAction({ folder, inputs: { 'fail-on': 'error' } })).toMatchObject({ status: 0 });
  });

  test('reads what the config file names, unless paths are named', async () => {
    const folder = await checkout({ 'network/a.strive.yaml': fine, 'drafts/b.strive.yaml': broken });
    await writeFile(join(folder, 'workspace/strive.config.yaml'), 'paths: [network/]\n');
    expect(await runAction({ folder })).toMatchObject({ status: 0 });
    expect(await runAction({ folder, inputs: { paths: '.' } })).toMatchObject({ status: 1 });
  });

  test.each([
    ['a name that is not there', { paths: 'no/such/folder' }, 'there is no file no/such/folder. Check the name'],
    ['nothing at all', { paths: '' }, 'no files were named. Name files, folders, or patterns'],
    ['a requirement that nobody knows', { require: 'no,such%0Athing' }, 'there is no gateway or determination'],
  ])('fails for %s, whatever fails it: an error says why, and there is no report', async (_, inputs, reason) => {
    const outcome = await onFiles({ 'a.strive.yaml': fine }, { 'fail-on': 'never', format: 'sarif json', ...inputs });
    expect(outcome).toMatchObject({ status: 2, outputs: { 'exit-status': '2', sarif: '', json: '' } });
    const said = commandsIn(outcome.stdout + outcome.stderr);
    expect(said).toEqual([expect.stringContaining(`::error title=strive::${reason}`)]);
    expect(await readdir(outcome.outputs['reports'] ?? '')).toEqual([]);
  });

  test('says in its SARIF, and as an error, what a part of it could not check', async () => {
    const paths = 'a.strive.yaml\nabsent.yaml';
    const outcome = await onFiles({ 'a.strive.yaml': fine }, { paths, format: 'sarif' });
    expect(outcome.status).toBe(2);
    expect(commandsIn(outcome.stderr)).toEqual([
      expect.stringMatching(/^::error title=strive::there is no file absent/),
    ]);
    const [{ invocations }] = JSON.parse(await readFile(outcome.outputs['sarif'] ?? '', 'utf8')).runs;
    expect(invocations[0].executionSuccessful).toBe(false);
  });

  test.each([
    ['sustaining', 0],
    ['sustaining, proof-point', 0],
    ['sustaining\nongoing-proof-point\n', 1],
  ])('requires %j', async (require, status) => {
    expect(await onFiles({ 'a.strive.yaml': 'proof-point.yaml' }, { require })).toMatchObject({ status });
  });

  test('writes the reports that are asked for, and says where', async () => {
    const format = 'sarif json,ndjson\ncsv markdown junit gitlab';
    const { status, outputs, left } = await onFiles({ 'a.strive.yaml': fine }, { format });
    expect(status).toBe(0);
    expect(JSON.parse(await readFile(outputs['sarif'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(await readFile(outputs['json'] ?? '', 'utf8'))).toMatchObject({ report: 1 });
    expect((await readdir(outputs['reports'] ?? '')).sort()).toEqual([
      'gl-code-quality.json',
      'junit.xml',
      'report.csv',
      'report.json',
      'report.md',
      'report.ndjson',
      'report.sarif',
    ]);
    expect(left).toEqual(['a.strive.yaml']);
  });
});

describe('a comment for a pull request', () => {
  /** A checkout with one assessment, of which the last commit has a change. */
  async function changed(was: string, is: string): Promise<string> {
    const folder = await checkout({ 'net work/a.strive.yaml': fine });
    const workspace = join(folder, 'workspace');
    await commitAll(workspace);
    const file = join(workspace, 'net work/a.strive.yaml');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(was);
    await writeFile(file, text.replace(was, is));
    return folder;
  }
  const inputs = { paths: 'net work', 'compare-against': 'HEAD' };

  test('says what has changed', async () => {
    const folder = await changed('status: met', 'status: lapsed');
    const { status, outputs } = await runAction({ folder, inputs });
    expect(status).toBe(0);
    const comment = await readFile(outputs['comment'] ?? '', 'utf8');
    expect(comment).toMatch(/^<!-- strive compare -->/);
    expect(comment).toContain('Lost');
  });

  test('is not there where only words changed', async () => {
    const folder = await changed('# ', '# Really: ');
    expect(await runAction({ folder, inputs })).toMatchObject({
      status: 0,
      outputs: { comment: '', 'exit-status': '0' },
    });
  });

  test.each(['no-such-branch', '--output=taken', '$(touch taken)', '; touch taken'])(
    'against %j is refused, and nothing runs',
    async (revision) => {
      const folder = await changed('# ', '# Really: ');
      const outcome = await runAction({ folder, inputs: { ...inputs, 'compare-against': revision } });
      expect(outcome).toMatchObject({ status: 2, outputs: { comment: '', 'exit-status': '2' } });
      expect((await readdir(join(folder, 'workspace'))).sort()).toEqual(['.git', 'net work']);
    },
  );

  test('needs one path at most', async () => {
    const outcome = await onFiles(
      { 'a.yaml': fine, 'b.yaml': fine },
      { paths: 'a.yaml\nb.yaml', 'compare-against': 'HEAD' },
    );
    expect(outcome.status).toBe(2);
    expect(commandsIn(outcome.stdout)).toEqual([expect.stringContaining('compare-against takes at most one path')]);
  });
});

describe('inputs from strangers', () => {
  const names = [
    'with a space.strive.yaml',
    '$(touch taken).strive.yaml',
    '`touch taken`.strive.yaml',
    '; touch taken;.strive.yaml',
    '"; touch taken; ".strive.yaml',
    "'; touch taken; '.strive.yaml",
    '--output=taken.strive.yaml',
    '$HOME.strive.yaml',
    '::error::taken.strive.yaml',
  ];
  test.each(names)('a file %j is that file', async (name) => {
    const { status, outputs, left, stdout } = await onFiles({ [name]: fine }, { paths: name });
    expect({ status, told: outputs['exit-status'] }).toEqual({ status: 0, told: '0' });
    expect(left).toEqual([name]);
    expect(commandsIn(stdout).filter((line) => !/^::(warning file=|notice title=strive::)/.test(line))).toEqual([]);
  });

  test('all of them, one on each line, with blanks around', async () => {
    const files = Object.fromEntries(names.map((name) => [name, fine]));
    const paths = `\n  ${names.join('  \n\n\t')}\n`;
    const { status, outputs } = await onFiles(files, { paths, format: 'json' });
    expect(status).toBe(0);
    const { assessments } = JSON.parse(await readFile(outputs['json'] ?? '', 'utf8'));
    expect(assessments).toHaveLength(names.length);
  });

  test("a pattern is the tool's to expand, in folders, too", async () => {
    const files = { 'a/b/one.strive.yaml': fine, 'a/two.strive.yaml': fine };
    const { outputs } = await onFiles(files, { paths: 'a/**/*.yaml', format: 'json' });
    expect(JSON.parse(await readFile(outputs['json'] ?? '', 'utf8')).summary).toMatchObject({ assessments: 2 });
  });

  const hostile = [
    '$(touch taken)',
    '`touch taken`',
    'sarif=taken',
    '../taken',
    '--output=taken',
    '*',
    'x\n::error::y',
  ];
  test.each(hostile.flatMap((text) => ['require', 'fail-on', 'format'].map((input) => [input, text] as const)))(
    'as %s, %j is refused, and nothing runs',
    async (input, text) => {
      const { status, outputs, left, stdout, stderr } = await onFiles({ 'a.strive.yaml': fine }, { [input]: text });
      expect({ status, told: outputs['exit-status'] }).toEqual({ status: 2, told: '2' });
      expect(left).toEqual(['a.strive.yaml']);
      const said = commandsIn(stdout + stderr);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^::error title=strive::/);
    },
  );

  test('a working folder with a space and a command is that folder', async () => {
    const name = 'a folder $(touch taken)';
    const outcome = await onFiles({ [`${name}/a.strive.yaml`]: fine }, { 'working-directory': name });
    expect(outcome).toMatchObject({ status: 0, left: [name] });
  });
});

describe('what the action runs on', () => {
  const inputs = { paths: '.' };

  /** Programs by the names of what they stand in for. */
  async function programs(folder: string, texts: Readonly<Record<string, string>>): Promise<string> {
    const place = join(folder, 'bin');
    await mkdir(place);
    for (const [name, text] of Object.entries(texts)) {
      await writeFile(join(place, name), `#!/bin/sh\n${text}\n`);
      await chmod(join(place, name), 0o755);
    }
    return `${place}:${process.env['PATH']}`;
  }

  test('an older Node is refused, with what to do', async () => {
    const folder = await checkout({ 'a.strive.yaml': fine });
    await writeFile(
      join(folder, 'older.cjs'),
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });',
    );
    const node = `exec '${process.execPath}' --require '${join(folder, 'older.cjs')}' "$@"`;
    const { status, stdout } = await runAction({ folder, variables: { PATH: await programs(folder, { node }) } });
    expect(status).toBe(2);
    expect(stdout).toContain('actions/setup-node');
  });

  test('a checkout that is built is not built again', async () => {
    const folder = await checkout({ 'a.strive.yaml': fine });
    const PATH = await programs(folder, { npm: 'exit 9' });
    expect(await runAction({ folder, inputs, variables: { PATH } })).toMatchObject({ status: 0 });
  });

  test('a checkout that cannot be built is an error beside the step', async () => {
    const folder = await checkout({ 'a.strive.yaml': fine });
    const PATH = await programs(folder, { npm: 'exit 9' });
    const { status, stdout } = await runAction({ folder, inputs, actionPath: folder, variables: { PATH } });
    expect(status).toBe(2);
    expect(commandsIn(stdout)).toContainEqual(
      expect.stringMatching(/^::error title=strive::strive could not be built/),
    );
  });
});
