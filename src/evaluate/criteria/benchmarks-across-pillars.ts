import type { BenchmarksAcrossPillarsRule } from '../../generated/framework.js';
import { readingsAmong } from '../method.js';
import { considered, countOf, judgeThreshold, type Pillars } from '../thresholds.js';
import { countingReason } from './counting.js';
import { type CriterionJudgment, countedAndMissing, type Facts } from './criterion.js';

const noun = { one: 'benchmark', many: 'benchmarks' };

/** So many benchmarks of a gateway, with at least one in every pillar, whatever the gateway's own threshold. */
export function benchmarksAcrossPillars(rule: BenchmarksAcrossPillarsRule, facts: Facts): CriterionJudgment {
  const { pillars } = facts.gateway(rule.gateway);
  const required = facts.method.resolve(rule.count, 1);
  const benchmarks = considered(pillars);
  const [actual, unknown] = [countOf(benchmarks, 'met'), countOf(benchmarks, 'undetermined')];
  const result = judgeThreshold({ kind: 'across-pillars', count: required }, pillars);
  const { counted, missing } = countedAndMissing(result, benchmarks);
  return {
    result,
    required,
    actual,
    unknown,
    counted,
    missing,
    reason: `${countingReason(required, actual, unknown, noun)}${aboutPillars(pillars)}`,
    readings: readingsAmong(rule.count),
    considered: benchmarks,
  };
}

function aboutPillars(pillars: Pillars): string {
  const without = pillars.filter(({ benchmarks }) => countOf(benchmarks, 'met') === 0).map(({ title }) => title);
  return without.length === 0 ? '' : ` None counts yet in: ${without.join(', ')}; every pillar needs one.`;
}
