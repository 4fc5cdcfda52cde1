import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipped } from '../authoring/workbook/zip.js';
import { installLibreOffice, savedByLibreOffice } from './libre-office.js';
import { runProgram, strive } from './run-program.js';

const assessment = `# What we know
strive: 1
partnership: { name: River Valley Promise }
assessed-on: 2026-06-30
gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met # adopted in June
      leadership-table:
        status: in-progress
        note: |
          Convened twice.
          +1 in June
        evidence:
          - { title: Charter, url: https://example.org/charter, date: 2024-02-11 }
outcomes:
  early-grade-reading:
    third-grade-reading:
      name: Third graders reading on grade level
      unit: percent
      values:
        2011-12: 47.2
        2012-13: { value: 48.9, n: 5321 }
        2013-14: suppressed
adjacent-outcomes:
  jobs: { name: Jobs, sector: workforce, serves: youth, unit: percent, baseline: 2011, values: { 2011: 14.1, 2024: 11 } }
`;

let folder = '';
beforeAll(async () => {
  await installLibreOffice();
  folder = await mkdtemp(join(tmpdir(), 'strive-spreadsheet-'));
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder with the assessment, and the workbook that it is exported to. */
async function exported(): Promise<{ readonly own: string; readonly workbook: string }> {
  const own = await mkdtemp(join(folder, 'own-'));
  await writeFile(join(own, 'p.yaml'), assessment);
  const { status, stderr } = await runProgram(strive, ['export', 'p.yaml', '--to', 'workbook.xlsx'], { folder: own });
  expect([status, stderr]).toEqual([0, '']);
  return { own, workbook: join(own, 'workbook.xlsx') };
}

const imported = (own: string, source: string, ...flags: readonly string[]) =>
  runProgram(strive, ['import', source, '--into', 'p.yaml', ...flags], { folder: own });

const fileIn = (own: string) => readFile(join(own, 'p.yaml'), 'utf8');

/** The drop-down lists of each sheet. */
async function lists(workbook: string): Promise<Record<string, string[]>> {
  const parts = unzipped(await readFile(workbook));
  return Object.fromEntries(
    [2, 3, 4, 6].map((sheet) => [
      sheet,
      [
        ...(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(/<formula1>&quot;([^&]*)&quot;<\/formula1>/g),
      ].map(([, list]) => list ?? ''),
    ]),
  );
}

describe('our workbook in LibreOffice', () => {
  test('saved unchanged brings no change back, by way of its own format too', async () => {
    const { own, workbook } = await exported();
    const saved = await savedByLibreOffice(own, workbook, 'xlsx');
    const ods = await savedByLibreOffice(own, workbook, 'ods');
    for (const source of [workbook, saved, await savedByLibreOffice(own, ods, 'xlsx')]) {
      const { status, stdout, stderr } = await imported(own, source);
      expect([status, stdout, stderr]).toEqual([0, 'No changes. p.yaml stays the same.\n', '']);
    }
    expect(await fileIn(own)).toBe(assessment);
  });

  test('keeps its drop-down lists, and the sheet that is hidden', async () => {
    const { own, workbook } = await exported();
    const saved = await savedByLibreOffice(own, workbook, 'xlsx');
    expect((await lists(workbook))['2']).toEqual(['met,in-progress,not-started,lapsed']);
    expect(await lists(saved)).toEqual(await lists(workbook));
    expect(unzipped(await readFile(saved)).get('xl/workbook.xml')).toMatch(/name="strive export"[^>]*state="hidden"/);
  });

  test('changed and saved there, changes the lines that were meant and no others', async () => {
    const { own, workbook } = await exported();
    const flat = await savedByLibreOffice(own, workbook, 'fods');
    const xml = await readFile(flat, 'utf8');
    const at = xml.indexOf('<text:p>EX-V2</text:p>');
    expect(at).toBeGreaterThan(0);
    const edited =
      xml.slice(0, at) +
      xml
        .slice(at)
        .replace('<text:p>in-progress</text:p>', '<text:p>met</text:p>')
        .replace('office:date-value="2024-02-11"', 'office:date-value="2025-03-01"')
        .replace('office:value="48.9"', 'office:value="49.3"')
        .replace('<text:p>workforce</text:p>', '<text:p>housing</text:p>');
    await writeFile(flat, edited);
    const saved = await savedByLibreOffice(own, flat, 'xlsx');
    const changes = [
      'leadership-table (EX-V2): in-progress -> met',
      'leadership-table (EX-V2), Evidence 1: date: 2024-02-11 -> 2025-03-01',
      'early-grade-reading/third-grade-reading 2012-13: 48.9 -> 49.3',
      'adjacent-outcomes/jobs, Sector: workforce -> housing',
      'Exploring: 1 -> 2 of 9 benchmarks met; not crossed -> not enough data to say',
      'Emerging, Sustaining, and Systems change: not crossed -> not enough data to say',
    ].join('\n');
    const rehearsal = await imported(own, saved, '--dry-run');
    expect(rehearsal.stderr).toBe('');
    expect(rehearsal.stdout).toBe(`${changes}\n4 changes found for p.yaml. Nothing was saved.\n`);
    expect(await fileIn(own)).toBe(assessment);
    const { status, stdout } = await imported(own, saved);
    expect([status, stdout]).toEqual([0, `${changes}\n4 changes made in p.yaml.\n`]);
    expect(await fileIn(own)).toBe(
      assessment
        .replace('status: in-progress', 'status: met')
        .replace('2024-02-11', '2025-03-01')
        .replace('value: 48.9', 'value: 49.3')
        .replace('workforce', 'housing'),
    );
    // Once more: what is there already is no change.
    expect((await imported(own, saved)).stdout).toBe('No changes. p.yaml stays the same.\n');
  });

  test('in another format is told how to be saved', async () => {
    const { own, workbook } = await exported();
    for (const format of ['ods', 'xls']) {
      const { status, stderr } = await imported(own, await savedByLibreOffice(own, workbook, format));
      expect(status).toBe(2);
      expect(stderr).toMatch(/\.xlsx/);
    }
  });
});

describe('a workbook that LibreOffice makes', () => {
  test("from a table of somebody's own goes through import", async () => {
    const { own } = await exported();
    await writeFile(
      join(own, 'minutes.csv'),
      'Code,Status,Note\nEX-V3,in progress,"Two of 14 partners, so far"\nEX-V1,,\nEX-V2,met,\n',
    );
    const { status, stdout } = await imported(own, await savedByLibreOffice(own, join(own, 'minutes.csv'), 'xlsx'));
    expect(stdout).toBe(
      'shared-messages (EX-V3): not assessed -> in-progress\n' +
        'shared-messages (EX-V3), Note: nothing -> "Two of 14 partners, so far"\n' +
        'leadership-table (EX-V2): in-progress -> met\nExploring: 1 -> 2 of 9 benchmarks met\n3 changes made in p.yaml.\n',
    );
    expect(status).toBe(0);
    expect(await fileIn(own)).toContain('note: Two of 14 partners, so far');
  });

  test('has periods that it made dates of refused, with the cells', async () => {
    const { own } = await exported();
    await writeFile(
      join(own, 'values.csv'),
      'Outcome,Indicator,Period,Value\nearly-grade-reading,third-grade-reading,2014-12-01,50\n',
    );
    const { status, stderr } = await imported(own, await savedByLibreOffice(own, join(own, 'values.csv'), 'xlsx'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^values!C2: The spreadsheet turned this period into a date\./m);
    expect(await fileIn(own)).toBe(assessment);
  });
});
