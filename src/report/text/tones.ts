import type { GapResult, GatewayResult, Judgment, Trend, Verdict } from '../../generated/report.js';
import type { Page, Paint } from './page.js';

/** The colors of results. Every one of them is next to a mark and a word. */
export function verdictPaint({ paint }: Page, verdict: Verdict): Paint {
  return { eligible: paint.good, 'not-eligible': paint.bad, undetermined: paint.caution }[verdict];
}

export function judgmentPaint({ paint }: Page, judgment: Judgment): Paint {
  return { met: paint.good, unmet: paint.bad, undetermined: paint.caution }[judgment];
}

export function gatewayPaint({ paint }: Page, state: GatewayResult['state']): Paint {
  return { crossed: paint.good, 'not-crossed': paint.muted, undetermined: paint.caution }[state];
}

export function trendPaint({ paint }: Page, trend: Trend): Paint {
  return { improved: paint.good, maintained: paint.accent, declined: paint.bad, 'insufficient-data': paint.caution }[
    trend
  ];
}

export function gapPaint({ paint }: Page, { result, counts }: Pick<GapResult, 'result' | 'counts'>): Paint {
  if (counts) return paint.good;
  if (result === 'insufficient-data') return paint.caution;
  return result === 'widened' ? paint.bad : paint.muted;
}
