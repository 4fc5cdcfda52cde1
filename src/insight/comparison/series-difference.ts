import type { Observation, Series } from '../../assessment/assessment.js';
import type { CauseName, SeriesValue } from '../../generated/comparison.js';
import { periodKind } from '../../text/period-kind.js';
import { isValueRange } from '../../text/read-range.js';

/** Says of each cause whether a mixture takes it from the new assessment. */
export type IsTaken = (cause: CauseName) => boolean;

/** A period of a series, in the old assessment and in the new one. */
export interface PeriodPair {
  readonly period: string;
  readonly before: Observation | undefined;
  readonly after: Observation | undefined;
  /** Undefined where both say the same. */
  readonly cause: 'new-data' | 'revised-data' | undefined;
}

/**
 * The periods of a series in time order, each with what its difference is called: new where the old series has no value,
 * revised where the value differs otherwise or is gone. Where the kind of period differs, everything is revised.
 */
export function periodPairs(before: Series, after: Series): PeriodPair[] {
  const isOtherKind = changesKind(before, after);
  const pairs: PeriodPair[] = [];
  let next = 0;
  const takeBefore = (end: string | undefined) => {
    for (let own = before[next]; own && (end === undefined || own.period < end); own = before[next]) {
      pairs.push({ period: own.period, before: own, after: undefined, cause: 'revised-data' });
      next += 1;
    }
  };
  for (const observation of after) {
    const { period } = observation;
    takeBefore(period);
    const own = before[next]?.period === period ? before[next] : undefined;
    if (own) next += 1;
    const cause = isOtherKind ? 'revised-data' : causeOf(own, observation);
    pairs.push({ period, before: own, after: observation, cause });
  }
  takeBefore(undefined);
  return pairs;
}

function changesKind([before]: Series, [after]: Series): boolean {
  return before !== undefined && after !== undefined && periodKind(before.period) !== periodKind(after.period);
}

const hasValue = ({ value }: Observation): boolean => value !== null && value !== 'suppressed';

function causeOf(before: Observation | undefined, after: Observation): PeriodPair['cause'] {
  if (before === undefined) return 'new-data';
  if (isSameValue(before, after)) return undefined;
  return !hasValue(before) && hasValue(after) ? 'new-data' : 'revised-data';
}

/** Whether two values are the same for everything that is computed from them. */
function isSameValue(one: Observation, other: Observation): boolean {
  return (
    one.n === other.n &&
    one.margin === other.margin &&
    one.count === other.count &&
    one.break === other.break &&
    (one.value === other.value || isSameRange(one.value, other.value))
  );
}

function isSameRange(one: Observation['value'], other: Observation['value']): boolean {
  return isValueRange(one) && isValueRange(other) && one.low === other.low && one.high === other.high;
}

/** The old series with the periods put in that the taken causes change. */
export function mixSeries(before: Series, after: Series, isTaken: IsTaken): Series {
  if (before === after) return before;
  const mixed: Observation[] = [];
  for (const pair of periodPairs(before, after)) {
    const observation = pair.cause !== undefined && isTaken(pair.cause) ? pair.after : pair.before;
    if (observation) mixed.push(observation);
  }
  return mixed;
}

/** A value as the comparison gives it. */
export function seriesValue({ value, n, count, margin, break: breaks }: Observation): SeriesValue {
  const ends = isValueRange(value) ? { low: openEnd(value.low), high: openEnd(value.high) } : {};
  return {
    value: isValueRange(value) ? null : value,
    ...ends,
    ...(n !== undefined && { n }),
    ...(count !== undefined && { count }),
    ...(margin !== undefined && { margin }),
    ...(breaks && { break: true as const }),
  };
}

const openEnd = (end: number): number | null => (Number.isFinite(end) ? end : null);

/** The values of a series by period. */
export const valuesByPeriod = (series: Series): Record<string, SeriesValue> =>
  Object.fromEntries(series.map((observation) => [observation.period, seriesValue(observation)]));
