import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { registrySettings } from './install-packages.js';
import { type Outcome, project, runProgram } from './run-program.js';
import { yamlOf } from './snippets.js';

let root: string;
let repository: string;
beforeAll(async () => {
  await installPreCommit();
  root = await mkdtemp(join(tmpdir(), 'strive-pre-commit-'));
  repository = join(root, 'strive');
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: project });
  for (const file of stdout.split('\0').filter((name) => name !== '' && !name.startsWith('test/'))) {
    await cp(join(project, file), join(repository, file));
  }
  await commitAll(repository);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The real pre-commit; where the machine has none, Debian's package is installed. */
async function installPreCommit(): Promise<void> {
  const line = 'command -v pre-commit || { apt-get update -qq && apt-get install -y -qq pre-commit; }';
  const { status, stderr } = await runProgram('bash', ['-c', line], {
    variables: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`pre-commit could not be installed: ${stderr}`);
}

async function git(folder: string, ...options: readonly string[]): Promise<string> {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = await runProgram('git', [...author, ...options], { folder });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

async function commitAll(folder: string): Promise<void> {
  await git(folder, 'init', '-q');
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'Start');
}

describe('the hook, installed by pre-commit from a copy of the repository', () => {
  test('lets no commit pass with a broken partnership.yaml, and minds no other YAML', {
    timeout: 600_000,
  }, async () => {
    const folder = join(root, 'assessments');
    await mkdir(join(folder, 'network'), { recursive: true });
    const config = yamlOf('pre-commit');
    Object.assign(config.repos[0], { repo: repository, rev: await git(repository, 'rev-parse', 'HEAD') });
    await writeFile(join(folder, '.pre-commit-config.yaml'), stringify(config));
    await writeFile(join(folder, 'docker-compose.yaml'), 'services: {}\n');
    await git(folder, 'init', '-q');
    const withAssessment = async (example: string): Promise<Outcome> => {
      await cp(join(project, 'examples', example), join(folder, 'network/partnership.yaml'));
      await git(folder, 'add', '-A');
      // As on a server that says production, where npm would leave out what builds the command.
      const variables = { ...registrySettings(), NODE_ENV: 'production', PRE_COMMIT_HOME: join(root, 'cache') };
      return runProgram('pre-commit', ['run'], { folder, variables });
    };
    const broken = await withAssessment('broken.yaml');
    expect(broken.stdout).toMatch(/not valid {2}network\/partnership\.yaml: \d+ errors/);
    expect(broken.stdout).not.toContain('docker-compose.yaml');
    expect(broken.status).toBe(1);
    const fine = await withAssessment('systems-transformation.yaml');
    expect(fine.stdout).toMatch(/Passed/);
    expect(fine.status).toBe(0);
  });

  test('is there after the command that pre-commit 4.6 installs with', { timeout: 600_000 }, async () => {
    const prefix = join(root, 'prefix');
    const from = `git+file://${repository}`;
    const options = ['install', '--allow-git=root', '--install-links', '--global', from];
    const variables = { ...registrySettings(), npm_config_prefix: prefix };
    const { status, stderr } = await runProgram('npm', options, { folder: root, variables });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    const example = join(project, 'examples/exploring.yaml');
    expect(await runProgram(join(prefix, 'bin/strive'), ['validate', example])).toMatchObject({ status: 0 });
  });
});
