import type { YearBounds } from '../../assessment/checks/period-years.js';
import type { ColumnMapping } from './mapping.js';
import type { DownloadCell } from './read-download.js';

/** The indicator that a download is about. */
export interface Target {
  readonly outcome: string;
  readonly indicator: string;
  readonly unit: string | undefined;
  /** For an indicator that the assessment does not have. */
  readonly name?: string;
  readonly core?: boolean;
  /** The groups that it has by now, as `dimension/group`. */
  readonly groups: readonly string[];
}

/** What a download is about, and how it is read. */
export interface DownloadOptions {
  readonly file: string;
  readonly mapping: ColumnMapping;
  /** The period of all rows, where there is no column for it. */
  readonly period?: string;
  readonly target: Target;
  /** The period whose numbers aren't comparable with earlier ones. */
  readonly breakAt?: string;
  /** The years that periods may have. */
  readonly years?: YearBounds;
  /** Whether group names that nothing is said about are taken as they are. */
  readonly addGroups?: boolean;
  /** Whether the indicator has calendar years already: then a year that stands alone is one, too. */
  readonly calendarYears?: boolean;
}

/** One number of a download, with where it stands. */
export interface FoundNumber {
  readonly period: string;
  readonly dimension?: string;
  readonly group?: string;
  readonly value: string | number;
  readonly n: number | null;
  /** The margin of error. */
  readonly margin?: number;
  /** What the value is computed from. */
  readonly counts?: { readonly count: number; readonly of: number };
  readonly cells: readonly DownloadCell[];
}
