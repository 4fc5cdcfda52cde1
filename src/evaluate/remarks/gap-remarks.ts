import type { Remark } from '../../finding.js';
import type { GapResult } from '../../generated/report.js';
import type { JudgedGap } from '../gaps.js';
import type { Remarkable } from './remarkable.js';

/** Gaps that shrank while somebody lost ground, whether the reading in force leaves them out or not. */
export function gapRemarks({ judged }: Remarkable): Remark[] {
  const remarks: Remark[] = [];
  for (const { gaps } of judged.outcomes ?? []) {
    for (const gap of gaps) if (gap.result.declined.length > 0 && shrank(gap.result)) remarks.push(onLevelingDown(gap));
  }
  return remarks;
}

function shrank({ result }: GapResult): boolean {
  return result === 'reduced' || result === 'eliminated';
}

function onLevelingDown({ indicator, group, result }: JudgedGap): Remark {
  const who = result.declined.map((side) => (side === 'group' ? result.group : result.reference)).join(' and ');
  return {
    rule: 'gap/leveling-down',
    message: `The gap of ${result.group} to ${result.reference} shrank while ${who} declined; ${consequence(indicator.core, result.counts)}.`,
    path: group.path,
    at: 'key',
  };
}

function consequence(core: boolean, counts: boolean): string {
  if (!counts) return 'it does not count';
  return core ? 'it counts all the same by the reading in force' : 'no gap of a contributing indicator counts';
}
