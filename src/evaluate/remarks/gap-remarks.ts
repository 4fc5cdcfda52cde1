import type { Remark } from '../../finding.js';
import type { Remarkable } from './remarkable.js';

/** Gaps that shrank while somebody lost ground, whether the reading in force leaves them out or not. */
export function gapRemarks({ judged }: Remarkable): Remark[] {
  return (judged.outcomes ?? []).flatMap(({ data, gaps }) =>
    data.indicators.flatMap(({ core }, index) =>
      (gaps[index] ?? []).flatMap(({ group, result }): Remark[] => {
        const shrank = result.result === 'reduced' || result.result === 'eliminated';
        if (!shrank || result.declined.length === 0) return [];
        const who = result.declined.map((side) => (side === 'group' ? result.group : result.reference)).join(' and ');
        return [
          {
            rule: 'gap/leveling-down',
            message: `The gap of ${result.group} to ${result.reference} shrank while ${who} declined; ${consequence(core, result.counts)}.`,
            path: group.path,
            at: 'key',
          },
        ];
      }),
    ),
  );
}

function consequence(core: boolean, counts: boolean): string {
  if (!counts) return 'it does not count';
  return core ? 'it counts all the same by the reading in force' : 'no gap of a contributing indicator counts';
}
