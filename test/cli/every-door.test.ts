import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readValue } from '../../src/assessment/data-files/data-number.js';
import { readDataFile } from '../../src/assessment/data-files/read-data-file.js';
import { readAssessment } from '../../src/assessment/read-assessment.js';
import { typedPeople } from '../../src/authoring/answers/read-amount.js';
import { downloadNumbers } from '../../src/authoring/download/download-numbers.js';
import { readDownload } from '../../src/authoring/download/read-download.js';
import { readYear } from '../../src/authoring/download/read-year.js';
import { periodOfEntry } from '../../src/authoring/interview/series-entry.js';
import { readField } from '../../src/authoring/workbook/import/read-field.js';
import { parsePeople } from '../../src/cli/commands/init/init-parsers.js';
import type { Conversation } from '../../src/cli/commands/interview/conversation.js';
import { askEvidence } from '../../src/cli/commands/interview/evidence-questions.js';
import { askValue } from '../../src/cli/commands/interview/value-questions.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { asNumber } from '../../src/schema-errors/bad-value.js';
import { findingsOf } from '../assessment/read-text.js';
import { assessmentText } from '../assessment-text.js';
import { scriptedPrompts } from './prompts/scripted-prompts.js';
import { runHere } from './run-here.js';
import { folderWith } from './run-strive.js';

const yaml = (unit: string) =>
  assessmentText(`adjacent-outcomes:\n  jobs: { name: Jobs, unit: ${unit}, values: { 2024: 50 } }\n`);

/** Adds a number to the file of this unit. @returns what stands there then, and what was told */
async function added(unit: string, ...words: readonly string[]) {
  const cwd = folderWith({ 'a.yaml': yaml(unit) });
  const { stderr } = await runHere(cwd, ['add-value', 'a.yaml', 'jobs', ...words]);
  const written = /2024: 50, (.*?) \}(?: \})?$/m.exec(readFileSync(join(cwd, 'a.yaml'), 'utf8'))?.[1];
  // What the number is like beside the other one is told with its place.
  return { written, stderr: stderr.replace(/^strive: a\.yaml:\d.*\n/gm, '') };
}

function downloaded(unit: string, value: string, n = '') {
  const mapping = { periodColumn: 'Year', valueColumn: 'Value', nColumn: 'N' };
  const csv = `Year,Value,N\n2024-25,"${value}","${n}"\n`;
  const read = downloadNumbers(readDownload(new TextEncoder().encode(csv), 'state.csv', mapping), {
    file: 'state.csv',
    mapping,
    target: { outcome: 'o', indicator: 'i', unit, groups: [] },
  });
  return { row: read.grids[0]?.rows[1], notes: read.notes, problems: read.problems };
}

