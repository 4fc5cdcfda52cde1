import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, WorkbookRefused } from '../../../src/authoring/workbook/read/read-workbook.js';
import { writeWorkbook } from '../../../src/authoring/workbook/write/write-workbook.js';
import { assessmentText } from '../../assessment-text.js';
import { facts, Sheets, tablesOf, told } from './exchange.js';
import { unzipped, type ZipLies, zipped } from './zip.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2023-24: 41.2, 2024-25: 43 } }
`);

let parts = new Map<string, string>();
beforeAll(async () => {
  parts = unzipped(await writeWorkbook(tablesOf(file), facts, 'Not a designation.'));
});

const values = 'xl/worksheets/sheet3.xml';

/** The workbook with a part changed, as it is read. */
async function changed(name: string, change: (xml: string) => string | Buffer, lies?: ZipLies) {
  const own = new Map<string, string | Buffer>(parts);
  own.set(name, change(parts.get(name) ?? ''));
  return readWorkbook(zipped(own, lies));
}

const refusal = async (read: Promise<unknown>): Promise<string> => {
  const error = await read.then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookRefused);
  return (error as Error).message;
};
const refused = (bytes: Uint8Array) => refusal((async () => readWorkbook(bytes))());

describe('a file that is no workbook of this kind', () => {
  it.each([
    ['text', Buffer.from('period,value\n2019,1\n'), /isn't an Excel workbook, or is damaged/],
    ['nothing', Buffer.alloc(0), /isn't an Excel workbook/],
    ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls\) or has a password/],
    [
      'an OpenDocument spreadsheet',
      zipped(
        new Map([
          ['mimetype', 'x'],
          ['content.xml', '<a/>'],
        ]),
      ),
      /\.ods\).*save it as Excel/,
    ],
    ['a Numbers document', zipped(new Map([['Index/Document.iwa', 'x']])), /Numbers/],
    ['another archive', zipped(new Map([['a.txt', 'x']])), /isn't an Excel workbook/],
  ])('is refused, with what to do: %s', async (_, bytes, words) => {
    expect(await refused(bytes)).toMatch(words);
  });

  it('is refused when it has a password', async () => {
    expect(await refusal(changed(values, (xml) => xml, { encrypted: true }))).toMatch(/has a password/);
  });

  it('is refused wherever it was cut off', async () => {
    const whole = zipped(parts);
    for (const length of [10, 1000, whole.length - 30, whole.length - 1]) {
      expect(await refused(whole.subarray(0, length))).toMatch(/isn't an Excel workbook/);
    }
  });
});

describe('a hostile workbook', () => {
  it('is not inflated when it says that it is large', async () => {
    const own = new Map<string, string | Buffer>(parts).set('xl/sharedStrings.xml', Buffer.alloc(1_500_000));
    const bytes = zipped(own, { sizeOf: (name, size) => (name === 'xl/sharedStrings.xml' ? 1_400_000_000 : size) });
    const starts = performance.now();
    expect(await refused(bytes)).toMatch(/^is too large\./);
    expect(performance.now() - starts).toBeLessThan(1000);
  });

  it('is inflated no further than it says', async () => {
    const bomb = Buffer.alloc(50_000_000);
    expect(
      await refusal(changed(values, () => bomb, { sizeOf: (name, size) => (name === values ? 5000 : size) })),
    ).toMatch(/is damaged/);
  });

  it('may declare no entities', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await refusal(changed(values, (xml) => bomb + xml))).toMatch(/document type/);
  });

  it.each([
    [
      'the last cell there is',
      (xml: string) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a far column',
      (xml: string) => xml.replace('</sheetData>', '<row r="9"><c r="ZZZ9"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a far cell in a near row',
      (xml: string) => xml.replace('</sheetData>', '<row r="9"><c r="A999999"><v>1</v></c></row></sheetData>'),
    ],
  ])('may have no cell far out: %s', async (_, change) => {
    expect(await refusal(changed(values, change))).toMatch(/a sheet that's too large/);
  });

  it.each([
    ['in a part of another place', 'sheet9.xml', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    [
      'under a name with a prefix',
      'worksheets/sheet3.xml',
      '<é:row r="1048576"><é:c r="XFD1048576"><v>1</v></é:c></é:row>',
    ],
  ])('may have no cell far out %s', async (_, target, row) => {
    const sheet = `<worksheet xmlns:é="e"><sheetData>${row}</sheetData></worksheet>`;
    const own = new Map(parts).set(`xl/${target}`, sheet);
    const relations = 'xl/_rels/workbook.xml.rels';
    own.set(relations, (own.get(relations) ?? '').replace('worksheets/sheet3.xml', target));
    expect(await refused(zipped(own))).toMatch(/a sheet that's too large/);
  });

  it('cannot move a cell by an attribute with a prefix', async () => {
    const grids = await changed(
      values,
      () =>
        '<worksheet><sheetData><row r="1" x:r="1048576"><c r="A1" x:r="XFD1048576"><v>7</v></c></row></sheetData></worksheet>',
    );
    expect(grids[2]?.rows).toEqual([[7]]);
  });

  it('may have no cells without an address or an end', async () => {
    expect(
      await refusal(
        changed(values, (xml) => xml.replace('</sheetData>', '<row r="9"><c><v>1</v></c></row></sheetData>')),
      ),
    ).toMatch(/with no address/);
    expect(await refusal(changed(values, (xml) => xml.replaceAll('</c>', '')))).toMatch(/^is damaged\./);
  });

  it('is read in a time that grows with its size, however it is written', async () => {
    const starts = performance.now();
    for (const piece of ['<c ', '<row ', '<c r="A1">', '<mergeCell ', '<row r="1">']) {
      await changed(values, (xml) => xml.replace('</sheetData>', piece.repeat(150_000))).catch(() => undefined);
    }
    // A second or two; minutes where a pattern looks at the same text again and again.
    expect(performance.now() - starts).toBeLessThan(30_000);
  });

  it('may have no part of XML that is none', async () => {
    expect(await refusal(changed('xl/workbook.xml', () => '<workbook'))).toMatch(/cannot be read|damaged/);
    expect(await refusal(changed('xl/sharedStrings.xml', () => '<sst><si>'))).toMatch(/cannot be read|damaged/);
  });
});

describe('what programs and people write', () => {
  const importOf = async (change: (xml: string) => string, name = values) =>
    new Sheets(await changed(name, change)).into(file);
  const cell = (replacement: string) => (xml: string) => xml.replace(/<c r="G2"[^>]*><v>41.2<\/v><\/c>/, replacement);

  it('a formula counts by its result', async () => {
    const back = await importOf(cell('<c r="G2"><f>40+2.5</f><v>42.5</v></c>'));
    expect(back.changes).toEqual(['early-grade-reading/reading 2023-24: 41.2 -> 42.5']);
  });

  it('an error of a formula, and one without a result, do not pass for empty cells', async () => {
    expect(told(await importOf(cell('<c r="G2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')))).toEqual([
      'Values!G2: #DIV/0! is a formula error. Enter the correct value.',
    ]);
    expect(told(await importOf(cell('<c r="G2"><f>40+2.5</f></c>')))).toEqual([
      'Values!G2: This formula has no result. Open the file in a spreadsheet program and save it again.',
    ]);
  });

  it('a number that is shown as a date and is too large for one does not pass for an empty cell', async () => {
    const own = new Map(parts);
    const styles = own.get('xl/styles.xml') ?? '';
    const style = (styles.split('<cellXfs')[1]?.match(/<xf /g) ?? []).length;
    own.set('xl/styles.xml', styles.replace('</cellXfs>', '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'));
    own.set(values, cell(`<c r="G2" s="${style}"><v>20260219093000</v></c>`)(own.get(values) ?? ''));
    expect(told(new Sheets(readWorkbook(zipped(own))).into(file))).toEqual([
      'Values!G2: This number is formatted as a date, but is too large to be one. Enter the correct value.',
    ]);
  });

  it('a number that is shown as a percentage is that percentage', async () => {
    const own = new Map(parts);
    const styles = own.get('xl/styles.xml') ?? '';
    const style = (styles.split('<cellXfs')[1]?.match(/<xf /g) ?? []).length;
    own.set('xl/styles.xml', styles.replace('</cellXfs>', '<xf numFmtId="10" applyNumberFormat="1"/></cellXfs>'));
    own.set(values, cell(`<c r="G2" s="${style}"><v>0.449</v></c>`)(own.get(values) ?? ''));
    const back = new Sheets(readWorkbook(zipped(own))).into(file);
    expect(back.changes).toEqual(['early-grade-reading/reading 2023-24: 41.2 -> 44.9']);
  });

  it('a number whose last digits are those of binary fractions is the number that was meant', async () => {
    const back = await importOf(cell('<c r="G2"><v>42.300000000000004</v></c>'));
    expect(back.text).toContain('2023-24: 42.3,');
  });

  it('a million blank cells with a format are no rows', async () => {
    const blank = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${row + 10}"><c r="A${row + 10}" s="1"/><c r="B${row + 10}"></c></row>`,
    );
    const back = await importOf((xml) => xml.replace('</sheetData>', `${blank.join('')}</sheetData>`));
    expect([told(back), back.edits]).toEqual([[], []]);
  });

  it('hidden rows count as the others do', async () => {
    const back = await importOf((xml) =>
      cell('<c r="G2"><v>42.5</v></c>')(xml).replace('<row r="2"', '<row hidden="1" r="2"'),
    );
    expect(back.changes).toEqual(['early-grade-reading/reading 2023-24: 41.2 -> 42.5']);
  });

  it('merged cells are told', async () => {
    const back = await importOf((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="G2:G3"/></mergeCells>'),
    );
    expect(told(back)).toEqual([expect.stringMatching(/^Values!G2: cells are merged here/)]);
  });

  it('a name of a sheet is shown without what a terminal would act upon', async () => {
    const grids = await changed('xl/workbook.xml', (xml) => xml.replace('name="Values"', 'name="Va\u202elues&#10;x"'));
    expect(grids[2]?.addressOf(0, 0, 0)).toBe('Values x!A1');
  });
});
