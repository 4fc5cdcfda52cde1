import type { Measure } from '../assessment/assessment.js';
import { listInWords } from '../text/listed.js';
import { isValueRange } from '../text/read-range.js';
import { showCompared } from '../text/shown-number.js';
import { difference } from './amount.js';
import type { Change } from './change.js';
import type { Method } from './method.js';
import { differenceInWords, valueInWords } from './range-words.js';
import type { UsableObservation } from './series.js';

/** Why there's no trend: there are too few values, or they share years. */
export function whyNoTrend(comparable: readonly UsableObservation[]): string {
  const [first] = comparable;
  if (!first) return 'No comparable period. A trend needs two.';
  return comparable.length === 1
    ? `Only one comparable period (${first.period}). A trend needs two.`
    : `All comparable periods share years with the latest one (${comparable.at(-1)?.period}). A trend needs two that don't.`;
}

/** How a trend came about, with its figures. */
export function trendReason(
  measure: Measure,
  baseline: UsableObservation,
  latest: UsableObservation,
  change: Change,
  method: Method,
): string {
  return isValueRange(baseline.value) || isValueRange(latest.value)
    ? rangeReason(measure, baseline, latest, change)
    : numberReason(measure, { ...baseline, value: baseline.value }, { ...latest, value: latest.value }, change, method);
}

type OneNumber = UsableObservation & { readonly value: number };

function numberReason(
  { unit }: Measure,
  baseline: OneNumber,
  latest: OneNumber,
  { change, test, tolerance = 0, probability, trend }: Change,
  method: Method,
): string {
  const moved = change as number;
  const [[from, to], [size, limit]] = showCompared([baseline.value, latest.value], [Math.abs(moved), tolerance]);
  const direction = moved === 0 ? 'no change' : `${difference(size, unit)} ${moved > 0 ? 'better' : 'worse'}`;
  const facts = `${to} in ${latest.period}, compared with ${from} in ${baseline.period}: ${direction}`;
  if (test === 'significance') {
    if (probability === undefined) return `${facts}. ${noError(baseline, latest)}, so any change would count.`;
    const found = trend === 'maintained' ? 'not significant' : 'significant';
    return `${facts}, ${found} at ${method.confidence} percent confidence (p ${probability < 0.001 ? '< 0.001' : `= ${probability.toPrecision(2)}`}).`;
  }
  if (test === 'strict') return `${facts}. Any change counts.`;
  if (moved === 0 && tolerance === 0) return `${facts}.`;
  const comparison = Math.abs(moved) >= tolerance ? 'at least' : 'less than';
  return `${facts}. That's ${comparison} the tolerance of ${difference(limit, unit)}.`;
}

const noError = (baseline: OneNumber, latest: OneNumber) =>
  baseline.margin === 0 && latest.margin === 0 ? 'The margins of error are 0' : 'All the values are the same';

function rangeReason(
  { unit }: Measure,
  baseline: UsableObservation,
  latest: UsableObservation,
  { change, test, tolerance, trend, possible = [] }: Change,
): string {
  const [from, to] = [valueInWords(baseline.value, unit), valueInWords(latest.value, unit)];
  const where = isValueRange(change) ? change : { low: change, high: change };
  const moved = differenceInWords(where, ['better', 'worse'], (shown) => difference(shown, unit));
  const facts = `${to} in ${latest.period}, compared with ${from} in ${baseline.period}: ${moved}.`;
  if (trend === 'unsettled')
    return `${facts} The ranges don't settle the trend: it could be ${listInWords(possible, 'or')}.`;
  if (test === 'strict') return `${facts} Any change counts.`;
  const comparison = trend === 'maintained' ? 'less than' : 'at least';
  if (tolerance === undefined)
    return `${facts} That's ${comparison} the tolerance, no matter where in the range the values are.`;
  const [[limit]] = showCompared([tolerance]);
  return `${facts} That's ${comparison} the tolerance of ${difference(limit, unit)}.`;
}
