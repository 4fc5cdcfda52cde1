import type { Observation, Series, ValueRange } from '../assessment/assessment.js';
import type { Range, SeriesPoint } from '../generated/report.js';
import { isValueRange } from '../text/read-range.js';
import { hasBegun, overlap } from './periods.js';

/** An observation whose value, a number or a range, may be compared. */
export interface UsableObservation extends Observation {
  readonly value: number | ValueRange;
}

/** What decides whether a value is usable. */
export interface Usability {
  readonly minimumCellSize: number;
  /** `YYYY-MM-DD`. */
  readonly assessedOn: string;
}

/** A number or a range, about enough people where their number is given, in a period that has begun. */
export function isUsable(observation: Observation, usability: Usability): observation is UsableObservation {
  return useOf(observation, usability) === 'comparable';
}

/** The start of the last run of comparable periods: the period of the last break that has begun, or `undefined` if there is none. */
export function lastBreak(series: Series, assessedOn: string): string | undefined {
  for (let index = series.length - 1; index >= 0; index--) {
    const observation = series[index];
    if (observation?.break && hasBegun(observation.period, assessedOn)) return observation.period;
  }
  return undefined;
}

/** The usable observations from the last break on, the period that bears it included. */
export function comparableValues(series: Series, usability: Usability): readonly UsableObservation[] {
  const since = lastBreak(series, usability.assessedOn) ?? '';
  const comparable: UsableObservation[] = [];
  for (const observation of series) {
    if (observation.period >= since && isUsable(observation, usability)) comparable.push(observation);
  }
  return comparable;
}

/** A whole series for the report, each period with its use or why it has none; and what of it is comparable. */
export interface JudgedSeries {
  readonly points: SeriesPoint[];
  readonly comparable: readonly UsableObservation[];
}

export function judgeSeries(series: Series, usability: Usability): JudgedSeries {
  // Periods of one indicator are of one kind, so that they compare as text.
  const since = lastBreak(series, usability.assessedOn) ?? '';
  const comparable: UsableObservation[] = [];
  const points = series.map((observation) => {
    if (!isUsable(observation, usability)) return pointOf(observation, useOf(observation, usability));
    if (observation.period < since) return pointOf(observation, 'before-break');
    comparable.push(observation);
    return pointOf(observation, 'comparable');
  });
  return { points, comparable };
}

function pointOf(observation: Observation, use: SeriesPoint['use']): SeriesPoint {
  const { period, value, n, break: breaks, note, margin, count } = observation;
  if (isValueRange(value)) return Object.assign({ period, ...endsOf(value), use }, besideOf(observation));
  const shown = typeof value === 'number' ? value : null;
  // Nearly every value has its number of people or none has: each such point is made in one step.
  const point: SeriesPoint = n === undefined ? { period, value: shown, use } : { period, value: shown, use, n };
  if (breaks || note !== undefined || margin !== undefined || count !== undefined || observation.provisional)
    Object.assign(point, besideOf(observation));
  return point;
}

/** What belongs to a value, as far as it's there. */
function besideOf({ n, count, margin, provisional, break: breaks, note }: Observation): Partial<SeriesPoint> {
  return {
    ...(n !== undefined && { n }),
    ...(count !== undefined && { count }),
    ...(margin !== undefined && { margin }),
    ...(provisional && { provisional }),
    ...(breaks && { break: true }),
    ...(note !== undefined && { note }),
  };
}

/** The ends of a range as a report has them. */
export function endsOf({ low, high }: ValueRange): Range {
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** The comparable values with which the latest can be compared: all before it, but for spans that share years with it. */
export function comparedWithLatest(comparable: readonly UsableObservation[]): readonly UsableObservation[] {
  const latest = comparable.at(-1);
  const before = comparable.slice(0, -1);
  return latest === undefined ? before : before.filter(({ period }) => !overlap(period, latest.period));
}

function useOf(observation: Observation, { minimumCellSize, assessedOn }: Usability): SeriesPoint['use'] {
  const { value, n, period } = observation;
  if (value === null) return 'not-measured';
  if (value === 'suppressed') return 'suppressed';
  if (n !== undefined && n < minimumCellSize) return 'small-cell';
  return hasBegun(period, assessedOn) ? 'comparable' : 'not-begun';
}
