import type { GapPoint, GapResult, IndicatorResult } from '../../generated/report.js';
import { showNumber } from '../../text/shown-number.js';
import { gapUnit, showGap } from '../values.js';
import { capitalized, readableName } from './readable-name.js';

/** Between whom a gap is: `Students with disabilities, compared with everyone`. */
export function gapInWords(gap: Pick<GapResult, 'group' | 'reference'>): string {
  return `${capitalized(readableName(gap.group))}, compared with ${referenceInWords(gap)}`;
}

const referenceInWords = ({ reference }: Pick<GapResult, 'reference'>) =>
  reference === 'overall' ? 'everyone' : readableName(reference);

/** Of what a relative gap is a share. */
export function shareInWords(gap: Pick<GapResult, 'reference'>): string {
  return `as a percentage of the value for ${referenceInWords(gap)}`;
}

/** A gap at one end of its time, with its unit and period: `18.2 points in 2021-22`. */
export function gapAtInWords(
  gap: Pick<GapResult, 'measure'>,
  end: GapPoint | null,
  unit: string,
  decimals: number | undefined,
): string {
  if (end === null) return 'no comparison';
  const shown = showGap(end, gapUnit(gap, unit), decimals);
  return `${shown}${gapUnit(gap, unit) === 'points' ? ' points' : ''} in ${end.period}`;
}

/** How many people the latest gap means: `about 102 more`. Empty where that isn't known, or the group isn't worse off. */
export function peopleInWords(gap: GapResult, indicator: IndicatorResult): string {
  const people = peopleToClose(gap, indicator);
  if (people === undefined) return '';
  return `about ${showNumber(people)} ${indicator.better === 'lower' ? 'fewer' : 'more'}`;
}

/** How many people the latest gap means: a share of the group's size. Only where that is known, and the group is worse off. */
function peopleToClose(
  { dimension, group, measure, latest, result }: GapResult,
  indicator: IndicatorResult,
): number | undefined {
  const isClosed = result === 'eliminated' || result === 'no-gap';
  if (isClosed || indicator.unit !== 'percent' || measure !== 'absolute' || latest?.gap == null || latest.gap <= 0)
    return undefined;
  const series = indicator.groups.find((one) => one.dimension === dimension && one.group === group)?.series ?? [];
  const size = series.find(({ period }) => period === latest.period)?.n;
  return size === undefined ? undefined : Math.max(1, Math.round((latest.gap / 100) * size));
}
