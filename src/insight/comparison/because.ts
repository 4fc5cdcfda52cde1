/**
 * Every smallest set of causes that gives an item its new result: put into the old assessment alone it does, and no part of
 * it does. Each set is evaluated at most once, and only where some item could still be explained by it.
 *
 * @param causes at most nine or so: all their sets may be looked at
 * @param wanted the items that differ, each with its new result
 * @param resultsWith the results of every item when only these causes are put in
 */
export function smallestSets<Cause, Result>(
  causes: readonly Cause[],
  wanted: ReadonlyMap<string, Result>,
  resultsWith: (chosen: readonly Cause[]) => ReadonlyMap<string, Result>,
): ReadonlyMap<string, readonly (readonly Cause[])[]> {
  const found = new Map<string, number[]>([...wanted.keys()].map((item) => [item, []]));
  for (const set of setsBySize(causes.length)) {
    const open = [...found].filter(([, sets]) => !sets.some((smaller) => (smaller & set) === smaller));
    if (open.length === 0) continue;
    const results = resultsWith(chosenFrom(causes, set));
    for (const [item, sets] of open) if (results.get(item) === wanted.get(item)) sets.push(set);
  }
  return new Map([...found].map(([item, sets]) => [item, sets.map((set) => chosenFrom(causes, set))]));
}

/** Sets as bits, the smaller ones first; those of a size in the causes' order. The empty set isn't among them. */
function setsBySize(count: number): number[] {
  const sets = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1);
  return sets.sort((one, other) => sizeOf(one) - sizeOf(other) || one - other);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

const chosenFrom = <Cause>(causes: readonly Cause[], set: number): Cause[] =>
  causes.filter((_, index) => (set & (1 << index)) !== 0);
