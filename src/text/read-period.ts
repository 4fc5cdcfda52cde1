import { schoolYearShownAsMonth } from './spreadsheet-date.js';
import { quoted, type Typed } from './typed.js';

/** The school year that starts in this year: 2024-25. */
export const schoolYear = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

/** A span has at least this many calendar years. */
const shortestSpan = 3;

/** Whether a text has the form of a period: `2025`, `2024-25`, `2017-2021`. Whether its years go together isn't asked. */
export const isPeriodForm = (text: string): boolean => periodForm.test(text);

/** The form of a period, as schemas have it. */
export const periodPattern = '^[12][0-9]{3}(-([12][0-9])?[0-9]{2})?$';
const periodForm = new RegExp(periodPattern);

/** Whether a text of the form of a span is one: at least three calendar years, the first one first. */
export const isSpan = (period: string): boolean =>
  period.length === 9 && Number(period.slice(5)) - Number(period.slice(0, 4)) >= shortestSpan - 1;

/** What a period may be, in words. */
export const periodForms =
  'a calendar year (2025), a school year (2024-25), or a span of three or more calendar years (2017-2021)';

/** A year that stands alone. By itself, it's a calendar year. With `SY`, it's a school year, by one of its halves. */
export interface YearAlone {
  readonly year: number;
  readonly label?: 'school' | 'calendar';
}

const prefix = /^(?:sy|ay|school year|academic year)\s*/i;
const suffix = /(?<!\s)\s*(?:sy|school year)$/i;
/** A hyphen or a dash of any kind, or what else parts two years. */
const range = /^([12]\d{3})(?:\s?[-\u2010-\u2015\u2212/_]\s?|\s)((?:[12]\d)?\d{2})$/;

/** A period as people write it: 2024-25, 2024-2025, 2024/25, SY 2024-25, 2025, 2017-2021. */
export function readPeriod(written: string): Typed<string> {
  const text = written.trim();
  const bare = withoutLabel(text);
  const [, first = '', second] = range.exec(bare) ?? /^([12]\d{3})([12]\d{3})$/.exec(bare) ?? [];
  const start = Number(first);
  if (second === undefined) return calendarYear(text);
  const period = schoolYear(start);
  if (second === String(start + 1) || second === period.slice(5)) return said(text, period);
  const span = `${first}-${second}`;
  if (isSpan(span) && bare === text) return said(text, span);
  if (second.length === 4) {
    return {
      problem: `${quoted(text)} isn't a span of calendar years. Write the earlier year first, such as 2017-2021.`,
    };
  }
  return {
    problem: `${quoted(text)} isn't a school year. The second year should follow the first. Use ${period} for the school year that starts in ${first}.`,
  };
}

/** The year of a text that is one. */
export function yearAlone(written: string): YearAlone | undefined {
  const text = written.trim();
  const bare = withoutLabel(text);
  const [, calendar = '', year] = /^(cy\s?)?([12]\d{3})$/i.exec(bare) ?? [];
  if (year === undefined || (bare !== text && calendar !== '')) return undefined;
  const label = calendar === '' ? 'school' : 'calendar';
  return { year: Number(year), ...((calendar !== '' || bare !== text) && { label }) };
}

const withoutLabel = (text: string): string => text.replace(prefix, '').replace(suffix, '');

function calendarYear(text: string): Typed<string> {
  const alone = yearAlone(text);
  const [, first, second] = /^(\d{2})[-\u2010-\u2015\u2212/](\d{2})$/.exec(text) ?? [];
  const likely = schoolYear(2000 + Number(first));
  if (alone?.label === 'school')
    return {
      problem: `${quoted(text)} may be the school year ${schoolYear(alone.year - 1)} or ${schoolYear(alone.year)}. Write one of them.`,
    };
  if (alone) return said(text, String(alone.year));
  const shownAsMonth = schoolYearShownAsMonth(text);
  if (shownAsMonth !== undefined)
    return { problem: `${quoted(text)} is how a spreadsheet shows ${shownAsMonth}. Use ${shownAsMonth}.` };
  if (second !== undefined && likely.endsWith(`-${second}`))
    return { problem: `${quoted(text)} isn't a valid period. Use ${likely} for that school year.` };
  return {
    problem: `${quoted(text)} isn't a valid period. Use ${periodForms}.`,
  };
}

const said = (text: string, period: string): Typed<string> =>
  period === text ? { value: period } : { value: period, readAs: period };
