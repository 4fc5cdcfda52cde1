import type { Grid } from '../workbook/import/grid.js';
import type { Cell } from '../workbook/table.js';
import { addressOf } from './cell-address.js';
import type { DownloadOptions, FoundNumber } from './found-number.js';

/** The numbers as a table of values and one of groups, as a workbook would bring them. */
export function numberGrids(
  numbers: readonly FoundNumber[],
  names: readonly string[],
  columns: Readonly<Record<string, number>>,
  { file, target, breakAt }: DownloadOptions,
): Grid[] {
  const make = (
    own: readonly FoundNumber[],
    header: readonly string[],
    cellsOf: (number: FoundNumber) => readonly Cell[],
  ): Grid[] =>
    own.length === 0
      ? []
      : [
          {
            name: file,
            rows: [header, ...own.map(cellsOf)],
            merged: [],
            addressOf: (row, column) =>
              addressOf(
                file,
                own[row - 1]?.cells ?? [],
                names,
                // What flags say stands in no column.
                columns[columnOf(header[column] ?? '')] ?? -1,
              ),
          },
        ];
  const { outcome, indicator, name = null, unit = null, core } = target;
  const own = numbers.filter(({ group }) => group === undefined);
  const ofGroups = numbers.filter(({ group }) => group !== undefined);
  // A break in the indicator's own numbers holds for its groups as well.
  const breaksOwn = own.some(({ period }) => period === breakAt);
  const hasMargins = numbers.some(({ margin }) => margin !== undefined);
  const hasCounts = numbers.some(({ counts }) => counts !== undefined);
  const header = [
    ...(hasCounts ? ['count', 'of'] : []),
    ...(hasMargins ? ['margin'] : []),
    ...(breakAt === undefined ? [] : ['break']),
  ];
  const more = ({ period, margin, counts }: FoundNumber, isOwn: boolean): Cell[] =>
    header.map((column) => {
      if (column === 'count' || column === 'of') return counts?.[column] ?? null;
      if (column === 'margin') return margin ?? null;
      return period === breakAt && isOwn === breaksOwn ? 'yes' : null;
    });
  return [
    ...make(own, ['outcome', 'indicator', 'name', 'unit', 'core', 'period', 'value', 'n', ...header], (number) => [
      outcome,
      indicator,
      name,
      unit,
      core ? 'yes' : null,
      number.period,
      number.counts ? null : number.value,
      number.counts ? null : number.n,
      ...more(number, true),
    ]),
    ...make(ofGroups, ['outcome', 'indicator', 'dimension', 'group', 'period', 'value', 'n', ...header], (number) => [
      outcome,
      indicator,
      number.dimension ?? '',
      number.group ?? '',
      number.period,
      number.counts ? null : number.value,
      number.counts ? null : number.n,
      ...more(number, false),
    ]),
  ];
}

/** The column of a download in which a part of a number stands: counts stand in those of the value and of the people. */
const columnOf = (part: string): string => (part === 'count' ? 'value' : part === 'of' ? 'n' : part);
