import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult } from '../generated/report.js';
import type { EvaluationParts } from './evaluation-parts.js';

/**
 * Sets beside each trend and each gap what the framework's own method makes of it. Both evaluations list the same, in
 * the same order, because they're from the same file.
 */
export function setBeside(judged: EvaluationParts, standard: EvaluationParts): void {
  judged.outcomes?.forEach(({ result }, index) => {
    outcomeBeside(result, standard.outcomes?.[index]?.result);
  });
  judged.otherOutcomes.forEach(({ result }, index) => {
    outcomeBeside(result, standard.otherOutcomes[index]?.result);
  });
  judged.adjacentOutcomes?.forEach((outcome, index) => {
    trendBeside(outcome, standard.adjacentOutcomes?.[index]);
  });
}

function outcomeBeside(outcome: OutcomeResult, own: OutcomeResult | undefined): void {
  outcome.indicators.forEach((indicator, index) => {
    const ownIndicator = own?.indicators[index];
    if (ownIndicator) indicatorBeside(indicator, ownIndicator);
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
