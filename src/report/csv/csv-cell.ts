import { cleanText } from '../../text/clean-text.js';

/** What is in a cell; null leaves it empty. */
export type CsvValue = string | number | boolean | null;

/**
 * What a spreadsheet takes for a formula, blanks before it included; so do the wide forms of East Asian keyboards. A
 * tab or a line break at the start hides one from a reader.
 */
const formula = /^[\t\n]\s*\S|^\s*[=+\-@＝＋－＠]/;

/** What would end a cell, in any of the ways in which programs divide lines into cells. */
const needsQuotes = /[",;|]/;

/**
 * A cell by RFC 4180. A text is cleaned and stands on one line, so that each row is a line; where a spreadsheet would
 * compute it, an apostrophe comes first. Numbers stay numbers, negative ones too.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const clean = cleanText(value);
  const line = `${formula.test(clean) ? "'" : ''}${clean.replace(/\s+/g, ' ').trim()}`;
  return needsQuotes.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** A row, with the line break that RFC 4180 and Excel expect. */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}
