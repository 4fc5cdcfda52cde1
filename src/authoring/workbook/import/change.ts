import type { Framework } from '../../../generated/framework.js';
import type { Edit } from '../../../yaml/edit/edit.js';
import type { Baseline } from '../baseline.js';
import type { Column, Table, TableName } from '../table.js';

/** A cell that says something else than the file. */
export interface SheetChange {
  readonly table: TableName;
  readonly key: string;
  /** What says which row it is, by column: the outcome, the indicator … */
  readonly parts: Readonly<Record<string, string>>;
  readonly column: Column;
  /** What the file says now, and what it is to say; null for nothing. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** `Benchmarks!G12`. */
  readonly address: string;
  /** Whether the file has no such row yet. */
  readonly added: boolean;
}

/** A cell that does not fit, and why. */
export interface Problem {
  readonly address: string;
  readonly message: string;
}

export interface Merged {
  readonly changes: readonly SheetChange[];
  readonly problems: readonly Problem[];
  /** What was passed over, in whole sentences. */
  readonly notes: readonly string[];
  /** Measures that rows name and the file does not have, by outcome and short name. */
  readonly newMeasures: ReadonlyMap<string, NewMeasure>;
}

/** What the rows say of a measure that the file does not have. */
export interface NewMeasure {
  readonly parts: Readonly<Record<string, string>>;
  /** The cells that say these things of it, or could: of its first row that says them. */
  readonly addresses: Readonly<Record<'outcome' | 'indicator' | 'name' | 'unit', string>>;
  readonly name: string | null;
  readonly unit: string | null;
  readonly core: boolean;
}

export interface MergeOptions {
  readonly framework: Framework;
  /** What the file holds now. */
  readonly file: unknown;
  /** What the file would be exported as now. */
  readonly tables: readonly Table[];
  /** What was exported; without it, an empty cell changes nothing. */
  readonly baseline: Baseline | undefined;
  /** Which side is taken where both have changed since the export; left out: neither, it is a problem. */
  readonly prefer?: 'file' | 'workbook';
}

/** The edits that the changes of a row make, or what it would be that cannot stand in a file. */
export interface ChangeEdits {
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
}
