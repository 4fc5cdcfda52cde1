import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { allBlocks } from '../pages.js';
import { gnuParallel } from './gnu-parallel.js';
import { installPackages } from './install-packages.js';
import { action, runAction } from './run-action.js';
import { type Outcome, project, runProgram } from './run-program.js';
import { commandsOf, snippet, snippetNames, yamlOf } from './snippets.js';

const commands = join(inject('installation'), 'node_modules/.bin');
const repository = 'your-organization/strive';

let root: string;
let packages: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'strive-snippets-'));
  packages = await installPackages('@action-validator/core@0.6.0', '@duckdb/node-api@1.5.6-r.1', 'lint-staged@16.4.0');
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await rm(packages, { recursive: true, force: true });
});

/** A folder with a network of partnerships in it; one of them, on demand, cannot be read. */
async function somewhere({ broken = false } = {}): Promise<string> {
  const folder = await mkdtemp(join(root, 'folder-'));
  await cp(join(project, 'examples'), join(folder, 'network'), { recursive: true });
  if (!broken) await rm(join(folder, 'network/broken.yaml'));
  return folder;
}

/** Runs a line as somebody would who has the command. */
function shell(line: string, folder: string, variables: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const PATH = [commands, ...(variables['PATH'] ? [variables['PATH']] : []), process.env['PATH']].join(':');
  return runProgram('bash', ['-c', `set -o pipefail; ${line}`], { folder, variables: { ...variables, PATH } });
}

const linesOf = async (file: string) => (await readFile(file, 'utf8')).trimEnd().split('\n').sort();

async function wholeRun(folder: string): Promise<string[]> {
  await shell('strive assess network/ --format ndjson -o whole.ndjson', folder);
  return linesOf(join(folder, 'whole.ndjson'));
}

test('every block that is marked is tried here or in another of these files', async () => {
  const names = (await readdir(new URL('.', import.meta.url))).filter((name) => name.endsWith('.test.ts'));
  const files = names.map((name) => readFile(new URL(name, import.meta.url), 'utf8'));
  const tests = (await Promise.all(files)).join('\n');
  for (const name of snippetNames) expect(tests).toMatch(new RegExp(`(snippet|yamlOf|commandsOf)\\('${name}'\\)`));
});

describe('without knowing YAML', () => {
  /** A folder with an assessment in which one benchmark is met. */
  async function begun(): Promise<string> {
    const folder = await mkdtemp(join(root, 'begun-'));
    const begin = ['strive init --yes --name "River Valley Promise"', 'strive set partnership.yaml EX-V2 met'];
    for (const line of begin) expect(await shell(line, folder)).toMatchObject({ status: 0 });
    return folder;
  }

  test('each step is done, or asks for the terminal that its questions need', async () => {
    const folder = await begun();
    const asks = /^strive (init|interview|review) /;
    for (const line of commandsOf('without-yaml')) {
      const place = line.startsWith('strive init ') ? await mkdtemp(join(root, 'empty-')) : folder;
      const { status, stderr } = await shell(line, place);
      if (asks.test(line))
        expect([line, status, stderr]).toEqual([line, 2, expect.stringContaining("isn't a terminal")]);
      else expect([line, status]).toEqual([line, 0]);
    }
  });

  test('a spreadsheet that nobody touched changes nothing', async () => {
    const folder = await begun();
    const before = await readFile(join(folder, 'partnership.yaml'));
    for (const line of commandsOf('spreadsheet')) expect([line, (await shell(line, folder)).status]).toEqual([line, 0]);
    expect((await readFile(join(folder, 'partnership.yaml'))).equals(before)).toBe(true);
  });

  test("the worked example turns a state's download into an indicator with gaps", async () => {
    const folder = await begun();
    const download = allBlocks().find(
      ({ page, language }) => page === 'docs/state-data.md' && language === 'csv',
    )?.text;
    await writeFile(join(folder, 'state.csv'), download ?? '');
    expect(await shell(snippet('worked-import'), folder)).toMatchObject({ status: 0 });
    expect((await shell('strive assess partnership.yaml', folder)).stdout).toContain(snippet('worked-result'));
  });

  test('a download is taken in as the flags say', async () => {
    const folder = await begun();
    const rows = [
      'School Year,District,Subgroup,Pct Proficient,N Tested',
      '2023-24,River Valley,All Students,47.1,410',
      '2023-24,River Valley,Black or African American,38.0,*',
      '2023-24,Elsewhere,All Students,90.0,900',
      '2024-25,River Valley,All Students,49.2,402',
    ];
    await writeFile(join(folder, 'state.csv'), `${rows.join('\n')}\n`);
    expect(await shell(snippet('download'), folder)).toMatchObject({ status: 0 });
    const { outcomes } = parse(await readFile(join(folder, 'partnership.yaml'), 'utf8'));
    expect(outcomes['early-grade-reading']['third-grade-reading']).toMatchObject({
      core: true,
      values: { '2023-24': { value: 47.1, n: 410 }, '2024-25': { value: 49.2, n: 402 } },
      disparities: { 'race-ethnicity': { groups: { black: {} } } },
    });
  });
});

