import { longestName } from '../../../authoring/download/comparable.js';
import { guessColumns } from '../../../authoring/download/guess-columns.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { columnIndex, columnList, type Download } from '../../../authoring/download/read-download.js';
import { groupColumns, yearInColumn } from '../../../authoring/download/wide-columns.js';
import { shownText } from '../../../text/shown-text.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { DataFlags } from './data-target.js';
import { confirmWithYear, openYear } from './number-questions.js';
import { offersOf } from './wide-questions.js';

const none = '';
const shown = (name: string) => `"${shownText(name, longestName)}"`;

/**
 * Which column is what: by what is said, else by asking. What the columns look like is offered first, as one question.
 *
 * @throws RunError where nobody is there to answer; it names the flags
 */
export async function settleColumns(
  mapping: ColumnMapping,
  download: Download,
  { flags, prompts, source, unit, calendarYears }: ColumnAsking,
): Promise<ColumnMapping> {
  const { columns } = download;
  const lacks = lacking(mapping, download, flags);
  if (lacks.length === 0) return mapping;
  const wide = offersOf(mapping, download, calendarYears);
  const ask = prompts(`Add ${lacks.join(' and ')}.${wide.hint} The columns in ${source} are: ${columnList(columns)}.`);
  const offered = await wide.offer(ask);
  if (offered !== undefined) return askForColumns(offered, download, flags, ask);
  const { valueColumn, countColumn } = guessColumns(download, unit, mapping);
  const isOpen = lacks.includes('--value-column') && (valueColumn ?? countColumn) === undefined;
  const known = isOpen ? { ...mapping, valueColumn: await askForValue(columns, ask) } : mapping;
  const guess = guessed(known, download, unit, flags);
  const confirmed =
    guess && (await offerGuess(guess, openYearIn(download, guess, calendarYears || flags.period !== undefined), ask));
  if (confirmed !== undefined) return { ...guess, ...confirmed };
  return askForColumns(guess === undefined ? known : mapping, download, flags, ask);
}

export interface ColumnAsking {
  readonly flags: DataFlags;
  readonly prompts: (instead: string) => Prompts;
  readonly source: string;
  readonly unit: string | undefined;
  /** Whether the indicator has calendar years already: then a year that stands alone is one. */
  readonly calendarYears: boolean;
}

function openYearIn({ columns, rows }: Download, mapping: ColumnMapping, isKnown: boolean): string | undefined {
  const index = columnIndex(columns, mapping.periodColumn ?? '');
  const texts = rows.flatMap((cells) => cells[index]?.text ?? []);
  return openYear(texts, mapping, isKnown);
}

function lacking(mapping: ColumnMapping, download: Download, flags: DataFlags): string[] {
  const { valueColumn, countColumn, yearsInColumns, groupColumns: wanted, periodColumn } = mapping;
  const { columns } = download;
  const hasValue = [valueColumn, countColumn, yearsInColumns, wanted].some((part) => part !== undefined);
  const inNames =
    groupColumns(columns, wanted ?? []).some(({ year }) => year !== undefined) ||
    (yearInColumn(valueColumn ?? countColumn ?? '') !== undefined &&
      guessColumns(download, undefined, mapping).periodColumn === undefined);
  const hasPeriod = periodColumn !== undefined || flags.period !== undefined || yearsInColumns || inNames;
  return [
    ...(hasValue ? [] : ['--value-column']),
    ...(hasPeriod ? [] : ['--period-column (or --period for all rows)']),
  ];
}

/** What the columns are, most likely, where nothing is open then. */
function guessed(
  mapping: ColumnMapping,
  download: Download,
  unit: string | undefined,
  flags: DataFlags,
): ColumnMapping | undefined {
  const guess = { ...guessColumns(download, unit, mapping), ...mapping };
  const isSettled =
    (guess.valueColumn ?? guess.countColumn) !== undefined && lacking(guess, download, flags).length === 0;
  return isSettled ? guess : undefined;
}

function offerGuess(guess: ColumnMapping, year: string | undefined, ask: Prompts): Promise<ColumnMapping | undefined> {
  const parts = [
    ['the year', guess.periodColumn],
    ['the value', guess.valueColumn],
    ['how many are counted', guess.countColumn],
    ['how many there are in all', guess.ofColumn],
    ['the number of people', guess.nColumn],
    ['the margin of error', guess.marginColumn],
    ['the group', guess.groupColumn],
  ].flatMap(([what, name]) => (name === undefined ? [] : [`${shown(name)} has ${what}`]));
  return confirmWithYear<never>(`It looks like ${parts.join(', ')}. Is that right?`, year, ask);
}

/** What is still open, a question for each. */
async function askForColumns(
  mapping: ColumnMapping,
  download: Download,
  flags: DataFlags,
  ask: Prompts,
): Promise<ColumnMapping> {
  const { columns } = download;
  const open = lacking(mapping, download, flags);
  const choices = columnChoices(columns);
  const optional = [{ value: none, name: '(none)' }, ...choices];
  let settled = mapping;
  const lacksValue = open.includes('--value-column');
  if (lacksValue) settled = { ...settled, valueColumn: await askForValue(columns, ask) };
  if (lacking(settled, download, flags).length > 0)
    settled = { ...settled, periodColumn: await ask.search({ message: 'Which column has the year?', choices }) };
  if (!lacksValue || mapping.groupColumn !== undefined) return settled;
  const groupColumn = await ask.search({
    message: 'Which column has the student group (race, income …)?',
    choices: optional,
  });
  const nColumn =
    mapping.nColumn ??
    (await ask.search({ message: 'Which column has the number of people counted?', choices: optional }));
  return { ...settled, ...(groupColumn && { groupColumn }), ...(nColumn && { nColumn }) };
}

const columnChoices = (columns: readonly string[]) =>
  columns.filter((name) => name !== '').map((name) => ({ value: name, name: shownText(name, longestName) }));

const askForValue = (columns: readonly string[], ask: Prompts): Promise<string> =>
  ask.search({ message: 'Which column has the value?', choices: columnChoices(columns) });