describe('what belongs to a number is the same through every door', () => {
  async function doors(unit: string, text: string) {
    const script = scriptedPrompts([['Jobs', text]]);
    const typed = await askValue(script.prompts, 'Jobs', unit, '').catch((error: Error) => error.message);
    return { ...(await added(unit, '2025', text)), typed, said: script.transcript.slice(1) };
  }

  test.each([
    ['412 of 980', '{ count: 412, of: 980 }', { value: 41_200 / 980, count: 412, of: 980 }, ''],
    ['412/980', '{ count: 412, of: 980 }', { value: 41_200 / 980, count: 412, of: 980 }, ''],
    ['1,204 of 2,408', '{ count: 1204, of: 2408 }', { value: 50, count: 1204, of: 2408 }, '1204 of 2408'],
    ['41.2 ± 2.3', '{ value: 41.2, margin: 2.3 }', { value: 41.2, margin: 2.3 }, ''],
    ['41.2% +/- 2,3', '{ value: 41.2, margin: 2.3 }', { value: 41.2, margin: 2.3 }, '41.2% ± 2.3'],
    ['41.2 (provisional)', '{ value: 41.2, provisional: true }', { value: 41.2, provisional: true }, ''],
    ['>=95 provisional', '{ value: ">=95", provisional: true }', { value: '>=95', provisional: true }, ''],
    [
      '9 of 12 ± 8 preliminary',
      '{ count: 9, of: 12, margin: 8, provisional: true }',
      { value: 75, count: 9, of: 12, margin: 8, provisional: true },
      '',
    ],
  ])('%s', async (text, written, typed, readAs) => {
    const told = readAs && `"${text}" is read as ${readAs}.`;
    expect(await doors('percent', text)).toEqual({
      written: `2025: ${written}`,
      stderr: told && `strive: ${told}\n`,
      typed,
      said: told ? [told] : [],
    });
  });

  test.each([
    ['990 of 980', 'percent', '`count` (990) is more than `of` (980).'],
    ['0 of 0', 'percent', "`of` should be at least 1, but it's 0."],
    ['412 of 980', 'count', '"412 of 980" makes a percentage, but the unit is count.'],
    ['1.5 of 3', 'percent', '"1.5" isn\'t a number of people.'],
    ['41.2 ± many', 'percent', '"many" isn\'t a margin of error.'],
    ['41.2 ± -2', 'percent', '"-2" isn\'t a margin of error.'],
    ['suppressed ± 2', 'percent', 'Only a number or a range can be provisional or have a margin of error.'],
    ['none provisional', 'percent', 'Only a number or a range can be provisional or have a margin of error.'],
    ['± 2', 'percent', '"± 2" isn\'t a number.'],
    ['4 ± 2 ± 1', 'percent', '"4 ± 2 ± 1" isn\'t a number.'],
  ])('and %s in %s is none through any', async (text, unit, words) => {
    const { written, stderr, typed } = await doors(unit, text);
    expect([written, stderr]).toEqual([undefined, expect.stringContaining(words)]);
    expect(typed).toContain(words);
  });

  test('as options of add-value, too', async () => {
    const flags = ['--count', '412', '--of', '1,000', '--margin', '2.3', '--provisional'];
    expect((await added('percent', '2025', ...flags)).written).toBe(
      '2025: { count: 412, of: 1000, margin: 2.3, provisional: true }',
    );
    expect((await added('percent', '2025', '41.2', '--margin', '2.3')).written).toBe(
      '2025: { value: 41.2, margin: 2.3 }',
    );
    for (const [words, problem] of [
      [['--count', '4'], 'Add --of.'],
      [['--of', '4'], 'Add --count.'],
      [['41', '--count', '4', '--of', '8'], 'leave out 41: the value is computed from --count and --of.'],
      [[], 'the number is missing.'],
      [['--count', '9', '--of', '8'], '`count` (9) is more than `of` (8).'],
      [['none', '--provisional'], 'Only a number or a range can be provisional'],
      [['41', '--margin=-2'], "isn't a margin of error"],
    ] as const) {
      const { written, stderr } = await added('percent', '2025', ...words);
      expect([written, stderr], words.join(' ')).toEqual([undefined, expect.stringContaining(problem)]);
    }
    expect((await added('rate', '2025', '--count', '4', '--of', '8')).stderr).toContain('but the unit is rate');
  });
});

test('a number stays provisional until somebody says that it is final', async () => {
  const cwd = folderWith({ 'a.yaml': yaml('percent').replace('50', '{ value: 50, margin: 2, provisional: true }') });
  const add = async (...words: readonly string[]) =>
    (await runHere(cwd, ['add-value', 'a.yaml', 'jobs', ...words])).stdout;
  expect(await add('2024', '51')).toMatch(
    /^jobs, 2024: 50 \(± 2, provisional\) -> 51 \(provisional\)\nIt's still marked as provisional. If it's final, add --no-provisional\.\n/,
  );
  expect(await add('2024', '51', '--no-provisional')).toContain('jobs, 2024: 51 (provisional) -> 51\n');
  expect(await add('2024', '1 of 3', '--provisional')).toContain('51 -> 33.33 (1 of 3, provisional)\n');
});

/** What a suggestion tells to write. */
const numberIn = (advice: string | undefined) => Number(/(-?[\d.]+)\.$/.exec(advice ?? '')?.[1]);

