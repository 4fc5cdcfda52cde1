import type { ReadAsCells } from '../../answers/read-as-notes.js';
import type { Cell, TableRow } from '../table.js';
import type { MergeOptions, NewMeasure, Problem, SheetChange } from './change.js';
import type { FoundTable } from './find-table.js';
import type { MeasureUnits } from './measure-units.js';

/** What a merge has found so far. */
export interface Merge {
  readonly changes: SheetChange[];
  readonly problems: Problem[];
  readonly notes: string[];
  /** The rows so far, by table and key, with what their answers say. */
  readonly seen: Map<string, { readonly address: string; readonly answers: string }>;
  /** The rows of the file as it is now, by table and key. */
  readonly current: ReadonlyMap<string, TableRow>;
  readonly units: MeasureUnits;
  readonly newMeasures: Map<string, NewMeasure>;
  /** Changed cells in columns that are only to be read, by column. */
  readonly readOnly: Map<
    string,
    { readonly address: string; readonly title: string; readonly expected: string; count: number }
  >;
  /** Cells that were read differently from how they were typed. */
  readonly readAs: ReadAsCells;
  readonly options: MergeOptions;
}

/** One row as it was found. */
export interface FoundRow {
  readonly found: FoundTable;
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly cell: (column: string) => Cell;
  readonly addressOf: (column: string) => string;
}
