import type { Series } from '../assessment/assessment.js';
import { isUsable, type Usability, type UsableObservation } from './series.js';

/** A group's series and its reference's, both in the order of time, from the last break in any series concerned on. */
export interface Compared {
  readonly group: Series;
  readonly reference: Series;
  /** The period of that break; empty if there is none. */
  readonly since: string;
}

/** A period in which both the group and its reference are usable. */
export interface Pair {
  readonly period: string;
  readonly group: UsableObservation;
  readonly reference: UsableObservation;
}

/** The first pair. Only the ends of the series decide about a gap, so what lies between them is not looked at. */
export function firstPair(compared: Compared, usability: Usability): Pair | undefined {
  return outermost(compared, usability, 0, 0, 1);
}

/** The latest pair. */
export function latestPair(compared: Compared, usability: Usability): Pair | undefined {
  return outermost(compared, usability, compared.group.length - 1, compared.reference.length - 1, -1);
}

/** The pair of a period, where there is one. */
export function pairOf(period: string, { group, reference, since }: Compared, usability: Usability): Pair | undefined {
  const one = group.find((observation) => observation.period === period);
  const other = reference.find((observation) => observation.period === period);
  if (!one || !other || period < since || !isUsable(one, usability) || !isUsable(other, usability)) return undefined;
  return { period, group: one, reference: other };
}

/** The nearest pair from two places in the series, forward or back. */
function outermost(
  { group, reference, since }: Compared,
  usability: Usability,
  inGroup: number,
  inReference: number,
  step: 1 | -1,
): Pair | undefined {
  let own = inGroup;
  let its = inReference;
  for (;;) {
    const one = group[own];
    const other = reference[its];
    if (!one || !other) return undefined;
    const { period } = one;
    if (period === other.period) {
      if (period >= since && isUsable(one, usability) && isUsable(other, usability)) {
        return { period, group: one, reference: other };
      }
      own += step;
      its += step;
    } else if (period < other.period === step > 0) own += step;
    else its += step;
  }
}
