import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/assessment/data-files/csv-records.js';
import { csvGrid } from '../../../src/authoring/workbook/csv-tables.js';
import type { Grid } from '../../../src/authoring/workbook/import/grid.js';
import { readWorkbook } from '../../../src/authoring/workbook/read/read-workbook.js';
import { writeWorkbook } from '../../../src/authoring/workbook/write/write-workbook.js';
import { assessmentText } from '../../assessment-text.js';
import { facts, Sheets, tablesOf, told } from './exchange.js';
import { unzipped, zipped } from './zip.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2023-24: 41.2, 2024-25: 43 } }
`);
const titles = ['Outcome', 'Indicator', 'Name', 'Unit', 'Period', 'Value', 'n'];

/** Rows with one thing wrong each, the column in which it stands, and words of what is told. */
const wrongRows: readonly (readonly [string, readonly string[], string])[] = [
  ['Outcome', ['kindergarten', 'new-one', 'New', 'percent', '2024-25', '5', ''], 'there is no outcome'],
  ['Outcome', ['', 'new-one', 'New', 'percent', '2024-25', '5', ''], 'the outcome is missing'],
  ['Indicator', ['early-grade-reading', 'New one', 'New', 'percent', '2024-25', '5', ''], "isn't a valid short name"],
  ['Name', ['early-grade-reading', 'new-one', '', 'percent', '2024-25', '5', ''], 'Add its name'],
  ['Unit', ['early-grade-reading', 'new-one', 'New', '', '2024-25', '5', ''], 'Add its name and unit'],
  ['Unit', ['early-grade-reading', 'new-one', 'New', 'percnt', '2024-25', '5', ''], "isn't a valid unit"],
  ['Period', ['early-grade-reading', 'reading', '', '', '2022', '5', ''], 'is a calendar year'],
  ['Period', ['early-grade-reading', 'reading', '', '', '22', '5', ''], "isn't a valid period"],
  ['Value', ['early-grade-reading', 'reading', '', '', '2024-25', 'about 5', ''], 'about 5'],
  ['n', ['early-grade-reading', 'reading', '', '', '2024-25', '43', '-5'], "isn't a number of people"],
];

/** A sheet with these rows, each cell in the given column and row. */
async function sheetOf(
  columns: readonly string[],
  header: number,
  row: number,
  cells: readonly string[],
): Promise<Grid[]> {
  const parts = unzipped(await writeWorkbook(tablesOf(file), facts, 'Not a designation.'));
  const name = 'xl/worksheets/sheet3.xml';
  const line = (at: number, texts: readonly string[]) =>
    `<row r="${at}">${texts.map((text, index) => (text === '' ? '' : `<c r="${columns[index]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`;
  const xml = parts
    .get(name)
    ?.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${line(header, titles)}${line(row, cells)}</sheetData>`);
  const grids = readWorkbook(zipped(new Map([...parts, [name, xml ?? '']])));
  return grids.filter((grid) => grid.name === 'Values');
}

describe('what does not fit is told at the cell that it stands in', () => {
  it.each<[string, string[], number, number]>([
    ['as exported', ['A', 'B', 'C', 'D', 'E', 'F', 'G'], 1, 2],
    ['below blank rows, right of a blank column', ['C', 'D', 'E', 'F', 'G', 'H', 'I'], 5, 6],
    ['far apart', ['B', 'C', 'H', 'Z', 'AA', 'AC', 'BA'], 3, 9],
  ])('in a workbook whose columns are %s', async (_, columns, header, row) => {
    for (const [title, cells, words] of wrongRows) {
      const grids = await sheetOf(columns, header, row, cells);
      const back = new Sheets(grids).into(file);
      const place = `Values!${columns[titles.indexOf(title)]}${row}: `;
      expect(told(back), cells.join()).toEqual([expect.stringMatching(`^${place}.*${words}`)]);
    }
  });

  it('in a CSV file with a title above the names of the columns', () => {
    for (const [title, cells, words] of wrongRows) {
      const text = `Numbers of 2025,by hand\n\n${titles.join(',')}\n\n${cells.join(',')}\n`;
      const back = new Sheets([csvGrid('values.csv', csvRecords(text).records)]).into(file);
      expect(told(back), cells.join()).toEqual([expect.stringMatching(`^values\\.csv:5 \\(${title}\\): .*${words}`)]);
    }
  });
});
