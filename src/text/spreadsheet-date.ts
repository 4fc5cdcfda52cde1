const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month, 1 for January; 0 for any other text. */
const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;

/**
 * The school year that a spreadsheet took for a month: it shows `2011-12` as `Dec-11`, and saves it as the first day of that
 * month. Undefined for a month that no school year looks like.
 */
export function schoolYearShownAsMonth(written: string): string | undefined {
  const text = written.trim();
  const [, name = '', shortYear] = /^([a-z]{3})-(\d{2})$/i.exec(text) ?? [];
  const [, isoYear, isoMonth] = /^20(\d{2})-(\d{2})-01$/.exec(text) ?? [];
  const [, month = isoMonth, year = isoYear] = /^(\d{1,2})\/0?1\/20(\d{2})$/.exec(text) ?? [];
  const start = shortYear ?? year;
  const second = shortYear === undefined ? Number(month) : monthOf(name);
  if (start === undefined || second > 12 || second !== Number(start) + 1) return undefined;
  return `20${start}-${String(second).padStart(2, '0')}`;
}

/** The range that a spreadsheet took for a day: it shows `10-14` as `14-Oct`. Undefined for anything else. */
export function rangeShownAsDay(text: string): string | undefined {
  const [, day = '', name = ''] = /^(\d{1,2})-([a-z]{3})$/i.exec(text.trim()) ?? [];
  const [low, high] = [monthOf(name), Number(day)];
  return low > 0 && high >= low && high <= 31 ? `${low}-${high}` : undefined;
}
