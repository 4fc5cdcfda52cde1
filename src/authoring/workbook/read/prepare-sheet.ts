import type { MergedCells } from '../import/grid.js';
import { notCalculated } from '../import/read-field.js';
import { WorkbookRefused } from './workbook-parts.js';

/** A sheet's XML as the library may read it, and what the library does not tell. */
export interface PreparedSheet {
  readonly xml: string;
  readonly merged: readonly MergedCells[];
}

/** No assessment has as many, and the library makes a cell for every place up to the furthest. */
const maximumRows = 20_000;
const maximumColumns = 500;
/** Blank cells with a format, which some programs write by the million, are not kept; these are. */
const maximumCells = 400_000;

// No pattern goes on over a `<`: so none looks twice at the same text, however a sheet is written.
const cellStart = /<([^\s<>/:]+:)?c(?=[\s/>])([^<>]*)>/g;
const rowStart = /<([^\s<>/:]+:)?row(?=[\s/>])([^<>]*)>/g;
const rowOrCell = /<(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])([^<>]*)>/g;
const blankRow = /<(?:[^\s<>/:]+:)?row(?=[\s/>])[^<>]*(?:\/>|>\s*<\/(?:[^\s<>/:]+:)?row\s*>)/g;

/**
 * Makes a sheet ready for the library: cells that hold nothing are taken out, so that what remains says how large the sheet
 * is; errors of formulas become text, which the library would pass over as if the cells were empty, and so do percentages,
 * which it would read as fractions.
 *
 * @throws WorkbookRefused for a sheet that is too large
 */
export function prepareSheet(xml: string, isPercentage: (style: string) => boolean): PreparedSheet {
  let cells = 0;
  const pieces: string[] = [];
  let at = 0;
  for (const start of xml.matchAll(cellStart)) {
    if (start.index < at) continue;
    const [tag, prefix = '', attributes = ''] = start;
    pieces.push(xml.slice(at, start.index));
    at = start.index + tag.length;
    if (attributes.endsWith('/')) continue;
    const closing = `</${prefix}c>`;
    const end = xml.indexOf(closing, at);
    if (end === -1)
      throw new WorkbookRefused('is damaged: a cell has no end. Open it in Excel or LibreOffice, and save it again.');
    const content = xml.slice(at, end);
    at = end + closing.length;
    if (!/<(?:[^\s<>/:]+:)?(?:v|is|f)(?=[\s/>])/.test(content)) continue;
    cells++;
    if (cells > maximumCells) throw tooManyCells();
    pieces.push(preparedCell(prefix, attributes, content, isPercentage));
  }
  const filled = pieces.join('') + xml.slice(at);
  const compact = filled.replace(blankRow, '');
  checkSize(compact);
  return { xml: compact.replace(rowStart, plainRow), merged: mergedIn(xml) };
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

/** The library goes by an attribute of any prefix: a row keeps its number alone. */
function plainRow(_tag: string, prefix: string | undefined, attributes: string): string {
  const place = attribute(attributes, 'r');
  return `<${prefix ?? ''}row${place === undefined ? '' : ` r="${place}"`}>`;
}

function preparedCell(
  prefix: string,
  attributes: string,
  content: string,
  isPercentage: (style: string) => boolean,
): string {
  const type = attribute(attributes, 't') ?? 'n';
  const value = /<(?:[^\s<>/:]+:)?v(?=[\s/>])[^<>]*>([^<]*)</.exec(content)?.[1];
  const asText = (text: string) => {
    const place = attribute(attributes, 'r') ?? '';
    return `<${prefix}c r="${place}" t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  };
  if (type === 'e') return asText(value ?? '#VALUE!');
  if (value === undefined && type !== 'inlineStr')
    return /<(?:[^\s<>/:]+:)?f(?=[\s/>])/.test(content) ? asText(notCalculated) : '';
  if (type === 'n' && value !== undefined && isPercentage(attribute(attributes, 's') ?? '')) {
    const number = Number(value);
    if (Number.isFinite(number)) return asText(`${Number((number * 100).toFixed(9))}%`);
  }
  const kept = ['r', 's', 't'].flatMap((name) => {
    const own = attribute(attributes, name);
    return own === undefined ? [] : [` ${name}="${own}"`];
  });
  return `<${prefix}c${kept.join('')}>${content}</${prefix}c>`;
}

/** Every cell says where it stands, within the limits. */
function checkSize(xml: string): void {
  for (const [, kind, attributes = ''] of xml.matchAll(rowOrCell)) {
    const place = attribute(attributes, 'r');
    if (kind === 'row') {
      if (place !== undefined && !(Number(place) <= maximumRows)) throw tooManyCells();
      continue;
    }
    const [, letters = '', row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place ?? '') ?? [];
    if (row === undefined) {
      throw new WorkbookRefused('has cells without an address. Open it in Excel or LibreOffice, and save it again.');
    }
    if (Number(row) > maximumRows || columnNumber(letters) > maximumColumns) throw tooManyCells();
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function mergedIn(xml: string): MergedCells[] {
  const merged: MergedCells[] = [];
  for (const [, attributes = ''] of xml.matchAll(/<(?:[^\s<>/:]+:)?mergeCell(?=[\s/>])([^<>]*)>/g)) {
    const [first, last] = (attribute(attributes, 'ref') ?? '').split(':').map(placeOf);
    if (first !== undefined && last !== undefined) merged.push({ first, last });
  }
  return merged;
}

function placeOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  return letters === undefined ? undefined : { row: Number(row) - 1, column: columnNumber(letters) - 1 };
}

function tooManyCells(): WorkbookRefused {
  return new WorkbookRefused(
    `has a sheet with more cells than an assessment needs (at most ${maximumRows} rows and ${maximumColumns} columns are read). Copy what is meant into a new workbook.`,
  );
}
