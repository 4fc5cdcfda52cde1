import type { Claim } from '../../../authoring/review/claims.js';
import { commandToGoOn, isScoped, type ReviewFlags } from './review-flags.js';
import type { ReviewedFile } from './reviewed-file.js';

/** What is ahead, and how to leave it. */
export function introduction({ assessment, claims }: ReviewedFile, ahead: number, flags: ReviewFlags): string {
  const settled = claims.length - ahead;
  const scope = isScoped(flags) ? 'Of what you asked for, ' : '';
  return [
    `${scope}${assessment.partnership.name} says ${howMany(claims.length, 'is', 'are')} met.`,
    settled === 0 || flags.all ? '' : `${settled} of them ${passedOver(settled)} passed over.`,
    'Each answer is saved at once; Ctrl-C pauses.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why there is nothing to go through, and what could be. */
export function nothingToReview(claims: readonly Claim[], name: string, flags: ReviewFlags): string {
  if (claims.length > 0) {
    return `Everything here that is met has a review, and no newer evidence.\nTo go through it again:\n  ${commandToGoOn(name, { ...flags, all: true })}`;
  }
  return isScoped(flags)
    ? 'Nothing that you asked for is met in this file yet: there is nothing to review.'
    : 'Nothing in this file is met yet: there is nothing to review.';
}

function passedOver(count: number): string {
  return count === 1
    ? 'has a review that is newer than its evidence, and is'
    : 'have reviews that are newer than their evidence, and are';
}

function howMany(count: number, one: string, many: string): string {
  return `that ${count} ${count === 1 ? `benchmark ${one}` : `benchmarks ${many}`}`;
}
