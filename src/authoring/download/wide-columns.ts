import { comparableText } from './comparable.js';
import { isEverybody, isKnownGroup } from './known-groups.js';
import { readYear } from './read-year.js';

/** A column that holds the numbers of one year, or of one group. */
export interface WideColumn {
  readonly index: number;
  /** The year or the group, as the column's name has it. */
  readonly of: string;
}

/** What looks like a year in the name of a column. */
const yearInName =
  /(?:\bsy\s?)?(?<!\d)(?:(?:19|20)\d{2}(?:\s?[-\u2010-\u2015\u2212/_]\s?(?:(?:19|20)?\d{2}))?|(?<=[a-z_])\d{4})(?!\d)/iu;

/** The year in the name of a column, and what is left of the name. */
export function yearInColumn(name: string): { readonly year: string; readonly rest: string } | undefined {
  const year = yearInName.exec(name)?.[0];
  if (year === undefined) return undefined;
  const read = readYear(year, 'calendar-year');
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

/** The columns that names or patterns mean, with what stands in place of the `*`; a plain name is a group's own. */
export function groupColumns(columns: readonly string[], wanted: readonly string[]): readonly WideColumn[] {
  return columns.flatMap((name, index) => {
    const of = wanted.map((pattern) => placeIn(pattern, name)).find((found) => found !== undefined);
    return of === undefined ? [] : [{ index, of }];
  });
}

/** The column for a group that a pattern gives. */
export function columnOf(columns: readonly string[], pattern: string, group: string): number {
  return columns.findIndex((name) => comparableText(placeIn(pattern, name) ?? '') === comparableText(group));
}

/** What stands in place of the `*`; years may be others, so that a pattern fits next year's file. */
function placeIn(pattern: string, written: string): string | undefined {
  const name = anyYear(written);
  const [start = '', end, more] = anyYear(pattern).split('*');
  if (end === undefined) return name === start ? written : undefined;
  if (more !== undefined || name.length <= start.length + end.length) return undefined;
  if (!name.startsWith(start) || !name.endsWith(end)) return undefined;
  const place = comparableText(written)
    .slice(start.length, comparableText(written).length - end.length)
    .trim();
  return place === ''
    ? undefined
    : written
        .replace(/\s+/g, ' ')
        .trim()
        .slice(start.length, start.length + place.length)
        .trim();
}

const anyYear = (name: string): string => comparableText(name).replace(/(?<!\d)\d{4}(?!\d)/g, '0000');

/**
 * The columns that hold the numbers of several groups, as patterns or as the groups' own names: those with the most groups
 * first. At least two must be groups that many sources have.
 */
export function likelyGroupColumns(columns: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const name of columns) {
    for (const { pattern, place } of splits(name)) {
      if (!isGroup(place)) continue;
      const known = groups.get(pattern) ?? new Set();
      groups.set(pattern, known.add(comparableText(place)));
    }
  }
  const patterns = [...groups]
    .filter(([, places]) => areSeveral([...places]))
    .toSorted(([, one], [, other]) => other.size - one.size)
    .map(([pattern]) => [pattern]);
  if (patterns.length > 0) return patterns;
  const plain = columns.filter(isGroup);
  return areSeveral(plain) ? [plain] : [];
}

const isGroup = (name: string): boolean => isKnownGroup(name) || isEverybody(name);

const areSeveral = (names: readonly string[]): boolean => names.filter((name) => !isEverybody(name)).length >= 2;

/** No name of a column that people would type is longer. */
const longestName = 200;

/** The ways to take the first or the last words of a name for a group. */
function splits(name: string): readonly { readonly pattern: string; readonly place: string }[] {
  if (name.length > longestName) return [];
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
