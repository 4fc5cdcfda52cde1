import { readNumber } from '../../text/read-number.js';
import { readRange } from '../../text/read-range.js';
import { comparableText } from './comparable.js';
import { isEverybody, isKnownGroup } from './known-groups.js';
import type { ColumnMapping } from './mapping.js';
import { marginSign } from './read-cell.js';
import type { Download } from './read-download.js';
import { readYear } from './read-year.js';

/** So many rows tell what a column holds. */
const rowsLookedAt = 500;
/** A column with more different texts than this is about places or people, not about groups. */
const mostGroups = 60;

const named = {
  period: /year|period|^[sf]y$|when|date|cohort/i,
  value: /pct|percent|%|rate|share|value|score|mean|average|median|estimate|proficien/i,
  n: /^n$|\bn\b|tested|count|enrol|denominator|number|total|students|population|cohort|valid/i,
  margin: /margin.of.error|(?:^|[^a-z])moe(?:[^a-z]|$)|(?<=[a-z])MOE$/i,
  group: /group|categor|race|ethnic|gender|\bsex\b|demographic/i,
};

/** Whether a column's name says that it has margins of error. */
export const isMarginName = (name: string): boolean => named.margin.test(name);

interface FilledColumn {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * What the columns are, most likely; no value where it could be in several, and nothing where the year could.
 *
 * @param known what is said of them
 */
export function guessColumns(
  { columns, rows }: Download,
  unit: string | undefined,
  known: ColumnMapping = {},
): ColumnMapping {
  const looked = rows.slice(0, rowsLookedAt);
  const all = columns.flatMap((name, index): FilledColumn[] => {
    const texts = looked.map((cells) => cells[index]?.text ?? '').filter((text) => text !== '');
    return name === '' || texts.length === 0 ? [] : [{ name, texts }];
  });
  const saidAs = (name: string | undefined) =>
    name === undefined ? undefined : all.find((column) => comparableText(column.name) === comparableText(name));
  const period =
    saidAs(known.periodColumn) ??
    single(
      all.filter(({ texts }) => mostAre(texts, isYear)),
      named.period,
    );
  const numeric = all.filter((column) => column !== period && isNumeric(column.texts));
  const margins = numeric.filter(({ name }) => isMarginName(name));
  const counts = numeric.filter(
    (column) => !margins.includes(column) && named.n.test(column.name) && !named.value.test(column.name),
  );
  const values = numeric.filter((column) => !margins.includes(column) && !counts.includes(column));
  const value = saidAs(known.valueColumn) ?? single(values.length > 0 ? values : counts, named.value);
  if (period === undefined) return {};
  const rest = all.filter((column) => column !== period && !numeric.includes(column));
  const group = rest.find(({ texts }) => areGroups(texts)) ?? single(rest.filter(({ name }) => named.group.test(name)));
  const people = single(
    counts.filter((column) => column !== value),
    /tested|denominator|^n$|valid|cohort/i,
  );
  return {
    periodColumn: period.name,
    ...numbersOf(value, people, unit),
    ...marginOf(value, margins),
    ...(group && new Set(group.texts).size > 1 && { groupColumn: group.name }),
  };
}

/** Whole numbers above 100 are counts of people, not percentages. */
function numbersOf(value: FilledColumn | undefined, people: FilledColumn | undefined, unit: string | undefined) {
  if (value === undefined) return {};
  const numbers = value.texts.flatMap((text) => readNumber(text)?.number ?? []);
  const areCounts = numbers.some((number) => number > 100) && numbers.every(Number.isInteger);
  if (unit === 'percent' && people !== undefined && areCounts)
    return { countColumn: value.name, ofColumn: people.name };
  return { valueColumn: value.name, ...(people && { nColumn: people.name }) };
}

/** The margins of error that stand beside the value: the Census Bureau names both alike. */
function marginOf(value: FilledColumn | undefined, margins: readonly FilledColumn[]) {
  if (value === undefined) return {};
  const stem = ({ name }: FilledColumn) =>
    comparableText(name)
      .replace(/margin.of.error|moe|estimate/g, ' ')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const own = margins.filter((column) => stem(column) === stem(value));
  const margin = single(own.length > 0 ? own : margins);
  return margin === undefined ? {} : { marginColumn: margin.name };
}

/** The column that holds the well-known groups, where one does. */
export function guessGroupColumn({ columns, rows }: Download): string | undefined {
  const looked = rows.slice(0, rowsLookedAt);
  return columns.find((name, index) => name !== '' && areGroups(looked.map((cells) => cells[index]?.text ?? '')));
}

/** The only one, or the only one with such a name. */
function single<Column extends { readonly name: string }>(columns: readonly Column[], name = /$^/): Column | undefined {
  const likely = columns.filter((column) => name.test(column.name));
  const [first, ...more] = likely.length > 0 ? likely : columns;
  return more.length === 0 ? first : undefined;
}

function isYear(text: string): boolean {
  const read = readYear(text);
  return 'unclear' in read || read.value !== undefined || /^fy/i.test(text);
}

/** A note below a table is in its first column. */
const mostAre = (texts: readonly string[], is: (text: string) => boolean): boolean => {
  const others = texts.filter((text) => !is(text)).length;
  return others === 0 || (others <= 5 && others * 4 <= texts.length && texts.slice(0, -others).every(is));
};

const isNumeric = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => text.split(marginSign).find((part) => part !== '') ?? '');
  return (
    numbers.filter((text) => readNumber(text) !== undefined || readRange(text) !== undefined).length * 2 >= texts.length
  );
};

function areGroups(texts: readonly string[]): boolean {
  const names = new Set(texts.map(comparableText));
  const known = [...names].filter((name) => isKnownGroup(name));
  const everyone = [...names].filter((name) => isEverybody(name));
  // A total alone may be that of places.
  const areKnown = known.length > 0 && (known.length + everyone.length) * 2 >= names.size;
  return names.size >= 2 && names.size <= mostGroups && areKnown;
}
