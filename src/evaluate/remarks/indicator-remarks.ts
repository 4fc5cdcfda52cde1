import type { Indicator, Measure, Observation } from '../../assessment/assessment.js';
import type { Remark } from '../../finding.js';
import { hasBegun, lastDay, monthsBefore } from '../periods.js';
import { comparable, ends, type Usability } from '../series.js';
import type { TrendResult } from '../trends.js';
import type { Remarkable } from './remarkable.js';

/** What the series of indicators and adjacent outcomes call for. */
export function indicatorRemarks({ framework, assessment, judged, method }: Remarkable): Remark[] {
  const usability = { minimumCellSize: method.minimumCellSize, assessedOn: assessment.assessedOn };
  const years = framework.method.staleAfterYears;
  const stale = years === undefined ? undefined : { years, before: monthsBefore(assessment.assessedOn, 12 * years) };
  const remarks: Remark[] = [];
  for (const { data, result } of judged.outcomes ?? []) {
    remarks.push(...onOutcome(data.indicators, result.title, data.path));
    for (const [index, indicator] of data.indicators.entries()) {
      remarks.push(...onTrend(indicator, result.indicators[index], usability, stale));
      onObservations(indicator.values, usability, remarks);
      for (const { groups } of indicator.disparities)
        for (const { values } of groups) onObservations(values, usability, remarks);
    }
  }
  for (const [index, outcome] of (assessment.adjacentOutcomes ?? []).entries()) {
    remarks.push(...onTrend(outcome, judged.adjacentOutcomes?.[index], usability, stale));
    onObservations(outcome.values, usability, remarks);
  }
  return remarks;
}

function onOutcome(indicators: readonly Indicator[], title: string, path: string): Remark[] {
  if (indicators.some(({ core }) => core)) return [];
  return [
    {
      rule: 'outcome/no-core',
      message: `${title} lists no core indicator, so it cannot count.`,
      path,
      at: 'key',
      suggestion: 'Write `core: true` on the indicator that the partnership answers for.',
    },
  ];
}

function onTrend(
  measure: Measure,
  result: Pick<TrendResult, 'trend' | 'latestStep' | 'baseline'> | undefined,
  usability: Usability,
  stale: { readonly years: number; readonly before: string } | undefined,
): Remark[] {
  const periods = comparable(measure.values, usability);
  const { name, path, baseline: named } = measure;
  const latest = periods.at(-1);
  const remarks: Remark[] = [];
  if (periods.length === 1 && latest) {
    remarks.push({
      rule: 'indicator/single-period',
      message: `“${name}” has one comparable period (${latest.period}), so it has no trend yet.`,
      path,
      at: 'key',
      suggestion: 'Add the value of another period.',
    });
  }
  const isLonelyBaseline = periods.length === 1 && latest?.period === named;
  const used = ends(periods, named)?.baseline.period;
  if (named !== undefined && !isLonelyBaseline && used !== named) {
    remarks.push({
      rule: 'indicator/baseline',
      message: `The baseline ${named} of “${name}” is no comparable period before the latest one${used ? `; ${used} is used instead` : ''}.`,
      path: `${path}/baseline`,
      suggestion: 'Name a period that has a usable value and lies after the last break, or remove the line.',
    });
  }
  if (latest && stale && lastDay(latest.period) < stale.before) {
    remarks.push({
      rule: 'indicator/stale',
      message: `The latest value of “${name}” is of ${latest.period}, which ended more than ${stale.years} years before the assessment.`,
      path,
      at: 'key',
      suggestion: 'Add newer values.',
    });
  }
  if (result?.latestStep === 'declined' && (result.trend === 'improved' || result.trend === 'maintained')) {
    remarks.push({
      rule: 'indicator/recent-decline',
      message: `“${name}” ${result.trend === 'maintained' ? 'was maintained' : result.trend} since ${result.baseline?.period}, but declined from ${periods.at(-2)?.period} to ${latest?.period}.`,
      path,
      at: 'key',
    });
  }
  return remarks;
}

/** Adds to the remarks what the values call for: nearly always nothing, of very many values. */
function onObservations(values: readonly Observation[], { assessedOn }: Usability, remarks: Remark[]): void {
  for (const { period, value, break: breaks, path } of values) {
    const begun = hasBegun(period, assessedOn);
    if (!begun && typeof value === 'number') {
      remarks.push({
        rule: 'indicator/future-period',
        message: `${period} has not begun by the day of the assessment (${assessedOn}); its value is not used.`,
        path,
        at: 'key',
        suggestion: 'Correct the period, or the day under `assessed-on`.',
      });
    }
    if (begun && breaks) {
      remarks.push({
        rule: 'indicator/break',
        message: `A break: values from ${period} on are not compared with earlier ones.`,
        path,
        at: 'key',
      });
    }
  }
}
