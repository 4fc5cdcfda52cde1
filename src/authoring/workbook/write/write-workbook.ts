import { cleanText } from '../../../text/clean-text.js';
import { baselineLines, type ExportFacts } from '../baseline.js';
import { type Column, cellOf, type Table, type TableRow } from '../table.js';
import { type InstructionLine, instructions } from './instructions.js';
import { dataValidations, withColumnStyles } from './sheet-features.js';

/** The sheet that keeps what was exported. It is hidden. */
const baselineSheet = 'strive export';

/** What a cell of a workbook can hold, in characters. */
const longestCell = 32_767;

/** How many rows below the last one have the drop-down lists, too: for rows that people add. */
const roomBelow = 1000;

/** In points. */
const lineHeight = 15;
const highestRow = 400;

type Writer = typeof import('./excel-writer.js');
type Sheets = Extract<Parameters<Writer['writeExcelFile']>[0], readonly { data: unknown }[]>;
type SheetCell = Sheets[number]['data'][number][number];

/** A workbook of the tables: instructions, a sheet for each table with drop-down lists, and a hidden one with what was exported. */
export async function writeWorkbook(
  tables: readonly Table[],
  facts: ExportFacts,
  disclaimer: string,
): Promise<Uint8Array> {
  const writer = await import('./excel-writer.js');
  const sheets: Sheets = [
    {
      sheet: 'Instructions',
      data: instructions(tables, facts, disclaimer).map(instructionRow),
      columns: [{ width: 28 }, { width: 20 }, { width: 90 }],
      showGridLines: false,
      orientation: 'landscape',
    },
    ...tables.map(tableSheet),
    {
      sheet: baselineSheet,
      data: baselineLines(tables, facts).map((line) => line.map(keptCell)),
      columns: [{ width: 12 }, { width: 40 }, { width: 20 }, { width: 60 }],
    },
  ];
  const blob = await writer
    .writeExcelFile(sheets, {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, options) => {
                  const table = tables.find(({ title }) => title === options.sheet);
                  return table === undefined ? xml : withLists(withColumnStyles(xml), table, writer);
                },
              },
              'xl/workbook.xml': {
                transformElementAttributes: (tag, attributes) =>
                  tag === 'sheet' && attributes['name'] === baselineSheet
                    ? { ...attributes, state: 'hidden' }
                    : attributes,
              },
            },
          },
        },
      ],
    })
    .toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function withLists(xml: string, { columns, rows }: Table, writer: Writer): string {
  const markup = dataValidations({ columns, lastRow: rows.length + 1 + roomBelow });
  if (markup === undefined) return xml;
  const order = writer.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return writer.insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function tableSheet({ name, title, columns, rows }: Table): Sheets[number] {
  return {
    sheet: title,
    data: [
      columns.map(headerCell),
      ...rows.map((row) => {
        const height = rowHeight(columns, row);
        return columns.map((column) => ({ ...tableCell(column, cellOf(row, column.id)), height }));
      }),
      // A blank row, of which the columns take their styles.
      columns.map((column) => tableCell(column, null)),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    ...(name === 'benchmarks' && { stickyColumnsCount: 2 }),
  };
}

const gray = '#F2F2F2';

const headerCell = ({ title, role }: Column): SheetCell => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  textColor: role === 'shown' ? '#595959' : '#000000',
  backgroundColor: role === 'answer' ? '#DDEBF7' : '#D9D9D9',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#808080',
});

function tableCell({ id, kind, role }: Column, value: string | number | null): SheetCell {
  const look = {
    alignVertical: 'top',
    ...((role === 'shown' || id === 'code' || id === 'number') && { backgroundColor: gray }),
  } as const;
  if (typeof value === 'number') return { value, type: Number, ...look };
  if (kind === 'value' || kind === 'count' || kind === 'margin')
    return { ...(value !== null && { value: cellText(value) }), type: String, align: 'right', ...look };
  // A date that somebody types becomes one; all else stays as it is typed: 2011-12 no date, 02134 no number.
  const date = dateOf(value);
  if (kind === 'date' && (value === null || date !== undefined)) {
    return { ...(date && { value: date }), type: Date, format: 'yyyy-mm-dd', align: 'left', ...look };
  }
  return { ...(value !== null && { value: cellText(value) }), type: String, format: '@', wrap: true, ...look };
}

/** Not every program makes a row as high as its text needs, so that it is said: by the cell with the most lines. */
function rowHeight(columns: readonly Column[], row: TableRow): number {
  const lines = columns.map(({ id, width }) =>
    String(cellOf(row, id) ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0),
  );
  return Math.min(highestRow, lineHeight * Math.max(...lines) + 3);
}

function dateOf(value: string | null): Date | undefined {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) || date.getUTCFullYear() < 1901 ? undefined : date;
}

function instructionRow(line: InstructionLine): SheetCell[] {
  const plain = { wrap: true, alignVertical: 'top', type: String } as const;
  if (line.kind === 'column')
    return [line.name, line.may, line.text].map((text) => ({ value: cellText(text), ...plain }));
  const look = {
    title: { fontWeight: 'bold', fontSize: 16, height: 28 },
    heading: { fontWeight: 'bold', fontSize: 13, height: 26, alignVertical: 'bottom' },
    // Cells over several columns do not grow with their text by themselves.
    sentence: { height: 16 * Math.ceil(line.text.length / 120) },
  } as const;
  return [{ value: cellText(line.text), ...plain, ...look[line.kind], columnSpan: 3 }, null, null];
}

/** The exported value, as in its cell; always text. */
const keptCell = (value: string | number): SheetCell =>
  typeof value === 'number' ? { value, type: Number } : { value: cellText(value), type: String, format: '@' };

/**
 * Text as a cell can hold it: without control characters, and with what looks like SpreadsheetML's own way to write a
 * character (`_x000D_`) marked as text.
 */
function cellText(text: string): string {
  const clean = cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The library loses its way over texts that are names of what every object has.
  if (clean in {}) return `_x${clean.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${clean.slice(1)}`;
  return clean.length <= longestCell
    ? clean
    : `${clean.slice(0, longestCell - 60).replace(/_(?:x[0-9A-Fa-f]{0,4})?$/, '')} … (for the rest, see the file)`;
}
