import type { Framework } from '../../generated/framework.js';
import { entryOf, textOf } from '../../yaml/plain-data.js';
import { adjacentFacts, indicatorFacts } from './fact-columns.js';
import { adjacent, type SheetMeasure, writtenMeasuresOf } from './measures.js';
import type { Column, Table, TableName } from './table.js';
import { outcomeColumn, shortNameColumn } from './value-columns.js';

export const indicatorKey = (outcome: string, indicator: string): string => `${outcome} ${indicator}`;

/** The table with the facts about a measure of this outcome. */
export const factTableOf = (outcome: string): TableName => (outcome === adjacent ? 'adjacent-outcomes' : 'indicators');

/** One row for each indicator, with everything except its numbers. */
export function indicatorTable(framework: Framework, file: unknown): Table {
  const own = writtenMeasuresOf(file).filter(({ outcome }) => outcome !== adjacent);
  return {
    name: 'indicators',
    title: 'Indicators',
    columns: [outcomeColumn(framework, file), shortNameColumn, ...indicatorFacts],
    rows: own.map((measure) => ({
      key: indicatorKey(measure.outcome, measure.indicator),
      cells: { outcome: measure.outcome, indicator: measure.indicator, ...factsOf(measure, indicatorFacts) },
    })),
  };
}

/** One row for each outcome in another sector, with everything except its numbers. */
export function adjacentTable(file: unknown): Table {
  const own = writtenMeasuresOf(file).filter(({ outcome }) => outcome === adjacent);
  return {
    name: 'adjacent-outcomes',
    title: 'Adjacent outcomes',
    columns: [adjacentColumn, ...adjacentFacts],
    rows: own.map((measure) => ({
      key: indicatorKey(adjacent, measure.indicator),
      cells: { [adjacentColumn.id]: measure.indicator, ...factsOf(measure, adjacentFacts) },
    })),
  };
}

/** The column that says which outcome in another sector a row is about. */
export const adjacentColumn: Column = {
  id: 'adjacent-outcome',
  title: 'Adjacent outcome',
  kind: 'text',
  role: 'key',
  width: 26,
  about: "The outcome's short name in lowercase letters, digits, and hyphens: youth-unemployment.",
};

const factsOf = ({ value }: SheetMeasure, columns: readonly Column[]) =>
  Object.fromEntries(
    columns.flatMap(({ id }) => {
      const written = entryOf(value, id);
      if (id === 'core') return written === true ? [[id, 'yes']] : [];
      const text = typeof written === 'number' ? String(written) : textOf(written);
      return text === undefined ? [] : [[id, text]];
    }),
  );
