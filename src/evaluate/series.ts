import type { Observation, Series } from '../assessment/assessment.js';
import type { SeriesPoint } from '../generated/report.js';
import { hasBegun } from './periods.js';

/** An observation whose value is a number that may be compared. */
export interface UsableObservation extends Observation {
  readonly value: number;
}

/** What decides whether a value is usable. */
export interface Usability {
  readonly minimumCellSize: number;
  /** `YYYY-MM-DD`. */
  readonly assessedOn: string;
}

/** A number, about enough people where their number is given, in a period that has begun. */
export function isUsable(observation: Observation, usability: Usability): observation is UsableObservation {
  return useOf(observation, usability) === 'comparable';
}

/** The start of the last run of comparable periods: the period of the last break that has begun, or `undefined` where there is none. */
export function lastBreak(series: Series, assessedOn: string): string | undefined {
  for (let index = series.length - 1; index >= 0; index--) {
    const observation = series[index];
    if (observation?.break && hasBegun(observation.period, assessedOn)) return observation.period;
  }
  return undefined;
}

/** The usable observations from the last break on, the period that bears it included. */
export function comparableValues(series: Series, usability: Usability): readonly UsableObservation[] {
  return judgeSeries(series, usability).comparable;
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

function pointOf({ period, value, n, break: breaks, note }: Observation, use: SeriesPoint['use']): SeriesPoint {
  const shown = typeof value === 'number' ? value : null;
  // Nearly every value has its number of people or none has: each such point is made in one step.
  const point: SeriesPoint = n === undefined ? { period, value: shown, use } : { period, value: shown, use, n };
  if (breaks) point.break = true;
  if (note !== undefined) point.note = note;
  return point;
}

function useOf(observation: Observation, { minimumCellSize, assessedOn }: Usability): SeriesPoint['use'] {
  const { value, n, period } = observation;
  if (value === null) return 'not-measured';
  if (value === 'suppressed') return 'suppressed';
  if (n !== undefined && n < minimumCellSize) return 'small-cell';
  return hasBegun(period, assessedOn) ? 'comparable' : 'not-begun';
}
