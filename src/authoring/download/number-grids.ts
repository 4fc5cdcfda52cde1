import type { Grid } from '../workbook/import/grid.js';
import type { Cell } from '../workbook/table.js';
import { addressOf } from './cell-address.js';
import type { DownloadOptions, FoundNumber } from './found-number.js';

/** The numbers as a table of values and one of groups, as a workbook would bring them. */
export function numberGrids(
  numbers: readonly FoundNumber[],
  names: readonly string[],
  columns: Readonly<Record<string, number>>,
  { file, target }: DownloadOptions,
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
                columns[header[column] ?? ''] ?? -1,
              ),
          },
        ];
  const { outcome, indicator, name = null, unit = null, core } = target;
  return [
    ...make(
      numbers.filter(({ group }) => group === undefined),
      ['outcome', 'indicator', 'name', 'unit', 'core', 'period', 'value', 'n'],
      ({ period, value, n }) => [outcome, indicator, name, unit, core ? 'yes' : null, period, value, n],
    ),
    ...make(
      numbers.filter(({ group }) => group !== undefined),
      ['outcome', 'indicator', 'dimension', 'group', 'period', 'value', 'n'],
      ({ period, dimension = '', group = '', value, n }) => [outcome, indicator, dimension, group, period, value, n],
    ),
  ];
}
