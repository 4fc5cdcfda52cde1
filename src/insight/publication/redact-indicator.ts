import type { Indicator } from '../../assessment/assessment.js';
import type { Method } from '../../evaluate/method.js';
import type { IndicatorResult } from '../../generated/report.js';
import { passesAudit } from './audit-period.js';
import { cellsByPeriod } from './period-cells.js';
import type { PublishedIndicator } from './publication.js';
import type { PrivacySettings } from './publication-sources.js';
import { publishedGaps } from './published-gaps.js';
import { publishedSeries } from './published-series.js';
import { publishedTrend } from './published-trend.js';
import { redactPeriod, withholdPeriod } from './redact-period.js';
import type { AuditEntry } from './redacted.js';
import { lookUpPeriods } from './redacted-periods.js';
import { withheldIn } from './withheld-in.js';

/** An indicator as it's shown, what isn't shown of it, and why it may not be published at all. */
export interface RedactedIndicator {
  readonly indicator: PublishedIndicator;
  readonly withheld: readonly AuditEntry[];
  readonly refusals: readonly string[];
}

/** The six rules for one indicator. */
export function redactIndicator(
  outcome: string | null,
  data: Indicator,
  result: IndicatorResult,
  method: Method,
  { minimum }: PrivacySettings,
): RedactedIndicator {
  const { id, name, unit, unitLabel, better, core, source, target, published = false } = data;
  const audited = cellsByPeriod(data)
    .map((cells) => redactPeriod(cells, { unit, published, minimum }))
    .map((period) =>
      published || passesAudit(period, { unit, minimum, alsoKnown: () => undefined })
        ? period
        : withholdPeriod(period, 'audit'),
    );
  const periods = lookUpPeriods(data, audited);
  const indicator: PublishedIndicator = {
    outcome,
    id,
    name,
    unit,
    better,
    core,
    ...(unitLabel !== undefined && { unitLabel }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    ...publishedTrend(data, result, periods, method),
    series: publishedSeries(data.values, (period) => periods.slot(period, null)),
    dimensions: data.disparities.map((dimension) => ({
      id: dimension.id,
      reference: dimension.reference ?? null,
      groups: dimension.groups.map(({ id: group, values }) => ({
        id: group,
        series: publishedSeries(values, (period) => periods.slot(period, { dimension: dimension.id, group })),
      })),
      gaps: publishedGaps(data, dimension, result.gaps, periods, method),
    })),
  };
  return { indicator, withheld: withheldIn(outcome, data, audited), refusals: [] };
}
