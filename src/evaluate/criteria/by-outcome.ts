import type { ConsideredItem, IndicatorResult, Judgment, OutcomeResult } from '../../generated/report.js';
import type { Facts } from './criterion.js';

/**
 * Counts by outcome: each of the framework's outcomes counts once, when at least one of its items does; it is unknown
 * when none does and one is unknown.
 *
 * @param itemsOf what is counted of an outcome's core indicators
 */
export function byOutcome(
  { framework, outcomes }: Facts,
  itemsOf: (outcome: OutcomeResult) => readonly ConsideredItem[],
): ConsideredItem[] | undefined {
  if (!outcomes) return undefined;
  return framework.outcomes.map(({ id, title }) => {
    const outcome = outcomes.find((candidate) => candidate.id === id);
    const items = outcome ? itemsOf(outcome) : [];
    const judgment = best(items);
    return { id, title, judgment, reason: whyOutcome(items, judgment, outcome !== undefined) };
  });
}

/**
 * What a criterion looks at, made once for all that look at the same.
 *
 * @param key what it is that they look at
 */
export function madeOnce(
  { considered }: Facts,
  key: string,
  make: () => readonly ConsideredItem[] | undefined,
): readonly ConsideredItem[] | undefined {
  if (!considered.has(key)) considered.set(key, make());
  return considered.get(key);
}

/** Counts each item on its own. */
export function each(
  { outcomes }: Facts,
  itemsOf: (outcome: OutcomeResult) => readonly ConsideredItem[],
): ConsideredItem[] | undefined {
  return outcomes?.flatMap((outcome) => [...itemsOf(outcome)]);
}

/** Only core indicators count: contributing indicators are ways to get there. */
export function coreIndicators({ indicators }: OutcomeResult): IndicatorResult[] {
  return indicators.filter(({ core }) => core);
}

function best(items: readonly ConsideredItem[]): Judgment {
  const judgments = items.map(({ judgment }) => judgment);
  if (judgments.includes('met')) return 'met';
  return judgments.includes('undetermined') ? 'undetermined' : 'unmet';
}

function whyOutcome(items: readonly ConsideredItem[], judgment: Judgment, listed: boolean): string {
  const telling = items.filter((item) => item.judgment === judgment);
  if (telling.length > 0) return telling.map(({ title, reason }) => `${title}: ${reason}`).join(' ');
  return listed ? 'Nothing of its core indicators can count here.' : 'The file does not list this outcome.';
}