describe('a number is the same through every door', () => {
  test.each([
    ['45%', 'percent', 45, false],
    ['45.5 %', 'percent', 45.5, false],
    ['41,2', 'percent', 41.2, true],
    ['1,204', 'count', 1204, true],
    ['1 204', 'count', 1204, true],
    ['$1,204', 'currency', 1204, true],
    ['$1204.50', 'currency', 1204.5, false],
    ['1e3', 'count', 1000, true],
    ['1.2E+05', 'count', 120_000, true],
    ['-3', 'score', -3, false],
    ['−3', 'score', -3, true],
  ])('%s in %s', async (text, unit, value, isSaid) => {
    const told = isSaid ? `"${text}" is read as ${value}.` : '';
    const { written, stderr } = await added(unit, '2025', '--', text);
    expect([written, stderr]).toEqual([`2025: ${value}`, told && `strive: ${told}\n`]);
    const script = scriptedPrompts([['Jobs', text]]);
    expect(await askValue(script.prompts, 'Jobs', unit, '')).toEqual({ value });
    expect(script.transcript.slice(1)).toEqual(isSaid ? [told] : []);
    expect(readField(text, { kind: 'value' }, unit)).toEqual({ value, ...(isSaid && { readAs: String(value) }) });
    const { row, notes } = downloaded(unit, text);
    expect(row?.[6]).toBe(value);
    expect(notes).toEqual(isSaid ? [`state.csv:2 (Value): ${told}`] : []);
    const inData = readValue(text);
    expect(inData.value ?? numberIn(inData.problem?.suggestion)).toBe(value);
    expect(numberIn(asNumber(text))).toBe(value);
  });

  test.each([
    'many',
    '12,34,567',
    '1.204,5',
    '1,2-3,4',
    '>many',
    '<-5',
    '95+',
    '3/4',
    '41 or 2',
    '0x10',
    '1234,567',
    '12 34',
  ])('and %j is one through none', async (text) => {
    expect((await added('count', '2025', text)).written).toBeUndefined();
    await expect(askValue(scriptedPrompts([['Jobs', text]]).prompts, 'Jobs', 'count', '')).rejects.toThrow('refused');
    expect(readField(text, { kind: 'value' }, 'count')).toHaveProperty('problem');
    expect(downloaded('count', text).problems).toHaveLength(1);
    expect(readValue(text).problem?.suggestion).not.toMatch(/^Write -?[\d.]+\.$/);
    expect(asNumber(text)).toBeUndefined();
  });

  test.each([
    ['1,204', 1204],
    ['1 204', 1204],
    ['1204', 1204],
    ['1e3', 1000],
    ['1204.0', 1204],
  ])('of people: %s', async (text, n) => {
    expect((await added('count', '2025', '5', '--n', text)).written).toContain(`n: ${n}`);
    expect(typedPeople(text).value).toBe(n);
    expect(parsePeople(text)).toBe(n);
    expect(readField(text, { kind: 'count' }).value).toBe(n);
    expect(downloaded('count', '5', text).row?.[7]).toBe(n);
  });

  test.each(['12.5', '41,2', '45%', '$5', '-3', 'many'])('and %s is a number of people through none', async (text) => {
    expect((await added('count', '2025', '5', `--n=${text}`)).written).toBeUndefined();
    expect(typedPeople(text)).toHaveProperty('problem');
    expect(() => parsePeople(text)).toThrow();
    expect(readField(text, { kind: 'count' })).toHaveProperty('problem');
    expect(downloaded('count', '5', text).problems).toHaveLength(1);
  });
});

/** What a value written in YAML, or in a data file, comes to in a report. */
function inReport(unit: string, text: string, door: 'yaml' | 'data') {
  const written = JSON.stringify(text);
  const inYaml = yaml(unit).replace('50', written);
  const content = door === 'yaml' ? inYaml : yaml(unit).replace('values: { 2024: 50 }', 'data: jobs.csv');
  const bytes = new TextEncoder().encode(`period,value\n2024,${written}\n`);
  const files = { read: () => bytes, exists: () => true };
  const read = readAssessment(new TextEncoder().encode(content), { file: 'a.yaml', files });
  if (!read.valid) return undefined;
  const { low, high, use } = evaluate(defaultFramework, read.assessment).adjacentOutcomes?.[0]?.series[0] ?? {};
  return use === 'suppressed' ? use : [low, high];
}

