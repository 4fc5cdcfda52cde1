import type { MergedCells } from '../import/grid.js';
import { notCalculated } from '../import/read-field.js';
import type { Cell } from '../table.js';
import type { NumberStyle } from './cell-styles.js';
import { readXml, unescaped } from './read-xml.js';
import { damaged, WorkbookRefused } from './unzip-workbook.js';

/** No assessment has as many. */
const maximumRows = 20_000;
const maximumColumns = 500;
/** Blank cells with a format, which some programs write by the million, are not counted; these are. */
const maximumCells = 400_000;

/** What the cells of all sheets refer to. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly countsFrom1904: boolean;
}

/** A cell as it is written. */
interface WrittenCell {
  readonly place: string;
  readonly type: string;
  readonly style: string;
  isFormula: boolean;
  /** What is in `v` and in `is`. */
  value?: string;
  text?: string;
}

/**
 * Reads the cells of a sheet. Errors of formulas are text, and so are percentages: `44.9%`.
 *
 * @throws WorkbookRefused for a sheet that is too large or damaged
 */
export function readSheet(
  content: Uint8Array,
  shared: SharedParts,
): { readonly rows: readonly (readonly Cell[])[]; readonly merged: readonly MergedCells[] } {
  const rows: Cell[][] = [];
  const merged: MergedCells[] = [];
  let cells = 0;
  let cell: WrittenCell | undefined;
  let inside = '';
  let isHint = false;
  const keep = (place: MergedCells['first'] | undefined, value: Cell) => {
    if (!place)
      throw new WorkbookRefused('has cells with no address. Open it in Excel or LibreOffice, and save it again.');
    cells++;
    if (cells > maximumCells || place.row >= maximumRows || place.column >= maximumColumns)
      throw new WorkbookRefused(
        `has a sheet that's too large (the limit is ${maximumRows} rows and ${maximumColumns} columns). Copy the part you need into a new workbook.`,
      );
    const own = rows[place.row] ?? [];
    if (own[place.column] !== undefined) throw damaged();
    own[place.column] = value;
    rows[place.row] = own;
  };
  readXml(content, {
    open(name, { r = '', t = 'n', s = '', ref = '' }) {
      inside = name;
      if (name === 'mergeCell') {
        const [first, last] = ref.split(':').map(placeOf);
        if (first && last) merged.push({ first, last });
      } else if (name === 'c') {
        if (cell) throw new WorkbookRefused('is damaged. Open it in Excel or LibreOffice, and save it again.');
        cell = { place: r, type: t, style: s, isFormula: false };
      } else if (name === 'rPh') isHint = true;
      else if (cell && name === 'f') cell.isFormula = true;
      else if (cell && name === 'v') cell.value = '';
    },
    text(piece) {
      if (cell && inside === 'v') cell.value += piece;
      else if (cell && inside === 't' && !isHint) cell.text = (cell.text ?? '') + piece;
    },
    close(name) {
      inside = '';
      if (name === 'rPh') isHint = false;
      if (name !== 'c' || !cell) return;
      const value = cellValue(cell, shared);
      if (value !== null && value !== '') keep(placeOf(cell.place), value);
      cell = undefined;
    },
  });
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return { rows: Array.from(rows, (own) => Array.from({ length: columns }, (_, at) => own?.[at] ?? null)), merged };
}

function cellValue({ type, value, text, style, isFormula }: WrittenCell, shared: SharedParts): Cell {
  if (type === 'e') return value || '#VALUE!';
  if (type === 'inlineStr' && text !== undefined) return unescaped(text);
  if (value === undefined || (value === '' && type !== 'str')) return isFormula ? notCalculated : null;
  if (type === 'str') return unescaped(value);
  const read = type === 's' ? shared.texts[Number(value)] : type === 'b' ? booleans.get(value) : undefined;
  if (read !== undefined) return read;
  const date = type === 'd' ? new Date(value) : undefined;
  if (date && !Number.isNaN(date.valueOf())) return date;
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) throw damaged();
  const shownAs = shared.styles[Number(style)];
  if (shownAs === 'percentage') return `${Number((number * 100).toFixed(9))}%`;
  return shownAs === 'date' ? dateOf(number, shared.countsFrom1904) : number;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** Days are counted from the last but one of 1899, so that those since March 1900 are right; or from the first of 1904. */
function dateOf(days: number, countsFrom1904: boolean): Date {
  const start = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(days * 86_400_000));
}

/** `G12` as row 11 and column 6. */
function placeOf(name: string): MergedCells['first'] | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}
