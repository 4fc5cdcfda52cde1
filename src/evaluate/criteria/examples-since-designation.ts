import { readingsAmong } from '../../framework/settings.js';
import type { ExamplesSinceDesignationRule } from '../../generated/framework.js';
import type { ConsideredItem } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { countOf } from '../thresholds.js';
import { counting } from './counting.js';
import type { CriterionJudgment, Facts } from './criterion.js';

const noun = { one: 'example', many: 'examples' };

/**
 * A number of examples of systems change dated after the latest of the designations named; where there is none, any
 * example. Where the file does not say which designations there are, an example may or may not be a further one.
 */
export function examplesSinceDesignation(rule: ExamplesSinceDesignationRule, facts: Facts): CriterionJudgment {
  const latest = facts.designations
    ?.filter(({ id }) => rule.designations.includes(id))
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const leftOut = facts.designations === undefined;
  const considered = facts.examples?.map(({ title, on }): ConsideredItem => {
    const { judgment, reason } = judge(on, leftOut, latest);
    return { id: title, title, judgment, reason };
  });
  const judged = counting(facts.method.resolve(rule.count, 1), considered, {
    noun,
    section: 'systems-change-examples',
    readings: readingsAmong(rule.count),
  });
  const early = countOf(judged.considered, 'unmet');
  if (judged.result === 'met' || latest === undefined || early === 0) return judged;
  return { ...judged, reason: `${judged.reason} ${tooEarly(early, latest)}` };
}

function tooEarly(examples: number, latest: string): string {
  const [is, so] = examples === 1 ? ["isn't", "it doesn't"] : ["aren't", "they don't"];
  return `${counted(examples, 'example')} ${is} dated after the designation of ${latest}, so ${so} count.`;
}

function judge(
  on: string,
  designationsLeftOut: boolean,
  latest: string | undefined,
): Pick<ConsideredItem, 'judgment' | 'reason'> {
  if (designationsLeftOut) {
    return {
      judgment: 'undetermined',
      reason: `Dated ${on}. The file has no "designations" section, so it's unknown whether this came after one.`,
    };
  }
  if (latest === undefined) return { judgment: 'met', reason: `Dated ${on}. No earlier designation is on record.` };
  return on > latest
    ? { judgment: 'met', reason: `Dated ${on}, after the designation of ${latest}.` }
    : { judgment: 'unmet', reason: `Dated ${on}, not after the designation of ${latest}.` };
}
