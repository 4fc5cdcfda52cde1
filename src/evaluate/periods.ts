/** A calendar year (`2025`) or a school year (`2024-25`, from July 1 to June 30). */
export interface Period {
  readonly kind: 'calendar-year' | 'school-year';
  /** The year in which it begins. */
  readonly year: number;
}

const pattern = /^(\d{4})(?:-(\d{2}))?$/;

/** Reads a period, or gives `undefined` where the text is none; whether the halves of a school year follow each other is not asked. */
function parsePeriod(text: string): Period | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return { kind: match[2] === undefined ? 'calendar-year' : 'school-year', year: Number(match[1]) };
}

/** The first day, `YYYY-MM-DD`. */
export function firstDay(text: string): string {
  const period = requirePeriod(text);
  return `${fourDigits(period.year)}-${period.kind === 'calendar-year' ? '01-01' : '07-01'}`;
}

/** The last day, `YYYY-MM-DD`. */
export function lastDay(text: string): string {
  const period = requirePeriod(text);
  return period.kind === 'calendar-year' ? `${fourDigits(period.year)}-12-31` : `${fourDigits(period.year + 1)}-06-30`;
}

/** Whether the period has begun by a day; dates compare as text. */
export function hasBegun(period: string, day: string): boolean {
  // Nearly always the years decide, and without the first day being made.
  const year = day.slice(0, 4);
  return period < year || (period.startsWith(year) && firstDay(period) <= day);
}

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
  if (!period) throw new RangeError(`not a period: ${text}`);
  return period;
}

const fourDigits = (year: number) => String(year).padStart(4, '0');
const twoDigits = (part: number) => String(part).padStart(2, '0');
