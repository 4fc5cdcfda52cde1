/** Something that has to be reached: so many of what counts for it. */
export interface Counter {
  /** How many more are needed. */
  readonly need: number;
  /** Whether each group counts at most once. */
  readonly oncePerGroup: boolean;
  /** The group whose items alone count for it; left out: all groups. */
  readonly within?: string;
}

/** One way to change an item. */
export interface Option<Change> {
  readonly change: Change;
  readonly effort: number;
  /** The change needed over the framework's default tolerance; null where it isn't known. */
  readonly distance: number | null;
  /** The counters that it counts for, by their places. */
  readonly counts: readonly number[];
}

/** Something that can be changed, in one of several ways. */
export interface Item<Change> {
  readonly group: string;
  /** Its place in the framework's order. No two items have the same. */
  readonly order: number;
  readonly options: readonly Option<Change>[];
}

/** What a set of changes costs, the most important first. */
export interface Cost {
  readonly changes: number;
  readonly effort: number;
  /** How many distances aren't known. */
  readonly unknown: number;
  readonly distance: number;
}

export interface Choice<Change> {
  /** In the framework's order. */
  readonly options: readonly Option<Change>[];
  readonly cost: Cost;
  /** Counts how many sets have as few changes, this one included. */
  readonly ways: () => number;
}

export const noCost: Cost = { changes: 0, effort: 0, unknown: 0, distance: 0 };

/** Below 0 where the one costs less. */
export function compareCosts(one: Cost, other: Cost): number {
  return (
    one.changes - other.changes ||
    one.effort - other.effort ||
    one.unknown - other.unknown ||
    (one.distance === other.distance ? 0 : one.distance - other.distance)
  );
}

function costOf({ effort, distance }: Pick<Option<unknown>, 'effort' | 'distance'>): Cost {
  return { changes: 1, effort, unknown: distance === null ? 1 : 0, distance: distance ?? 0 };
}

export function addCosts(one: Cost, other: Cost): Cost {
  return {
    changes: one.changes + other.changes,
    effort: one.effort + other.effort,
    unknown: one.unknown + other.unknown,
    distance: Math.round((one.distance + other.distance) * 1e9) / 1e9,
  };
}

/**
 * The fewest changes that reach every counter, and of these sets the easiest: the smallest sum of efforts, then of
 * distances, then the framework's order. Exact: it goes through the items one by one and keeps, for each combination of
 * what is still needed, the best set that leaves it.
 *
 * @param items group by group
 * @returns undefined where all items together don't reach it
 */
export function choose<Change>(
  counters: readonly Counter[],
  items: readonly Item<Change>[],
): Choice<Change> | undefined {
  const offered = items.filter(({ options }) => options.length > 0);
  const forced = everyItem(counters, offered);
  if (forced) return forced;
  const best = search(counters, offered);
  if (!best) return undefined;
  const chosen: Chosen<Change>[] = [];
  for (let link = best.chosen; link; link = link.before) chosen.push(link);
  return {
    options: chosen.sort((one, other) => one.order - other.order).map(({ option }) => option),
    cost: best.cost,
    ways: () => search(counters, distinctItems(counters, offered))?.ways ?? 1,
  };
}

/** Where nothing is needed, or every item in the one way that it can be changed, there is no choice. */
function everyItem<Change>(counters: readonly Counter[], items: readonly Item<Change>[]): Choice<Change> | undefined {
  if (counters.every(({ need }) => need <= 0)) return { options: [], cost: noCost, ways: () => 1 };
  const isForced = counters.some(
    ({ need, oncePerGroup }, counter) =>
      !oncePerGroup && need === items.length && items.every(({ options: [one] }) => one?.counts.includes(counter)),
  );
  if (!isForced || items.some(({ options }) => options.length !== 1)) return undefined;
  const options = items.flatMap((item) => item.options);
  const isEnough = counters.every(
    ({ need, oncePerGroup }, counter) =>
      !oncePerGroup && need <= options.filter(({ counts }) => counts.includes(counter)).length,
  );
  return isEnough ? { options, cost: options.map(costOf).reduce(addCosts, noCost), ways: () => 1 } : undefined;
}

interface Chosen<Change> {
  readonly option: Option<Change>;
  readonly order: number;
  readonly before: Chosen<Change> | undefined;
}

/** The best set so far that leaves so much to be reached. */
interface State<Change> {
  readonly needs: readonly number[];
  /** The counters for which this group has counted already. */
  readonly counted: readonly number[];
  readonly cost: Cost;
  readonly chosen: Chosen<Change> | undefined;
  readonly ways: number;
}

