import type { Indicator, Measure, ValueRange } from '../../../assessment/assessment.js';
import { toleranceOf } from '../../../evaluate/change.js';
import { decimal } from '../../../evaluate/decimal.js';
import { gapTolerance } from '../../../evaluate/gap-change.js';
import type { Pair } from '../../../evaluate/gap-pairs.js';
import { gapIn } from '../../../evaluate/gap-size.js';
import type { Method } from '../../../evaluate/method.js';
import type { Framework } from '../../../generated/framework.js';

/** The tolerance of a trend by the framework's default numbers, in the measure's unit. */
export function trendTolerance(framework: Framework, { unit }: Pick<Measure, 'unit'>, baseline: number): number {
  return toleranceOf(unit, baseline, { tolerance: defaults(framework) });
}

/**
 * The tolerance of a gap by the framework's default numbers, in the indicator's unit: how far a value of the group has to move
 * to change the gap by that much. A relative gap is measured on the reference's latest value.
 */
export function gapToleranceByDefault(
  framework: Framework,
  indicator: Indicator,
  { start, last }: { readonly start: Pair; readonly last: Pair },
  method: Method,
): number {
  const gap = numberIn(gapIn(indicator, start, method)) ?? numberIn(gapIn(indicator, last, method)) ?? 0;
  const { gapMeasure } = method;
  const allowed = gapTolerance(indicator, gap, {
    gapMeasure,
    tolerance: defaults(framework),
    trendTest: 'tolerance',
  });
  if (gapMeasure === 'absolute') return allowed;
  const { value } = last.reference;
  return typeof value === 'number' ? decimal((allowed * Math.abs(value)) / 100) : 0;
}

function defaults({ method: { tolerance } }: Framework): Method['tolerance'] {
  return { points: tolerance.points.default, percent: tolerance.percent.default };
}

const numberIn = (gap: ValueRange | 'no-relative'): number | undefined =>
  gap !== 'no-relative' && gap.low === gap.high ? gap.low : undefined;
