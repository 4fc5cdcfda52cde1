import type { Indicator, Series } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import type { IndicatorResult } from '../../generated/report.js';
import type { PublishedIndicator, PublishedValue } from './publication.js';
import type { PrivacySettings } from './publication-sources.js';
import type { AuditEntry } from './redacted.js';

/** An indicator as it's shown, what isn't shown of it, and why it may not be published at all. */
export interface RedactedIndicator {
  readonly indicator: PublishedIndicator;
  readonly withheld: readonly AuditEntry[];
  readonly refusals: readonly string[];
}

/** Until each rule is in force, nothing is shown. */
export function redactIndicator(
  outcome: string | null,
  data: Indicator,
  result: IndicatorResult,
  _framework: Framework,
  _settings: PrivacySettings,
): RedactedIndicator {
  const { id, name, unit, unitLabel, better, core, source, target } = data;
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
    trend: result.trend === 'insufficient-data' ? 'insufficient-data' : 'withheld',
    baseline: null,
    latest: null,
    change: null,
    series: hidden(data.values),
    dimensions: data.disparities.map((dimension) => ({
      id: dimension.id,
      reference: dimension.reference ?? null,
      groups: dimension.groups.map((group) => ({ id: group.id, series: hidden(group.values) })),
      gaps: result.gaps
        .filter((gap) => gap.dimension === dimension.id)
        .map(({ group, reference, measure }) => ({
          dimension: dimension.id,
          group,
          reference,
          measure,
          baseline: null,
          latest: null,
          change: null,
          baselineGap: null,
          latestGap: null,
          bothRose: null,
          result: null,
          withheld: 'privacy',
        })),
    })),
  };
  return { indicator, withheld: [], refusals: [] };
}

const hidden = (series: Series): PublishedValue[] =>
  series.map(({ period, value }) => ({
    period,
    shown: null,
    number: null,
    low: null,
    high: null,
    withheld: value === null ? 'not-measured' : 'privacy',
  }));
