import { entriesOf, entryOf, textOf } from '../assessment/plain-data.js';
import type { Framework } from '../generated/framework.js';
import {
  adjacent,
  dataFileOf,
  type WrittenMeasure,
  type WrittenNumber,
  writtenMeasuresOf,
  writtenNumber,
} from './measures.js';
import type { Column, Table, TableRow } from './table.js';

export const units = ['percent', 'rate', 'count', 'currency', 'score', 'other'] as const;

/** A number that stands in a data file. */
export interface DataNumber extends WrittenNumber {
  readonly period: string;
  readonly dimension?: string;
  readonly group?: string;
}

/** What the data file of a measure holds, by the keys that lead to the measure, joined with `/`. */
export type DataNumbers = ReadonlyMap<string, readonly DataNumber[]>;

/** One row for each period of each measure. */
export function valueTable(framework: Framework, file: unknown, data: DataNumbers): Table {
  return {
    name: 'values',
    title: 'Values',
    columns: valueColumns(framework, file),
    rows: writtenMeasuresOf(file).flatMap((measure) => {
      const own: readonly DataNumber[] =
        ofDataFile(measure, data)?.filter(({ group }) => group === undefined) ??
        entriesOf(entryOf(measure.value, 'values')).map(([period, entry]) => ({ period, ...writtenNumber(entry) }));
      return inTimeOrder(own).map((number) => ({
        key: valueKey(measure.outcome, measure.indicator, number.period),
        cells: { ...measureCells(measure), ...aboutMeasure(measure), ...numberCells(number), ...keptIn(measure) },
      }));
    }),
  };
}

/** One row for each period of each group of each measure. */
export function groupTable(framework: Framework, file: unknown, data: DataNumbers): Table {
  return {
    name: 'groups',
    title: 'Groups',
    columns: groupColumns(framework, file),
    rows: writtenMeasuresOf(file).flatMap((measure) =>
      groupNumbers(measure, data).map(
        (number): TableRow => ({
          key: groupKey(measure.outcome, measure.indicator, number.dimension ?? '', number.group ?? '', number.period),
          cells: {
            ...measureCells(measure),
            dimension: number.dimension ?? '',
            group: number.group ?? '',
            ...numberCells(number),
            ...keptIn(measure),
          },
        }),
      ),
    ),
  };
}

function groupNumbers(measure: WrittenMeasure, data: DataNumbers): readonly DataNumber[] {
  const fromFile = ofDataFile(measure, data)?.filter(({ group }) => group !== undefined);
  if (fromFile !== undefined) return fromFile;
  return entriesOf(entryOf(measure.value, 'disparities')).flatMap(([dimension, entry]) =>
    entriesOf(entryOf(entry, 'groups')).flatMap(([group, series]) =>
      inTimeOrder(
        entriesOf(series).map(([period, observation]) => ({
          period,
          dimension,
          group,
          ...writtenNumber(observation),
        })),
      ),
    ),
  );
}

function ofDataFile({ path, value }: WrittenMeasure, data: DataNumbers): readonly DataNumber[] | undefined {
  return dataFileOf(value) === undefined ? undefined : (data.get(path.join('/')) ?? []);
}

/** As a person reads a table; keys that look like whole numbers come out of order otherwise. */
const inTimeOrder = <Entry extends { readonly period: string }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));

const measureCells = ({ outcome, indicator }: WrittenMeasure) => ({ outcome, indicator });

function aboutMeasure({ value }: WrittenMeasure): Record<string, string> {
  return {
    ...(textOf(entryOf(value, 'name')) !== undefined && { name: textOf(entryOf(value, 'name')) ?? '' }),
    ...(textOf(entryOf(value, 'unit')) !== undefined && { unit: textOf(entryOf(value, 'unit')) ?? '' }),
    ...(entryOf(value, 'core') === true && { core: 'yes' }),
  };
}

function numberCells({ period, value, n, note, break: isBreak }: DataNumber): Record<string, string | number> {
  return {
    period,
    ...(value !== undefined && value !== null && { value }),
    ...(n !== undefined && { n }),
    ...(note !== undefined && { note }),
    ...(isBreak && { break: 'yes' }),
  };
}

