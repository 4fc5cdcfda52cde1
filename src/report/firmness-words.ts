import type { DeterminationResult } from '../generated/report.js';
import type { Firmness } from '../insight/sensitivity/firmness.js';
import { showNumber } from '../text/shown-number.js';

const counts = { eligible: 'eligible', 'not-eligible': 'notEligible', undetermined: 'undetermined' } as const;

interface Firm {
  readonly combinations: number;
  /** Under how many of them the verdict is the same. */
  readonly same: number;
}

/** None where it isn't known, or there is only one way to read the edition. */
function firmOf(firmness: Firmness | undefined, { id, verdict }: OfVerdict): Firm | undefined {
  const known = firmness?.(id);
  if (known === undefined || known.combinations === 1) return undefined;
  return { combinations: known.combinations, same: known[counts[verdict]] };
}

type OfVerdict = Pick<DeterminationResult, 'id' | 'verdict'>;

/** How firm a verdict is, in a sentence: `Same under 1,728 of 2,304 combinations of readings …` None where it isn't known. */
export function firmnessLines(firmness: Firmness | undefined, determination: OfVerdict): string[] {
  const firm = firmOf(firmness, determination);
  if (firm === undefined) return [];
  const { combinations, same } = firm;
  const share =
    same === combinations ? `all ${showNumber(combinations)}` : `${showNumber(same)} of ${showNumber(combinations)}`;
  return [`Same under ${share} combinations of readings (see strive sensitivity).`];
}

/** The same for people who don't know what a reading is; empty where it isn't known. */
export function firmnessForBoard(firmness: Firmness | undefined, determination: OfVerdict): string {
  const firm = firmOf(firmness, determination);
  if (firm === undefined) return '';
  const { combinations, same } = firm;
  if (same === combinations)
    return 'The framework leaves some points open. However you read them, this verdict stays the same.';
  return `The framework leaves some points open. There are ${showNumber(combinations)} ways to read them, and this verdict stays the same under ${showNumber(same)}.`;
}
