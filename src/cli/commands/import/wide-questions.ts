import { longestName } from '../../../authoring/download/comparable.js';
import { guessGroupColumn, isMarginName } from '../../../authoring/download/guess-columns.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import type { Download } from '../../../authoring/download/read-download.js';
import { groupColumns, isPattern, likelyGroupColumns, yearColumns } from '../../../authoring/download/wide-columns.js';
import { shownText } from '../../../text/shown-text.js';
import type { Prompts } from '../../prompts/prompts.js';
import { confirmWithYear, openYear } from './number-questions.js';

/** What the names of columns with numbers of people have in them. */
const peopleName = /cohort|count|tested|\bn\b|_n\b|number|enrol/i;
const shown = (name: string) => `"${shownText(name, longestName)}"`;
/** What stands beside the year in a column's name. */
const inName = (rest: string) => (rest === '' ? '(the year alone)' : shown(rest));

/** What columns look like that each hold a year or a group, to be offered as one question. */
interface WideOffer {
  /** What the columns look like, for those who cannot be asked. */
  readonly hint: string;
  offer(ask: Prompts): Promise<ColumnMapping | undefined>;
}

const elsewhere = {
  value: 'other',
  name: 'yes, but the values or the number of people are in other columns',
} as const;

/** Years or groups in the names of columns. */
export function offersOf(mapping: ColumnMapping, download: Download, calendarYears: boolean): WideOffer {
  const { columns } = download;
  const nothing: WideOffer = { hint: '', offer: async () => undefined };
  if (mapping.valueColumn !== undefined || mapping.countColumn !== undefined) return nothing;
  const patterns = likelyGroupColumns(columns);
  if (patterns.length > 0) return groupOffer(mapping, columns, patterns, calendarYears);
  const years = [...yearColumns(columns).values()].filter((own) => own.length >= 2);
  return years.length === 0 ? nothing : yearOffer(mapping, download, years.flat(), calendarYears);
}

function yearOffer(
  mapping: ColumnMapping,
  download: Download,
  years: readonly { readonly index: number; readonly of: string }[],
  calendarYears: boolean,
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
      const askKinds = async (settled: ColumnMapping): Promise<ColumnMapping> => {
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
        return { ...settled, valueColumn, ...(counted !== undefined && { nColumn: counted }) };
      };
      const message = `The columns ${names.join(', ')}${years.length > 6 ? ' …' : ''} look like years. Does each hold the numbers of its year${more}?`;
      const year = openYear(
        years.map(({ of }) => of),
        mapping,
        calendarYears,
      );
      const areGuessed = nColumn !== undefined && values !== undefined;
      const confirmed = await confirmWithYear(message, year, ask, areGuessed ? elsewhere : undefined);
      if (confirmed === undefined) return undefined;
      if (confirmed === 'other') return askKinds(known);
      if (areGuessed) return { ...known, ...confirmed, valueColumn: values, nColumn };
      const [only] = kinds;
      if (kinds.length > 1) return askKinds({ ...known, ...confirmed });
      return { ...known, ...confirmed, ...(margins.length > 0 && only !== undefined && { valueColumn: only }) };
    },
  };
}

function groupOffer(
  mapping: ColumnMapping,
  columns: readonly string[],
  found: readonly (readonly string[])[],
  calendarYears: boolean,
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
      const confirmed = await confirmWithYear(message, openYear(years, mapping, calendarYears), ask);
      if (confirmed === undefined) return undefined;
      return {
        ...mapping,
        ...confirmed,
        groupColumns: [...values],
        ...(people !== undefined && { nColumn: people }),
        ...(margin !== undefined && { marginColumn: margin }),
      };
    },
  };
}
