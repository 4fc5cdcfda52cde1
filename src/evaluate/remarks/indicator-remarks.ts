import type { Measure, OutcomeData, Series } from '../../assessment/assessment.js';
import type { Remark } from '../../findings/finding.js';
import type { Framework } from '../../generated/framework.js';
import { listInWords } from '../../text/listed.js';
import { isValueRange } from '../../text/read-range.js';
import { hasBegun, lastDay, monthsBefore, overlap } from '../periods.js';
import { comparableValues, comparedWithLatest, type Usability } from '../series.js';
import type { TrendResult } from '../trends.js';
import type { RuleContext } from './rule-context.js';

/** Periods that ended before a day, so many years before the assessment, are stale. */
interface Staleness {
  readonly years: number;
  readonly before: string;
  /** The year of that day. */
  readonly year: string;
}

/** What the series of indicators and adjacent outcomes call for: nearly always nothing, of very many values. */
export function indicatorRemarks({ framework, assessment, judged, method }: RuleContext): Remark[] {
  const usability = { minimumCellSize: method.minimumCellSize, assessedOn: assessment.assessedOn };
  const stale = stalenessOf(framework, assessment.assessedOn);
  const remarks: Remark[] = [];
  for (const { data, result } of judged.outcomes ?? []) onOutcome(data, result.title, remarks);
  for (const { data, result } of [...(judged.outcomes ?? []), ...judged.otherOutcomes]) {
    data.indicators.forEach((indicator, index) => {
      onTrend(indicator, result.indicators[index], usability, stale, remarks);
      onObservations(indicator.values, usability, remarks);
      indicator.disparities.forEach(({ groups }) => {
        groups.forEach(({ values }) => {
          onObservations(values, usability, remarks);
        });
      });
    });
  }
  assessment.adjacentOutcomes?.forEach((outcome, index) => {
    onTrend(outcome, judged.adjacentOutcomes?.[index], usability, stale, remarks);
    onObservations(outcome.values, usability, remarks);
  });
  return remarks;
}

function stalenessOf({ method: { staleAfterYears: years } }: Framework, assessedOn: string): Staleness | undefined {
  if (years === undefined) return undefined;
  const before = monthsBefore(assessedOn, 12 * years);
  return { years, before, year: before.slice(0, 4) };
}

function isStale(period: string, stale: Staleness | undefined): stale is Staleness {
  // Nearly always the years decide, and without the last day being made.
  return stale !== undefined && period < stale.year && lastDay(period) < stale.before;
}

function onOutcome({ indicators, path }: OutcomeData, title: string, remarks: Remark[]): void {
  if (indicators.some(({ core }) => core)) return;
  remarks.push({
    rule: 'outcome/no-core',
    message: `${title} lists no core indicator, so it can't count.`,
    path,
    at: 'key',
    suggestion: 'Add `core: true` to an indicator the partnership is accountable for.',
  });
}

function onTrend(
  { name, path, baseline: named, values }: Measure,
  result: Pick<TrendResult, 'trend' | 'latestStep' | 'baseline' | 'latest'> | undefined,
  usability: Usability,
  stale: Staleness | undefined,
  remarks: Remark[],
): void {
  // A trend tells its own ends. Without one, there's one value to compare, or ranges don't settle it.
  const comparable = result?.latest ? [] : comparableValues(values, usability);
  const latest = result?.latest?.period ?? comparable.at(-1)?.period;
  const earlier = comparedWithLatest(comparable);
  if (latest !== undefined && !result?.latest && earlier.length === 0) {
    remarks.push(singlePeriod(name, path, comparable.length, latest));
  }
  const used = result?.baseline?.period ?? (earlier.find(({ period }) => period === named) ?? earlier[0])?.period;
  if (named !== undefined && used !== named && !(used === undefined && latest === named)) {
    remarks.push({
      rule: 'indicator/baseline',
      message: `The baseline ${named} of "${name}" isn't a comparable period before the latest one${latest !== undefined && overlap(named, latest) ? ' that shares no year with it' : ''}.${used ? ` The trend uses ${used} instead.` : ''}`,
      path: `${path}/baseline`,
      suggestion: 'Name a period that has a usable value and comes after the last break, or remove the line.',
    });
  }
  if (latest !== undefined && isStale(latest, stale)) {
    remarks.push({
      rule: 'indicator/stale',
      message: `The latest value of "${name}" is for ${latest}. That period ended more than ${stale.years} years before the assessment.`,
      path,
      at: 'key',
      suggestion: 'Add newer values.',
    });
  }
  const provisional = [result?.baseline, result?.latest].flatMap((end) => (end?.provisional ? [end.period] : []));
  if (provisional.length > 0) {
    const value = provisional.length === 1 ? 'the provisional value' : 'the provisional values';
    remarks.push({
      rule: 'indicator/provisional',
      message: `The trend of "${name}" uses ${value} for ${listInWords(provisional, 'and')}.`,
      path,
      at: 'key',
    });
  }
  if (result?.latestStep === 'declined' && (result.trend === 'improved' || result.trend === 'maintained')) {
    const beforeLatest = comparedWithLatest(comparableValues(values, usability)).at(-1)?.period;
    remarks.push({
      rule: 'indicator/recent-decline',
      message: `"${name}" has ${result.trend === 'maintained' ? 'been maintained' : result.trend} since ${used}, but declined from ${beforeLatest} to ${latest}.`,
      path,
      at: 'key',
    });
  }
}

function singlePeriod(name: string, path: string, comparable: number, latest: string): Remark {
  return {
    rule: 'indicator/single-period',
    message:
      comparable > 1
        ? `All comparable periods of "${name}" share years with the latest one (${latest}), so it has no trend yet.`
        : `"${name}" has only one comparable period (${latest}), so it has no trend yet.`,
    path,
    at: 'key',
    suggestion:
      comparable > 1 ? 'Add a value for a span that shares no year with it.' : 'Add a value for another period.',
  };
}

/** Adds to the remarks what the values call for. */
function onObservations(values: Series, { assessedOn }: Usability, remarks: Remark[]): void {
  const last = values.at(-1);
  // The periods are in the order of time: where the last has begun, all have.
  const allBegun = last === undefined || hasBegun(last.period, assessedOn);
  if (allBegun && !values.some(({ break: breaks }) => breaks)) return;
  for (const { period, value, break: breaks, path } of values) {
    const begun = allBegun || hasBegun(period, assessedOn);
    if (!begun && (typeof value === 'number' || isValueRange(value))) {
      remarks.push({
        rule: 'indicator/future-period',
        message: `${period} hadn't begun on the day of the assessment (${assessedOn}), so its value isn't used.`,
        path,
        at: 'key',
        suggestion: 'Fix the period, or the date under `assessed-on`.',
      });
    }
    if (begun && breaks) {
      remarks.push({
        rule: 'indicator/break',
        message: `Because of a break, values from ${period} on aren't compared with earlier ones.`,
        path,
        at: 'key',
      });
    }
  }
}
