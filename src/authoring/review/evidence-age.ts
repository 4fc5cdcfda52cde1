import { monthsBefore } from '../../evaluate/periods.js';
import { counted } from '../../text/counted.js';

/** How many whole months lie between two days, `YYYY-MM-DD`; negative where the first is the later one. */
export function monthsBetween(earlier: string, later: string): number {
  if (earlier > later) return -monthsBetween(later, earlier);
  const months = monthOf(later) - monthOf(earlier);
  return monthsBefore(later, months) < earlier ? months - 1 : months;
}

function monthOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}

/** An age as people say it: `2 years 4 months`, `11 months`, `less than a month`. */
export function ageInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])];
  return parts.length === 0 ? 'less than a month' : parts.join(' ');
}
