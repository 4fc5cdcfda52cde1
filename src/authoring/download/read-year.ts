import { readPeriod, schoolYear, yearAlone } from '../../text/read-period.js';
import { shownText } from '../../text/shown-text.js';
import { schoolYearShownAsMonth } from '../../text/spreadsheet-date.js';
import { quoted, type Typed } from '../../text/typed.js';
import type { PeriodKind } from './mapping.js';

/** A year of a download as a period; `unclear` where it could be a school year by one half or the other, or a calendar year. */
export type ReadYear = Typed<string> | { readonly unclear: true; readonly value?: never; readonly problem?: never };

/** How the years of a column are read. */
export interface YearReading {
  readonly kind?: PeriodKind | undefined;
  /** What a fiscal year is, where that's said. */
  readonly fiscal?: PeriodKind | undefined;
  /** Whether `2021` is the school year 2020-21, as `1920` beside it is 2019-20. */
  readonly runTogether?: boolean;
}

const schoolLabel = /^(?:sy|ay|school year|academic year)\s*'?/i;
const fiscalYear = /^(?:fy|fiscal year)\s*'?(\d{4}|\d{2})$/i;
/** What sources add to a period to refer to a note, or to say that it's preliminary. */
const trailingMark = /\s?(?:[*†‡§^#¹²³]{1,3}|\((?:[a-z]|\d|prelim|preliminary|provisional)\)|\[\d\])$/iu;

/**
 * `2024-25`, `2024-2025`, `SY 2024-25`, `20242025`, `SY 23-24`, `SY2324`, `Class of 2022`, `Fall 2024`, `2024-25*`, `Dec-11` where a
 * spreadsheet made it of `2011-12`; and
 * `2025` and `SY2025` where it is said what they are.
 */
export function readYear(written: string, reading: YearReading = {}): ReadYear {
  const text = written.trim();
  const unmarked = text.replace(trailingMark, '');
  const read = readUnmarked(unmarked, reading);
  return unmarked === text || read.value === undefined ? read : { value: read.value, readAs: read.value };
}

function readUnmarked(text: string, { kind, fiscal: fiscalKind, runTogether = false }: YearReading): ReadYear {
  const guess = guessedYear(text) ?? runTogetherYear(text, runTogether);
  if (guess !== undefined) return { value: guess, readAs: guess };
  const fiscal = fiscalYearIn(text);
  if (fiscal !== undefined) {
    if (fiscalKind !== undefined) return { value: yearAs(fiscal, fiscalKind), readAs: yearAs(fiscal, fiscalKind) };
    return {
      problem: `${quoted(text)} is a fiscal year. Say which period it is, such as --periods "${shownText(text, 100)}=${schoolYear(fiscal - 1)}", or add --period-kind for all of them.`,
    };
  }
  const alone = yearAlone(text);
  if (alone === undefined || alone.label === 'calendar') return orNamed(text, readPeriod(text));
  if (kind === undefined) return { unclear: true };
  return kind === 'calendar-year' && alone.label === 'school'
    ? { problem: `${quoted(text)} is a school year, not a calendar year.` }
    : { value: yearAs(alone.year, kind) };
}

/** The year that a text calls a fiscal year by. */
export function fiscalYearIn(text: string): number | undefined {
  const fiscal = fiscalYear.exec(text.trim().replace(trailingMark, ''))?.[1];
  return fiscal === undefined ? undefined : Number(fiscal.length === 2 ? `20${fiscal}` : fiscal);
}

/** A year by what such years are. */
export function yearAs(year: number, kind: PeriodKind): string {
  if (kind === 'calendar-year') return String(year);
  return schoolYear(kind === 'school-year-ending' ? year - 1 : year);
}

/** A problem that can be solved by a word on the command line, for the file is somebody else's. */
function orNamed(text: string, read: Typed<string>): Typed<string> {
  if (read.problem === undefined || text === '') return read;
  const name = shownText(text, 100);
  return {
    problem: `${read.problem} If it is one, say which, such as --periods "${name}=2024-25". To skip its rows, such as those of a total: --periods "${name}=".`,
  };
}

/** Names that can only mean one school year. */
function guessedYear(text: string): string | undefined {
  const [, cohort] = /^(?:class of|cohort(?: of)?)\s?((?:19|20)\d{2})$/i.exec(text) ?? [];
  if (cohort !== undefined) return schoolYear(Number(cohort) - 1);
  const [, fall] = /^(?:fall|autumn)\s?((?:19|20)\d{2})$/i.exec(text) ?? [];
  return fall === undefined ? schoolYearShownAsMonth(text) : schoolYear(Number(fall));
}

/** `SY 23-24`, `SY2324`, and `2324`, which isn't a year that anybody measured anything in. */
function runTogetherYear(text: string, isSo: boolean): string | undefined {
  const bare = text.replace(schoolLabel, '');
  const [, first, dash = '', second] = /^(\d{2})(\s?[-\u2010-\u2015\u2212/]\s?)?(\d{2})$/.exec(bare) ?? [];
  if (first === undefined) return undefined;
  const start = Number(first) + (Number(first) >= 50 ? 1900 : 2000);
  const period = schoolYear(start);
  if (period.slice(5) !== second) return undefined;
  // Without a label, `24-25` may be anything: ages, grades.
  if (dash !== '') return bare === text ? undefined : period;
  return isSo || !isLikelyYear(`${first}${second}`) ? period : undefined;
}

const isLikelyYear = (text: string): boolean => text >= '1950' && text <= '2049';

/** Whether the years of a column are run together, as at least one of them can only be: `SY1920`, `SY2021`. */
export const areRunTogether = (texts: readonly string[]): boolean =>
  texts.some((text) => {
    const bare = text.trim().replace(trailingMark, '');
    return /\d{4}$/.test(bare) && runTogetherYear(bare, false) !== undefined;
  });
