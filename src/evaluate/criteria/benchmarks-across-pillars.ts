import type { BenchmarksAcrossPillarsRule } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { reached } from '../judgment.js';
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
    reason: `${aboutCount(required, actual, unknown, result)}${aboutPillars(pillars)}`,
    readings: readingsAmong(rule.count),
    considered: benchmarks,
  };
}

/** The count alone, where the pillars decide otherwise than it would. */
function aboutCount(required: number, actual: number, unknown: number, result: Judgment): string {
  const told = reached(required, actual, unknown) === result ? unknown : 0;
  return countingReason(required, actual, told, noun);
}

function aboutPillars(pillars: Pillars): string {
  const without = pillars.filter(({ benchmarks }) => countOf(benchmarks, 'met') === 0);
  const isOpen = ({ benchmarks }: Pillars[number]) => countOf(benchmarks, 'undetermined') > 0;
  const titles = (some: Pillars) => some.map(({ title }) => title).join(', ');
  const none = titles(without.filter((pillar) => !isOpen(pillar)));
  const open = titles(without.filter(isOpen));
  const parts = [
    none && ` None counts in: ${none}; every pillar needs one.`,
    open && ` None is known to count in: ${open}; every pillar needs one.`,
  ];
  return parts.join('');
}
