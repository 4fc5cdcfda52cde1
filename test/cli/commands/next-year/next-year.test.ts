import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const whole = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      leadership-table: { status: met, evidence: [{ title: A, date: 2024-02-11 }], review: { result: confirmed, by: Coach, on: 2024-03-01 } }
      shared-messages: { status: met, evidence: [{ title: A, date: 2026-02-11 }], review: { result: confirmed, on: 2026-01-01 } }
  systems-change:
    shared-community-vision:
      aligned-work: { status: met, evidence: [{ title: B, date: 2023-09-01 }] } # kept
outcomes:
  early-grade-reading:
    third:
      name: Third
      unit: percent
      core: true
      values: { 2023-24: 45, 2024-25: 48.9 }
      disparities:
        income: { reference: high, groups: { high: { 2024-25: 60, 2025-26: 61 }, low: { 2024-25: 40 } } }
adjacent-outcomes:
  jobs: { name: Jobs, unit: percent, values: { 2021: 12, 2022: 11 } }
  census: { name: Census, unit: percent, values: { 2016-2020: 12, 2022-2026: null } }
`);

async function next(arguments_: readonly string[], text = whole) {
  const cwd = folderWith({ 'a.yaml': text });
  const ran = await runHere(cwd, ['next-year', 'a.yaml', ...arguments_]);
  return { ...ran, cwd, text: readFileSync(join(cwd, 'a.yaml'), 'utf8') };
}

describe('strive next-year', () => {
  it('gives the file a new date, keeps everything else, and lists what has grown old and what is missing', async () => {
    const { status, stdout, text } = await next(['6/30/2027']);
    expect(text).toBe(whole.replace('assessed-on: 2026-06-30', 'assessed-on: 2027-06-30'));
    expect(stdout).toBe(`assessed-on: 2026-06-30 -> 2027-06-30

Old evidence: 1 benchmark
  SC-V1 Aligned work: from 2023-09-01. Systems change looks back 36 months.
To add newer evidence:
  strive set a.yaml SC-V1 met --evidence "TITLE | LINK OR FILE | DATE"

Old reviews: 2 benchmarks
  EX-V2 A leadership table: confirmed by Coach on 2024-03-01. That was more than a year before.
  EX-V3 Shared messages: confirmed on 2026-01-01. Newer evidence is from 2026-02-11.
To review one again:
  strive review a.yaml --benchmark EX-V2

Old numbers: 2 indicators
  The latest value of "Jobs" is for 2022. That period ended more than 3 years before the assessment.
  The latest value of "Census" is for 2016-2020. That period ended more than 3 years before the assessment.

Numbers to add: 3
  strive add-value a.yaml early-grade-reading/third 2025-26 VALUE
  strive add-value a.yaml early-grade-reading/third 2025-26 VALUE --group income/low
  strive add-value a.yaml adjacent-outcomes/jobs 2026 VALUE
Or let colleagues fill in a workbook:
  strive export a.yaml --to workbook.xlsx
`);
    expect(status).toBe(0);
  });

  it("writes a new file with --to, and leaves last year's as it is", async () => {
    const { status, stdout, text, cwd } = await next(['2027-06-30', '--to', 'b.yaml']);
    expect([status, text]).toEqual([0, whole]);
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe(whole.replace('2026-06-30', '2027-06-30'));
    expect(stdout).toMatch(/^Created b\.yaml, for 2027-06-30\. a\.yaml is still for 2026-06-30\.\n/);
    expect(stdout).toContain('strive add-value b.yaml ');
    const again = await runHere(cwd, ['next-year', 'a.yaml', '2028-06-30', '--to', 'b.yaml']);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('b.yaml already exists')]);
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe(whole.replace('2026-06-30', '2027-06-30'));
  });

  describe('in another folder', () => {
    const evidence = (name: string) => `{ status: met, evidence: [{ file: ${name} }, { file: evidence/lost.pdf }] }`;
    const file = assessmentText(`gateways:
  exploring:
    shared-community-vision: { leadership-table: ${evidence('evidence/a.pdf')}, shared-messages: ${evidence('b.pdf')} }
