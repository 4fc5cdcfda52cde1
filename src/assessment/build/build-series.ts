import { type MakeSafe, safeText } from '../../text/shown-text.js';
import { isMapping, type Mapping } from '../../yaml/plain-data.js';
import type { Observation, Series } from '../assessment.js';
import type { DataRow } from '../data-files/read-data-file.js';
import type { Writable } from './writable.js';

const periodForm = /^[12][0-9]{3}(-[0-9]{2})?$/;

const readValue = (value: unknown): Observation['value'] =>
  (typeof value === 'number' && Number.isFinite(value)) || value === 'suppressed' ? value : null;

/** A number of people; what cannot be one has its finding. */
const countOf = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

function observation(period: string, written: unknown, path: string, safe: MakeSafe): Observation {
  if (typeof written !== 'object' || written === null) {
    return { period, value: readValue(written), break: false, path };
  }
  // A list has none of these keys, and so tells nothing.
  const { value, n, break: breaks, note } = written as Mapping;
  const count = countOf(n);
  const built: Writable<Observation> =
    count === undefined
      ? { period, value: readValue(value), break: breaks === true, path }
      : { period, value: readValue(value), break: breaks === true, path, n: count };
  if (typeof note === 'string') built.note = safe(note);
  return built;
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

/** The series written under a key of the file; keys that are no periods are left out, for they have their finding. */
export function seriesFromMapping(written: unknown, path: string, safe: MakeSafe): Series {
  const observations: Observation[] = [];
  if (!isMapping(written)) return observations;
  const start = `${path}/`;
  for (const period of Object.keys(written)) {
    if (periodForm.test(period)) observations.push(observation(period, written[period], start + period, safe));
  }
  return inTimeOrder(observations);
}

/** The JSON pointer of a row of the data file that a measure names. It stands nowhere in the file itself: `locate` knows it. */
export const rowPath = (measurePath: string, row: DataRow): string => `${measurePath}/data/rows/${row.line}`;

/** The series that rows of a data file make. */
export function seriesFromRows(rows: readonly DataRow[], measurePath: string): Series {
  return inTimeOrder(
    rows.map((row) => ({
      period: row.period,
      value: row.value,
      ...(row.n !== undefined && { n: row.n }),
      break: row.break,
      ...(row.note !== undefined && { note: safeText(row.note) }),
      path: rowPath(measurePath, row),
    })),
  );
}
