import type { Evidence, Review } from '../assessment/assessment.js';

/** A review as people say it: `confirmed by Regional coach on 2026-03-02`. */
export function reviewInWords({ result, by, on }: Review): string {
  return [result, ...(by === undefined ? [] : [`by ${by}`]), ...(on === undefined ? [] : [`on ${on}`])].join(' ');
}

/** Whether a review is dated after the day of the run, so that it counts as none. When that day isn't given, none is. */
export function isAhead({ on }: Review, today: string | undefined): boolean {
  return on !== undefined && today !== undefined && on > today;
}

/**
 * The date of the newest evidence, if the review is older than that. A date that hasn't come yet is a slip: it makes no
 * review old.
 *
 * @param lastDay the day of the run, or the assessment's when that day isn't given
 */
export function newerEvidence(
  evidence: readonly Pick<Evidence, 'date'>[],
  { on }: Review,
  lastDay: string,
): string | undefined {
  if (on === undefined) return undefined;
  let newest: string | undefined;
  for (const { date } of evidence) {
    if (date !== undefined && date > (newest ?? on) && date <= lastDay) newest = date;
  }
  return newest;
}
