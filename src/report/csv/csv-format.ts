import type { FormatCode } from '../format.js';
import type { ReportOptions } from '../report-options.js';
import { csvTables } from './csv-tables.js';

/**
 * Excel takes a file for the machine's old encoding without a byte order mark, and spoils every accent; LibreOffice,
 * DuckDB, pandas and R's readr read past it.
 */
const byteOrderMark = '\ufeff';

/** A table for spreadsheets and data tools: a header, then the rows of each result as they come. */
export const csvFormat: FormatCode<string> = {
  part: (result, options) => tableOf(options).rows(result, options.framework),
  assemble: (options) => ({
    start: () => `${byteOrderMark}${tableOf(options).header(options.framework)}`,
    add: (rows) => rows,
    finish: () => '',
  }),
};

function tableOf({ rows = 'partnerships' }: ReportOptions) {
  return csvTables[rows];
}
