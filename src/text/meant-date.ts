const twoDigits = (text: string) => text.padStart(2, '0');

/**
 * The date that was probably meant, where only its form is another: 2026/6/30, 6/30/2026, 6/30/26, 20260630, June 30, 2026. Where
 * both could be the month, the first one is: so Americans write.
 */
export function meantDate(written: string): string | undefined {
  const text = written.trim().replace(/[‐-―−]/g, '-');
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^([12]\d{3})(\d{2})(\d{2})$/.exec(text);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text);
  const [year, month, day] = yearFirst?.slice(1) ?? [yearLast?.[3], yearLast?.[1], yearLast?.[2]];
  if (year === undefined || month === undefined || day === undefined) return dateInWords(text);
  const whole = year.length === 2 ? `20${year}` : year;
  // 30/06/2026: elsewhere the day comes first.
  return realDate(whole, month, day) ?? (yearLast === null ? undefined : realDate(whole, day, month));
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/** June 30, 2026; Tuesday, June 30, 2026; 30 June 2026; 30-Jun-2026. */
function dateInWords(text: string): string | undefined {
  const date = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? /i, '');
  const monthFirst = /^([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})$/i.exec(date);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4})$/i.exec(date);
  const [name, day, year] = monthFirst?.slice(1) ?? [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (name === undefined || day === undefined || year === undefined) return undefined;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : realDate(year, String(month), day);
}

function realDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** How to write a date that is written in another form, with the day as it was read; undefined where it is no date. */
export function howToWriteDate(written: string): string | undefined {
  const date = meantDate(written);
  if (date === undefined || date === written.trim()) return undefined;
  const [year, month, day] = date.split('-').map(Number);
  return `For ${monthNames[(month ?? 1) - 1]} ${day}, ${year}, write ${date}.`;
}