function keptIn({ value }: WrittenMeasure): Record<string, string> {
  const name = dataFileOf(value);
  return name === undefined ? {} : { 'kept-in': name };
}

/** Short names hold no blanks, so that no two rows have one key. */
export const valueKey = (outcome: string, indicator: string, period: string): string =>
  [outcome, indicator, period].join(' ');

export const groupKey = (outcome: string, indicator: string, dimension: string, group: string, period: string) =>
  [outcome, indicator, dimension, group, period].join(' ');

function valueColumns(framework: Framework, file: unknown): Column[] {
  return [
    ...measureColumns(framework, file),
    {
      id: 'name',
      title: 'Name',
      kind: 'text',
      role: 'shown',
      width: 36,
      about: 'What the indicator measures. Fill it in for a new indicator; later it is changed in the assessment file.',
    },
    {
      id: 'unit',
      title: 'Unit',
      kind: 'text',
      role: 'shown',
      width: 11,
      options: units,
      about: 'What the numbers are. Fill it in for a new indicator; later it is changed in the assessment file.',
    },
    {
      id: 'core',
      title: 'Core indicator',
      kind: 'yes-or-no',
      role: 'shown',
      width: 10,
      options: ['yes', 'no'],
      about: 'yes for a core indicator, one that the partnership answers for. Fill it in for a new indicator.',
    },
    ...numberColumns,
  ];
}

function groupColumns(framework: Framework, file: unknown): Column[] {
  return [
    ...measureColumns(framework, file),
    {
      id: 'dimension',
      title: 'Dimension',
      kind: 'text',
      role: 'key',
      width: 18,
      about: 'What the groups differ in, as a short name: race-ethnicity, income, gender.',
    },
    {
      id: 'group',
      title: 'Group',
      kind: 'text',
      role: 'key',
      width: 20,
      about: 'The group, as a short name in small letters, digits and hyphens: black, low-income.',
    },
    ...numberColumns,
  ];
}

function measureColumns({ outcomes }: Framework, file: unknown): Column[] {
  const known = [...outcomes.map(({ id }) => id), ...entriesOf(entryOf(file, 'other-outcomes')).map(([id]) => id)];
  return [
    {
      id: 'outcome',
      title: 'Outcome',
      kind: 'text',
      role: 'key',
      width: 24,
      options: [...new Set([...known, ...(entriesOf(entryOf(file, adjacent)).length > 0 ? [adjacent] : [])])],
      about: 'The outcome that the indicator belongs to. Choose from the list.',
    },
    {
      id: 'indicator',
      title: 'Indicator',
      kind: 'text',
      role: 'key',
      width: 26,
      about: 'The indicator, as a short name in small letters, digits and hyphens: third-grade-reading.',
    },
  ];
}

const numberColumns: readonly Column[] = [
  {
    id: 'period',
    title: 'Period',
    kind: 'period',
    role: 'key',
    width: 10,
    about: 'A school year (2024-25) or a calendar year (2025). One indicator has one kind.',
  },
  {
    id: 'value',
    title: 'Value',
    kind: 'value',
    role: 'answer',
    width: 12,
    about: 'The number. Empty: not measured. The word suppressed: withheld, for it is about few people.',
  },
  {
    id: 'n',
    title: 'n',
    kind: 'count',
    role: 'answer',
    width: 9,
    about: 'How many people the number is about. May stay empty.',
  },
  {
    id: 'note',
    title: 'Note',
    kind: 'text',
    role: 'answer',
    width: 36,
    about: 'What a reader should know about this number, such as "partly remote".',
  },
  {
    id: 'break',
    title: 'Break',
    kind: 'yes-or-no',
    role: 'answer',
    width: 8,
    options: ['yes', 'no'],
    about: 'yes where this number and the later ones cannot be compared with the earlier ones (a new test, say).',
  },
  {
    id: 'kept-in',
    title: 'Kept in',
    kind: 'text',
    role: 'shown',
    width: 24,
    about: 'A data file, where the number stands in one: then it is changed there, and not here.',
  },
];
