import type { Counter, Item, Option } from './choose-changes.js';
import type { Change } from './situation.js';

/** A counter of a part of a plan, and what reaching it is for. */
export interface Need extends Counter {
  readonly serves: readonly string[];
}

/** What has to be reached among things of one kind, and what can be changed for it. */
export interface Needs {
  readonly needs: readonly Need[];
  readonly items: readonly Item<Change>[];
}

/** The options that count for something; of those that count for the same, only the one that costs least. */
export function usefulOptions<Chosen>(options: readonly Option<Chosen>[]): Option<Chosen>[] {
  const best = new Map<string, Option<Chosen>>();
  for (const option of options) {
    if (option.counts.length === 0) continue;
    const key = String(option.counts);
    const known = best.get(key);
    if (!known || isCheaper(option, known)) best.set(key, option);
  }
  return [...best.values()];
}

function isCheaper<Chosen>(one: Option<Chosen>, other: Option<Chosen>): boolean {
  if (one.effort !== other.effort) return one.effort < other.effort;
  if (one.distance === null || other.distance === null) return one.distance !== null && other.distance === null;
  return one.distance < other.distance;
}
