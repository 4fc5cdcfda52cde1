import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SensitivityReport } from '../../../../src/generated/sensitivity.js';
import { runHere } from '../../run-here.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strive-sensitivity-'));
  for (const example of ['proof-point.yaml', 'ongoing-proof-point.yaml', 'broken.yaml'])
    cpSync(join('examples', example), join(folder, example));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sensitivity = (...words: string[]) =>
  runHere(folder, ['sensitivity', ...(words.includes('--draws') ? [] : ['--draws', '5']), ...words]);

describe('strive sensitivity', () => {
  it('prints a document that its schema describes', async () => {
    const { status, stdout } = await sensitivity('proof-point.yaml', '--format', 'json');
    const schema = JSON.parse((await runHere(folder, ['schema', 'sensitivity'])).stdout);
    const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect([status, isValid(JSON.parse(stdout)), isValid.errors]).toStrictEqual([0, true, null]);
    expect(schema.$id).toBe('urn:strive:sensitivity:1');
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });

  it('says whose verdicts they are, and by which rules', async () => {
    const { stdout } = await sensitivity('proof-point.yaml', '--format', 'json', '--reading', 'trend-test=strict');
    const report: SensitivityReport = JSON.parse(stdout);
    expect(report).toMatchObject({
      sensitivity: 1,
      tool: { name: 'strive' },
      file: 'proof-point.yaml',
      framework: 'theory-of-action/2019',
      basis: 'self',
      methodInForce: 'file',
      assessedOn: '2026-08-31',
      partnership: { name: 'Harbor Reach Promise' },
      readings: { sequence: 'in-order', 'trend-test': 'strict' },
    });
    expect(report.results.map(({ kind, id }) => `${kind} ${id}`)).toStrictEqual([
      'gateway exploring',
      'gateway emerging',
      'gateway sustaining',
      'gateway systems-change',
      'gateway proof-point',
      'gateway systems-transformation',
      'determination proof-point',
      'determination ongoing-proof-point',
      'determination systems-transformation',
    ]);
  });

  it('redraws as often, and from the seed, as it is told', async () => {
    const { stdout } = await sensitivity(
      'ongoing-proof-point.yaml',
      '--format',
      'json',
      '--draws',
      '60',
      '--seed',
      '9',
    );
    const { results }: SensitivityReport = JSON.parse(stdout);
    expect(results[0]?.chance).toMatchObject({ draws: 60, seed: 9, eligible: 60 });
    for (const [flag, value] of [
      ['--draws', '0'],
      ['--draws', '100001'],
      ['--seed', '-1'],
      ['--seed', '1.5'],
      ['--seed', '2147483648'],
    ] as const) {
      const { status, stderr } = await sensitivity('proof-point.yaml', flag, value);
      expect([status, stderr]).toStrictEqual([2, expect.stringContaining('Use a whole number from')]);
    }
  });

  it('writes Markdown by the name of the file', async () => {
    expect((await sensitivity('proof-point.yaml', '--draws', '5', '-o', 'firm.md')).status).toBe(0);
    expect(readFileSync(join(folder, 'firm.md'), 'utf8')).toMatch(
      /^# How firm the verdicts are: Harbor Reach Promise\n/,
    );
  });

  it('judges on the basis of the run', async () => {
    const verdicts = async (...flags: string[]) => {
      const { stdout } = await sensitivity('proof-point.yaml', '--format', 'json', ...flags);
      return (JSON.parse(stdout) as SensitivityReport).results[0]?.verdict;
    };
    expect(await verdicts()).toBe('crossed');
    // None of its answers was reviewed.
    expect(await verdicts('--basis', 'reviewed')).toBe('undetermined');
  });

  it('reads the same from standard input and from a file, and writes where it is told', async () => {
    const { stdout } = await sensitivity('proof-point.yaml');
    expect((await sensitivity('proof-point.yaml', '-o', 'firm.txt')).status).toBe(0);
    expect(readFileSync(join(folder, 'firm.txt'), 'utf8')).toBe(stdout);
  });

  it('never replaces what it reads', async () => {
    const { status, stderr } = await sensitivity('proof-point.yaml', '--format', 'text', '-o', 'proof-point.yaml');
    expect([status, stderr]).toStrictEqual([2, expect.stringContaining('proof-point.yaml')]);
  });

  it('says what is wrong with a file that has errors, and computes nothing', async () => {
    const { status, stdout, stderr } = await sensitivity('broken.yaml');
    expect([status, stdout]).toStrictEqual([1, '']);
    expect(stderr).toContain('has 24 errors, so nothing was computed. To see all of them: strive validate broken.yaml');
  });

  it('says how a missing file, a folder and a pattern have to be named', async () => {
    const missing = await sensitivity('proof-pont.yaml');
    expect([missing.status, missing.stderr]).toStrictEqual([2, expect.stringContaining('proof-point.yaml')]);
    for (const many of ['.', '*.yaml']) {
      const { status, stderr } = await sensitivity(many);
      expect([status, stderr]).toStrictEqual([2, `strive: "${many}" isn't one file. Name a single assessment file.\n`]);
    }
  });

  it('shows hostile texts as they are written, and acts on none', async () => {
    const name = 'Evil\u001b[31m\u202e Valley';
    writeFileSync(
      join(folder, 'hostile.yaml'),
      `strive: 1\npartnership: { name: ${JSON.stringify(name)} }\nassessed-on: 2026-06-30\n`,
    );
    for (const format of ['text', 'markdown', 'json']) {
      const { stdout } = await sensitivity('hostile.yaml', '--format', format);
      expect(stdout).toContain('Evil Valley');
      for (const unsafe of ['\u001b', '\u202e']) expect(stdout).not.toContain(unsafe);
    }
  });
});

describe('strive assess', () => {
  const line = 'combinations of readings (see strive sensitivity).';
  const assess = async (...words: string[]) =>
    (await runHere(folder, ['assess', ...words])).stdout.split(line).length - 1;

  it('says under each verdict how firm it is, in reports for people on one file', async () => {
    expect(await assess('proof-point.yaml')).toBe(3);
    expect(await assess('proof-point.yaml', '--format', 'markdown')).toBe(3);
  });

  it('leaves that out of everything else', async () => {
    expect(await assess('proof-point.yaml', '--quiet')).toBe(0);
    expect(await assess('proof-point.yaml', '--format', 'json')).toBe(0);
    expect(await assess('proof-point.yaml', 'ongoing-proof-point.yaml', '--verbose')).toBe(0);
  });

  it('judges as the run does', async () => {
    const { stdout } = await runHere(folder, ['assess', 'proof-point.yaml', '--reading', 'sequence=criteria-only']);
    // Eligible under 576 of them: with `criteria-only` and four systems change benchmarks.
    expect(stdout).toContain(`Same under 576 of 2,304 ${line}`);
  });
});
