import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assessment } from '../authoring/workbook/exchange.js';
import { zipped } from '../authoring/workbook/zip.js';
import { runHere } from '../cli/run-here.js';

const root = await mkdtemp(join(tmpdir(), 'strive-sizes-'));
afterAll(() => rm(root, { recursive: true }));

/** What a run reads, by the names of the files, and its command. */
interface Input {
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly command: readonly string[];
}

const repeated = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length));

/** Pieces, each with its number, up to a size. */
function many(bytes: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < bytes; length += pieces.at(-1)?.length ?? 1) pieces.push(piece(pieces.length));
  return pieces.join('');
}

/** Milliseconds of processor time, which other programs take none of. */
async function timeOf({ files, command }: Input): Promise<number> {
  const folder = await mkdtemp(join(root, 'run-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const before = process.cpuUsage();
  const { status } = await runHere(folder, [...command, '--no-config']);
  const { user, system } = process.cpuUsage(before);
  await rm(folder, { recursive: true });
  // More than 2: a fault of the program itself, such as too many arguments of a function.
  expect(status, command.join(' ')).toBeLessThan(3);
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
  (text: (bytes: number) => string, ...command: string[]) =>
  (bytes: number): Input => ({ files: { 'a.yaml': assessment(text(bytes)) }, command });

const evidence = (bytes: number) =>
  `${met}        evidence:\n${many(bytes, (index) => `          - { title: Minutes ${index}, file: e/${index}.pdf, date: 2025-01-01 }\n`)}`;
const manyGroups = (bytes: number) =>
  `${reading}${values}${groups}${many(bytes, (index) => `            g${index}: { 2022-23: 41, 2023-24: 42 }\n`)}`;
const unknown = (bytes: number) => many(bytes, (index) => `unknown-key-${index}: 1\n`);

describe('Time grows in proportion to the size of', () => {
  test.each<[string, (bytes: number) => Input]>([
    ['a long text', inFile((bytes) => `${met}        note: ${repeated('what we did ', bytes)}\n`, 'assess', 'a.yaml')],
    ['a list of evidence', inFile(evidence, 'assess', 'a.yaml')],
    ['the groups of an indicator', inFile(manyGroups, 'assess', 'a.yaml')],
    ['lists in lists', inFile((bytes) => `a: ${repeated('[', bytes)}`, 'validate', 'a.yaml')],
    ['comment lines', inFile((bytes) => repeated('#\n', bytes), 'validate', 'a.yaml')],
    ['a file to which set adds evidence', inFile(evidence, 'set', 'a.yaml', 'EX-V1', 'met', '--evidence', 'New')],
    [
      'a file to which add-value adds a number',
      inFile(manyGroups, 'add-value', 'a.yaml', 'early-grade-reading/reading', '2024-25', '43'),
    ],
    ['a file that export writes as tables', inFile(manyGroups, 'export', 'a.yaml', '--to', 'tables/')],
  ])('%s', (_, grow) => expectFlat(grow, [20_000, 180_000]), 120_000);

  test.each(['json', 'ndjson', 'csv', 'markdown', 'sarif', 'junit', 'gitlab', 'github', 'text'])(
    'a file with many findings, told as %s',
    (format) =>
      expectFlat(inFile(unknown, 'assess', 'a.yaml', '-f', format, '--max-findings', '1000000'), [20_000, 180_000]),
    120_000,
  );

  test.each([' ', '-', '"', "'", '#', ': ', '\t', '[', ']', '{', '\n', '*', '&', '*a: 1\n', '- "a\n'])(
    'a file with nothing but %j at its end',
    (sign) =>
      expectFlat(
        inFile((bytes) => repeated(sign, bytes), 'validate', 'a.yaml'),
        [20_000, 180_000],
      ),
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
            'a.yaml': assessment(reading + values + present),
            'groups.csv': rows + many(bytes, row),
          },
          command: ['import', 'groups.csv', '--into', 'a.yaml', '--dry-run'],
        }),
        [30_000, 300_000],
      ),
    120_000,
  );
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
    files: { 'a.yaml': assessment(reading + values), 'a.xlsx': workbook },
    command: ['import', 'a.xlsx', '--into', 'a.yaml', '--dry-run'],
  });
  expect(time).toBeLessThan(2000);
});
