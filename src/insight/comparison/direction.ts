import type { UnchangedResult, VerdictDifference } from '../../generated/comparison.js';

/** Where a result went: to a yes, away from one, or between a no and not enough data. */
export type Direction = 'gained' | 'lost' | 'otherwise';

export const directions: readonly Direction[] = ['gained', 'lost', 'otherwise'];

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

/** A gateway or a verdict that went one way by at least one of the two methods. */
export interface Move extends Pick<UnchangedResult, 'kind' | 'id' | 'title'> {
  /** By which method it did: by the one in effect, by the framework's own, or by both. */
  readonly by: 'both' | 'in-force' | 'framework';
}

interface Compared {
  readonly verdicts: readonly VerdictDifference[];
  readonly same: readonly UnchangedResult[];
}

/** Everything that went one way: by the method in effect first, then what only the framework's own method shows. */
export function movesTo(compared: Compared, direction: Direction): Move[] {
  return [
    ...wentTo(compared, direction).map(
      ({ kind, id, title, frameworkBefore, frameworkAfter }): Move => ({
        kind: kind as Move['kind'],
        id,
        title,
        by: went(frameworkBefore, frameworkAfter) === direction ? 'both' : 'in-force',
      }),
    ),
    ...hiddenMoves(compared, direction).map(({ kind, id, title }): Move => ({ kind, id, title, by: 'framework' })),
  ];
}

/** A gateway or a verdict, before and after, under the framework's own method and under the one in effect. */
export interface HiddenMove extends Pick<VerdictDifference, 'before' | 'after' | 'frameworkBefore' | 'frameworkAfter'> {
  readonly kind: 'gateway' | 'determination';
  readonly id: string;
  readonly title: string;
}

/** What went one way under the framework's own method alone. */
export function hiddenMoves({ verdicts, same }: Compared, direction: Direction): HiddenMove[] {
  const moved = verdicts.filter(
    ({ kind, before, after }) =>
      (kind === 'gateway' || kind === 'determination') && directionOf(before, after) !== direction,
  ) as HiddenMove[];
  const still = same.map(({ result, ...item }): HiddenMove => ({ ...item, before: result, after: result }));
  // What moved by the method in effect says itself that it moved otherwise by the framework's.
  return [...(direction === 'otherwise' ? [] : moved), ...still].filter(
    ({ frameworkBefore, frameworkAfter }) => went(frameworkBefore, frameworkAfter) === direction,
  );
}

const went = (before: string | null, after: string | null): Direction | undefined =>
  before === after ? undefined : directionOf(before, after);

/** Whether a gateway or a verdict moved by either method. */
export const hasMoved = (compared: Compared): boolean =>
  directions.some((direction) => movesTo(compared, direction).length > 0);

/** Whether the framework's own method gives a gateway or a verdict another result, before or after. */
export function differsByMethod({ verdicts, same }: Compared): boolean {
  return (
    verdicts.some(
      ({ kind, before, after, frameworkBefore, frameworkAfter }) =>
        kind !== 'criterion' && (before !== frameworkBefore || after !== frameworkAfter),
    ) ||
    same.some(({ result, frameworkBefore, frameworkAfter }) => result !== frameworkBefore || result !== frameworkAfter)
  );
}
