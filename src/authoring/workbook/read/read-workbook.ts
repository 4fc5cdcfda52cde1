import { quoteText } from '../../../text/clean-text.js';
import { cellName, type Grid } from '../import/grid.js';
import type { Cell } from '../table.js';
import { percentageStyles } from './percentage-styles.js';
import { type PreparedSheet, prepareSheet } from './prepare-sheet.js';
import { storedZip } from './stored-zip.js';
import { type Inflate, WorkbookRefused, workbookParts } from './workbook-parts.js';

export { WorkbookRefused } from './workbook-parts.js';

/**
 * The sheets of a workbook, hidden ones too. What the archive says is checked before anything is inflated, and the sheets
 * before the library reads them.
 *
 * @throws WorkbookRefused where it is no workbook, a damaged or a hostile one
 */
export async function readWorkbook(bytes: Uint8Array, inflate: Inflate): Promise<Grid[]> {
  const parts = workbookParts(bytes, inflate);
  const isPercentage = percentageStyles([...parts].find(([name]) => /^xl\/styles\d*\.xml$/.test(name))?.[1] ?? '');
  const prepared = new Map<string, PreparedSheet>();
  const contents = new Map<string, Uint8Array>();
  for (const [name, xml] of parts) {
    const isSheet = sheetData.test(xml);
    const sheet = isSheet ? prepareSheet(xml, isPercentage) : undefined;
    if (sheet !== undefined) prepared.set(name, sheet);
    contents.set(name, new TextEncoder().encode(withoutEncoding(sheet?.xml ?? xml)));
  }
  const sheets = await readWith(contents);
  const files = sheetFiles(parts);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data as unknown as readonly (readonly Cell[])[],
    merged: prepared.get(files.get(sheet) ?? '')?.merged ?? [],
    addressOf: (row, column) => `${quoteText(sheet, 40)}!${cellName(row, column)}`,
  }));
}

/** Whatever has it is read as a sheet, wherever it lies. */
const sheetData = /<(?:[^\s<>/:]+:)?sheetData(?=[\s/>])/;

/** The parts are UTF-8 now, whatever they say of themselves. */
const withoutEncoding = (xml: string): string => xml.replace(/^\ufeff?\s*<\?xml[^<>]*\?>/, '');

async function readWith(contents: ReadonlyMap<string, Uint8Array>) {
  const { readExcelFile } = await import('./excel-reader.js');
  try {
    return await readExcelFile(storedZip(contents), { trim: false });
  } catch {
    // Whatever the library stumbles over: to the person who has the file it is one and the same.
    throw new WorkbookRefused(
      'cannot be read: a part of it is damaged. Open it in Excel or LibreOffice, and save it again as .xlsx.',
    );
  }
}

/** Which part holds which sheet. */
function sheetFiles(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:[^\s<>/:]+:)?Relationship(?=\s)([^<>]*)>/g,
  )) {
    const target = attributeOf(attributes, 'Target');
    targets.set(attributeOf(attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const files = new Map<string, string>();
  for (const [, attributes = ''] of (parts.get('xl/workbook.xml') ?? '').matchAll(
    /<(?:[^\s<>/:]+:)?sheet(?=\s)([^<>]*)>/g,
  )) {
    files.set(decoded(attributeOf(attributes, 'name')), targets.get(attributeOf(attributes, '[\\w.-]+:id')) ?? '');
  }
  return files;
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? '';

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
