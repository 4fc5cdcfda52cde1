import type { ConsideredItem } from '../../generated/report.js';
import { reached } from '../judgment.js';
import { countOf } from '../thresholds.js';
import { type CriterionJudgment, countedAndMissing } from './criterion.js';

/** What a counting criterion counts, in words. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/**
 * Judges a criterion that asks for so many of the things considered.
 *
 * @param considered `undefined` where the file leaves the whole section out, so that nothing is known
 * @param section the section's key in the file
 */
export function counting(
  required: number,
  considered: readonly ConsideredItem[] | undefined,
  { noun, section, readings }: { readonly noun: Noun; readonly section: string; readonly readings: string[] },
): CriterionJudgment {
  if (!considered) {
    return {
      result: 'undetermined',
      required,
      actual: 0,
      unknown: null,
      counted: [],
      missing: [],
      reason: `The file has no "${section}" section, so this is unknown.`,
      readings,
      considered: [],
    };
  }
  const actual = countOf(considered, 'met');
  const unknown = countOf(considered, 'undetermined');
  const result = reached(required, actual, unknown);
  const { counted, missing } = countedAndMissing(result, considered);
  return {
    result,
    required,
    actual,
    unknown,
    counted,
    missing,
    reason: countingReason(required, actual, unknown, noun),
    readings,
    considered: [...considered],
  };
}

/** `3 outcomes count, 4 needed; 2 are unknown, so it's too early to say.` */
export function countingReason(required: number, actual: number, unknown: number, noun: Noun): string {
  const facts = `${actual} ${actual === 1 ? noun.one : noun.many} ${actual === 1 ? 'counts' : 'count'}, ${required} needed`;
  if (actual >= required) return `${facts}.`;
  if (unknown === 0) return `${facts}.`;
  const open = `${unknown} ${unknown === 1 ? 'is' : 'are'} unknown`;
  return actual + unknown >= required
    ? `${facts}; ${open}, so it's too early to say.`
    : `${facts}; ${open}, but even ${unknown === 1 ? 'that' : 'those'} wouldn't be enough.`;
}
