import type { ConsideredItem, Judgment } from '../../generated/report.js';
import type { CountedOutcome, Facts } from './criterion.js';

/**
 * Counts by outcome: each of the framework's outcomes counts once, when at least one of its items does; it is unknown
 * when none does and one is unknown.
 *
 * @param itemsOf what is counted of an outcome's core indicators
 */
export function byOutcome(
  { framework, outcomes }: Facts,
  itemsOf: (outcome: CountedOutcome) => readonly ConsideredItem[],
): ConsideredItem[] | undefined {
  if (!outcomes) return undefined;
  // Both are in the framework's order.
  let next = 0;
  return framework.outcomes.map(({ id, title }) => {
    const outcome = outcomes[next];
    if (outcome?.id !== id) return { id, title, judgment: 'unmet', reason: "The file doesn't list this outcome." };
    next += 1;
    const items = itemsOf(outcome);
    const judgment = best(items);
    return { id, title, judgment, reason: whyOutcome(items, judgment) };
  });
}

/** Counts each item on its own. */
export function each(
  { outcomes }: Facts,
  itemsOf: (outcome: CountedOutcome) => readonly ConsideredItem[],
): ConsideredItem[] | undefined {
  if (!outcomes) return undefined;
  const items: ConsideredItem[] = [];
  for (const outcome of outcomes) for (const item of itemsOf(outcome)) items.push(item);
  return items;
}

function best(items: readonly ConsideredItem[]): Judgment {
  if (items.some(({ judgment }) => judgment === 'met')) return 'met';
  return items.some(({ judgment }) => judgment === 'undetermined') ? 'undetermined' : 'unmet';
}

function whyOutcome(items: readonly ConsideredItem[], decided: Judgment): string {
  let why = '';
  items.forEach(({ title, judgment, reason }) => {
    if (judgment === decided) why += `${why === '' ? '' : ' '}${title}: ${reason}`;
  });
  return why === '' ? 'There is nothing to count for this outcome.' : why;
}
