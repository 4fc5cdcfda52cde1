/**
 * What is wrong with a period.
 *
 * @param others periods of the same indicator: all are calendar years, or all are school years
 */
export function periodProblem(text: string, others: readonly string[]): string | undefined {
  const [, year, second] = /^([12]\d{3})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return 'Write a school year such as 2024-25, or a calendar year such as 2025.';
  const following = String((Number(year) + 1) % 100).padStart(2, '0');
  if (second !== undefined && second !== following) {
    return `The second half of a school year is the year after the first: ${year}-${following}.`;
  }
  const isSchoolYear = second !== undefined;
  if (others.length === 0 || others.some((other) => other.includes('-') === isSchoolYear)) return undefined;
  return isSchoolYear
    ? 'This indicator uses calendar years: write one, such as 2025.'
    : 'This indicator uses school years: write one, such as 2024-25.';
}
