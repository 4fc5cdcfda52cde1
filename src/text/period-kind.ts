/** The kind of a period: `year`, `school-year`, or how many years a span has. */
export function periodKind(period: string): string {
  if (period.length === 9) return String(Number(period.slice(5)) - Number(period.slice(0, 4)) + 1);
  return period.length === 4 ? 'year' : 'school-year';
}

/** A kind of period in words: `school year`, `span of 5 years`. @param many what makes it several */
export function kindInWords(kind: string, many: 's' | '' = ''): string {
  if (kind === 'year') return `calendar year${many}`;
  return kind === 'school-year' ? `school year${many}` : `span${many} of ${kind} years`;
}

/** A period of a kind, to show how one is written. */
export function kindExample(kind: string): string {
  if (kind === 'year') return '2025';
  return kind === 'school-year' ? '2024-25' : `${2022 - Number(kind)}-2021`;
}
