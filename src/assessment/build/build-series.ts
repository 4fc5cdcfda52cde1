import type { Observation, Series } from '../assessment.js';
import type { DataRow } from '../csv/read-data-file.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, entryOf, isMapping, numberOf, textOf } from '../plain-data.js';
import { safeText } from '../shown-text.js';

const periodForm = /^[12][0-9]{3}(-[0-9]{2})?$/;

const readValue = (value: unknown): Observation['value'] =>
  value === 'suppressed' ? 'suppressed' : (numberOf(value) ?? null);

/** A number of people; what cannot be one has its finding. */
const countOf = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

function observation(period: string, written: unknown, path: string): Observation {
  if (!isMapping(written)) return { period, value: readValue(written), break: false, path };
  const n = countOf(entryOf(written, 'n'));
  const note = textOf(entryOf(written, 'note'));
  return {
    period,
    value: readValue(entryOf(written, 'value')),
    ...(n !== undefined && { n }),
    break: entryOf(written, 'break') === true,
    ...(note !== undefined && { note: safeText(note) }),
    path,
  };
}

/** Periods of one kind sort as texts do: `2018-19` before `2019-20`. */
const inTimeOrder = (observations: Observation[]): Series =>
  observations.sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));

/** The series written under a key of the file; keys that are no periods are left out, for they have their finding. */
export function seriesFromMapping(written: unknown, path: string): Series {
  return inTimeOrder(
    entriesOf(written)
      .filter(([period]) => periodForm.test(period))
      .map(([period, value]) => observation(period, value, `${path}/${pointerKey(period)}`)),
  );
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
