import { comparableText } from './comparable.js';

/** What the columns of a download are, and how its cells are written: the same from year to year. */
export interface ColumnMapping {
  readonly periodColumn?: string;
  readonly periodKind?: PeriodKind;
  readonly valueColumn?: string;
  readonly nColumn?: string;
  readonly marginColumn?: string;
  /** What percentages are computed from, in place of a value: how many of how many. */
  readonly countColumn?: string;
  readonly ofColumn?: string;
  /** Whether each year has a column of its own. */
  readonly yearsInColumns?: boolean;
  /** The columns of groups that have one of their own each: their names, or patterns such as `*_RATE`. */
  readonly groupColumns?: readonly string[];
  readonly groupColumn?: string;
  readonly dimension?: string;
  readonly dimensionColumn?: string;
  /** A group's name in the download, and here: `group`, `dimension/group`, `overall`, or nothing to leave it out. */
  readonly groupNames?: readonly (readonly [name: string, group: string])[];
  /** Only rows with this text in this column. */
  readonly only?: readonly (readonly [column: string, text: string])[];
  readonly scale?: Scale;
  readonly suppressed?: readonly string[];
  readonly missing?: readonly string[];
  /** What a period of the download is called here. */
  readonly periods?: readonly (readonly [text: string, period: string])[];
  /** The sign before the decimals. */
  readonly decimal?: DecimalSign;
  /** Whether negative numbers are what they look like, and no codes. */
  readonly keepNegatives?: boolean;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
}

/** What a year that stands alone is: a calendar year, or the one in which a school year ends or starts. */
export type PeriodKind = 'calendar-year' | 'school-year-ending' | 'school-year-starting';
export type Delimiter = 'comma' | 'semicolon' | 'tab' | 'bar';
export type Encoding = 'windows-1252' | 'utf-16';
/** By what every value is multiplied; or those between 0 and 1 alone, by 100. */
export type Scale = number | 'fractions';
export type DecimalSign = 'comma' | 'point';

/** One mapping over another: what the first says counts; names, periods, filters and marks add up. */
export function overlaid(first: ColumnMapping, second: ColumnMapping): ColumnMapping {
  const marks = { suppressed: first.suppressed ?? [], missing: first.missing ?? [] };
  const isSaid = (mark: string, other: readonly string[]) =>
    other.some((one) => comparableText(one) === comparableText(mark));
  const added = {
    groupNames: addedPairs(first.groupNames, second.groupNames),
    periods: addedPairs(first.periods, second.periods),
    only: addedPairs(first.only, second.only),
    // A mark means one thing: what is said last.
    suppressed: [
      ...new Set([...(second.suppressed ?? []).filter((mark) => !isSaid(mark, marks.missing)), ...marks.suppressed]),
    ],
    missing: [
      ...new Set([...(second.missing ?? []).filter((mark) => !isSaid(mark, marks.suppressed)), ...marks.missing]),
    ],
  };
  const filled = Object.entries(added).filter(([, list]) => list.length > 0);
  return { ...second, ...first, ...Object.fromEntries(filled) };
}

type Pairs = readonly (readonly [string, string])[];

/** What the first says of a name takes the place of what the second says of it. */
function addedPairs(first: Pairs = [], second: Pairs = []): Pairs {
  const names = new Set(first.map(([name]) => comparableText(name)));
  return [...second.filter(([name]) => !names.has(comparableText(name))), ...first];
}
