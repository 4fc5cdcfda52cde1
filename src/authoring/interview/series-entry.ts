import { readCount, readValue } from '../../assessment/data-files/data-number.js';

/** What was typed, read; or what to tell who typed it. */
export type Typed<Value> =
  | { readonly value: Value; readonly problem?: never }
  | { readonly value?: never; readonly problem: string };

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

const howToType =
  'Write a number such as 41.2, "suppressed" if it may not be shown, or "none" if nothing was measured.';

/** The value of a period. `-` and `none` stand for not measured. */
export function valueOfEntry(text: string, unit: string | undefined): Typed<number | null | 'suppressed'> {
  if (/^(?:-|none|not measured)$/i.test(text)) return { value: null };
  if (text === '') return { problem: howToType };
  const bare = unit === 'percent' && text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  const { value, problem } = readValue(bare);
  if (problem)
    return { problem: oneOfOurs(problem.suggestion) ? `${problem.message} ${problem.suggestion}` : howToType };
  if (unit === 'percent' && typeof value === 'number' && (value < 0 || value > 100)) {
    return { problem: 'A percentage lies between 0 and 100.' };
  }
  return { value };
}

/** How many people a value describes; undefined where it is not known. */
export function typedCount(text: string): Typed<number | undefined> {
  const { value, problem } = readCount(text);
  if (!problem) return { value };
  return {
    problem: oneOfOurs(problem.suggestion)
      ? `${problem.message} ${problem.suggestion}`
      : 'Write a whole number such as 1204, or nothing if it is not known.',
  };
}

/** Advice on how to write a number holds anywhere; advice on cells is for data files. */
function oneOfOurs(suggestion: string): boolean {
  return !suggestion.includes('cell') && !suggestion.includes('suppressed');
}
