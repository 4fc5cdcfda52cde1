import type { Indicator, Observation, Series } from '../../assessment/assessment.js';
import { isValueRange } from '../../text/read-range.js';
import { knownCount, writtenDecimals } from './known-count.js';

/** One number of an indicator in one period: its own, or a group's. */
export interface Cell {
  readonly observation: Observation;
  /** How many people it's about: its `n`, or what it's computed from; of a count, the count itself. Undefined where that isn't known. */
  readonly size: number | undefined;
  /** Of a percentage, how many of these people it counts, if that's known. */
  readonly count: number | undefined;
  /** Of a percentage, where that count lies; undefined where nothing says. A percentage that leaves several counts gives one between them. */
  readonly counted: CountRange | undefined;
  /** How many decimals its series is written with. */
  readonly decimals: number;
}

/** Where a count lies, its ends included. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** All numbers of an indicator in one period. */
export interface PeriodCells {
  readonly period: string;
  readonly whole: Cell | undefined;
  /** By dimension and group, in the file's order. Undefined where the file has no entry for the period. */
  readonly dimensions: readonly (readonly (Cell | undefined)[])[];
}

/** The numbers of an indicator by period, in the order of time. */
export function cellsByPeriod(indicator: Indicator): PeriodCells[] {
  const { values, disparities } = indicator;
  const read = (series: Series) => cellsOf(series, indicator);
  const own = read(values);
  const groups = disparities.map((dimension) => dimension.groups.map((group) => read(group.values)));
  const periods = new Set([own, ...groups.flat()].flatMap((series) => [...series.keys()]));
  return [...periods].sort().map((period) => ({
    period,
    whole: own.get(period),
    dimensions: groups.map((dimension) => dimension.map((series) => series.get(period))),
  }));
}

function cellsOf(series: Series, { unit }: Indicator): Map<string, Cell> {
  const decimals = writtenDecimals(series);
  return new Map(
    series.map((observation) => {
      const isPercent = unit === 'percent';
      const count = isPercent ? knownCount(observation, decimals) : undefined;
      const counted = isPercent ? countedBy(observation, count) : undefined;
      return [observation.period, { observation, size: sizeOf(observation, unit), count, counted, decimals }];
    }),
  );
}

function sizeOf({ value, n, of }: Observation, unit: Indicator['unit']): number | undefined {
  if (unit !== 'count') return of ?? n;
  return typeof value === 'number' ? value : undefined;
}

function countedBy({ value, n }: Observation, count: number | undefined): CountRange | undefined {
  if (count !== undefined) return { low: count, high: count };
  if (n === undefined) return undefined;
  if (isValueRange(value)) return { low: (value.low * n) / 100, high: (value.high * n) / 100 };
  return typeof value === 'number' ? { low: (value * n) / 100, high: (value * n) / 100 } : undefined;
}
