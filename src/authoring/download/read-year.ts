import { shownText } from '../../text/shown-text.js';
import type { PeriodKind } from './mapping.js';

/** A year of a download as a period; `unclear` where it could be a school year by one half or the other, or a calendar year. */
export type ReadYear = { readonly period: string } | { readonly unclear: true } | { readonly problem: string };

/** `2024-25`, `2024-2025`, `SY 2024-25`, `20242025`; and `2025` and `SY2025` where it is said what they are. */
export function readYear(text: string, kind: PeriodKind | undefined): ReadYear {
  const bare = text
    .trim()
    .replace(/^(?:sy|ay|school year|academic year)\s*/i, '')
    .replace(/(?:sy|school year)$/i, '')
    .trimEnd();
  const isSchoolYear = bare !== text.trim();
  const [, first = '', second = ''] =
    /^([12]\d{3})\s*[-–—/_]\s*((?:[12]\d)?\d{2})$/.exec(bare) ?? /^([12]\d{3})([12]\d{3})$/.exec(bare) ?? [];
  if (first !== '') {
    const next = Number(first) + 1;
    if (second === String(next) || second === String(next % 100).padStart(2, '0'))
      return { period: schoolYear(Number(first)) };
    return {
      problem: `"${shownText(text, 30)}" is no school year: its second half is the next year, ${schoolYear(Number(first))}.`,
    };
  }
  if (!/^[12]\d{3}$/.test(bare)) {
    return { problem: `"${shownText(text, 30)}" is no year. A school year is written 2024-25, a calendar year 2025.` };
  }
  const year = Number(bare);
  if (kind === undefined) return { unclear: true };
  if (kind === 'calendar-year') {
    return isSchoolYear
      ? { problem: `"${shownText(text, 30)}" is a school year, not a calendar year.` }
      : { period: bare };
  }
  return { period: schoolYear(kind === 'school-year-ending' ? year - 1 : year) };
}

const schoolYear = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
