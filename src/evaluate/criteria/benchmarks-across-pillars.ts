import { readingsAmong } from '../../framework/settings.js';
import type { BenchmarksAcrossPillarsRule } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { considered, countOf, judgeThreshold, type Pillars } from '../thresholds.js';
import { counting, countingReason } from './counting.js';
import { type CriterionJudgment, countedAndMissing, type Facts } from './criterion.js';

const noun = { one: 'benchmark', many: 'benchmarks' };

/** So many benchmarks of a gateway, with at least one in every pillar, whatever the gateway's own threshold. */
export function benchmarksAcrossPillars(rule: BenchmarksAcrossPillarsRule, facts: Facts): CriterionJudgment {
  const { pillars } = facts.gateway(rule.gateway);
  const required = facts.method.resolve(rule.count, 1);
  const benchmarks = considered(pillars);
  const readings = readingsAmong(rule.count);
  const byCount = counting(required, benchmarks, { noun, section: 'gateways', readings });
  const result = judgeThreshold({ kind: 'across-pillars', count: required }, pillars);
  return {
    ...byCount,
    ...countedAndMissing(result, benchmarks),
    result,
    reason: `${aboutCount(byCount, result)}${aboutPillars(pillars)}`,
  };
}

/** The count alone, where the pillars decide otherwise than it would. */
function aboutCount({ result, required, actual, reason }: CriterionJudgment, decided: Judgment): string {
  return result === decided ? reason : countingReason(required, actual, 0, noun);
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