describe('in continuous integration', () => {
  const workflows = {
    'github-workflow': () => yamlOf('github-workflow'),
    matrix: () => yamlOf('matrix'),
    'github-pages': () => yamlOf('github-pages'),
  };

  const validator = () => createRequire(join(packages, 'package.json'))('@action-validator/core');

  test("the action is what GitHub's schema asks for", async () => {
    const { validateAction } = validator();
    expect(validateAction(await readFile(join(project, 'action.yml'), 'utf8')).errors).toEqual([]);
    expect(validateAction('name: strive\nruns: { using: composite }').errors).not.toEqual([]);
  });

  test.each(Object.keys(workflows))("the workflow %s is what GitHub's schema asks for", (name) => {
    const { validateWorkflow } = validator();
    expect(validateWorkflow(snippet(name)).errors).toEqual([]);
    expect(validateWorkflow(snippet(name).replace('runs-on:', 'run-on:')).errors).not.toEqual([]);
  });

  test.each(Object.keys(workflows))('the workflow %s writes no expression into a script', (name) => {
    const steps = Object.values<{ steps: { run?: string }[] }>(yamlOf(name).jobs).flatMap(({ steps }) => steps);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('the workflow asks the action for what it has, and the action does it', async () => {
    const { steps } = yamlOf('github-workflow').jobs.assess;
    const step = steps.find(({ uses }: { uses: string }) => uses.startsWith(`${repository}@`));
    expect(step.id).toBe('strive');
    for (const name of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, name] of snippet('github-workflow').matchAll(/steps\.strive\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(action.outputs)).toContain(name);
    }
    const folder = await mkdtemp(join(root, 'workflow-'));
    await mkdir(join(folder, 'workspace'));
    await cp(join(await somewhere({ broken: true }), 'network'), join(folder, 'workspace/network'), {
      recursive: true,
    });
    const { status, stdout, outputs } = await runAction({ folder, inputs: step.with });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=network\/broken\.yaml,line=/m);
    expect(JSON.parse(await readFile(outputs['sarif'] ?? '', 'utf8')).version).toBe('2.1.0');
  });

  test('the workflow for GitHub Pages publishes what it hands over, and no more', async () => {
    const { steps } = yamlOf('github-pages').jobs.publish;
    const command: string = steps.find(({ run }: { run?: string }) => run?.includes(' publish '))?.run;
    const { path } = steps.find(({ uses }: { uses?: string }) =>
      uses?.startsWith('actions/upload-pages-artifact@'),
    ).with;
    const folder = await mkdtemp(join(root, 'pages-'));
    await cp(join(project, 'examples/exploring.yaml'), join(folder, 'partnership.yaml'));
    const asHere = command.replace('node "$RUNNER_TEMP/package/bin/strive.js"', 'strive');
    expect(await shell(asHere, folder)).toMatchObject({ status: 0 });
    expect((await readFile(join(folder, path, 'index.html'), 'utf8')).startsWith('<!DOCTYPE html>')).toBe(true);
    // The next push publishes to the same folder again.
    expect(await shell(asHere, folder)).toMatchObject({ status: 0 });
  });

  describe('pre-commit', () => {
    const hooks = async () => parse(await readFile(join(project, '.pre-commit-hooks.yaml'), 'utf8'));

    test.each([
      ['partnership.yaml', true],
      ['network/partnership.yml', true],
      ['strive.yaml', true],
      ['network/strive.yml', true],
      ['network/river valley.strive.yaml', true],
      ['strive.config.yaml', false],
      ['network/astrive.yaml', false],
      ['network/apartnership.yaml', false],
      ['docker-compose.yaml', false],
      ['a.strive.yaml.orig', false],
      ['README.md', false],
    ])('looks at %s: %s', async (name, expected) => {
      const [{ files }] = await hooks();
      expect(new RegExp(files).test(name)).toBe(expected);
    });

    test.each([
      ['exploring.yaml', 0],
      ['broken.yaml', 1],
    ])('runs its entry on %s, and ends with %i', async (example, expected) => {
      const [{ entry, language }] = await hooks();
      expect(language).toBe('node');
      const folder = await somewhere();
      await cp(join(project, 'examples', example), join(folder, 'river valley.strive.yaml'));
      // The names come after the entry, as they are.
      const { status, stderr } = await shell(`${entry} 'river valley.strive.yaml'`, folder);
      expect(stderr).toBe('');
      expect(status).toBe(expected);
    });
  });

  test.each([
    ['exploring.yaml', 0],
    ['broken.yaml', 1],
  ])('lint-staged lets %s pass with %i', async (example, expected) => {
    const folder = await mkdtemp(join(root, 'staged-'));
    await writeFile(join(folder, 'package.json'), snippet('lint-staged'));
    await writeFile(join(folder, 'other.yaml'), 'strive: [\n');
    await mkdir(join(folder, 'network'));
    await cp(join(project, 'examples', example), join(folder, 'network/river valley.strive.yaml'));
    const git = 'git -c user.name=A -c user.email=a@example.org';
    await shell(`git init -q && ${git} commit -q --allow-empty -m Start && git add -A`, folder);
    const lintStaged = join(packages, 'node_modules/lint-staged/bin/lint-staged.js');
    const { status, stdout, stderr } = await shell(`node '${lintStaged}'`, folder);
    expect(stdout + stderr).toContain('1 file');
    expect(status).toBe(expected);
  });

  test('only the assessments that a branch changed are checked, and a branch without any passes', async () => {
    const folder = await mkdtemp(join(root, 'changed-'));
    const [line = ''] = commandsOf('changed');
    const example = (name: string) => join(project, 'examples', name);
    await mkdir(join(folder, 'network'));
    await cp(example('broken.yaml'), join(folder, 'network/old.strive.yaml'));
    const git = 'git -c user.name=A -c user.email=a@example.org';
    const commit = `git add -A && ${git} commit -qm Change`;
    await shell(`git init -q && ${commit} && git update-ref refs/remotes/origin/main HEAD`, folder);
    await writeFile(join(folder, 'docker-compose.yaml'), 'services: {}\n');
    await rm(join(folder, 'network/old.strive.yaml'));
    await shell(commit, folder);
    expect(await shell(line, folder)).toMatchObject({ status: 0, stdout: '' });
    await cp(example('systems-transformation.yaml'), join(folder, 'network/river valley.strive.yaml'));
    await shell(commit, folder);
    const fine = await shell(line, folder);
    expect([fine.status, fine.stderr]).toEqual([0, '']);
    expect(fine.stdout).toContain('network/river valley.strive.yaml');
    await cp(example('broken.yaml'), join(folder, 'network/partnership.yaml'));
    await shell(commit, folder);
    expect((await shell(line, folder)).status).toBe(1);
  });

  test('the config file asks for what the flags would', async () => {
    const folder = await somewhere();
    const flags =
      '--require sustaining --max-warnings 10 --rule benchmark/met-without-evidence=error --rule evidence/stale=off';
    const byFlags = await shell(`strive assess network/ --quiet ${flags}`, folder);
    await writeFile(join(folder, 'strive.config.yaml'), snippet('config'));
    const byFile = await shell('strive assess --quiet', folder);
    expect(byFile).toEqual(byFlags);
    expect(byFile.status).toBe(1);
  });
});

