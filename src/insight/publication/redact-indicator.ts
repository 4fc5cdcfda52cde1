import type { Indicator } from '../../assessment/assessment.js';
import type { Method } from '../../evaluate/method.js';
import type { IndicatorResult } from '../../generated/report.js';
import { passesAudit } from './audit-period.js';
import { earlierNumbers } from './earlier-numbers.js';
import { type BesideEarlier, keepEarlier } from './keep-earlier.js';
import { cellsByPeriod } from './period-cells.js';
import type { PublishedIndicator } from './publication.js';
import type { PrivacySettings } from './publication-sources.js';
import { publishedGaps } from './published-gaps.js';
import { publishedSeries } from './published-series.js';
import { publishedTrend } from './published-trend.js';
import { type RedactedPeriod, redactPeriod, withholdPeriod } from './redact-period.js';
import type { AuditEntry, KeptPeriod } from './redacted.js';
import { lookUpPeriods } from './redacted-periods.js';
import { withheldIn } from './withheld-in.js';

/** An indicator as it's shown, what isn't shown of it, and why it may not be published at all. */
export interface RedactedIndicator {
  readonly indicator: PublishedIndicator;
  readonly withheld: readonly AuditEntry[];
  readonly kept: readonly KeptPeriod[];
  readonly refusals: readonly string[];
}

/** The six rules for one indicator. */
export function redactIndicator(
  outcome: string | null,
  data: Indicator,
  result: IndicatorResult,
  method: Method,
  { minimum, earlier }: PrivacySettings,
): RedactedIndicator {
  const { id, name, unit, unitLabel, better, core, source, target, published = false } = data;
  const earlierOf = earlier && !published ? earlierNumbers(outcome, data, earlier) : undefined;
  const audited = cellsByPeriod(data).map((cells) => {
    const redacted = redactPeriod(cells, { unit, published, minimum });
    return auditPeriod(data, earlierOf ? keepEarlier(data, redacted, earlierOf) : alone(redacted), minimum);
  });
  const periods = lookUpPeriods(
    data,
    audited.map(({ redacted }) => redacted),
  );
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
  return {
    indicator,
    withheld: audited.flatMap(({ redacted }) => withheldIn(outcome, data, redacted)),
    kept: audited.flatMap(({ redacted: { cells, hasEarlier } }) =>
      hasEarlier ? [{ outcome, indicator: id, period: cells.period }] : [],
    ),
    refusals: audited.flatMap(({ refusal }) => refusal ?? []),
  };
}

const alone = (redacted: RedactedPeriod): BesideEarlier => ({
  redacted,
  alsoKnown: () => undefined,
  isOut: false,
  isUnreadable: false,
  saysNothingNew: false,
});

/** Rules 5 and 6 for a period: where readers could work out a hidden number, it's withheld whole, unless it's out already. */
function auditPeriod(
  { name, unit, published = false }: Indicator,
  { redacted, alsoKnown, isOut, isUnreadable, saysNothingNew }: BesideEarlier,
  minimum: number,
): { readonly redacted: RedactedPeriod; readonly refusal?: string } {
  const { period } = redacted.cells;
  if (isUnreadable) return { redacted, refusal: unreadable(name, period) };
  if (published || saysNothingNew || passesAudit(redacted, { unit, minimum, alsoKnown })) return { redacted };
  return isOut ? { redacted, refusal: alreadyOut(name, period) } : { redacted: withholdPeriod(redacted, 'audit') };
}

const unreadable = (name: string, period: string) =>
  `In the last publication, "${name}" has a number for ${period} that strive didn't write.`;

const alreadyOut = (name: string, period: string) =>
  `The last publication shows numbers of "${name}" for ${period}. With today's numbers, readers could work out a number about a few people.`;
