import type { Rule } from '../../generated/framework.js';
import { adjacentOutcomes } from './adjacent-outcomes.js';
import { benchmarksAcrossPillars } from './benchmarks-across-pillars.js';
import { coreIndicators } from './core-indicators.js';
import type { CriterionJudgment, Facts } from './criterion.js';
import { designationOnRecord } from './designation-on-record.js';
import { disparityGaps } from './disparity-gaps.js';
import { examplesSinceDesignation } from './examples-since-designation.js';
import { gatewaysCrossed } from './gateways-crossed.js';
import { thresholdMet } from './threshold-met.js';

type Judges = {
  readonly [Kind in Rule['kind']]: (rule: Extract<Rule, { kind: Kind }>, facts: Facts) => CriterionJudgment;
};

/** The closed set of rule kinds, each with what judges it. */
const judges = {
  'gateways-crossed': gatewaysCrossed,
  'threshold-met': thresholdMet,
  'benchmarks-across-pillars': benchmarksAcrossPillars,
  'designation-on-record': designationOnRecord,
  'examples-since-designation': examplesSinceDesignation,
  'core-indicators': coreIndicators,
  'disparity-gaps': disparityGaps,
  'adjacent-outcomes': adjacentOutcomes,
} satisfies Judges;

/** Judges a criterion's rule on the facts. */
export function judgeRule<Kind extends Rule['kind']>(
  rule: Extract<Rule, { kind: Kind }>,
  facts: Facts,
): CriterionJudgment {
  const judge: Judges[Kind] = (judges as Judges)[rule.kind as Kind];
  return judge(rule, facts);
}
