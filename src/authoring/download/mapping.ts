/** What the columns of a download are, and how its cells are written: the same from year to year. */
export interface ColumnMapping {
  readonly periodColumn?: string;
  readonly periodKind?: PeriodKind;
  readonly valueColumn?: string;
  readonly nColumn?: string;
  readonly groupColumn?: string;
  readonly dimension?: string;
  readonly dimensionColumn?: string;
  /** A group's name in the download, and here: `group`, `dimension/group`, `overall`, or nothing to leave it out. */
  readonly groupNames?: readonly (readonly [name: string, group: string])[];
  /** Only rows with this text in this column. */
  readonly only?: readonly (readonly [column: string, text: string])[];
  readonly scale?: number;
  readonly suppressed?: readonly string[];
  readonly missing?: readonly string[];
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
}

/** What a year that stands alone is: a calendar year, or the one in which a school year ends or starts. */
export type PeriodKind = 'calendar-year' | 'school-year-ending' | 'school-year-starting';
export type Delimiter = 'comma' | 'semicolon' | 'tab' | 'bar';
export type Encoding = 'windows-1252' | 'utf-16';

/** One mapping over another: what the first says counts; names of groups and marks add up. */
export function overlaid(first: ColumnMapping, second: ColumnMapping): ColumnMapping {
  const groupNames = new Map([...(second.groupNames ?? []), ...(first.groupNames ?? [])]);
  return {
    ...second,
    ...first,
    ...(groupNames.size > 0 && { groupNames: [...groupNames] }),
  };
}
