import { areFractions } from '../../assessment/checks/fractions.js';
import { cellOf, type Table } from '../workbook/table.js';
import type { FoundNumber, Target } from './found-number.js';

/**
 * Whether numbers that are percentages below 1 would be taken for fractions, together with those that the file has: then the
 * indicator has to say that they're meant.
 */
export function meansBelowOne(
  numbers: readonly FoundNumber[],
  tables: readonly Table[],
  { outcome, indicator, unit, belowOnePercent }: Target & { readonly belowOnePercent: boolean },
): boolean {
  if (unit !== 'percent' || belowOnePercent) return false;
  const series = new Map<string, Map<string, number | string | null>>();
  const note = (
    group: readonly (string | number | null | undefined)[],
    period: string,
    value: string | number | null,
  ) => {
    const key = group.filter((part) => part !== undefined && part !== null).join('/');
    series.set(key, (series.get(key) ?? new Map()).set(period, value));
  };
  for (const table of tables) {
    for (const row of table.name === 'benchmarks' ? [] : table.rows) {
      if (cellOf(row, 'outcome') !== outcome || cellOf(row, 'indicator') !== indicator) continue;
      note([cellOf(row, 'dimension'), cellOf(row, 'group')], String(cellOf(row, 'period')), cellOf(row, 'value'));
    }
  }
  for (const { dimension, group, period, value } of numbers) note([dimension, group], period, value);
  return [...series.values()].some((values) =>
    areFractions([...values.values()].flatMap((value) => (typeof value === 'number' ? value : []))),
  );
}
