import type { Dimension, Indicator } from '../../assessment/assessment.js';
import type { Remark } from '../../findings/finding.js';
import type { GapResult } from '../../generated/report.js';
import type { RuleContext } from './rule-context.js';

/** Gaps that shrank while a group declined, whether or not the reading in effect leaves them out. */
export function gapRemarks({ judged }: RuleContext): Remark[] {
  const remarks: Remark[] = [];
  for (const { data, result } of judged.outcomes ?? []) {
    result.indicators.forEach(({ gaps }, index) => {
      for (const gap of gaps) if (isLevelingDown(gap)) remarks.push(onLevelingDown(gap, data.indicators[index]));
    });
  }
  return remarks;
}

function isLevelingDown({ declined, result }: GapResult): boolean {
  return declined.length > 0 && (result === 'reduced' || result === 'eliminated');
}

function onLevelingDown(gap: GapResult, indicator: Indicator | undefined): Remark {
  const { group, reference, declined, counts } = gap;
  const who = declined.map((side) => (side === 'group' ? group : reference)).join(' and ');
  return {
    rule: 'gap/leveling-down',
    message: `The gap between ${group} and ${reference} shrank, but ${who} declined. ${consequence(indicator?.core, counts)}.`,
    path: pathOf(gap, indicator?.disparities),
    at: 'key',
  };
}

function pathOf({ dimension, group }: GapResult, disparities: readonly Dimension[] = []): string {
  const groups = disparities.find(({ id }) => id === dimension)?.groups;
  return groups?.find(({ id }) => id === group)?.path ?? '';
}

function consequence(core: boolean | undefined, counts: boolean): string {
  if (!counts) return "The gap doesn't count";
  return core ? 'The gap still counts under the reading in effect' : "A contributing indicator's gaps never count";
}
