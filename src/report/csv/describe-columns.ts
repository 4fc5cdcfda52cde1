import type { Framework } from '../../generated/framework.js';
import type { CsvRows } from '../report-options.js';
import { csvTables } from './csv-tables.js';

/** What is in each column of a table, a line each: for help texts. */
export function describeColumns(framework: Framework, rows: CsvRows): string {
  const columns = csvTables[rows].columns(framework);
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns.map(({ name, about }) => `${name.padEnd(width)}  ${about}\n`).join('');
}
