import { quoted, type Typed } from './typed.js';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** A year, a month and a day, as they were written. */
type Parts = readonly [year: string, month: string, day: string];

/**
 * A date as people write it: 2026/6/30, 6/30/2026, 6/30/26, 20260630, June 30, 2026, 30 June 2026. As Americans write, the month
 * comes first; the day does only where the first number can't be a month.
 */
export function readDate(written: string): Typed<string> {
  const text = written.trim();
  const parts = partsOf(text);
  if (parts === undefined)
    return { problem: `${quoted(written)} isn't a date. Write year, month, and day (YYYY-MM-DD), such as 2026-02-11.` };
  const date = realDate(parts);
  if (date === undefined)
    return { problem: `${quoted(written)} isn't a day on the calendar. Correct the month or the day (YYYY-MM-DD).` };
  if (date === text) return { value: date };
  return { value: date, readAs: `${date} (${calendarDate(date)})` };
}

/** A calendar date, `YYYY-MM-DD`, as Americans write it: `August 31, 2026`. `Intl` does the same, and takes 30 ms to load. */
export function calendarDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${monthNames[(month ?? 1) - 1]} ${day}, ${year}`;
}

/** Whether a text is written as a date, even if there's no such day. */
export const isDateLike = (text: string): boolean => partsOf(text.trim()) !== undefined;

function partsOf(written: string): Parts | undefined {
  const text = written.replace(/[‐-―−]/g, '-');
  const yearFirst =
    /^([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.+Z-]*)?$/i.exec(text) ??
    /^([12]\d{3})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return [yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? ''];
  const [, first, second = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|[12]\d{3})$/.exec(text) ?? [];
  if (first === undefined) return dateInWords(text);
  if (Number(first) <= 12) return [year.length === 2 ? `20${year}` : year, first, second];
  // 13/2/26 may be the year 2013 or the day 13.
  return year.length === 2 ? undefined : [year, second, first];
}

/** June 30, 2026; Tuesday, June 30, 2026; 30 June 2026; 30-Jun-2026. */
function dateInWords(text: string): Parts | undefined {
  const date = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? /i, '');
  const monthFirst = /^([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+([12]\d{3})$/i.exec(date);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3,9})\.?,?[ -]+([12]\d{3})$/i.exec(date);
  const [name = '', day = '', year = ''] = monthFirst?.slice(1) ?? [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const month = monthNames.findIndex((one) => name !== '' && one.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : [year, String(month), day];
}

function realDate([year, month, day]: Parts): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
