import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseFiles, serve } from './release-server.js';
import { runAction } from './run-action.js';
import { environment, project, runProgram } from './run-program.js';
import { yamlOf } from './snippets.js';

const repository = 'your-organization/strive';

let root: string;
let gitHub: Awaited<ReturnType<typeof serve>>;
let sound: Record<string, Buffer>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'strive release-'));
  sound = await releaseFiles('v0.1.0');
  const [unsummed = '', sum = ''] = Object.keys(sound).map((path) => path.replace('v0.1.0', 'v0.1.1'));
  const [broken = ''] = Object.keys(sound).map((path) => path.replace('v0.1.0', 'v0.1.2'));
  const [tarball = Buffer.from('')] = Object.values(sound);
  gitHub = await serve({
    ...sound,
    [unsummed]: tarball,
    [sum]: Buffer.from(`${'0'.repeat(64)}  strive-cli.tgz\n`),
    [broken]: tarball.subarray(0, -1000),
  });
});
afterAll(async () => {
  gitHub.close();
  await rm(root, { recursive: true, force: true });
});

/** Prints how long something takes, and holds it to well below the minute that a build takes. */
async function inSeconds<Result>(what: string, action: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await action();
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${what}: ${seconds.toFixed(1)} s\n`);
  expect(seconds).toBeLessThan(30);
  return result;
}

describe('the action', () => {
  /** A job with one assessment and a fresh checkout of the action, on a machine whose npm only says that it was asked. */
  async function job() {
    const folder = await mkdtemp(join(root, 'job-'));
    await mkdir(join(folder, 'workspace'));
    await cp(join(project, 'examples/exploring.yaml'), join(folder, 'workspace/a.strive.yaml'));
    const actionPath = join(folder, 'the action');
    await cp(join(project, 'bin'), join(actionPath, 'bin'), { recursive: true });
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/npm'), '#!/bin/sh\necho "npm was asked: $*"\nexit 9\n');
    await chmod(join(folder, 'bin/npm'), 0o755);
    const run = (ref: string) =>
      runAction({
        folder,
        inputs: { paths: '.' },
        actionPath,
        source: { server: gitHub.url, repository, ref },
        variables: { PATH: `${join(folder, 'bin')}:${environment.PATH}` },
      });
    return { folder, run };
  }

  test('unpacks the package of its tag, in seconds, once', async () => {
    const { run } = await job();
    const first = await inSeconds('The action, from a release', () => run('v0.1.0'));
    expect(first).toMatchObject({ status: 0, stderr: '', outputs: { 'exit-status': '0' } });
    expect(first.stdout).toContain(`Unpacked ${gitHub.url}/${repository}/releases/download/v0.1.0/strive-cli.tgz\n`);
    const second = await run('v0.1.0');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toContain('strive is already here');
    expect(first.stdout + second.stdout).not.toContain('npm was asked');
  });

  test.each([
    ['v0.1.1', "doesn't match its checksum"],
    ['v0.1.2', "can't be unpacked"],
  ])('runs nothing of a damaged package, and says so: %s %s', async (ref, reason) => {
    const { run } = await job();
    for (const _ of ['a first step', 'a second']) {
      const { status, stdout } = await run(ref);
      expect(status).toBe(2);
      expect(stdout).toMatch(
        new RegExp(`^::error title=strive::The package at \\S+ ${reason}, so nothing was checked`, 'm'),
      );
      expect(stdout).not.toContain('npm was asked');
    }
  });

  test.each(['main', '0123456789abcdef0123456789abcdef01234567', 'v9.9.9', '$(touch\ttaken)', '"; touch taken; "'])(
    'builds from source where there is no release: %s',
    async (ref) => {
      const { folder, run } = await job();
      const { stdout } = await run(ref);
      expect(stdout).toContain(`There's no built package for ${ref}, so strive is built from source.`);
      expect(stdout).toContain('npm was asked: ci');
      const { stdout: taken } = await runProgram('find', [folder, '-name', 'taken']);
      expect(taken).toBe('');
    },
  );
});

/** A folder with a network of partnerships in it, one of which cannot be read. */
async function network(): Promise<string> {
  const folder = await mkdtemp(join(root, 'network-'));
  await cp(join(project, 'examples'), join(folder, 'network'), { recursive: true });
  return folder;
}

const fromHere = (url: string) => url.replace('https://github.com', gitHub.url);

test('GitLab gets the reports that it is told of, in seconds', async () => {
  const { assessments } = yamlOf('gitlab');
  expect(Object.keys(assessments).sort()).toEqual(['artifacts', 'before_script', 'image', 'script', 'variables']);
  const { reports, when } = assessments.artifacts;
  expect(when).toBe('always');
  expect(Object.keys(reports).sort()).toEqual(['codequality', 'junit']);
  const folder = await network();
  await mkdir(join(folder, 'opt'));
  const variables = { GITLAB_CI: 'true', STRIVE_PACKAGE: fromHere(assessments.variables.STRIVE_PACKAGE) };
  const shell = (line: string) =>
    runProgram('bash', ['-c', line.replaceAll('/opt', join(folder, 'opt').replace(/ /g, '\\ '))], {
      folder,
      variables,
    });
  await inSeconds('GitLab, from a release', async () => {
    for (const line of assessments.before_script) expect(await shell(line)).toMatchObject({ status: 0, stderr: '' });
    for (const line of assessments.script) expect(await shell(line)).toMatchObject({ status: 1 });
  });
  const [issue] = JSON.parse(await readFile(join(folder, reports.codequality), 'utf8'));
  expect(Object.keys(issue)).toEqual(expect.arrayContaining(['description', 'check_name', 'fingerprint', 'location']));
  expect(await readFile(join(folder, reports.junit), 'utf8')).toContain('<testsuites');
  variables.STRIVE_PACKAGE += '.absent';
  expect((await shell(assessments.before_script[0])).status).not.toBe(0);
});

test('a matrix does the parts, each with all that it needs, and they are the whole', async () => {
  const { env, jobs } = yamlOf('matrix');
  const folder = await network();
  const { steps, strategy } = jobs.part;
  const shell = (line: string, more: Readonly<Record<string, string>> = {}) =>
    // As GitHub's runner does where no shell is named.
    runProgram('bash', ['-e', '-c', line], {
      folder,
      variables: { STRIVE: env.STRIVE, STRIVE_PACKAGE: fromHere(env.STRIVE_PACKAGE), ...more },
    });
  const [install, assess, ...others] = steps.flatMap(({ run }: { run?: string }) => (run === undefined ? [] : [run]));
  expect(others).toEqual([]);
  expect(await shell(install)).toMatchObject({ status: 0, stderr: '' });
  expect(steps.find(({ run }: { run?: string }) => run === assess).env.PART).toMatch(/^\$\{\{ matrix\.part \}\}$/);
  expect(assess).toContain(`/${strategy.matrix.part.length}"`);
  for (const part of strategy.matrix.part) await shell(assess, { PART: String(part) });
  const merge = jobs.whole.steps.find(({ run }: { run?: string }) => run !== undefined);
  await shell(merge.run);
  const linesOf = async (name: string) => (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n').sort();
  await shell('$STRIVE assess network/ --format ndjson -o whole.ndjson');
  expect(await linesOf('network.ndjson')).toEqual(await linesOf('whole.ndjson'));
  // A machine that died leaves no part, and what is left is not taken for the whole.
  await rm(join(folder, 'part-2.ndjson'));
  expect((await shell(merge.run)).status).not.toBe(0);
});
