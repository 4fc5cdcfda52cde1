import { readPeriod } from '../../text/read-period.js';
import type { Typed } from '../../text/typed.js';

/**
 * The period that somebody types.
 *
 * @param others periods of the same indicator: all are calendar years, or all are school years
 */
export function periodOfEntry(text: string, others: readonly string[]): Typed<string> {
  const read = readPeriod(text);
  const isSchoolYear = read.value?.includes('-');
  if (read.value === undefined || others.length === 0) return read;
  if (others.some((other) => other.includes('-') === isSchoolYear)) return read;
  return {
    problem: isSchoolYear
      ? 'This indicator uses calendar years. Write one, such as 2025.'
      : 'This indicator uses school years. Write one, such as 2024-25.',
  };
}
