import type { Measure } from '../../assessment/assessment.js';
import type { IndicatorResult } from '../../generated/report.js';
import type { Option } from './choose-changes.js';
import type { Needed } from './needed/change-of-value.js';
import { neededForTrend } from './needed/needed-for-trend.js';
import { usefulOptions } from './needs.js';
import { type Change, effortOf, type Situation } from './situation.js';

/** The trends that a measure can be brought to, from the nearest: what it takes, and which trends it may have then. */
export const levels = [
  { reached: 'maintained', trends: ['maintained', 'improved'] },
  { reached: 'improved', trends: ['improved'] },
] as const;

export type Level = (typeof levels)[number];

/**
 * The ways to change a measure's trend so that it counts for something.
 *
 * @param countsAt the counters that it counts for at a level, beyond those that it counts for now
 * @param named the change's name and place
 */
export function trendOptions(
  situation: Situation,
  measure: Measure,
  { trend }: Pick<IndicatorResult, 'trend'>,
  countsAt: (level: Level) => readonly number[],
  named: Pick<Change, 'change' | 'id' | 'path' | 'title' | 'target'>,
): Option<Change>[] {
  const isMissing = trend === 'insufficient-data';
  const effort = effortOf(situation.framework, isMissing ? 'dataMissing' : 'toMove');
  return usefulOptions(
    levels.flatMap((level): Option<Change>[] => {
      const counts = level.reached === trend ? [] : countsAt(level);
      if (counts.length === 0) return [];
      const needed = isMissing ? 'unknown' : neededForTrend(situation, measure, named.path, level.trends);
      if (needed === 'impossible') return [];
      const change: Change = { ...named, from: trend, to: level.reached, effort };
      return [{ change, effort, distance: distanceIn(needed), counts }];
    }),
  );
}

/** The largest change of those needed; null where they aren't known. */
export function distanceIn(needed: Needed<unknown>): number | null {
  return typeof needed === 'string' ? null : Math.max(...needed.changes.map(({ distance }) => distance));
}

/** What the file doesn't list yet: it can come to any trend. */
export function unlistedOptions(
  { framework }: Situation,
  isLeftOut: boolean,
  countsAt: (level: Level) => readonly number[],
  named: Pick<Change, 'change' | 'id' | 'path' | 'title'>,
): Option<Change>[] {
  const effort = effortOf(framework, isLeftOut ? 'dataMissing' : 'toMove');
  const from = isLeftOut ? 'left-out' : 'not-listed';
  return usefulOptions(
    levels.map((level) => ({
      change: { ...named, from, to: level.reached, effort },
      effort,
      distance: null,
      counts: countsAt(level),
    })),
  );
}
