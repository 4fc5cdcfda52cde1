import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { smallWorkbook } from '../authoring/workbook/small-workbook.js';
import { converse, key } from './terminal-conversation.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading:
      name: Reading
      unit: percent
      values:
        2023-24: 41.2
`);
const download =
  'Year,Subgroup,Tested,Pct\nSY2025,All Students,800,43.5\nSY2025,Black or African American,212,38.1\nSY2025,Migrant,*,*\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive import-'));
  await writeFile(join(folder, 'p.yaml'), file);
  await writeFile(join(folder, 'state.csv'), download);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const command = [
  'import',
  'state.csv',
  '--into',
  'p.yaml',
  '--outcome',
  'early-grade-reading',
  '--indicator',
  'reading',
];

test('asks line by line what the columns, the year and the groups are, and remembers it', async () => {
  const terminal = converse([...command, '--plain'], { folder });
  await terminal.answer('3. no', '3', key.enter);
  await terminal.answer('Which column has the value?', 'Pct', key.enter);
  await terminal.answer('1. Pct', '1', key.enter);
  await terminal.answer('Which column has the year?', '1', key.enter);
  await terminal.answer('Which column has the student group', '3', key.enter);
  await terminal.answer('Which column has the number of people counted?', '4', key.enter);
  await terminal.answer('What does the year "SY2025" mean', '1', key.enter);
  await terminal.answer('Import them like this?', '3', key.enter);
  await terminal.answer('Which group in the assessment is "Black or African American"?', '1', key.enter);
  await terminal.answer('Which group in the assessment is "Migrant"?', '3', key.enter);
  await terminal.answer('Which group should the others in race-ethnicity be compared with?', '3', key.enter);
  await terminal.until('early-grade-reading/reading 2024-25: added, 43.5');
  expect(await terminal.ended).toBe(0);
  const text = (await readFile(join(folder, 'p.yaml'), 'utf8')).replaceAll('"n"', 'n');
  expect(text).toContain('        2023-24: 41.2\n        2024-25: { value: 43.5, n: 800 }\n');
  expect(text).toMatch(/race-ethnicity:\s+groups:\s+black:\s+2024-25: \{ value: 38.1, n: 212 \}/);
  expect(text).not.toContain('migrant');
  const again = converse(command, { folder });
  await again.until('No changes. p.yaml stays the same.');
  expect(await again.ended).toBe(0);
});

/** Answers each question in turn, and expects the run to end well. */
async function answered(words: readonly string[], questions: readonly (readonly [string, string])[]) {
  const terminal = converse([...words, '--plain'], { folder });
  for (const [question, answer] of questions) await terminal.answer(question, answer, key.enter);
  await terminal.until('made in p.yaml.');
  expect(await terminal.ended).toBe(0);
  return (await readFile(join(folder, 'p.yaml'), 'utf8')).replaceAll('"n"', 'n');
}

test('takes all groups of one column, each in its dimension, with five answers', async () => {
  const groups = ['All Students,44,900', 'Male,41,460', 'Female,47,440', 'African American,38,210', 'White,49,500'];
  const rows = groups.map((group) => `2024-25,${group}\n`).join('');
  await writeFile(join(folder, 'state.csv'), `Year,Group,Pct,N\n${rows}`);
  const text = await answered(command, [
    [
      'It looks like "Year" has the year, "Pct" has the value, "N" has the number of people, "Group" has the group.',
      'y',
    ],
    ['Import them like this?', '2'],
    ['Which group should the others in gender be compared with?', '1'],
    ['Which group should the others in race-ethnicity be compared with?', '2'],
  ]);
  expect(text).toMatch(/gender:\s+groups:\s+male:\s+2024-25: \{ value: 41, n: 460 \}/);
  expect(text).toMatch(/reference: male\n/);
  expect(text).toMatch(/reference: white\n/);
});

test('offers columns of years, and asks which rows are meant', async () => {
  await writeFile(join(folder, 'state.csv'), 'County,2022-23,2024-25\nElm,40,45\nOak,30,35\n');
  const text = await answered(command, [
    ['The columns "2022-23", "2024-25" look like years.', 'y'],
    ['Which "County" do you want?', '2'],
  ]);
  expect(text).toMatch(/2022-23: 30\s+2023-24: 41.2\s+2024-25: 35/);
});

test('offers columns of years with the numbers of people beside them, as one question', async () => {
  await writeFile(
    join(folder, 'state.csv'),
    'District,2022-23 Tested,2022-23 Rate,2024-25 Tested,2024-25 Rate\nElm,364,80.1,370,82.4\n',
  );
  const text = await answered(command, [
    ['Does each hold the numbers of its year: the values in "rate", the number of people in "tested"?', ''],
  ]);
  expect(text).toContain('2022-23: { value: 80.1, n: 364 }');
  expect(text).toContain('2024-25: { value: 82.4, n: 370 }');
});

test('offers columns of groups with the numbers of people beside them', async () => {
  const names = [
    'SCHOOL',
    'ALL_COHORT_2425',
    'ALL_RATE_2425',
    'BL_COHORT_2425',
    'BL_RATE_2425',
    'HI_COHORT_2425',
    'HI_RATE_2425',
  ];
  await writeFile(
    join(folder, 'state.csv'),
    `${names.join(',')}\nFirst,364,80,344,81,90,GE50\nSecond,285,76,279,75-79,3,PS\n`,
  );
  const text = await answered(command, [
    ['The columns "*_RATE_2425" look like groups (ALL, BL, HI), with the number of people in "*_COHORT_2425".', 'y'],
    ['The groups of race-ethnicity are compared with: everyone (the overall numbers)', '1'],
    ['Which "SCHOOL" do you want?', '1'],
  ]);
  expect(text).toContain('2024-25: { value: 80, n: 364 }');
  expect(text).toContain('hispanic:');
  expect(text).toContain('reference: overall');
});

test('offers to read a sheet for each group together', async () => {
  const ofGroup = (name: string, pct: number | string, n: number) => ({
    name,
    rows: [
      ['Year', 'Pct', 'N'],
      ['2024-25', pct, n],
    ],
  });
  const sheets = [ofGroup('All Students', 43.5, 800), ofGroup('White', 51, 400), ofGroup('Black', 'GE30', 212)];
  await writeFile(join(folder, 'state.xlsx'), smallWorkbook(sheets));
  const [first = '', , ...rest] = command;
  const text = await answered(
    [first, 'state.xlsx', ...rest],
    [
      ['1. all of them: one sheet for each group or year', '1'],
      ['"N" has the number of people, "(sheet)" has the group. Is that right?', 'y'],
      ['The groups of race-ethnicity are compared with: white', '1'],
    ],
  );
  expect(text).toContain('2024-25: { value: 43.5, n: 800 }');
  expect(text).toMatch(/black:\s+2024-25: \{ value: ">=30", n: 212 \}/);
});

test('asks what marks mean, and keeps the answer for next time', async () => {
  await writeFile(join(folder, 'state.csv'), 'Year,Pct\n2024-25,45\n2025-26,-3\n');
  const text = await answered(command, [
    ['It looks like', 'y'],
    ['What does "-3" mean?', '2'],
  ]);
  expect(text).toContain('2025-26: suppressed');
});

const about = (outcome: string, indicator: string) => [
  'import',
  'state.csv',
  '--into',
  'p.yaml',
  '--outcome',
  outcome,
  '--indicator',
  indicator,
];

test('asks what a new indicator is, and takes groups alone with their gaps in four answers', async () => {
  await writeFile(join(folder, 'state.csv'), 'Year,Race,Score\n2018,White,231\n2018,Black,207\n2020,White,230\n');
  const text = await answered(about('early-grade-reading', 'naep'), [
    ['early-grade-reading/naep is a new indicator. What does it measure?', 'Grade 4 reading'],
    ['What are its numbers?', '9'],
    ['"Score" has the value, "Race" has the group. Is that right?', '3'],
    ['The groups of race-ethnicity are compared with: white', '1'],
  ]);
  expect(text).toMatch(/naep:\s+name: Grade 4 reading\s+unit: score\s+values:/);
  expect(text).toMatch(/reference: white\n/);
});

test('asks how the numbers of fiscal years are written, and which way is better', async () => {
  await writeFile(join(folder, 'state.csv'), 'FY;Cases\nFY23;1.204\nFY24;1.187\n');
  const text = await answered(about('employment', 'cases'), [
    ['What does it measure?', 'Open cases'],
    ['What are its numbers?', '6'],
    ['1. yes, and "FY23" is the school year 2022-23', '1'],
    ['How are numbers such as "1.204" written in this file?', '2'],
  ]);
  expect(text).toMatch(/unit: count\s+better: lower\s+values:\s+2022-23: 1204\s+2023-24: 1187/);
});

test('asks whether values are fractions, and which encoding a file has', async () => {
  const lines = 'Year,School,Pct\n2024-25,Ni\u00f1o,0.431\n2025-26,Ni\u00f1o,44.2\n';
  await writeFile(join(folder, 'state.csv'), Buffer.from(lines, 'latin1'));
  const text = await answered(command, [
    ['2024-25,Ni\u00f1o,0.431', '1'],
    ['It looks like', 'y'],
    ['What is 0.431?', '1'],
  ]);
  expect(text).toMatch(/2024-25: 43.1\s+2025-26: 44.2/);
});

test('asks once for several marks, and which of two names of a year is meant', async () => {
  await writeFile(join(folder, 'state.csv'), 'Year,Pct\nFall 2024,45\n2024-25,46\n2025-26,-3\n2022-23,-1\n');
  const text = await answered(command, [
    ['It looks like', 'y'],
    ['What do "-3" and "-1" mean?', '2'],
    ['are both 2024-25, with different values. Which one do you want?', '2'],
  ]);
  expect(text).toMatch(/2022-23: suppressed\s+2023-24: 41.2\s+2024-25: 46\s+2025-26: suppressed/);
});

test('offers columns of groups and years, and shows how it reads them', async () => {
  await writeFile(join(folder, 'state.csv'), '2024 White,2024 Black,2025 White,2025 Black\n51,40,52,43\n');
  const text = await answered(command, [
    ['The columns "2024 *" look like groups (White, Black) in the years 2024, 2025.', '1'],
    ['The groups of race-ethnicity are compared with: white', '1'],
  ]);
  expect(text).toMatch(/black:\s+2023-24: 40\s+2024-25: 43/);
});

test('left by Ctrl-C, has written nothing', async () => {
  const terminal = converse(command, { folder });
  await terminal.answer('It looks like', key.interrupt);
  await terminal.until('Nothing was saved. To continue, run the same command again.');
  expect(await terminal.ended).toBe(130);
  expect(await readFile(join(folder, 'p.yaml'), 'utf8')).toBe(file);
  expect(existsSync(join(folder, 'p.import.json'))).toBe(false);
});
