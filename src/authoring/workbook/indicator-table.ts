import { sectors, served, units } from '../../assessment/format-words.js';
import type { Framework } from '../../generated/framework.js';
import { entryOf, textOf } from '../../yaml/plain-data.js';
import { adjacent, type SheetMeasure, writtenMeasuresOf } from './measures.js';
import type { Column, Table } from './table.js';
import { measureColumns } from './value-columns.js';

/** The columns with facts about an indicator. Their ids are its keys in the file. */
export const factColumns: readonly Column[] = [
  { id: 'name', title: 'Name', kind: 'text', role: 'answer', width: 40, about: 'What it measures.' },
  {
    id: 'core',
    title: 'Core indicator',
    kind: 'yes-or-no',
    role: 'answer',
    width: 10,
    options: ['yes', 'no'],
    about: 'yes for a core indicator (one the partnership is accountable for). Only core indicators count.',
  },
  {
    id: 'unit',
    title: 'Unit',
    kind: 'choice',
    role: 'answer',
    width: 11,
    options: units,
    about: 'The unit of its numbers.',
  },
  {
    id: 'better',
    title: 'Better',
    kind: 'choice',
    role: 'answer',
    width: 10,
    options: ['higher', 'lower'],
    about: 'Which direction is better. Empty: higher.',
  },
  { id: 'source', title: 'Source', kind: 'text', role: 'answer', width: 28, about: 'Where the numbers come from.' },
  {
    id: 'baseline',
    title: 'Baseline',
    kind: 'period',
    role: 'answer',
    width: 11,
    about: 'The period to compare the latest one with. Empty: the first one.',
  },
  {
    id: 'sector',
    title: 'Sector',
    kind: 'choice',
    role: 'answer',
    width: 14,
    options: sectors,
    about: `Only for outcomes in other sectors (${adjacent}): the sector.`,
  },
  {
    id: 'serves',
    title: 'Serves',
    kind: 'choice',
    role: 'answer',
    width: 11,
    options: served,
    about: `Only for outcomes in other sectors (${adjacent}): who they serve.`,
  },
];

/** Which of these columns an indicator, or an outcome in another sector, doesn't have. */
export const isForeignFact = (outcome: string, column: string): boolean =>
  outcome === adjacent ? column === 'core' : column === 'sector' || column === 'serves';

export const indicatorKey = (outcome: string, indicator: string): string => `${outcome} ${indicator}`;

/** One row for each indicator and each outcome in another sector, with all but its numbers. */
export function indicatorTable(framework: Framework, file: unknown): Table {
  return {
    name: 'indicators',
    title: 'Indicators',
    columns: [...measureColumns(framework, file), ...factColumns],
    rows: writtenMeasuresOf(file).map((measure) => ({
      key: indicatorKey(measure.outcome, measure.indicator),
      cells: { outcome: measure.outcome, indicator: measure.indicator, ...factsOf(measure) },
    })),
  };
}

const factsOf = ({ value }: SheetMeasure) =>
  Object.fromEntries(
    factColumns.flatMap(({ id }) => {
      const written = entryOf(value, id);
      if (id === 'core') return written === true ? [[id, 'yes']] : [];
      const text = typeof written === 'number' ? String(written) : textOf(written);
      return text === undefined ? [] : [[id, text]];
    }),
  );
