import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitAll, copySource } from './git.js';
import { registrySettings } from './install-packages.js';
import { serve } from './release-server.js';
import { runAction } from './run-action.js';
import { project, runProgram } from './run-program.js';
import { commandsOf } from './snippets.js';

const example = join(project, 'examples/exploring.yaml');

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'strive-from-source-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('an unpacked download, without Git', () => {
  let download: string;
  beforeAll(async () => {
    download = join(root, 'the action');
    await copySource(download);
  });

  test('is built from its own lock file by the action, where there is no release, even where production is said', {
    timeout: 600_000,
  }, async () => {
    const folder = join(root, 'job');
    await mkdir(join(folder, 'workspace'), { recursive: true });
    await cp(example, join(folder, 'workspace/a.strive.yaml'));
    const gitHub = await serve({});
    const outcome = await runAction({
      folder,
      inputs: { paths: '.' },
      actionPath: download,
      source: { server: gitHub.url, repository: 'your-organization/strive', ref: 'main' },
      variables: { ...registrySettings(), NODE_ENV: 'production' },
    });
    gitHub.close();
    expect(outcome.stderr).not.toMatch(/npm (ERR|error)/);
    expect(outcome).toMatchObject({ status: 0, outputs: { 'exit-status': '0' } });
  });

  test('then runs as the first run says, and is installed everywhere', { timeout: 600_000 }, async () => {
    const variables = { ...registrySettings(), npm_config_prefix: join(root, 'global') };
    // The test above has done what this does, by the same lock file.
    const commands = [...commandsOf('first-run'), ...commandsOf('install')].filter((line) => line !== 'npm ci');
    for (const line of commands) {
      const { status, stdout, stderr } = await runProgram('bash', ['-c', line], { folder: download, variables });
      expect([line, status, stderr]).toEqual([line, 0, expect.anything()]);
      if (line.startsWith('node ')) expect(stdout).toContain('NEXT STEPS');
    }
    const installed = await runProgram(join(root, 'global/bin/strive'), ['--version'], { folder: root });
    expect(installed).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\./) });
  });
});

test('a repository is built by the command that pre-commit 4.6 installs with, even where production is said', {
  timeout: 600_000,
}, async () => {
  const repository = join(root, 'strive');
  await copySource(repository);
  await commitAll(repository);
  const options = ['install', '--allow-git=root', '--install-links', '--global', `git+file://${repository}`];
  const variables = { ...registrySettings(), NODE_ENV: 'production', npm_config_prefix: join(root, 'prefix') };
  const { status, stderr } = await runProgram('npm', options, { folder: root, variables });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  expect(await runProgram(join(root, 'prefix/bin/strive'), ['validate', example])).toMatchObject({ status: 0 });
});
