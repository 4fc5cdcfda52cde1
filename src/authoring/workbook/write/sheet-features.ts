import type { Column } from '../table.js';

/** A column of a sheet that offers its answers in a list, and the style that cells in it have before anybody fills them in. */
export interface SheetColumns {
  readonly columns: readonly Column[];
  /** The last row with a drop-down list, counted from 1. */
  readonly lastRow: number;
}

/** What a list of answers may have in characters, for Excel. */
const longestList = 255;
const longestError = 225;

/**
 * The drop-down lists of a sheet, as SpreadsheetML has them. Anyone who types something else gets a message right away; an empty cell is
 * an answer, too.
 */
export function dataValidations({ columns, lastRow }: SheetColumns): string | undefined {
  const lists = columns.flatMap(({ options, title }, index) => {
    const list = options?.join(',');
    if (list === undefined || list.length > longestList) return [];
    const letter = columnLetter(index);
    const error = `Choose one of: ${options?.join(', ')}. Or leave the cell empty.`.slice(0, longestError);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(error)}" sqref="${letter}2:${letter}${lastRow}"><formula1>${escaped(`"${list}"`)}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0
    ? undefined
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Gives each column the style of its cell in the sheet's last row, which is left blank for that: rows that people add have it, too. */
export function withColumnStyles(xml: string): string {
  const last = xml.slice(xml.lastIndexOf('<row '));
  const styles = new Map(
    [...last.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map(([, letter, style]) => [letter, style]),
  );
  return xml.replace(/<col min="(\d+)"[^<>]*?(?=\/>)/g, (col, number) => {
    const style = styles.get(columnLetter(Number(number) - 1));
    return style === undefined ? col : `${col} style="${style}"`;
  });
}

function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
