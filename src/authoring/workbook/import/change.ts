import type { Framework } from '../../../generated/framework.js';
import type { Edit } from '../../../yaml/edit/edit.js';
import type { Baseline } from '../baseline.js';
import { placedBenchmarks } from '../benchmark-table.js';
import { type Column, isFactTable, isSeriesTable, type Table, type TableName } from '../table.js';
import { shown } from './shown-value.js';

/** Each change in plain words, a line each: `leadership-table (EX-V2): in-progress -> met`. */
export function sheetChangesInLines(changes: readonly SheetChange[], framework: Framework): string[] {
  const names = new Map(
    placedBenchmarks(framework).map(({ benchmark }) => [benchmark.code, `${benchmark.id} (${benchmark.code})`]),
  );
  return changes.map((change) => {
    const subject = change.table === 'benchmarks' ? names.get(change.key) : nameOf(change);
    const { id, title } = change.column;
    // The status of a benchmark and the value of a number are what the row is about: they need no name.
    const field = id === 'status' || id === 'value' ? '' : `, ${title}`;
    const [from, to] = [said(change, change.from), said(change, change.to)];
    return `${subject ?? change.key}${field}: ${change.added && change.from === null ? `added, ${to}` : `${from} -> ${to}`}`;
  });
}

function nameOf(change: SheetChange): string {
  const { table, parts } = change;
  if (table === 'assessment') return 'assessment';
  if (isSeriesTable(table)) return numberName(change);
  if (isFactTable(table)) return `${parts['outcome']}/${parts['indicator']}`;
  const number = parts['number'] ?? '';
  return `${table === 'designations' ? 'designation' : 'example'} ${/^\d+$/.test(number) ? number : '(new)'}`;
}

function numberName({ parts }: SheetChange): string {
  const { outcome, indicator, dimension, group, period } = parts;
  return `${outcome}/${indicator}${group === undefined ? '' : ` ${dimension}/${group}`} ${period}`;
}

function said({ column }: SheetChange, value: string | number | null): string {
  if (value !== null) return shown(value);
  if (column.id === 'status') return 'not assessed';
  if (column.id === 'value') return 'not measured';
  return column.kind === 'yes-or-no' ? 'no' : 'nothing';
}

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
  /** Whether the row's margin of error is about what its cells say now, and not about the number before. */
  readonly keepsMargin?: boolean;
}

/** A cell that does not fit, and why. */
export interface Problem {
  readonly address: string;
  readonly message: string;
  /** Whether the workbook and the file have both changed. */
  readonly isConflict?: boolean;
}

export interface Merged {
  readonly changes: readonly SheetChange[];
  readonly problems: readonly Problem[];
  /** What was passed over, in whole sentences. */
  readonly notes: readonly string[];
  /** Measures that rows name and the file does not have, by outcome and short name. */
  readonly newMeasures: ReadonlyMap<string, NewMeasure>;
  readonly untouched: Untouched;
}

/** Cells that say something else than the file, though nobody changed them since the export. */
export interface Untouched {
  count: number;
  /** How many of them the file leaves empty. */
  lost: number;
}

/** What the rows say of a measure that the file does not have. */
export interface NewMeasure {
  readonly parts: Readonly<Record<string, string>>;
  /** The cells that say these things of it, or could: of its first row that says them. */
  readonly addresses: Readonly<Record<'outcome' | 'indicator' | 'name' | 'unit', string>>;
  readonly name: string | null;
  readonly unit: string | null;
  readonly core: boolean;
  /** The rest, by its keys in the file. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is said of an indicator beside its rows. */
export interface AboutMeasure {
  /** Of one that the file does not have: its name and its unit, where no row has them. */
  readonly isNew?: {
    readonly name: string | null;
    readonly unit: string | null;
    readonly core: boolean;
    readonly better?: 'higher' | 'lower';
    readonly source?: string;
  };
  /** Of which, by its outcome and short name. */
  readonly measure?: string;
  /** The group with which those of a dimension are compared, by dimension. */
  readonly references?: ReadonlyMap<string, string>;
  /** Margins of error, by the keys of their rows. */
  readonly margins?: ReadonlyMap<string, number>;
  /** Whether percentages below 1 are meant. */
  readonly belowOne?: boolean;
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
  /** What else is said of the indicator that the rows are about. */
  readonly about?: AboutMeasure;
}

/** The edits for a row's changes, or why the row can't go into the file. */
export interface ChangeEdits {
  /** What the file says from then on, in sentences. */
  readonly notes?: readonly string[];
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
}
