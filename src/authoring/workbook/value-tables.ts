import type { Framework } from '../../generated/framework.js';
import { entriesOf, entryOf, textOf } from '../../yaml/plain-data.js';
import { dataFileOf, type SheetMeasure, type SheetNumber, writtenMeasuresOf, writtenNumber } from './measures.js';
import type { Table, TableRow } from './table.js';
import { groupColumns, valueColumns } from './value-columns.js';

/** A number that is in a data file. */
export interface DataNumber extends SheetNumber {
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

function groupNumbers(measure: SheetMeasure, data: DataNumbers): readonly DataNumber[] {
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

function ofDataFile({ path, value }: SheetMeasure, data: DataNumbers): readonly DataNumber[] | undefined {
  return dataFileOf(value) === undefined ? undefined : (data.get(path.join('/')) ?? []);
}

/** As a person reads a table; keys that look like whole numbers come out of order otherwise. */
const inTimeOrder = <Entry extends { readonly period: string }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));

const measureCells = ({ outcome, indicator }: SheetMeasure) => ({ outcome, indicator });

function aboutMeasure({ value }: SheetMeasure): Record<string, string> {
  return {
    ...(textOf(entryOf(value, 'name')) !== undefined && { name: textOf(entryOf(value, 'name')) ?? '' }),
    ...(textOf(entryOf(value, 'unit')) !== undefined && { unit: textOf(entryOf(value, 'unit')) ?? '' }),
    ...(entryOf(value, 'core') === true && { core: 'yes' }),
  };
}

function numberCells(number: DataNumber): Record<string, string | number> {
  const { period, value, count, of, n, margin, provisional, note, break: isBreak } = number;
  return {
    period,
    ...(value !== undefined && value !== null && { value }),
    ...(count !== undefined && of !== undefined && { count, of }),
    // `of` says how many people there are.
    ...(n !== undefined && n !== of && { n }),
    ...(margin !== undefined && { margin }),
    ...(provisional && { provisional: 'yes' }),
    ...(note !== undefined && { note }),
    ...(isBreak && { break: 'yes' }),
  };
}

function keptIn({ value }: SheetMeasure): Record<string, string> {
  const name = dataFileOf(value);
  return name === undefined ? {} : { 'kept-in': name };
}

/** Short names hold no blanks, so that no two rows have one key. */
export const valueKey = (outcome: string, indicator: string, period: string): string =>
  [outcome, indicator, period].join(' ');

export const groupKey = (outcome: string, indicator: string, dimension: string, group: string, period: string) =>
  [outcome, indicator, dimension, group, period].join(' ');
