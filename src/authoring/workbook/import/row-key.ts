import type { Framework } from '../../../generated/framework.js';
import { nearestName } from '../../../text/nearest-name.js';
import { isShortName, shortNameFrom } from '../../../text/short-name-from.js';
import { shownText } from '../../../text/shown-text.js';
import { placedBenchmarks } from '../benchmark-table.js';
import { adjacentColumn, factTableOf, indicatorKey } from '../indicator-table.js';
import { isListTable } from '../list-tables.js';
import { adjacent } from '../measures.js';
import type { Cell, TableName } from '../table.js';
import { groupKey, valueKey } from '../value-tables.js';
import { readField } from './read-field.js';
import { cellText } from './same-text.js';

/** What says which row it is, read: the key, and its parts by column. */
export interface RowName {
  /** The row's table, where it isn't the sheet's: outcomes in other sectors are read among the indicators, too. */
  readonly table?: TableName;
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  /** What the period was read as, where that isn't how it was written. */
  readonly readAs?: string;
}

export interface KeyProblem {
  readonly column: string;
  readonly message: string;
}

export type ReadRowName =
  | { readonly name: RowName; readonly problems?: never }
  | { readonly name?: never; readonly problems: readonly KeyProblem[] };

/** Reads what says which row it is. */
export function readRowName(table: TableName, cell: (column: string) => Cell, framework: Framework): ReadRowName {
  if (table === 'benchmarks') return benchmarkName(cellText(cell('code')), framework);
  if (table === 'assessment') return { name: { key: 'assessment', parts: {} } };
  if (isListTable(table)) return entryName(cell);
  if (table === 'adjacent-outcomes') return adjacentName(cellText(cell(adjacentColumn.id)));
  const parts: Record<string, string> = {};
  const problems: KeyProblem[] = [];
  const take = (column: string, part: string | undefined, message: string) => {
    if (part === undefined) problems.push({ column, message });
    else parts[column] = part;
  };
  take('outcome', outcomeName(cellText(cell('outcome')), framework), missing('outcome'));
  if (table === 'groups' && parts['outcome'] === adjacent) {
    const message = `outcomes in other sectors (${adjacent}) have no groups. Leave this row out.`;
    return { problems: [{ column: 'outcome', message }] };
  }
  for (const column of table === 'groups' ? ['indicator', 'dimension', 'group'] : ['indicator']) {
    const text = cellText(cell(column));
    take(column, slugIn(text), text === '' ? missing(column) : noShortName(text));
  }
  if (table === 'indicators') {
    if (problems.length > 0) return { problems };
    const { outcome = '', indicator = '' } = parts;
    return { name: { table: factTableOf(outcome), key: indicatorKey(outcome, indicator), parts } };
  }
  const period = readField(cell('period'), { kind: 'period' });
  take(
    'period',
    period.value === undefined || period.value === null ? undefined : String(period.value),
    period.problem ?? missing('period'),
  );
  if (problems.length > 0) return { problems };
  const { outcome = '', indicator = '', dimension = '', group = '', period: year = '' } = parts;
  const key =
    table === 'groups' ? groupKey(outcome, indicator, dimension, group, year) : valueKey(outcome, indicator, year);
  return { name: { key, parts, ...(period.readAs !== undefined && { readAs: period.readAs }) } };
}

/** An outcome in another sector, whose short name says all. */
function adjacentName(text: string): ReadRowName {
  const indicator = slugIn(text);
  if (indicator !== undefined)
    return { name: { key: indicatorKey(adjacent, indicator), parts: { outcome: adjacent, indicator } } };
  const message = text === '' ? missing('short name') : noShortName(text);
  return { problems: [{ column: adjacentColumn.id, message }] };
}

/** An entry by its number; one without a number is new, and gets its key from its row. */
function entryName(cell: (column: string) => Cell): ReadRowName {
  const number = readField(cell('number'), { kind: 'count' });
  if (number.problem !== undefined)
    return {
      problems: [
        {
          column: 'number',
          message: `"${shownText(cellText(cell('number')), 30)}" isn't the number of a row. Put the number back. Leave it empty in a row that you add.`,
        },
      ],
    };
  const key = number.value === null ? newEntry : String(number.value);
  return { name: { key, parts: { number: key } } };
}

/** The key of every entry that a list does not have yet. */
export const newEntry = 'new';

function benchmarkName(text: string, framework: Framework): ReadRowName {
  const placed = placedBenchmarks(framework);
  const found = placed.find(({ benchmark }) => benchmark.code === text.toUpperCase());
  if (found !== undefined) return { name: { key: found.benchmark.code, parts: {} } };
  if (text === '') return { problems: [{ column: 'code', message: 'the benchmark code is missing. Put it back.' }] };
  const near = nearestName(
    text,
    placed.map(({ benchmark }) => benchmark.code),
  );
  return {
    problems: [
      {
        column: 'code',
        message: `there is no benchmark "${shownText(text, 30)}".${near === undefined ? '' : ` Did you mean ${near}?`} To list all codes: strive explain benchmarks`,
      },
    ],
  };
}

/** An outcome by its short name or by its title; any other text as it is, for the file may know it. */
export function outcomeName(text: string, { outcomes }: Framework): string | undefined {
  const known = outcomes.find(({ id, title }) => [id, title.toLowerCase()].includes(text.toLowerCase()));
  return known?.id ?? slugIn(text);
}

const slugIn = (text: string): string | undefined => (isShortName(text.toLowerCase()) ? text.toLowerCase() : undefined);

const missing = (column: string): string => `the ${column} is missing.`;

function noShortName(text: string): string {
  const short = shortNameFrom(text, 40);
  const hint = short === '' ? 'such as third-grade-reading' : `such as ${short}`;
  return `"${shownText(text, 30)}" isn't a valid short name. Use lowercase letters, digits, and hyphens, ${hint}.`;
}
