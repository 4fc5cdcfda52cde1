import { comparableText } from './comparable.js';
import { isEverybody, isKnownGroup } from './known-groups.js';
import { readYear } from './read-year.js';

/** A column that holds the numbers of one year, of one group, or of one group in one year. */
export interface WideColumn {
  readonly index: number;
  /** The year or the group, as the column's name has it. */
  readonly of: string;
  /** Beside a group: the year in the column's name. */
  readonly year?: string;
}

/** What looks like a year in the name of a column. */
const yearInName =
  /(?:\bsy\s?)?(?<!\d)(?:(?:19|20)\d{2}(?:\s?[-\u2010-\u2015\u2212/_]\s?(?:(?:19|20)?\d{2}))?|(?<=[a-z_])\d{4})(?!\d)/iu;

/** The year in the name of a column, and what is left of the name. */
export function yearInColumn(name: string): { readonly year: string; readonly rest: string } | undefined {
  const year = yearInName.exec(name)?.[0];
  if (year === undefined) return undefined;
  const read = readYear(year, { kind: 'calendar-year' });
  if (read.value === undefined) return undefined;
  const rest = name
    .replace(year, ' ')
    .replace(/[\s_()[\]:,*†‡-]+/g, ' ')
    .trim();
  return { year, rest };
}

/** The columns whose names hold a year, by what is left of their names. */
export function yearColumns(columns: readonly string[]): ReadonlyMap<string, readonly WideColumn[]> {
  const found = new Map<string, WideColumn[]>();
  for (const [index, name] of columns.entries()) {
    const read = yearInColumn(name);
    if (read === undefined) continue;
    const key = comparableText(read.rest);
    found.set(key, [...(found.get(key) ?? []), { index, of: read.year }]);
  }
  return found;
}

/** Whether a name holds a place for something: `*_RATE_2024`. */
export const isPattern = (name: string): boolean => name.includes('*');

/** Stands for the year in a name: no name that is shown has this sign. */
const yearSign = '\u0000';

interface YearFree {
  readonly text: string;
  readonly year?: string;
}

/** A column's name with a sign in place of its year: names that differ in their years alone are the same then. */
function yearFree(name: string): YearFree {
  const text = name.replaceAll(yearSign, ' ').replace(/\s+/g, ' ').trim();
  const year = yearInColumn(text)?.year;
  return year === undefined ? { text } : { text: text.replace(year, yearSign), year };
}

/** What a column's name is compared by where its year makes no difference. */
export const anyYearName = (name: string): string => comparableText(yearFree(name).text);

/**
 * The columns that names or patterns mean, with the group: what stands in place of the `*`, or the whole of a plain name. Years
 * in names are set aside first: a pattern fits every year, and each column is of its own.
 */
export function groupColumns(columns: readonly string[], wanted: readonly string[]): readonly WideColumn[] {
  const patterns = wanted.map((pattern) => yearFree(pattern).text);
  return columns.flatMap((name, index) => {
    const { text, year } = yearFree(name);
    const of = patterns.map((pattern) => placeIn(pattern, text)).find((found) => found !== undefined);
    return of === undefined ? [] : [{ index, of, ...(year !== undefined && { year }) }];
  });
}

/** What stands in place of the `*` in a name without its year, or the whole name where the pattern has none. */
function placeIn(pattern: string, name: string): string | undefined {
  const [start = '', end, more] = comparableText(pattern).split('*');
  const compared = comparableText(name);
  if (end === undefined) return compared === start ? withoutSign(name) : undefined;
  if (more !== undefined || compared.length <= start.length + end.length) return undefined;
  if (!compared.startsWith(start) || !compared.endsWith(end)) return undefined;
  const place = withoutSign(name.slice(start.length, compared.length - end.length));
  return place === '' ? undefined : place;
}

/** A group's name, without the year and the signs that parted the two. */
const withoutSign = (name: string): string =>
  (name.includes(yearSign) ? name.replace(yearSign, ' ').replace(/[\s_:,()-]+/g, insideOnly) : name)
    .replace(/\s+/g, ' ')
    .trim();

/** Signs at either end of a text are no part of it. */
const insideOnly = (signs: string, at: number, text: string): string =>
  at === 0 || at + signs.length === text.length ? '' : signs;

/**
 * The columns that hold the numbers of several groups, as patterns or as the groups' own names: those with the most groups
 * first. At least two must be groups that many sources have.
 */
export function likelyGroupColumns(columns: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, { readonly pattern: string; readonly places: Set<string> }>();
  for (const name of columns) {
    for (const { pattern, place } of splits(name)) {
      if (!isGroup(place)) continue;
      const known = groups.get(anyYearName(pattern)) ?? { pattern, places: new Set() };
      known.places.add(comparableText(place));
      groups.set(anyYearName(pattern), known);
    }
  }
  const patterns = [...groups.values()]
    .filter(({ places }) => areSeveral([...places]))
    .toSorted(({ places: one }, { places: other }) => other.size - one.size)
    .map(({ pattern }) => [pattern]);
  if (patterns.length > 0) return patterns;
  const plain = columns.filter(isGroup);
  return areSeveral(plain) ? [plain] : [];
}

const isGroup = (name: string): boolean => isKnownGroup(name) || isEverybody(name);

const areSeveral = (names: readonly string[]): boolean => names.filter((name) => !isEverybody(name)).length >= 2;

/** Longer names aren't made of a group and a few words. */
const longestMade = 200;

/** The ways to take the first or the last words of a name for a group. */
function splits(name: string): readonly { readonly pattern: string; readonly place: string }[] {
  if (name.length > longestMade) return [];
  const words = name.split(/([\s_:()-]+)/);
  return words.flatMap((_, at) => {
    if (at % 2 === 1) return [];
    const [first, last] = [words.slice(0, at + 1).join(''), words.slice(at).join('')];
    return [
      ...(at === words.length - 1 ? [] : [{ pattern: `*${name.slice(first.length)}`, place: first }]),
      ...(at === 0 ? [] : [{ pattern: `${name.slice(0, name.length - last.length)}*`, place: last }]),
    ];
  });
}
