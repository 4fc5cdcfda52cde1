/** A calendar year (`2025`), a school year (`2024-25`, from July 1 to June 30), or a span of calendar years (`2017-2021`). */
export interface Period {
  readonly kind: 'calendar-year' | 'school-year' | 'span';
  /** The year in which it begins; that of a span, its last one. */
  readonly year: number;
}

const pattern = /^(\d{4})(?:-(\d{4}|\d{2}))?$/;

/** Reads a period, or returns `undefined` if the text isn't one. It doesn't check that the second year follows the first. */
function parsePeriod(text: string): Period | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, first, second] = match;
  if (second?.length === 4) return { kind: 'span', year: Number(second) };
  return { kind: second === undefined ? 'calendar-year' : 'school-year', year: Number(first) };
}

/** The day on which a period has begun, `YYYY-MM-DD`: its first one; of a span, the first one of its last year. */
export function firstDay(text: string): string {
  const period = requirePeriod(text);
  return `${fourDigits(period.year)}-${period.kind === 'school-year' ? '07-01' : '01-01'}`;
}

/** The last day, `YYYY-MM-DD`. */
export function lastDay(text: string): string {
  const period = requirePeriod(text);
  return period.kind === 'school-year' ? `${fourDigits(period.year + 1)}-06-30` : `${fourDigits(period.year)}-12-31`;
}

/** Whether the period has begun by a day; dates compare as text. */
export function hasBegun(period: string, day: string): boolean {
  // Nearly always the years decide, and without the first day being made.
  const year = day.slice(0, 4);
  const own = isSpanForm(period) ? period.slice(5) : period;
  return own < year || (own.startsWith(year) && firstDay(period) <= day);
}

/** Whether two periods of one kind share years: only spans can. */
export function overlap(earlier: string, later: string): boolean {
  return isSpanForm(earlier) && earlier.slice(5) >= later.slice(0, 4);
}

const isSpanForm = (period: string) => period.length === 9;

/** The day so many months earlier; where that month is shorter, its last day. */
export function monthsBefore(day: string, months: number): string {
  const date = Number(day.slice(8));
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  // Every month has this many days.
  const lastDate = date <= 28 ? date : new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(Math.min(date, lastDate))}`;
}

function requirePeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`not a valid period: ${text}`);
  return period;
}

const fourDigits = (year: number) => String(year).padStart(4, '0');
const twoDigits = (part: number) => String(part).padStart(2, '0');
