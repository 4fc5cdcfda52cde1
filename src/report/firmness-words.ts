import type { DeterminationResult } from '../generated/report.js';
import type { Firmness } from '../insight/sensitivity/firmness.js';

const counts = { eligible: 'eligible', 'not-eligible': 'notEligible', undetermined: 'undetermined' } as const;

/** How firm a verdict is, in a sentence: `Same under 1,728 of 2,304 combinations of readings …` None where it isn't known. */
export function firmnessLines(
  firmness: Firmness | undefined,
  { id, verdict }: Pick<DeterminationResult, 'id' | 'verdict'>,
): string[] {
  const known = firmness?.(id);
  if (known === undefined || known.combinations === 1) return [];
  const { combinations } = known;
  const same = known[counts[verdict]];
  const whole = (count: number) => count.toLocaleString('en-US');
  const share = same === combinations ? `all ${whole(combinations)}` : `${whole(same)} of ${whole(combinations)}`;
  return [`Same under ${share} combinations of readings (see strive sensitivity).`];
}
