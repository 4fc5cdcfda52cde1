import { InvalidArgumentError } from 'commander';
import { howToWriteDate } from '../../text/meant-date.js';

/** A day of the calendar, as a flag's value. */
export function parseDay(text: string): string {
  const remark = dayRemark(text);
  if (remark !== undefined) throw new InvalidArgumentError(remark);
  return text;
}

/** What is wrong with a text as a day of the calendar, if anything. */
export function dayRemark(text: string): string | undefined {
  const time = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (isDay) return undefined;
  const howTo = howToWriteDate(text);
  return `Use a date in the form YYYY-MM-DD${howTo === undefined ? ', such as 2026-06-30.' : `. ${howTo}`}`;
}
