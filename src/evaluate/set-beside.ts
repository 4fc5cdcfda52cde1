import type { AdjacentOutcomeResult, IndicatorResult } from '../generated/report.js';
import type { EvaluationParts } from './evaluation-parts.js';

/**
 * Sets beside each trend and each gap what the framework's own method makes of it. Both evaluations list the same, in
 * the same order, because they're from the same file.
 */
export function setBeside(judged: EvaluationParts, standard: EvaluationParts): void {
  judged.outcomes?.forEach(({ result }, outcome) => {
    result.indicators.forEach((indicator, index) => {
      const own = standard.outcomes?.[outcome]?.result.indicators[index];
      if (own) indicatorBeside(indicator, own);
    });
  });
  judged.adjacentOutcomes?.forEach((outcome, index) => {
    trendBeside(outcome, standard.adjacentOutcomes?.[index]);
  });
}

function indicatorBeside(indicator: IndicatorResult, own: IndicatorResult): void {
  trendBeside(indicator, own);
  indicator.gaps.forEach((gap, index) => {
    const ownGap = own.gaps[index];
    if (!ownGap) return;
    gap.frameworkResult = ownGap.result;
    gap.frameworkCounts = ownGap.counts;
  });
}

function trendBeside(
  measure: IndicatorResult | AdjacentOutcomeResult,
  own: Pick<IndicatorResult, 'trend'> | undefined,
): void {
  if (own) measure.frameworkTrend = own.trend;
}
