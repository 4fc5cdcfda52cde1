import { longestName } from '../../../authoring/download/comparable.js';
import { guessColumns, guessGroupColumn, isMarginName } from '../../../authoring/download/guess-columns.js';
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
/** What the names of columns with numbers of people have in them. */
const peopleName = /cohort|count|tested|\bn\b|_n\b|number|enrol/i;
/** What stands beside the year in a column's name. */
const inName = (rest: string) => (rest === '' ? '(the year alone)' : shown(rest));
const shown = (name: string) => `"${shownText(name, longestName)}"`;

/**
 * Which column is what: by what is said, else by asking. What the columns look like is offered first, as one question.
 *
 * @throws RunError where nobody is there to answer; it names the flags
 */
export async function settleColumns(
  mapping: ColumnMapping,
  download: Download,
  { flags, prompts, source, unit }: ColumnAsking,
): Promise<ColumnMapping> {
  const { columns } = download;
  const lacks = lacking(mapping, download, flags);
  if (lacks.length === 0) return mapping;
  const wide = offersOf(mapping, download);
  const ask = prompts(`Add ${lacks.join(' and ')}.${wide.hint} The columns in ${source} are: ${columnList(columns)}.`);
  const offered = await wide.offer(ask);
  if (offered !== undefined) return askForColumns(offered, download, flags, ask);
  const { valueColumn, countColumn } = guessColumns(download, unit, mapping);
  const isOpen = lacks.includes('--value-column') && (valueColumn ?? countColumn) === undefined;
  const known = isOpen ? { ...mapping, valueColumn: await askForValue(columns, ask) } : mapping;
  const guess = guessed(known, download, unit, flags);
  if (guess !== undefined && (await offerGuess(guess, ask))) return guess;
  return askForColumns(guess === undefined ? known : mapping, download, flags, ask);
}

export interface ColumnAsking {
  readonly flags: DataFlags;
  readonly prompts: (instead: string) => Prompts;
  readonly source: string;
  readonly unit: string | undefined;
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

interface WideOffer {
  /** What the columns look like, for those who cannot be asked. */
  readonly hint: string;
  offer(ask: Prompts): Promise<ColumnMapping | undefined>;
}

const likeThis = [
  { value: 'yes', name: 'yes' },
  { value: 'other', name: 'yes, but the values or the number of people are in other columns' },
  { value: 'no', name: 'no' },
] as const;

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
  const all = [...yearColumns(columns)].filter(([, own]) => own.length >= 2).map(([rest]) => rest);
  const margins = all.filter(isMarginName);
  const kinds = all.filter((rest) => !margins.includes(rest));
  const people = kinds.length === 2 ? kinds.filter((rest) => peopleName.test(rest)) : [];
  const [nColumn] = people.length === 1 ? people : [];
  const marginColumn = mapping.marginColumn ?? (margins.length === 1 && kinds.length > 0 ? margins[0] : undefined);
  const known = {
    ...mapping,
    yearsInColumns: true,
    ...(groupColumn !== undefined && { groupColumn }),
    ...(marginColumn !== undefined && { marginColumn }),
  };
  const values = nColumn === undefined ? undefined : kinds.find((rest) => rest !== nColumn);
  const more = [
    ...(nColumn === undefined || values === undefined
      ? []
      : [`: the values in ${inName(values)}, the number of people in ${inName(nColumn)}`]),
    ...(groupColumn === undefined ? [] : [`, for the groups in ${shown(groupColumn)}`]),
    ...(marginColumn === undefined ? [] : [`, with the margin of error in ${shown(marginColumn)}`]),
  ].join('');
  const names = years.slice(0, 6).map(({ index }) => shown(columns[index] ?? ''));
  return {
    hint: ' If each year has a column of its own, add --years-in-columns.',
    async offer(ask) {
      const message = `The columns ${names.join(', ')}${years.length > 6 ? ' …' : ''} look like years. Does each hold the numbers of its year${more}?`;
      if (nColumn !== undefined && values !== undefined) {
        const answer = await ask.choose({ message, choices: likeThis, default: 'yes' });
        if (answer === 'yes') return { ...known, valueColumn: values, nColumn };
        if (answer === 'no') return undefined;
      } else if (!(await ask.confirm({ message, default: true }))) return undefined;
      const [only] = kinds;
      if (kinds.length <= 1) return margins.length > 0 && only !== undefined ? { ...known, valueColumn: only } : known;
      const choices = kinds.map((rest) => ({
        value: rest,
        name: rest === '' ? '(the year alone)' : shownText(rest, longestName),
      }));
      const valueColumn = await ask.search({ message: 'Which of them have the values?', choices });
      const others = choices.filter(({ value }) => value !== valueColumn);
      const counted = await ask.search({
        message: 'Which of them have the number of people counted?',
        choices: [{ value: undefined, name: '(none)' }, ...others],
      });
      return { ...known, valueColumn, ...(counted !== undefined && { nColumn: counted }) };
    },
  };
}

function groupOffer(
  mapping: ColumnMapping,
  columns: readonly string[],
  found: readonly (readonly string[])[],
): WideOffer {
  const patterns = found.flat();
  const margin = patterns.find((name) => isPattern(name) && isMarginName(name));
  const people = patterns.find((name) => name !== margin && isPattern(name) && peopleName.test(name));
  const besides = [people, margin].flatMap((name) => name ?? []);
  const values = found.find((names) => !besides.some((name) => names.includes(name))) ?? found[0] ?? [];
  const own = groupColumns(columns, values);
  const groups = [...new Set(own.map(({ of }) => shownText(of, 30)))];
  const years = [...new Set(own.flatMap(({ year }) => (year === undefined ? [] : shownText(year, 20))))];
  return {
    hint: ` If each group has a column of its own, add ${values.map((name) => `--group-columns ${shown(name)}`).join(' ')}.`,
    async offer(ask) {
      const beside = [
        ...(people === undefined ? [] : [`, with the number of people in ${shown(people)}`]),
        ...(margin === undefined ? [] : [`, with the margin of error in ${shown(margin)}`]),
      ].join('');
      const inYears =
        years.length < 2 ? '' : ` in the years ${years.slice(0, 8).join(', ')}${years.length > 8 ? ' …' : ''}`;
      const message = `The columns ${values.map(shown).join(', ')} look like groups (${groups.slice(0, 8).join(', ')})${inYears}${beside}. Does each hold the values of its group${years.length < 2 ? '' : ' and year'}?`;
      if (!(await ask.confirm({ message, default: true }))) return undefined;
      return {
        ...mapping,
        groupColumns: [...values],
        ...(people !== undefined && { nColumn: people }),
        ...(margin !== undefined && { marginColumn: margin }),
      };
    },
  };
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

async function offerGuess(guess: ColumnMapping, ask: Prompts): Promise<boolean> {
  const parts = [
    ['the year', guess.periodColumn],
    ['the value', guess.valueColumn],
    ['how many reached it', guess.countColumn],
    ['how many there are in all', guess.ofColumn],
    ['the number of people', guess.nColumn],
    ['the margin of error', guess.marginColumn],
    ['the group', guess.groupColumn],
  ].flatMap(([what, name]) => (name === undefined ? [] : [`${shown(name)} has ${what}`]));
  return ask.confirm({ message: `It looks like ${parts.join(', ')}. Is that right?`, default: true });
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