describe('a bound or range is the same through every door', () => {
  test.each<[string, string, string, 'suppressed' | [number | null, number | null], boolean]>([
    ['>=95', 'percent', '>=95', [95, 100], false],
    ['≥95%', 'percent', '>=95', [95, 100], true],
    ['GE95', 'percent', '>=95', [95, 100], true],
    ['>95', 'percent', '>95', [95, 100], false],
    ['<5', 'percent', '<5', [0, 5], false],
    ['LT5', 'percent', '<5', [0, 5], true],
    ['≤5', 'count', '<=5', [0, 5], true],
    ['80-84', 'percent', '80-84', [80, 84], false],
    ['80–84%', 'percent', '80-84', [80, 84], true],
    ['<10', 'percent', 'suppressed', 'suppressed', true],
    ['n<15', 'percent', 'suppressed', 'suppressed', true],
    ['LT10', 'percent', '<10%', [0, 10], true],
    ['<10%', 'percent', '<10%', [0, 10], false],
    ['<=10', 'percent', '<=10', [0, 10], false],
    ['LT10', 'count', '<10', [0, 10], true],
    ['LT10', 'rate', '<10', [0, 10], true],
    ['lt 10', 'score', '<10', [null, 10], true],
    ['<10', 'count', '<10', [0, 10], false],
    ['n<10', 'count', 'n<10', [0, 10], false],
    ['>1,000', 'count', '>1000', [1000, null], true],
    ['<$500', 'currency', '<500', [null, 500], true],
    ['<2.5', 'rate', '<2.5', [0, 2.5], false],
    ['<2.5', 'score', '<2.5', [null, 2.5], false],
  ])('%s in %s', async (text, unit, value, range, isSaid) => {
    const told = isSaid ? `"${text}" is read as ${value}.` : '';
    const { written, stderr } = await added(unit, '2025', text);
    expect([written?.replace(/^2025: ['"]?(.*?)['"]?$/, '$1'), stderr]).toEqual([value, told && `strive: ${told}\n`]);
    const script = scriptedPrompts([['Jobs', text]]);
    expect(await askValue(script.prompts, 'Jobs', unit, '')).toEqual({ value });
    expect(script.transcript.slice(1)).toEqual(isSaid ? [told] : []);
    expect(readField(text, { kind: 'value' }, unit)).toEqual({ value, ...(isSaid && { readAs: value }) });
    expect(downloaded(unit, text).row?.[6]).toBe(value);
    for (const one of [text, value]) {
      expect(inReport(unit, one, 'yaml'), `${one} in YAML`).toEqual(range);
      expect(inReport(unit, one, 'data'), `${one} in a data file`).toEqual(range);
    }
  });

  test.each([
    ['84-80', 'percent', 'runs backward. Write the lower number first: 80-84.'],
    ['>=120', 'percent', 'goes beyond 100 percent'],
    ['≥95%', 'count', 'is a percentage, but the unit is count'],
    ['<2000000000000000', 'count', 'is too large'],
  ])('and %s in %s is one through none', async (text, unit, words) => {
    const { written, stderr } = await added(unit, '2025', text);
    expect(written).toBeUndefined();
    expect(stderr).toContain(words);
    expect(readField(text, { kind: 'value' }, unit).problem).toContain(words);
    const [finding, ...others] = findingsOf(yaml(unit).replace('50', JSON.stringify(text))).filter(
      ({ severity }) => severity === 'error',
    );
    expect(others).toEqual([]);
    expect(`${finding?.message} ${finding?.suggestion}`).toContain(words);
    expect(inReport(unit, text, 'data')).toBeUndefined();
  });
});

/** What the schema's finding about this place suggests. */
const suggestedIn = (text: string, path: string) => {
  const suggestion = findingsOf(text).find((finding) => finding.path === path)?.suggestion;
  return /Did you mean `(.*)`/.exec(suggestion ?? '')?.[1];
};

describe('a period is the same through every door', () => {
  test.each([
    ['2024-25', '2024-25'],
    ['2024-2025', '2024-25'],
    ['2024/25', '2024-25'],
    ['2024–25', '2024-25'],
    ['SY 2024-25', '2024-25'],
    ['CY 2025', '2025'],
    ['2017-2021', '2017-2021'],
    ['2017–2021', '2017-2021'],
  ])('%s', async (text, period) => {
    const isSaid = text !== period;
    const { written, stderr } = await added('count', text, '5');
    // One indicator has one kind of period, and this one has years.
    if (period.length === 4) expect(written).toBe(`${period}: 5`);
    expect(stderr.includes(`"${text}" is read as ${period}.`)).toBe(isSaid);
    const read = { value: period, ...(isSaid && { readAs: period }) };
    expect(periodOfEntry(text, [])).toEqual(read);
    expect(readField(text, { kind: 'period' })).toEqual(read);
    expect(readYear(text)).toEqual(read);
    const data = readDataFile(new TextEncoder().encode(`period,value\n${text},5\n`), 'data.csv');
    expect(data.rows[0]?.period ?? /^Write (.*)\.$/.exec(data.findings[0]?.suggestion ?? '')?.[1]).toBe(period);
    const inYaml = yaml('count').replace('2024: 50', `${text}: 50`);
    if (isSaid) expect(suggestedIn(inYaml, `/adjacent-outcomes/jobs/values/${text.replace('/', '~1')}`)).toBe(period);
  });

  test.each(['2022-24', '2021-2017', 'SY 2017-2021', 'SY2025', '24-25', 'Spring 2025', '3024', '2025-06-30'])(
    'and %j is one through none',
    async (text) => {
      expect((await added('count', text, '5')).written).toBeUndefined();
      expect(periodOfEntry(text, [])).toHaveProperty('problem');
      expect(readField(text, { kind: 'period' })).toHaveProperty('problem');
      expect(readYear(text).value).toBeUndefined();
      const data = readDataFile(new TextEncoder().encode(`period,value\n${text},5\n`), 'data.csv');
      // Whether the halves follow each other is checked with the rest of the file.
      if (text !== '2022-24') expect(data.findings[0]?.suggestion).toMatch(/^Write a calendar year/);
    },
  );
});

describe('a date is the same through every door', () => {
  /** Adds evidence of this date to a benchmark. */
  async function dated(text: string) {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    const { stderr } = await runHere(cwd, ['set', 'a.yaml', 'EX-V2', 'met', '--evidence', `Minutes | ${text}`]);
    return { written: /date: ([\d-]+)/.exec(readFileSync(join(cwd, 'a.yaml'), 'utf8'))?.[1], stderr };
  }

  async function asked(text: string) {
    const script = scriptedPrompts([
      ['What evidence shows this?', 'Minutes'],
      ['What is its date?', text],
    ]);
    const files = { exists: () => false };
    const evidence = await askEvidence({ prompts: script.prompts, files } as unknown as Conversation, false);
    return { date: evidence?.date, said: script.transcript.slice(2) };
  }

  async function flagged(text: string) {
    const cwd = folderWith({});
    await runHere(cwd, ['init', 'a.yaml', '--minimal', '--yes', '--name', 'A', '--assessed-on', text]);
    return existsSync(join(cwd, 'a.yaml'))
      ? /^assessed-on: (.*)$/m.exec(readFileSync(join(cwd, 'a.yaml'), 'utf8'))?.[1]
      : undefined;
  }

  test.each([
    ['2026-02-11', '2026-02-11', 'February 11'],
    ['2/11/2026', '2026-02-11', 'February 11'],
    ['02/11/2026', '2026-02-11', 'February 11'],
    ['13/02/2026', '2026-02-13', 'February 13'],
    ['Feb 11, 2026', '2026-02-11', 'February 11'],
    ['February 11 2026', '2026-02-11', 'February 11'],
    ['11 February 2026', '2026-02-11', 'February 11'],
    ['2026/2/11', '2026-02-11', 'February 11'],
  ])('%s', async (text, date, day) => {
    const words = `${date} (${day}, 2026)`;
    const told = text === date ? [] : [`"${text}" is read as ${words}.`];
    expect(await dated(text)).toMatchObject({
      written: date,
      stderr: told[0] === undefined ? '' : expect.stringContaining(told[0]),
    });
    expect(await asked(text)).toEqual({ date, said: told });
    expect(await flagged(text)).toBe(date);
    expect(readField(text, { kind: 'date' })).toEqual({ value: date, ...(text !== date && { readAs: words }) });
    const inYaml = assessmentText(`designations: [{ id: exploring, on: "${text}" }]\n`);
    if (text !== date) expect(suggestedIn(inYaml, '/designations/0/on')).toBe(date);
  });

  test.each(['2026-02-30', '2/30/2026', '13/13/2026', '13/2/26', 'Mayor 11 2026', '2/11/0202'])(
    'and %j is one through none',
    async (text) => {
      expect((await dated(text)).written).toBeUndefined();
      await expect(asked(text)).rejects.toThrow('refused');
      expect(await flagged(text)).toBeUndefined();
      expect(readField(text, { kind: 'date' })).toHaveProperty('problem');
      expect(
        suggestedIn(assessmentText(`designations: [{ id: exploring, on: "${text}" }]\n`), '/designations/0/on'),
      ).toBe(undefined);
    },
  );
});
