import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { installDebianPackage } from './apt-get.js';
import { commitAll, git } from './git.js';
import { registrySettings } from './install-packages.js';
import { releaseFiles, serve } from './release-server.js';
import { type Outcome, project, runProgram } from './run-program.js';
import { snippet, yamlOf } from './snippets.js';

let root: string;
beforeAll(async () => {
  await installDebianPackage('pre-commit', 'pre-commit');
  root = await mkdtemp(join(tmpdir(), 'strive-pre-commit-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Commits a broken assessment, which the hook stops, and then a good one. Other YAML is none of its business. */
async function expectGuarded(config: string): Promise<void> {
  const folder = await mkdtemp(join(root, 'assessments-'));
  await mkdir(join(folder, 'network'), { recursive: true });
  await writeFile(join(folder, '.pre-commit-config.yaml'), config);
  await writeFile(join(folder, 'docker-compose.yaml'), 'services: {}\n');
  await git(folder, 'init', '-q');
  const withAssessment = async (example: string): Promise<Outcome> => {
    await cp(join(project, 'examples', example), join(folder, 'network/partnership.yaml'));
    await git(folder, 'add', '-A');
    const variables = { ...registrySettings(), NODE_ENV: 'production', PRE_COMMIT_HOME: join(folder, '.git/cache') };
    return runProgram('pre-commit', ['run'], { folder, variables });
  };
  const start = performance.now();
  const broken = await withAssessment('broken.yaml');
  process.stdout.write(`pre-commit, the first time: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  expect(broken.stdout).toMatch(/not valid {2}network\/partnership\.yaml: \d+ errors/);
  expect(broken.stdout).not.toContain('docker-compose.yaml');
  expect(broken.status).toBe(1);
  const fine = await withAssessment('systems-transformation.yaml');
  expect(fine.stdout).toMatch(/Passed/);
  expect(fine.status).toBe(0);
}

describe('the real pre-commit', () => {
  test('installs the package of a release, and lets no commit pass with a broken partnership.yaml', {
    timeout: 300_000,
  }, async () => {
    const gitHub = await serve(await releaseFiles('v0.1.0'));
    await expectGuarded(snippet('pre-commit').replace('https://github.com', gitHub.url));
    gitHub.close();
  });

  test('finds the hook in a repository, and lets no commit pass with a broken partnership.yaml', {
    timeout: 300_000,
  }, async () => {
    // Built before, for how a repository is built is tried without pre-commit, too.
    const repository = join(root, 'package');
    await runProgram('tar', ['-xzf', inject('tarball'), '-C', root]);
    await cp(join(project, '.pre-commit-hooks.yaml'), join(repository, '.pre-commit-hooks.yaml'));
    const {
      scripts: _,
      devDependencies: __,
      ...fields
    } = parse(await readFile(join(repository, 'package.json'), 'utf8'));
    await writeFile(join(repository, 'package.json'), JSON.stringify(fields));
    await commitAll(repository);
    const rev = await git(repository, 'rev-parse', 'HEAD');
    await expectGuarded(stringify({ repos: [{ repo: repository, rev, hooks: [{ id: 'strive' }] }] }));
  });
});

test('the recipe and the repository have the same hook', async () => {
  const [hook] = parse(await readFile(join(project, '.pre-commit-hooks.yaml'), 'utf8'));
  const [{ hooks }] = yamlOf('pre-commit').repos;
  const { entry, files, language } = hook;
  expect(hooks).toEqual([expect.objectContaining({ id: 'strive', entry, files, language })]);
});
