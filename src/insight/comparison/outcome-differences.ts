import type { Assessment, Series } from '../../assessment/assessment.js';
import type { EvaluationParts } from '../../evaluate/evaluation-parts.js';
import type { ComparedGap, ComparedTrend, GapDifference, OutcomeDifference } from '../../generated/comparison.js';
import type { AdjacentOutcomeResult, GapResult, IndicatorResult } from '../../generated/report.js';
import { indicatorsOf } from './measure-differences.js';
import { byId } from './mixture.js';
import { periodPairs, seriesValue } from './series-difference.js';

type Result = IndicatorResult | AdjacentOutcomeResult;

/** An assessment, and what it comes to. */
export interface JudgedAssessment {
  readonly assessment: Assessment;
  readonly parts: EvaluationParts;
}

/** Every indicator and outcome of another sector whose trend differs, or with a gap whose result differs. */
export function outcomeDifferences(before: JudgedAssessment, after: JudgedAssessment): OutcomeDifference[] {
  const [olds, owns] = [measuresOf(before), measuresOf(after)];
  return [...new Set([...owns.keys(), ...olds.keys()])].flatMap((key) => {
    const [old, own] = [olds.get(key), owns.get(key)];
    const either = own ?? old;
    if (!either) return [];
    const gaps = gapDifferences(gapsOf(old), gapsOf(own));
    if (old?.result.trend === own?.result.trend && gaps.length === 0) return [];
    const { path, outcome, result } = either;
    return [
      {
        path,
        outcome,
        indicator: result.id,
        title: result.name,
        unit: result.unit,
        core: 'core' in result && result.core,
        before: trendOf(old),
        after: trendOf(own),
        values: newValues(old, own),
        gaps,
      },
    ];
  });
}

interface JudgedMeasure {
  readonly path: string;
  readonly outcome: string | null;
  readonly values: Series;
  readonly result: Result;
}

function measuresOf({ assessment, parts }: JudgedAssessment): ReadonlyMap<string, JudgedMeasure> {
  const measures = new Map<string, JudgedMeasure>();
  const indicators = indicatorsOf(assessment);
  for (const { result } of parts.outcomes ?? []) {
    for (const indicator of result.indicators) {
      const key = `${result.id}/${indicator.id}`;
      const written = indicators?.get(key);
      if (written)
        measures.set(key, { path: written.path, outcome: result.id, values: written.values, result: indicator });
    }
  }
  const others = byId(assessment.adjacentOutcomes ?? []);
  for (const result of parts.adjacentOutcomes ?? []) {
    const written = others.get(result.id);
    if (written) measures.set(result.id, { path: written.path, outcome: null, values: written.values, result });
  }
  return measures;
}

const trendOf = (measure: JudgedMeasure | undefined): ComparedTrend =>
  measure ? { trend: measure.result.trend, change: measure.result.change } : null;

function newValues(old: JudgedMeasure | undefined, own: JudgedMeasure | undefined): OutcomeDifference['values'] {
  const changed = periodPairs(old?.values ?? [], own?.values ?? []).filter(({ cause }) => cause !== undefined);
  return Object.fromEntries(changed.flatMap(({ period, after }) => (after ? [[period, seriesValue(after)]] : [])));
}

const gapsOf = (measure: JudgedMeasure | undefined): readonly GapResult[] =>
  measure && 'gaps' in measure.result ? measure.result.gaps : [];

function gapDifferences(before: readonly GapResult[], after: readonly GapResult[]): GapDifference[] {
  const [olds, owns] = [byGroup(before), byGroup(after)];
  return [...new Set([...owns.keys(), ...olds.keys()])].flatMap((key) => {
    const [old, own] = [olds.get(key), owns.get(key)];
    const either = own ?? old;
    if (!either || (old?.result === own?.result && old?.counts === own?.counts)) return [];
    const { dimension, group, reference } = either;
    return [{ dimension, group, reference, before: gapOf(old), after: gapOf(own) }];
  });
}

const byGroup = (gaps: readonly GapResult[]) => new Map(gaps.map((gap) => [`${gap.dimension}/${gap.group}`, gap]));

const gapOf = (gap: GapResult | undefined): ComparedGap =>
  gap ? { result: gap.result, counts: gap.counts, gap: gap.latest?.gap ?? null } : null;
