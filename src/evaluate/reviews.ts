import type { Evidence, Review } from '../assessment/assessment.js';

/** A review as people say it: `confirmed by Regional coach on 2026-03-02`. */
export function reviewInWords({ result, by, on }: Review): string {
  return [result, ...(by === undefined ? [] : [`by ${by}`]), ...(on === undefined ? [] : [`on ${on}`])].join(' ');
}

/** Whether a review is dated after the day of the run, so that it counts as none. When that day isn't given, none is. */
export function isAhead({ on = '' }: Review, today: string | undefined): boolean {
  return on > (today ?? on);
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
  // Nothing is newer than a review without a date.
  const since = on ?? lastDay;
  const newer = evidence.flatMap(({ date = '' }) => (date > since && date <= lastDay ? [date] : []));
  return newer.sort().at(-1);
}