describe('for many files', () => {
  test.each(commandsOf('many'))('%s', async (line) => {
    const folder = await somewhere();
    const { status, stderr } = await shell(line, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [, output] = /(?:-o |json=)([\w.]+)/.exec(line) ?? [];
    if (output !== undefined) expect((await readFile(join(folder, output), 'utf8')).length).toBeGreaterThan(1000);
  });

  test.each(commandsOf('against'))('%s', async (line) => {
    const folder = await somewhere();
    for (const year of ['2025', '2026'])
      await cp(join(folder, 'network'), join(folder, `network-${year}`), { recursive: true });
    const day = '2025-06-01T12:00:00Z';
    const who = '-c user.name=A -c user.email=a@example.org';
    const commit = `git init -q && git add -A && git ${who} commit -q -m Start`;
    await shell(commit, folder, { GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day });
    const { status, stdout, stderr } = await shell(line, folder);
    expect([status, stderr]).toEqual([0, '']);
    const [, output] = /-o ([\w.]+)/.exec(line) ?? [];
    const printed = output === undefined ? stdout : await readFile(join(folder, output), 'utf8');
    expect(printed).toMatch(output === undefined ? /11 stayed the same/ : /,same,/);
  });

  test('jq answers', async () => {
    const folder = await somewhere({ broken: true });
    await shell('strive assess network/ --format ndjson -o network.ndjson', folder);
    const results = (await linesOf(join(folder, 'network.ndjson'))).map((line) => JSON.parse(line));
    const [eligible, hardest, corrections, ...more] = await Promise.all(
      commandsOf('jq').map((line) => shell(line, folder)),
    );
    expect(more).toEqual([]);
    const names = results
      .filter(({ determinations = [] }) =>
        determinations.some(
          ({ id, frameworkVerdict }: Record<string, string>) => id === 'proof-point' && frameworkVerdict === 'eligible',
        ),
      )
      .map(({ partnership }) => partnership.name);
    expect(names.length).toBeGreaterThan(1);
    expect(eligible?.stdout.trimEnd().split('\n').sort()).toEqual(names.sort());
    const lacking = new Map<string, number>();
    for (const { gateways = [] } of results) {
      const benchmarks = gateways.flatMap(({ pillars }: { pillars: { benchmarks: Record<string, string>[] }[] }) =>
        pillars.flatMap((pillar) => pillar.benchmarks),
      );
      for (const { code, title, status, judgment } of benchmarks) {
        // Not assessed is not known, and so is none of those that are lacking.
        if (status === 'not-assessed') expect(judgment).toBe('undetermined');
        if (judgment === 'unmet') lacking.set(`${code} ${title}`, (lacking.get(`${code} ${title}`) ?? 0) + 1);
      }
    }
    const told =
      hardest?.stdout
        .trimEnd()
        .split('\n')
        .map((line) => /^ *(\d+) (.*)$/.exec(line) ?? []) ?? [];
    expect(told).toHaveLength(10);
    for (const [, count, name = ''] of told) expect([name, Number(count)]).toEqual([name, lacking.get(name)]);
    expect(Number(told[0]?.[1])).toBe(Math.max(...lacking.values()));
    expect(hardest?.status).toBe(0);
    const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(1);
    expect(corrections?.stdout.trimEnd().split('\n')).toEqual(
      errors.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    );
  });

  test('DuckDB reads the lines of JSON and the CSV', async () => {
    const folder = await somewhere({ broken: true });
    await shell('strive assess network/ --format ndjson=network.ndjson --format csv=gaps.csv --rows gaps', folder);
    const program = `
      const { DuckDBInstance } = require(${JSON.stringify(join(packages, 'node_modules/@duckdb/node-api'))});
      (async () => {
        const connection = await (await DuckDBInstance.create(':memory:')).connect();
        const answers = [];
        for (const question of ${JSON.stringify(snippet('duckdb').split(/;$/m).slice(0, -1))}) {
          answers.push((await connection.runAndReadAll(question)).getRowObjectsJson());
        }
        console.log(JSON.stringify(answers));
      })();`;
    const { stdout, stderr } = await runProgram(process.execPath, ['-e', program], { folder });
    expect(stderr).toBe('');
    const [gateways, gaps] = JSON.parse(stdout);
    const results = (await linesOf(join(folder, 'network.ndjson'))).map((line) => JSON.parse(line));
    const counted = (rows: readonly Record<string, string>[], column: string) =>
      rows.reduce((sum, row) => sum + Number(row[column]), 0);
    const valid = results.filter((result) => result.valid);
    expect(counted(gateways, 'partnerships')).toBe(valid.length);
    const open = valid.filter(({ gateways, frameworkNext }) =>
      gateways.some(
        ({ id, frameworkState }: Record<string, string>) => id === frameworkNext && frameworkState === 'undetermined',
      ),
    );
    expect(open.length).toBeGreaterThan(0);
    const undetermined = gateways.filter(({ state }: Record<string, string>) => state === 'undetermined');
    expect(counted(undetermined, 'partnerships')).toBe(open.length);
    const written = (await readFile(join(folder, 'gaps.csv'), 'utf8')).trimEnd().split(/\r?\n/).length - 1;
    expect(written).toBeGreaterThan(0);
    expect(counted(gaps, 'gaps')).toBe(written);
    expect(gaps).toContainEqual(expect.objectContaining({ result: 'reduced', counts: 'false' }));
  });
});

describe('over several machines', () => {
  test('the parts together are the whole', async () => {
    const folder = await somewhere({ broken: true });
    const whole = await wholeRun(folder);
    for (const line of commandsOf('shards')) await shell(line, folder);
    expect(await linesOf(join(folder, 'network.ndjson'))).toEqual(whole);
    const sizes = [1, 2, 3].map(async (part) => (await linesOf(join(folder, `part-${part}.ndjson`))).length);
    const [first = 0, second = 0, third = 0] = await Promise.all(sizes);
    expect(first - third).toBeLessThanOrEqual(1);
    expect(second).toBeGreaterThanOrEqual(third);
  });

  test('GNU parallel does them', async () => {
    const folder = await somewhere({ broken: true });
    const whole = await wholeRun(folder);
    const PATH = await gnuParallel(root);
    for (const line of commandsOf('parallel')) await shell(line, folder, { PATH });
    expect(await linesOf(join(folder, 'network.ndjson'))).toEqual(whole);
    expect((await readdir(folder)).filter((name) => name.startsWith('part-'))).toHaveLength(8);
  });
});
