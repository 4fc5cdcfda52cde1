import { readNumber } from '../../text/read-number.js';
import { readRange } from '../../text/read-range.js';
import { comparableText } from './comparable.js';
import { isEverybody, isKnownGroup } from './known-groups.js';
import type { ColumnMapping } from './mapping.js';
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
  group: /group|categor|race|ethnic|gender|\bsex\b|demographic/i,
};

/** What the columns are, most likely; nothing where the year or the value could be in several. */
export function guessColumns({ columns, rows }: Download): ColumnMapping {
  const looked = rows.slice(0, rowsLookedAt);
  const textsOf = (index: number) => looked.map((cells) => cells[index]?.text ?? '').filter((text) => text !== '');
  const all = columns.flatMap((name, index) => {
    const texts = textsOf(index);
    return name === '' || texts.length === 0 ? [] : [{ name, texts }];
  });
  const period = single(
    all.filter(({ texts }) => texts.every(isYear)),
    named.period,
  );
  const numeric = all.filter((column) => column !== period && isNumeric(column.texts));
  const counts = numeric.filter(({ name }) => named.n.test(name) && !named.value.test(name));
  const values = numeric.filter((column) => !counts.includes(column));
  const value = single(values, named.value);
  if (period === undefined || value === undefined) return {};
  const rest = all.filter((column) => column !== period && !numeric.includes(column));
  const group = rest.find(({ texts }) => areGroups(texts)) ?? single(rest.filter(({ name }) => named.group.test(name)));
  const people = single(counts, /tested|denominator|^n$|valid|cohort/i);
  return {
    periodColumn: period.name,
    valueColumn: value.name,
    ...(people && { nColumn: people.name }),
    ...(group && new Set(group.texts).size > 1 && { groupColumn: group.name }),
  };
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
  const read = readYear(text, undefined);
  return 'unclear' in read || read.value !== undefined || /^fy/i.test(text);
}

const isNumeric = (texts: readonly string[]): boolean =>
  texts.filter((text) => readNumber(text) !== undefined || readRange(text) !== undefined).length * 2 >= texts.length;

function areGroups(texts: readonly string[]): boolean {
  const names = new Set(texts.map(comparableText));
  const known = [...names].filter((name) => isKnownGroup(name) || isEverybody(name));
  return names.size >= 2 && names.size <= mostGroups && known.length * 2 >= names.size;
}
