import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { project, runProgram, strive } from './run-program.js';

const installation = inject('installation');
const example = join(project, 'examples/exploring.yaml');

test('the package holds what it needs to run, and nothing of how it is made', () => {
  const files = inject('packedFiles');
  for (const file of [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'bin/strive.js',
    'bin/load-program.js',
    'bin/code-cache.js',
    'bin/worker.js',
    'bin/package.json',
    'dist/cli.cjs',
    'dist/index.js',
    'dist/types/index.d.ts',
    'dist/THIRD-PARTY-NOTICES.txt',
    'schemas/assessment.schema.json',
    'schemas/framework.schema.json',
    'schemas/plan.schema.json',
    'schemas/report.schema.json',
  ]) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /^(src|test|docs|examples|node_modules|\.ci)\/|\.cache$/.test(file))).toEqual([]);
});

test('the command needs no other package, only to be unpacked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'strive-unpacked-'));
  await runProgram('tar', ['-xzf', inject('tarball'), '-C', folder]);
  const { status, stderr } = await runProgram(process.execPath, [
    join(folder, 'package/bin/strive.js'),
    'assess',
    example,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  await rm(folder, { recursive: true, force: true });
});

test('the installed command tells its version', async () => {
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  expect(await runProgram(strive, ['--version'])).toEqual({
    status: 0,
    signal: null,
    stdout: `${version}\n`,
    stderr: '',
  });
});

describe.each(Object.entries({ 'that runs the tests': process.execPath, ...inject('nodes') }))(
  'on the Node %s',
  (version, node) => {
    test('the installed command assesses an example', async () => {
      const { status, stdout, stderr } = await runProgram(node, [strive, 'assess', example, '--format', 'json']);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ report: 1, summary: { assessments: 1, valid: 1 } });
    });

    test('it is that version', async () => {
      const { stdout } = await runProgram(node, ['--version']);
      if (/\d/.test(version)) expect(stdout).toBe(`v${version}\n`);
      else expect(stdout).toBe(`${process.version}\n`);
    });

    test.each([
      ['the text report', ['assess', example]],
      ['the verbose report', ['assess', example, '--verbose']],
      ['Markdown', ['assess', example, '--format', 'markdown']],
      ['a line a file', ['assess', example, '--format', 'ndjson']],
      ['the findings alone', ['validate', example]],
      ['an explanation', ['explain', 'exploring']],
      ['a schema', ['schema', 'assessment']],
      ['help', ['assess', '--help']],
    ])('prints %s', async (_, options) => {
      const { status, stdout, stderr } = await runProgram(node, [strive, ...options]);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
    });

    test("an edition of one's own is checked by what is loaded for it alone", async () => {
      const edition = join(project, 'src/framework/editions/theory-of-action-2019.yaml');
      const { status, stderr } = await runProgram(node, [strive, 'assess', example, '--framework', edition]);
      expect(stderr).toBe('');
      expect(status).toBe(0);
    });
  },
);

describe('the library', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(installation, 'program-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is imported by name, and typed without type packages of its own', async () => {
    const program = join(folder, 'program.mts');
    await writeFile(
      program,
      `import { defaultFramework, evaluate, readAssessment, type Finding } from 'strive-cli';

const text = 'strive: 1\\npartnership: { name: River Valley Promise }\\nassessed-on: 2026-06-30\\n';
const result = readAssessment(new TextEncoder().encode(text), { file: 'river-valley.yaml' });
const findings: readonly Finding[] = result.findings;
if (!result.valid) throw new Error(findings.map(({ message }) => message).join());
const { lastCrossed } = evaluate(defaultFramework, result.assessment);
const crossed: string | null = lastCrossed;
// @ts-expect-error: what an evaluation holds is typed.
const wrong: number = lastCrossed;
export const outcome = { crossed, wrong };
`,
    );
    const typescript = join(project, 'node_modules/typescript/bin/tsc');
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'];
    const options = ['--ignoreConfig', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', ...strict];
    expect(await runProgram(process.execPath, [typescript, ...options, program])).toMatchObject({
      stdout: '',
      status: 0,
    });
    const show = `import(${JSON.stringify(join(folder, 'program.mjs'))}).then(({ outcome }) => console.log(outcome))`;
    expect(await runProgram(process.execPath, ['-e', show])).toMatchObject({
      stdout: '{ crossed: null, wrong: null }\n',
      stderr: '',
    });
  });

  test('the schemas are found by name', async () => {
    const program = join(folder, 'schemas.mjs');
    await writeFile(
      program,
      `for (const name of ['assessment', 'framework', 'report'])
  console.log((await import(\`strive-cli/schemas/\${name}.schema.json\`, { with: { type: 'json' } })).default.$schema);`,
    );
    const { stdout } = await runProgram(process.execPath, ['--no-warnings', program]);
    expect(stdout).toBe('http://json-schema.org/draft-07/schema#\n'.repeat(3));
  });
});
