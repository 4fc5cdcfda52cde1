import type { Cause, CauseName, Change } from '../../generated/comparison.js';

/** The causes in the order in which they're listed. */
const causeNames: readonly CauseName[] = [
  'answers',
  'reviews',
  'new-data',
  'revised-data',
  'indicators',
  'designations',
  'examples',
  'date',
  'method',
];

/** Where the differences of two assessments are gathered. */
export interface FoundDifferences {
  add(cause: CauseName, change: Change): void;
  /** Counts a text or detail that only reads differently, if it does. */
  word(differs: boolean): void;
}

/** What was gathered. */
export interface Differences {
  /** Those with a change, in the order of the causes. */
  readonly causes: Cause[];
  readonly words: number;
}

export function gatherDifferences(look: (found: FoundDifferences) => void): Differences {
  const changes = new Map<CauseName, Change[]>();
  let words = 0;
  look({
    add(cause, change) {
      const own = changes.get(cause);
      if (own) own.push(change);
      else changes.set(cause, [change]);
    },
    word(differs) {
      if (differs) words += 1;
    },
  });
  const causes = causeNames.flatMap((cause) => {
    const own = changes.get(cause);
    return own ? [{ cause, changes: own }] : [];
  });
  return { causes, words };
}

/** Whether two values are written the same: plain data, or maps, but for the places where they stand. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || asText(one) === asText(other);
}

const asText = (value: unknown): string | undefined =>
  JSON.stringify(value, (key, part) => (key === 'path' ? undefined : part instanceof Map ? [...part] : part));
