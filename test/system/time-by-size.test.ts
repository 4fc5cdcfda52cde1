import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';

import { zipped } from '../authoring/workbook/zip.js';
import { runHere } from '../cli/run-here.js';

const root = await mkdtemp(join(tmpdir(), 'strive-sizes-'));
afterAll(() => rm(root, { recursive: true }));

/** What a run reads, by the names of the files, and its command. */
interface Input {
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly command: readonly string[];
  /** What the command ends with: one that is refused would be quick for nothing. */
  readonly status: number;
}

const repeated = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length));

/** Pieces, each with its number, up to a size. */
function many(bytes: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < bytes; length += pieces.at(-1)?.length ?? 1) pieces.push(piece(pieces.length));
  return pieces.join('');
}

/** Milliseconds of processor time, which other programs take none of. */
async function timeOf({ files, command, status: expected }: Input): Promise<number> {
  const folder = await mkdtemp(join(root, 'run-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const before = process.cpuUsage();
  const { status } = await runHere(folder, command);
  const { user, system } = process.cpuUsage(before);
  await rm(folder, { recursive: true });
  expect(status, command.join(' ')).toBe(expected);
  return (user + system) / 1000;
}

/** So short a time isn't held to anything, in milliseconds. */
const little = 150;

/** What is true of one of up to three tries, for memory is tidied now and then. */
async function expectFlat(grow: (bytes: number) => Input, [small, large]: readonly [number, number]): Promise<void> {
  const tries = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  const start = await timeOf(grow(1000));
  let most = 0;
  for (let time = 0; time < 3; time++) {
    tries.small = Math.min(tries.small, await timeOf(grow(small)));
    tries.large = Math.min(tries.large, await timeOf(grow(large)));
    most = Math.max(little, (4 * large * Math.max(tries.small - start, little / 10)) / small);
    if (tries.large - start < most) return;
  }
  expect(tries.large - start, `milliseconds for ${large} bytes, ${tries.small} for ${small}`).toBeLessThan(most);
}

const met = 'gateways:\n  exploring:\n    shared-community-vision:\n      leadership-table:\n        status: met\n';
const reading = 'outcomes:\n  early-grade-reading:\n    reading:\n      name: Reading\n      unit: percent\n';
const values = '      values: { 2022-23: 41, 2023-24: 42 }\n';
const groups = '      disparities:\n        race-ethnicity:\n          groups:\n';
const inFile =
  (status: number, text: (bytes: number) => string, ...command: string[]) =>
  (bytes: number): Input => ({ files: { 'a.yaml': assessmentText(text(bytes)) }, command, status });

const evidence = (bytes: number) =>
  `${met}        evidence:\n${many(bytes, (index) => `          - { title: Minutes ${index}, file: e/${index}.pdf, date: 2025-01-01 }\n`)}`;
const manyGroups = (bytes: number) =>
  `${reading}${values}${groups}${many(bytes, (index) => `            g${index}: { 2022-23: 41, 2023-24: 42 }\n`)}`;
const unknown = (bytes: number) => many(bytes, (index) => `unknown-key-${index}: 1\n`);

const notes = (bytes: number) => `${met}        note: ${repeated('what we did ', bytes)}\n`;
const inDataFile = (bytes: number): Input => ({
  files: {
    'a.yaml': assessmentText(`${reading}      data: a.csv\n`),
    'a.csv': `dimension,group,period,value\n${many(bytes, (index) => `,,${1950 + (index % 70)},41\n`)}`,
  },
  command: ['validate', 'a.yaml'],
  status: 1,
});
const inDownload = (bytes: number): Input => ({
  files: {
    'a.yaml': assessmentText(reading + values),
    'state.csv': `Year,District,Pct\n${many(bytes, (index) => `2024-25,District ${index},41.5\n`)}2024-25,Ours,43.5\n`,
  },
  command: [
    ...['import', 'state.csv', '--into', 'a.yaml', '--outcome', 'early-grade-reading', '--indicator', 'reading'],
    ...['--period-column', 'Year', '--value-column', 'Pct', '--only', 'District=Ours', '--dry-run'],
  ],
  status: 0,
});
const edition = readFileSync('src/framework/editions/theory-of-action-2019.yaml', 'utf8');
/** An edition with more of something, behind a line of it. */
const inEdition =
  (line: string, piece: (index: number) => string) =>
  (bytes: number): Input => ({
    files: { 'a.yaml': assessmentText(met), 'e.yaml': edition.replace(line, `${line}${many(bytes, piece)}`) },
    command: ['assess', 'a.yaml', '--framework', 'e.yaml', '-f', 'json'],
    status: 0,
  });
const inConfig = (bytes: number): Input => ({
  files: {
    'a.yaml': assessmentText(met),
    'strive.config.yaml': `paths: [a.yaml]\nignore:\n${many(bytes, (index) => `  - drafts/${index}.yaml\n`)}`,
  },
  command: ['validate'],
  // A list there has a thousand entries at most.
  status: bytes < 10_000 ? 0 : 2,
});

describe('Time grows in proportion to the size of', () => {
  test.each<[string, (bytes: number) => Input, readonly [number, number]]>([
    ['a long text', inFile(0, notes, 'assess', 'a.yaml'), [100_000, 4_500_000]],
    ['a list of evidence', inFile(0, evidence, 'assess', 'a.yaml'), [50_000, 1_000_000]],
    ['the groups of an indicator', inFile(0, manyGroups, 'assess', 'a.yaml'), [50_000, 1_000_000]],
    ['a data file', inDataFile, [100_000, 4_500_000]],
    ['a download', inDownload, [100_000, 4_500_000]],
    ['a list in a config file', inConfig, [100_000, 900_000]],
    ['lists in lists', inFile(1, (bytes) => `a: ${repeated('[', bytes)}`, 'validate', 'a.yaml'), [100_000, 4_500_000]],
    ['comment lines', inFile(0, (bytes) => repeated('#\n', bytes), 'validate', 'a.yaml'), [100_000, 4_500_000]],
    [
      'a file to which set adds evidence',
      inFile(0, evidence, 'set', 'a.yaml', 'EX-V1', 'met', '--evidence', 'New'),
      [50_000, 500_000],
    ],
    [
      'a file to which add-value adds a number',
      inFile(0, manyGroups, 'add-value', 'a.yaml', 'early-grade-reading/reading', '2024-25', '43'),
      [50_000, 500_000],
    ],
    [
      'a file in which review confirms an answer',
      inFile(0, evidence, ...['review', 'a.yaml', '--benchmark', 'EX-V2', '--result', 'confirmed', '--by', 'Coach']),
      [50_000, 500_000],
    ],
    ['a note that is reported at length', inFile(0, notes, 'assess', 'a.yaml', '--verbose'), [50_000, 1_000_000]],
    ['a note in Markdown', inFile(0, notes, 'assess', 'a.yaml', '-f', 'markdown', '--verbose'), [50_000, 1_000_000]],
    [
      'the sources of an edition',
      inEdition('\nsources:\n', (index) => `  s${index}: { title: A, publisher: B }\n`),
      [30_000, 300_000],
    ],
    [
      'the outcomes of an edition',
      inEdition(
        '\noutcomes:\n',
        (index) =>
          `  - { id: o${index}, title: O${index}, statement: S, indicators: [A], citation: { source: blog } }\n`,
      ),
      [30_000, 300_000],
    ],
    [
      'a file that export writes as tables',
      inFile(0, manyGroups, 'export', 'a.yaml', '--to', 'tables/'),
      [50_000, 500_000],
    ],
  ])('%s', (_, grow, sizes) => expectFlat(grow, sizes), 120_000);

  test.each(['json', 'ndjson', 'csv', 'markdown', 'html', 'sarif', 'junit', 'gitlab', 'github', 'text'])(
    'a file with many findings, told as %s',
    (format) =>
      expectFlat(inFile(1, unknown, 'assess', 'a.yaml', '-f', format, '--max-findings', '1000000'), [20_000, 500_000]),
    120_000,
  );

  test.each([' ', '-', '"', "'", '#', ': ', '\t', '[', ']', '{', '\n', '*', '&', '*a: 1\n', '- "a\n'])(
    'a file with nothing but %j at its end',
    (sign) =>
      expectFlat(
        inFile([' ', '\t', '#', '\n'].includes(sign) ? 0 : 1, (bytes) => repeated(sign, bytes), 'validate', 'a.yaml'),
        [20_000, 1_000_000],
      ),
    120_000,
  );

  test.each(['a', ' ', '\\\\', "''", '#', ': ', '- ', '{', '*', '@', '1', '\u200d', '%40', 'a@b.co '])(
    'a text in quotes, and a key in quotes, of nothing but %j',
    async (sign) => {
      const quoted = (bytes: number) => JSON.stringify(repeated(sign, bytes));
      await expectFlat(
        inFile(
          // A note of nothing but blanks is none.
          sign === ' ' ? 1 : 0,
          (bytes) => `${met}        note: ${quoted(bytes)}\n`,
          'assess',
          'a.yaml',
          '--verbose',
        ),
        [20_000, 1_000_000],
      );
      await expectFlat(
        inFile(1, (bytes) => `${quoted(bytes)}: 1\n`, 'validate', 'a.yaml'),
        [20_000, 1_000_000],
      );
    },
    120_000,
  );

  const rows = 'outcome,indicator,dimension,group,period,value\n';
  const row = (index: number) => `early-grade-reading,reading,race-ethnicity,g${index},2022-23,41\n`;
  test.each([
    ['no groups', ''],
    ['a group', `${groups}            other: { 2022-23: 41 }\n`],
  ])(
    'CSV tables that bring new groups to an indicator with %s',
    (_, present) =>
      expectFlat(
        (bytes) => ({
          files: {
            'a.yaml': assessmentText(reading + values + present),
            'groups.csv': rows + many(bytes, row),
          },
          command: ['import', 'groups.csv', '--into', 'a.yaml', '--dry-run'],
          status: 0,
        }),
        [30_000, 300_000],
      ),
    120_000,
  );

  test('CSV tables that change numbers and bring new ones', async () => {
    const value = (index: number, period: string) =>
      `early-grade-reading,reading,race-ethnicity,g${index},${period},44\n`;
    await expectFlat(
      (bytes) => ({
        files: {
          'a.yaml': assessmentText(manyGroups(bytes)),
          'a.csv': rows + many(2 * bytes, (index) => value(index, '2021-22') + value(index, '2023-24')),
        },
        command: ['import', 'a.csv', '--into', 'a.yaml', '--dry-run'],
        status: 0,
      }),
      [30_000, 300_000],
    );
  }, 120_000);
});

test('A text of a megabyte that 15,000 cells of a workbook share takes less than two seconds', async () => {
  const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cells = Array.from(
    { length: 15_000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
  );
  const workbook = zipped(
    new Map([
      [
        'xl/workbook.xml',
        `<workbook ${spreadsheet} xmlns:r="${relationships}"><sheets><sheet name="Values" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ],
      ['xl/sharedStrings.xml', `<sst ${spreadsheet}><si><t>${'a'.repeat(1_000_000)}</t></si></sst>`],
      ['xl/worksheets/sheet1.xml', `<worksheet ${spreadsheet}><sheetData>${cells.join('')}</sheetData></worksheet>`],
    ]),
  );
  const time = await timeOf({
    files: { 'a.yaml': assessmentText(reading + values), 'a.xlsx': workbook },
    command: ['import', 'a.xlsx', '--into', 'a.yaml', '--dry-run'],
    // More than an assessment can hold: each cell's text counts.
    status: 2,
  });
  expect(time).toBeLessThan(2000);
});
