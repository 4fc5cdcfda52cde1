import type { Remark } from '../../findings/finding.js';
import { isValueRange, rangeProblem, readRange } from '../../text/read-range.js';
import { shownText } from '../../text/shown-text.js';
import type { Observation, Unit } from '../assessment.js';
import { type AnyMeasure, observationsOf, seriesOf } from './measure-parts.js';

/** Bounds and ranges that can't be one in their unit; then how those were read that a source may mean otherwise. */
export function checkRanges(measure: AnyMeasure): Remark[] {
  const impossible = observationsOf(measure).flatMap((observation) => impossibleRange(observation, measure.unit));
  return [...impossible, ...seriesOf(measure).flatMap((series) => howRead(series, measure.unit))];
}

function impossibleRange({ written, path }: Observation, unit: Unit): Remark[] {
  const range = written === undefined ? undefined : readRange(written);
  const problem = range && rangeProblem(unit, range);
  if (written === undefined || problem === undefined) return [];
  return [
    {
      rule: problem.isOutside ? 'indicator/percent-range' : path.includes('/data/rows/') ? 'data/row' : 'schema/value',
      message: `The range \`${shownText(written, 40)}\` ${problem.why}.`,
      path,
      suggestion: problem.advice,
    },
  ];
}

/**
 * In a percent, `<5` may be about the value or about the number of people. How such marks are read is said once in a series,
 * at the first one.
 */
function howRead(series: readonly Observation[], unit: Unit): Remark[] {
  if (unit !== 'percent') return [];
  const unclear = series.filter(({ written }) => {
    const range = written === undefined ? undefined : readRange(written);
    return range !== undefined && range.low === undefined && range.about !== 'people';
  });
  const [first, ...others] = unclear;
  if (first?.written === undefined) return [];
  const text = shownText(first.written, 40);
  const isBound = isValueRange(first.value);
  const read = isBound
    ? `a bound: at most ${(first.value as { readonly high: number }).high} percent`
    : 'a group that is too small to show: suppressed';
  const more =
    others.length === 0
      ? ''
      : ` ${others.length} more in this series ${others.length === 1 ? 'has' : 'have'} such a mark.`;
  return [
    {
      rule: 'indicator/read-as',
      message: `\`${text}\` is read as ${read}.${more}`,
      path: first.path,
      suggestion: isBound
        ? 'If it means that the group was too small to show, write `suppressed`.'
        : 'If it means that the value is below 10 percent, write `"<10%"`.',
    },
  ];
}
