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
  return series.findLast(({ period, break: breaks }) => breaks && hasBegun(period, assessedOn))?.period;
}

/** The usable observations from the last break on, the period that bears it included. */
export function comparable(series: Series, usability: Usability): UsableObservation[] {
  const since = lastBreak(series, usability.assessedOn);
  return from(series, since).filter((observation) => isUsable(observation, usability));
}

/** The observations from a period on. Periods of one indicator are of one kind, so that they compare as text. */
function from<Item extends { readonly period: string }>(items: readonly Item[], period: string | undefined): Item[] {
  return period === undefined ? [...items] : items.filter((item) => item.period >= period);
}

/** The baseline and the latest of comparable items: the named period where it is one of them and earlier than the latest, else the first. */
export function ends<Item extends { readonly period: string }>(
  items: readonly Item[],
  named: string | undefined,
): { readonly baseline: Item; readonly latest: Item } | undefined {
  const latest = items.at(-1);
  const first = items[0];
  if (items.length < 2 || !latest || !first) return undefined;
  const baseline = items.find(({ period }) => period === named && period < latest.period);
  return { baseline: baseline ?? first, latest };
}

/** The whole series for the report, each period with its use or why it has none. */
export function seriesPoints(series: Series, usability: Usability): SeriesPoint[] {
  const since = lastBreak(series, usability.assessedOn);
  return series.map((observation) => {
    const { period, value, n, break: breaks, note } = observation;
    const use = useOf(observation, usability);
    const point: SeriesPoint = {
      period,
      value: typeof value === 'number' ? value : null,
      use: use === 'comparable' && since !== undefined && period < since ? 'before-break' : use,
    };
    // Set one by one: copying objects into each other is slow, and a file has hundreds of values.
    if (n !== undefined) point.n = n;
    if (breaks) point.break = true;
    if (note !== undefined) point.note = note;
    return point;
  });
}

function useOf(observation: Observation, { minimumCellSize, assessedOn }: Usability): SeriesPoint['use'] {
  const { value, n, period } = observation;
  if (value === null) return 'not-measured';
  if (value === 'suppressed') return 'suppressed';
  if (n !== undefined && n < minimumCellSize) return 'small-cell';
  return hasBegun(period, assessedOn) ? 'comparable' : 'not-begun';
}
