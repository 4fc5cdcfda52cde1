import type { Framework } from '../../generated/framework.js';
import type { AssessmentResult } from '../../generated/report.js';
import { type CsvValue, csvRow } from './csv-cell.js';

/** In snake_case, so that SQL and data frames take it without quotes; what is in it, for people; its value. */
export type CsvColumn<Row> = readonly [name: string, about: string, value: (row: Row) => CsvValue];

export interface CsvTable {
  /** What one row is. */
  readonly title: string;
  readonly header: (framework: Framework) => string;
  /** A result's rows, as text. */
  readonly rows: (result: AssessmentResult, framework: Framework) => string;
  /** The columns and what they hold, in their order. */
  readonly columns: (framework: Framework) => readonly { readonly name: string; readonly about: string }[];
}

/** A table of what `rowsOf` finds in a result. */
export function csvTable<Row>(
  title: string,
  rowsOf: (result: AssessmentResult) => readonly Row[],
  columns: (framework: Framework) => readonly CsvColumn<Row>[],
): CsvTable {
  return {
    title,
    header: (framework) => csvRow(columns(framework).map(([name]) => name)),
    rows: (result, framework) => {
      const all = columns(framework);
      return rowsOf(result)
        .map((row) => csvRow(all.map(([, , value]) => value(row))))
        .join('');
    },
    columns: (framework) => columns(framework).map(([name, about]) => ({ name, about })),
  };
}

/** A framework's id within the name of a column. */
export function snakeCase(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '_');
}

/** Several names in one cell. */
export function listed(names: readonly string[] | undefined): string {
  return names?.join('; ') ?? '';
}
