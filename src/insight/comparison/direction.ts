import type { VerdictDifference } from '../../generated/comparison.js';

/** Where a result went: to a yes, away from one, or between a no and not enough data. */
export type Direction = 'gained' | 'lost' | 'otherwise';

export const isYes = (result: string | null | undefined): boolean =>
  result === 'crossed' || result === 'eligible' || result === 'met';

/** The gateways and verdicts that went one way: what people mean by gains and losses. */
export function wentTo(
  { verdicts }: { readonly verdicts: readonly VerdictDifference[] },
  direction: Direction,
): VerdictDifference[] {
  return verdicts.filter(
    ({ kind, before, after }) =>
      (kind === 'gateway' || kind === 'determination') && directionOf(before, after) === direction,
  );
}

/** Where a result went that differs. */
export function directionOf(before: string | null, after: string | null): Direction {
  if (isYes(after)) return 'gained';
  return isYes(before) ? 'lost' : 'otherwise';
}

/** What was lost under the framework's own method alone. */
export function hiddenIn<One extends { readonly kind: string; readonly id: string }>(moved: {
  readonly lost: readonly { readonly kind: string; readonly id: string }[];
  readonly losses: readonly One[];
}): One[] {
  return moved.losses.filter(({ kind, id }) => !moved.lost.some((one) => one.kind === kind && one.id === id));
}
