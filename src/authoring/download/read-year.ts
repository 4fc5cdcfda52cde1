import { readPeriod, schoolYear, yearAlone } from '../../text/read-period.js';
import { quoted, type Typed } from '../../text/typed.js';
import type { PeriodKind } from './mapping.js';

/** A year of a download as a period; `unclear` where it could be a school year by one half or the other, or a calendar year. */
export type ReadYear = Typed<string> | { readonly unclear: true; readonly value?: never; readonly problem?: never };

/** `2024-25`, `2024-2025`, `SY 2024-25`, `20242025`; and `2025` and `SY2025` where it is said what they are. */
export function readYear(text: string, kind: PeriodKind | undefined): ReadYear {
  const alone = yearAlone(text);
  if (alone === undefined || alone.label === 'calendar') return readPeriod(text);
  if (kind === undefined) return { unclear: true };
  if (kind !== 'calendar-year')
    return { value: schoolYear(kind === 'school-year-ending' ? alone.year - 1 : alone.year) };
  return alone.label === 'school'
    ? { problem: `${quoted(text)} is a school year, not a calendar year.` }
    : { value: String(alone.year) };
}
