import { zipped } from './zip.js';

/** A sheet by its cells, row by row. */
export interface SmallSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merged?: readonly string[];
}

/** A workbook of a few sheets, as spreadsheet programs write them. */
export function smallWorkbook(sheets: readonly SmallSheet[]): Buffer {
  const parts = new Map<string, string>();
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`);
  parts.set('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`);
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index}" Type="http://example.org/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  parts.set('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  for (const [index, { rows, merged = [] }] of sheets.entries()) {
    const cells = rows.map((own, row) =>
      own.map((value, column) => {
        const name = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (value === null) return '';
        return typeof value === 'number'
          ? `<c r="${name}"><v>${value}</v></c>`
          : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
      }),
    );
    const lines = cells.map((own, row) => `<row r="${row + 1}">${own.join('')}</row>`);
    const joined = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
    parts.set(
      `xl/worksheets/s${index}.xml`,
      `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${joined.join('')}</mergeCells></worksheet>`,
    );
  }
  return zipped(parts);
}
