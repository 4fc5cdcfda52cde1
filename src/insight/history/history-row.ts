import type { EvaluationResult } from '../../evaluate/evaluate.js';
import type { HistoryRow } from '../../generated/history.js';
import type { GapResult, Trend } from '../../generated/report.js';

/** Where a row comes from. */
export type RowSource = Pick<HistoryRow, 'file' | 'commit' | 'committed'>;

/** What one assessment comes to, in one row. Only core indicators are counted, and their gaps. */
export function historyRow(source: RowSource, result: EvaluationResult): HistoryRow {
  const core = result.outcomes.flatMap(({ indicators }) => indicators.filter((indicator) => indicator.core));
  const gaps = core.flatMap((indicator) => indicator.gaps);
  const trends = (trend: Trend) => core.filter((indicator) => indicator.trend === trend).length;
  const results = (wanted: GapResult['result']) => gaps.filter((gap) => gap.result === wanted).length;
  return {
    assessedOn: result.assessedOn,
    ...source,
    lastCrossed: result.lastCrossed,
    frameworkLastCrossed: result.frameworkLastCrossed,
    gateways: result.gateways.map(({ id, state, frameworkState, met, total }) => ({
      id,
      state,
      frameworkState,
      met,
      total,
    })),
    determinations: result.determinations.map(({ id, verdict, frameworkVerdict }) => ({
      id,
      verdict,
      frameworkVerdict,
    })),
    indicators: {
      improved: trends('improved'),
      maintained: trends('maintained'),
      declined: trends('declined'),
      insufficientData: trends('insufficient-data'),
    },
    gaps: {
      eliminated: results('eliminated'),
      reduced: results('reduced'),
      unchanged: results('unchanged'),
      widened: results('widened'),
      noGap: results('no-gap'),
      insufficientData: results('insufficient-data'),
      counting: gaps.filter(({ counts }) => counts).length,
    },
  };
}
