import type { Indicator } from '../../assessment/assessment.js';
import { decimal } from '../../evaluate/decimal.js';
import type { Method } from '../../evaluate/method.js';
import type { IndicatorResult } from '../../generated/report.js';
import type { PublishedIndicator } from './publication.js';
import type { RedactedPeriods } from './redacted-periods.js';
import { trendAsShown } from './shown-words.js';

/**
 * Rule 4 (What follows) for a trend: the word is the full evaluation's where both ends are shown, and withheld otherwise; the
 * change is computed from what is shown.
 *
 * Where everything in a dimension is withheld because the whole is at an end, a word could tell which end it is, and so the
 * hidden numbers. It's only shown if the numbers as shown say so by themselves.
 */
export function publishedTrend(
  indicator: Indicator,
  { trend, baseline, latest }: IndicatorResult,
  periods: RedactedPeriods,
  method: Method,
): Pick<PublishedIndicator, 'trend' | 'baseline' | 'latest' | 'change'> {
  if (!baseline || !latest || trend === 'insufficient-data') {
    const isHidden = periods.own.some(({ state }) => state === 'hidden');
    return { ...noTrend, trend: isHidden ? 'withheld' : 'insufficient-data' };
  }
  const [first, last] = [periods.shown(baseline.period, null), periods.shown(latest.period, null)];
  if (!first || !last) return { ...noTrend, trend: 'withheld' };
  const isOpen = periods.isExposed(baseline.period) || periods.isExposed(latest.period);
  if (isOpen && trendAsShown(indicator, [first, last], method) !== trend) return { ...noTrend, trend: 'withheld' };
  const change = first.number === null || last.number === null ? null : decimal(last.number - first.number);
  return { trend, baseline: baseline.period, latest: latest.period, change };
}

const noTrend = { baseline: null, latest: null, change: null };
