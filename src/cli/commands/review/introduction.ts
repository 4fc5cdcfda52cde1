import type { Claim } from '../../../authoring/review/claims.js';
import { commandToGoOn, isScoped, type ReviewFlags } from './review-flags.js';
import type { ReviewedFile } from './reviewed-file.js';

/** What is ahead, and how to leave it. */
export function introduction({ assessment, claims }: ReviewedFile, ahead: number, flags: ReviewFlags): string {
  const settled = claims.length - ahead;
  const scope = isScoped(flags) ? 'For what you asked for, ' : '';
  return [
    `${scope}${assessment.partnership.name} says ${howMany(claims.length, 'is', 'are')} met.`,
    settled === 0 || flags.all ? '' : `${settled} of them ${passedOver(settled)} skipped.`,
    'Each answer is saved right away. Press Ctrl-C to pause.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why there is nothing to go through, and what could be. */
export function nothingToReview(claims: readonly Claim[], name: string, flags: ReviewFlags): string {
  if (claims.length > 0) {
    return `Every benchmark marked as met has a review, and no newer evidence.\nTo review them again:\n  ${commandToGoOn(name, { ...flags, all: true })}`;
  }
  return isScoped(flags)
    ? 'Nothing to review. No benchmark you asked for is marked as met.'
    : 'Nothing to review. No benchmark in this file is marked as met.';
}

function passedOver(count: number): string {
  return count === 1
    ? 'has a review that is newer than its evidence, and is'
    : 'have reviews that are newer than their evidence, and are';
}

function howMany(count: number, one: string, many: string): string {
  return `that ${count} ${count === 1 ? `benchmark ${one}` : `benchmarks ${many}`}`;
}