`);
    const data = `${file}outcomes: { employment: { jobs: { name: Jobs, unit: percent, data: data/jobs.csv } } }\n`;
    const files = {
      'old/evidence/a.pdf': '',
      'old/b.pdf': '',
      'old/data/jobs.csv': 'period,value\n2024,4\n',
      'new/b.pdf': '',
    };
    const carry = (cwd: string) => runHere(cwd, ['next-year', 'old/a.yaml', '2026-11-01', '--to', 'new/a.yaml']);

    it('says once which evidence is not there, and nothing of what was missing before', async () => {
      const cwd = folderWith({ ...files, 'old/a.yaml': file });
      const { status, stderr } = await carry(cwd);
      expect([status, stderr]).toEqual([
        0,
        'strive: these files are in old, but not in new: evidence/a.pdf. Copy them there, in the same folders, or fix their paths.\n',
      ]);
      expect(existsSync(join(cwd, 'new/a.yaml'))).toBe(true);
    });

    it('refuses where a data file is not there, and says what to do', async () => {
      const cwd = folderWith({ ...files, 'old/a.yaml': data });
      const { status, stderr } = await carry(cwd);
      expect([status, existsSync(join(cwd, 'new/a.yaml'))]).toEqual([2, false]);
      expect(stderr).toContain('these files are in old, but not in new: data/jobs.csv. Copy them there first');
      expect(stderr).toContain('Or name a new file in old.');
    });
  });

  it('takes what is remembered of downloads along, so that next year needs no options', async () => {
    const csv = (year: number) => `Year,Pct\n${year - 1}-${year - 2000},40\n${year}-${year - 1999},41\n`;
    const cwd = folderWith({ 'a.yaml': assessmentText(), 's.csv': csv(2024), 't.csv': csv(2026), 'y/x': '' });
    const about = ['--outcome', 'employment', '--indicator', 'jobs'];
    const columns = ['--period-column', 'Year', '--value-column', 'Pct', '--name', 'Jobs', '--unit', 'percent'];
    expect((await runHere(cwd, ['import', 's.csv', '--into', 'a.yaml', ...about, ...columns])).status).toBe(0);
    const { stderr } = await runHere(cwd, ['next-year', 'a.yaml', '2026-11-01', '--to', 'y/b.yaml']);
    expect(stderr).toContain('copied what strive remembers about downloads from a.import.json to y/b.import.json.');
    const next = await runHere(cwd, ['import', 't.csv', '--into', 'y/b.yaml', ...about]);
    expect([next.status, next.stdout]).toEqual([0, expect.stringContaining('employment/jobs 2026-27: added, 41')]);
  });

  it('writes nothing with --dry-run', async () => {
    const { stdout, text, cwd } = await next(['2027-06-30', '--to', 'b.yaml', '--dry-run']);
    expect(stdout).toMatch(/^line 3:\n- assessed-on: 2026-06-30\n\+ assessed-on: 2027-06-30\n/);
    expect([text, existsSync(join(cwd, 'b.yaml'))]).toEqual([whole, false]);
  });

  it("writes nothing with the file's own date, and shows the lists", async () => {
    const { status, stdout, text } = await next(['2026-06-30']);
    expect([status, text]).toEqual([0, whole]);
    expect(stdout).toMatch(/^a\.yaml is already for 2026-06-30\. Nothing changed\.\n/);
    expect(stdout).toContain('Or let colleagues fill in a workbook:');
  });

  it('says where nothing is to do', async () => {
    const { stdout } = await next(['2027-06-30'], assessmentText());
    expect(stdout).toContain('Nothing is out of date, and every indicator has its newest number.\n');
  });

  it.each([
    [['2026-06-30', '--to', 'b.yaml'], 2, 'a.yaml is already for 2026-06-30. To write a new file, give a later date.'],
    [['2025-06-30'], 2, 'strive set a.yaml assessed-on 2025-06-30'],
    [['soon'], 2, '"soon" isn\'t a date.'],
    [['2027-06-30', '--to', 'b.txt'], 2, 'must end in .yaml. Use b.yaml'],
  ])('refuses %j and writes nothing', async (arguments_, exit, words) => {
    const { status, stderr, text } = await next(arguments_);
    expect([status, stderr, text]).toEqual([exit, expect.stringContaining(words), whole]);
  });

  it('refuses a file with errors', async () => {
    const { status, stderr } = await next(['2027-06-30'], assessmentText('gateways: 5\n'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('a.yaml has errors. Fix them first:')]);
  });
});