/** The best set, and in how many ways there is one as small. */
function search<Change>(
  counters: readonly Counter[],
  items: readonly Item<Change>[],
): Pick<State<Change>, 'cost' | 'chosen' | 'ways'> | undefined {
  let states: State<Change>[] = [
    { needs: counters.map(({ need }) => Math.max(0, need)), counted: [], cost: noCost, chosen: undefined, ways: 1 },
  ];
  items.forEach((item, index) => {
    states = merged([...states, ...states.flatMap((state) => taking(counters, state, item))]);
    if (items[index + 1]?.group !== item.group) states = afterGroup(counters, states, item.group);
  });
  return states.find(({ needs }) => needs.every((need) => need === 0));
}

function taking<Change>(counters: readonly Counter[], state: State<Change>, item: Item<Change>): State<Change>[] {
  return item.options.flatMap((option): State<Change>[] => {
    const { counts } = option;
    const useful = counts.filter((counter) => (state.needs[counter] ?? 0) > 0 && !state.counted.includes(counter));
    if (useful.length === 0) return [];
    const once = useful.filter((counter) => counters[counter]?.oncePerGroup);
    return [
      {
        needs: state.needs.map((need, counter) => (useful.includes(counter) ? need - 1 : need)),
        counted: once.length === 0 ? state.counted : [...state.counted, ...once].sort((one, other) => one - other),
        cost: addCosts(state.cost, costOf(option)),
        chosen: { option, order: item.order, before: state.chosen },
        ways: state.ways,
      },
    ];
  });
}

/** What a group alone counts for has to be reached by its end; and the next group may count anew. */
function afterGroup<Change>(
  counters: readonly Counter[],
  states: readonly State<Change>[],
  group: string,
): State<Change>[] {
  const own = counters.flatMap(({ within }, counter) => (within === group ? [counter] : []));
  const left = states.filter(({ needs }) => own.every((counter) => needs[counter] === 0));
  return merged(left.map((state) => ({ ...state, counted: [] })));
}

/** One state for each combination of what is still needed. */
function merged<Change>(states: readonly State<Change>[]): State<Change>[] {
  const best = new Map<string, State<Change>>();
  for (const state of states) {
    const key = `${state.needs} ${state.counted}`;
    const known = best.get(key);
    best.set(key, known ? better(known, state) : state);
  }
  return [...best.values()];
}

function better<Change>(one: State<Change>, other: State<Change>): State<Change> {
  const few = Math.min(one.cost.changes, other.cost.changes);
  const ways = (one.cost.changes === few ? one.ways : 0) + (other.cost.changes === few ? other.ways : 0);
  const difference = compareCosts(one.cost, other.cost);
  const isFirst = difference < 0 || (difference === 0 && isEarlier(one.chosen, other.chosen));
  return { ...(isFirst ? one : other), ways };
}

/** Of two sets of as many, the one with the first item that only one of them has. */
function isEarlier<Change>(one: Chosen<Change> | undefined, other: Chosen<Change> | undefined): boolean {
  const orders = (last: Chosen<Change> | undefined) => {
    const all: number[] = [];
    for (let link = last; link; link = link.before) all.push(link.order);
    return all.sort((first, second) => first - second);
  };
  const [first, second] = [orders(one), orders(other)];
  const index = first.findIndex((order, place) => order !== second[place]);
  return index === -1 || (first[index] ?? 0) < (second[index] ?? 0);
}

/**
 * The items as they are counted as choices: a group that counts only once is one choice, and so is an item, however it's
 * changed. What counts for less than another way is left out.
 */
function distinctItems<Change>(counters: readonly Counter[], items: readonly Item<Change>[]): Item<Change>[] {
  const distinct: Item<Change>[] = [];
  for (const item of items) {
    const last = distinct.at(-1);
    const isOnce = item.options.every(({ counts }) => counts.every((counter) => counters[counter]?.oncePerGroup));
    const joins = last !== undefined && last.group === item.group && isOnce && isOnceOnly(counters, last);
    const options = widest([...(joins ? last.options : []), ...item.options]);
    if (joins) distinct.pop();
    distinct.push({ ...item, options });
  }
  return distinct;
}

function isOnceOnly<Change>(counters: readonly Counter[], { options }: Item<Change>): boolean {
  return options.every(({ counts }) => counts.every((counter) => counters[counter]?.oncePerGroup));
}

function widest<Change>(options: readonly Option<Change>[]): Option<Change>[] {
  return options.filter(
    ({ counts }, index) =>
      !options.some(
        (other, place) =>
          place !== index &&
          counts.every((counter) => other.counts.includes(counter)) &&
          (other.counts.length > counts.length || place < index),
      ),
  );
}
