import { isPeriodForm } from '../../text/read-period.js';
import { rangeIn, readRange } from '../../text/read-range.js';
import { type MakeSafe, safeText } from '../../text/shown-text.js';
import { isMapping, type Mapping } from '../../yaml/plain-data.js';
import type { Observation, Series, Unit } from '../assessment.js';
import type { DataRow } from '../data-files/read-data-file.js';
import type { Writable } from './writable.js';

/** A value, and the text that it was read from where that says more. What can be neither number nor range has its finding. */
function readValue(value: unknown, unit: Unit): Pick<Observation, 'value' | 'written'> {
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : null };
  if (value === 'suppressed') return { value };
  const range = typeof value === 'string' ? readRange(value) : undefined;
  return range === undefined ? { value: null } : { value: rangeIn(unit, range), written: value as string };
}

/** A number of people; what cannot be one has its finding. */
const countOf = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

function observation(period: string, entry: unknown, path: string, unit: Unit, safe: MakeSafe): Observation {
  if (typeof entry === 'number') return { period, value: Number.isFinite(entry) ? entry : null, break: false, path };
  // A list has none of these keys, and so tells nothing.
  const {
    value: own,
    n,
    break: breaks,
    note,
    margin,
    provisional,
    count,
    of,
  } = (isMapping(entry) ? entry : { value: entry }) as Mapping;
  const { value, written } = readValue(own, unit);
  const people = countOf(n);
  const built: Writable<Observation> =
    people === undefined
      ? { period, value, break: breaks === true, path }
      : { period, value, break: breaks === true, path, n: people };
  if (written !== undefined) built.written = written;
  if (count !== undefined || of !== undefined) addCounts(built, countOf(count), countOf(of));
  if (typeof margin === 'number') built.margin = margin;
  if (provisional === true) built.provisional = true;
  if (typeof note === 'string') built.note = safe(note);
  return built;
}

/** Adds what a percentage is computed from, and the percentage. */
function addCounts(observation: Writable<Observation>, count: number | undefined, of: number | undefined): void {
  if (count === undefined || of === undefined || of === 0) return;
  observation.value = (100 * count) / of;
  observation.count = count;
  observation.of = of;
  observation.n ??= of;
}

/** Periods of one kind sort as texts do: `2018-19` before `2019-20`. */
function inTimeOrder(observations: Observation[]): Series {
  let before = '';
  for (const { period } of observations) {
    if (period <= before) return observations.sort(byPeriod);
    before = period;
  }
  return observations;
}

const byPeriod = (one: Observation, other: Observation) =>
  one.period < other.period ? -1 : one.period > other.period ? 1 : 0;

/** The series written under a key of the file; keys that aren't periods are left out, because they have their own finding. */
export function seriesFromMapping(written: unknown, path: string, unit: Unit, safe: MakeSafe): Series {
  const observations: Observation[] = [];
  if (!isMapping(written)) return observations;
  const start = `${path}/`;
  for (const period of Object.keys(written)) {
    if (isPeriodForm(period)) observations.push(observation(period, written[period], start + period, unit, safe));
  }
  return inTimeOrder(observations);
}

/** The JSON pointer of a row of the data file that a measure names. It stands nowhere in the file itself: `locate` knows it. */
export const rowPath = (measurePath: string, row: DataRow): string => `${measurePath}/data/rows/${row.line}`;

/** Whether a pointer is that of a row. */
export const isRowPath = (path: string): boolean => path.includes('/data/rows/');

/** The series that rows of a data file make. */
export function seriesFromRows(rows: readonly DataRow[], measurePath: string, unit: Unit): Series {
  return inTimeOrder(rows.map((row) => observation(row.period, row, rowPath(measurePath, row), unit, safeText)));
}
