import { guessColumns, guessGroupColumn } from '../../../authoring/download/guess-columns.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { columnList, type Download } from '../../../authoring/download/read-download.js';
import {
  groupColumns,
  isPattern,
  likelyGroupColumns,
  yearColumns,
  yearInColumn,
} from '../../../authoring/download/wide-columns.js';
import { shownText } from '../../../text/shown-text.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { DataFlags } from './data-target.js';

const none = '';
const shown = (name: string) => `"${shownText(name, 200)}"`;

/**
 * Which column is what: by what is said, else by asking. What the columns look like is offered first, as one question.
 *
 * @throws RunError where nobody is there to answer; it names the flags
 */
export async function settleColumns(
  mapping: ColumnMapping,
  download: Download,
  flags: DataFlags,
  prompts: (instead: string) => Prompts,
  source: string,
): Promise<ColumnMapping> {
  const { columns } = download;
  const lacks = lacking(mapping, columns, flags);
  if (lacks.length === 0) return mapping;
  const wide = offersOf(mapping, download);
  const ask = prompts(`Add ${lacks.join(' and ')}.${wide.hint} The columns in ${source} are: ${columnList(columns)}.`);
  const settled = (await wide.offer(ask)) ?? (await offerGuess(mapping, download, flags, ask)) ?? mapping;
  return askForColumns(settled, columns, flags, ask);
}

function lacking(mapping: ColumnMapping, columns: readonly string[], flags: DataFlags): string[] {
  const { valueColumn, countColumn, yearsInColumns, groupColumns: wanted, periodColumn } = mapping;
  const hasValue = [valueColumn, countColumn, yearsInColumns, wanted].some((part) => part !== undefined);
  const yearIsInNames = groupColumns(columns, wanted ?? []).some(({ index }) => yearInColumn(columns[index] ?? ''));
  const hasPeriod = periodColumn !== undefined || flags.period !== undefined || yearsInColumns || yearIsInNames;
  return [
    ...(hasValue ? [] : ['--value-column']),
    ...(hasPeriod ? [] : ['--period-column (or --period for all rows)']),
  ];
}

interface WideOffer {
  /** What the columns look like, for those who cannot be asked. */
  readonly hint: string;
  offer(ask: Prompts): Promise<ColumnMapping | undefined>;
}

/** Years or groups in the names of columns. */
function offersOf(mapping: ColumnMapping, download: Download): WideOffer {
  const { columns } = download;
  const nothing: WideOffer = { hint: '', offer: async () => undefined };
  if (mapping.valueColumn !== undefined || mapping.countColumn !== undefined) return nothing;
  const patterns = likelyGroupColumns(columns);
  if (patterns.length > 0) return groupOffer(mapping, columns, patterns);
  const years = [...yearColumns(columns).values()].filter((own) => own.length >= 2);
  return years.length === 0 ? nothing : yearOffer(mapping, download, years.flat());
}

function yearOffer(
  mapping: ColumnMapping,
  download: Download,
  years: readonly { readonly index: number; readonly of: string }[],
): WideOffer {
  const { columns } = download;
  const groupColumn = mapping.groupColumn ?? guessGroupColumn(download);
  const known = { ...mapping, yearsInColumns: true, ...(groupColumn !== undefined && { groupColumn }) };
  const groupsToo = groupColumn === undefined ? '' : `, for the groups in ${shown(groupColumn)}`;
  const names = years.slice(0, 6).map(({ index }) => shown(columns[index] ?? ''));
  return {
    hint: ' If each year has a column of its own, add --years-in-columns.',
    async offer(ask) {
      const message = `The columns ${names.join(', ')}${years.length > 6 ? ' …' : ''} look like years. Does each hold the numbers of its year${groupsToo}?`;
      if (!(await ask.confirm({ message, default: true }))) return undefined;
      const kinds = [...yearColumns(columns)].filter(([, own]) => own.length >= 2).map(([rest]) => rest);
      if (kinds.length === 1) return known;
      const choices = kinds.map((rest) => ({
        value: rest,
        name: rest === '' ? '(the year alone)' : shownText(rest, 60),
      }));
      const valueColumn = await ask.search({ message: 'Which of them have the values?', choices });
      const others = choices.filter(({ value }) => value !== valueColumn);
      const nColumn = await ask.search({
        message: 'Which of them have the number of people counted?',
        choices: [{ value: undefined, name: '(none)' }, ...others],
      });
      return { ...known, valueColumn, ...(nColumn !== undefined && { nColumn }) };
    },
  };
}

function groupOffer(
  mapping: ColumnMapping,
  columns: readonly string[],
  found: readonly (readonly string[])[],
): WideOffer {
  const people = found
    .flat()
    .find((name) => isPattern(name) && /cohort|count|tested|\bn\b|_n\b|number|enrol/i.test(name));
  const values = found.find((names) => !people || !names.includes(people)) ?? found[0] ?? [];
  const groups = groupColumns(columns, values).map(({ of }) => shownText(of, 30));
  return {
    hint: ` If each group has a column of its own, add ${values.map((name) => `--group-columns ${shown(name)}`).join(' ')}.`,
    async offer(ask) {
      const peopleToo = people === undefined ? '' : `, with the number of people in ${shown(people)}`;
      const message = `The columns ${values.map(shown).join(', ')} look like groups (${groups.slice(0, 8).join(', ')})${peopleToo}. Does each hold the values of its group?`;
      if (!(await ask.confirm({ message, default: true }))) return undefined;
      return { ...mapping, groupColumns: [...values], ...(people !== undefined && { nColumn: people }) };
    },
  };
}

async function offerGuess(
  mapping: ColumnMapping,
  download: Download,
  flags: DataFlags,
  ask: Prompts,
): Promise<ColumnMapping | undefined> {
  const guess = { ...guessColumns(download), ...mapping };
  if (guess.valueColumn === undefined || lacking(guess, download.columns, flags).length > 0) return undefined;
  const parts = [
    ['the year', guess.periodColumn],
    ['the value', guess.valueColumn],
    ['the number of people', guess.nColumn],
    ['the group', guess.groupColumn],
  ].flatMap(([what, name]) => (name === undefined ? [] : [`${shown(name)} has ${what}`]));
  const isRight = await ask.confirm({ message: `It looks like ${parts.join(', ')}. Is that right?`, default: true });
  return isRight ? guess : undefined;
}

/** What is still open, a question for each. */
async function askForColumns(
  mapping: ColumnMapping,
  columns: readonly string[],
  flags: DataFlags,
  ask: Prompts,
): Promise<ColumnMapping> {
  const open = lacking(mapping, columns, flags);
  const choices = columns.filter((name) => name !== '').map((name) => ({ value: name, name: shownText(name, 200) }));
  const optional = [{ value: none, name: '(none)' }, ...choices];
  let settled = mapping;
  const lacksValue = open.includes('--value-column');
  if (lacksValue)
    settled = { ...settled, valueColumn: await ask.search({ message: 'Which column has the value?', choices }) };
  if (lacking(settled, columns, flags).length > 0)
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
