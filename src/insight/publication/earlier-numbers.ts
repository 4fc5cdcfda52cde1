import type { Assessment, Indicator, Unit } from '../../assessment/assessment.js';
import type { PublicationDocument, PublishedPoint } from '../../generated/publication.js';
import { showRange, showValue } from '../../text/shown-value.js';
import { cellsByPeriod } from './period-cells.js';
import type { GroupPlace } from './redacted-periods.js';
import type { ShownNumber } from './shown-percent.js';

/** A number of the last publication. */
export interface EarlierNumber {
  /** Null where it was withheld. `unreadable`: no publication has such a text. */
  readonly shown: ShownNumber | null | 'unreadable';
  /** How many people it was about. A publication doesn't say, so that it's mostly undefined. */
  readonly size: number | undefined;
}

/** Looks up what the last publication showed of an indicator; null is everyone. Undefined where it had nothing to show. */
export type EarlierNumbers = (period: string, place: GroupPlace | null) => EarlierNumber | undefined;

/** What the last publication was, as far as it's there. */
export interface Earlier {
  /** Its `data/indicators.json`, checked against its schema. */
  readonly document: PublicationDocument;
  /** What it was made from. It tells how many people each number was about. */
  readonly assessment: Assessment | undefined;
}

/** Finds an indicator in the last publication; undefined where it had none, or in another unit. */
export function earlierNumbers(
  outcome: string | null,
  { id, unit }: Pick<Indicator, 'id' | 'unit'>,
  { document, assessment }: Earlier,
): EarlierNumbers | undefined {
  const entry = document.indicators.find((one) => one.outcome === outcome && one.id === id);
  if (entry === undefined || entry.unit !== unit) return undefined;
  const sizes = sizesIn(outcome, id, assessment);
  return (period, place) => {
    const series = place === null ? entry.series : entry.groups.find((one) => isAt(one, place))?.series;
    const point = series?.find((one) => one.period === period);
    if (point === undefined || point.withheld === 'not-measured') return undefined;
    const shown = readPoint(point, unit);
    // A count says itself how many people it's about.
    const counted =
      unit === 'count' && shown !== null && shown !== 'unreadable' ? (shown.number ?? undefined) : undefined;
    return { shown, size: counted ?? sizes(period, place) };
  };
}

const isAt = ({ dimension, group }: GroupPlace, place: GroupPlace) =>
  dimension === place.dimension && group === place.group;

/** The number that a text stands for. The text is made anew: the file may come from anyone. */
function readPoint({ shown, low, high }: PublishedPoint, unit: Unit): EarlierNumber['shown'] {
  if (shown === null) return null;
  if (showRange(low, high, unit) === shown) return { shown, number: null, low, high };
  if (low === null || high === null) return 'unreadable';
  const decimals = high > low ? Math.min(9, Math.max(0, Math.round(-Math.log10(high - low)))) : 0;
  const number = Number(((low + high) / 2).toFixed(decimals));
  return showValue(number, unit, decimals) === shown ? { shown, number, low, high } : 'unreadable';
}

function sizesIn(
  outcome: string | null,
  id: string,
  assessment: Assessment | undefined,
): (period: string, place: GroupPlace | null) => number | undefined {
  const outcomes = [...(assessment?.outcomes ?? []), ...(assessment?.otherOutcomes ?? [])];
  const adjacent = (assessment?.adjacentOutcomes ?? []).map((one) => ({ ...one, core: false, disparities: [] }));
  const indicators = outcome === null ? adjacent : outcomes.find((one) => one.id === outcome)?.indicators;
  const indicator = indicators?.find((one) => one.id === id);
  if (indicator === undefined) return () => undefined;
  const cells = new Map(cellsByPeriod(indicator).map((own) => [own.period, own]));
  return (period, place) => {
    const found = cells.get(period);
    if (place === null) return found?.whole?.size;
    const dimension = indicator.disparities.findIndex((one) => one.id === place.dimension);
    const group = indicator.disparities[dimension]?.groups.findIndex((one) => one.id === place.group) ?? -1;
    return found?.dimensions[dimension]?.[group]?.size;
  };
}
