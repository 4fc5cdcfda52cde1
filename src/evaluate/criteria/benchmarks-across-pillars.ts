import { readingsAmong } from '../../framework/settings.js';
import type { BenchmarksAcrossPillarsRule } from '../../generated/framework.js';
import { reached } from '../judgment.js';
import { considered, judgeThreshold, type Pillars } from '../thresholds.js';
import { countingReason } from './counting.js';
import { type CriterionJudgment, countedAndMissing, type Facts } from './criterion.js';

const noun = { one: 'benchmark', many: 'benchmarks' };

/** A number of benchmarks of a gateway, with at least one in every pillar, regardless of the gateway's own threshold. */
export function benchmarksAcrossPillars(rule: BenchmarksAcrossPillarsRule, facts: Facts): CriterionJudgment {
  const { pillars, tally } = facts.gateway(rule.gateway);
  const required = facts.method.resolve(rule.count, 1);
  const result = judgeThreshold({ kind: 'across-pillars', count: required }, pillars, tally);
  const benchmarks = considered(pillars);
  const { counted, missing } = countedAndMissing(result, benchmarks);
  const { met: actual, unknown } = tally;
  // The count alone, where the pillars decide otherwise than it would.
  const open = reached(required, actual, unknown) === result ? unknown : 0;
  return {
    result,
    required,
    actual,
    unknown,
    counted,
    missing,
    reason: `${countingReason(required, actual, open, noun)}${aboutPillars(pillars)}`,
    readings: readingsAmong(rule.count),
    considered: benchmarks,
  };
}

function aboutPillars(pillars: Pillars): string {
  const without = pillars.filter(({ met }) => met === 0);
  if (without.length === 0) return '';
  const none = titlesOf(without.filter(({ unknown }) => unknown === 0));
  const open = titlesOf(without.filter(({ unknown }) => unknown > 0));
  return [
    none && ` No benchmark counts in: ${none}. Each pillar needs one.`,
    open && ` No benchmark is known to count in: ${open}. Each pillar needs one.`,
  ].join('');
}

function titlesOf(pillars: Pillars): string {
  return pillars.map(({ title }) => title).join(', ');
}
