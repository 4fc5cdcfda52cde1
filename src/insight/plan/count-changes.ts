import { type Counter, distinctItems, everyItem, type Item, search } from './choose-changes.js';

/** How many changes it takes at least; undefined where all items together don't reach it. */
export function fewestChanges<Change>(
  counters: readonly Counter[],
  items: readonly Item<Change>[],
): number | undefined {
  const offered = items.filter(({ options }) => options.length > 0);
  const count = countAtOnce(counters, offered);
  if (count !== undefined) return count <= offered.length ? count : undefined;
  const found = everyItem(counters, offered) ?? search(counters, distinctItems(counters, offered));
  return found?.cost.changes;
}

/**
 * The number of changes where one glance gives it: every item counts for the one counter that all groups share, or each for
 * that of its group. Undefined where it has to be searched; more than there are items where it can't be reached.
 */
function countAtOnce<Change>(counters: readonly Counter[], items: readonly Item<Change>[]): number | undefined {
  const shared = counters.flatMap(({ within }, counter) => (within === undefined ? [counter] : []));
  const [first] = shared;
  if (shared.length > 1) return undefined;
  const countsFor = ({ options }: Item<Change>, counter: number) =>
    options.some(({ counts }) => counts.includes(counter));
  const byGroup = new Map<string, number>();
  for (const [counter, { within, need }] of counters.entries()) {
    if (within === undefined) continue;
    const own = items.filter(({ group }) => group === within);
    if (own.some((item) => !countsFor(item, counter))) return undefined;
    if (own.length < need) return items.length + 1;
    byGroup.set(within, Math.max(byGroup.get(within) ?? 0, need));
  }
  const ofGroups = [...byGroup.values()].reduce((sum, need) => sum + need, 0);
  if (first === undefined) return ofGroups;
  const { need = 0, oncePerGroup = false } = counters[first] ?? {};
  if (!items.every((item) => countsFor(item, first))) return undefined;
  if (!oncePerGroup) return Math.max(need, ofGroups, 0);
  if (byGroup.size > 0) return undefined;
  return new Set(items.map(({ group }) => group)).size >= need ? Math.max(need, 0) : items.length + 1;
}
