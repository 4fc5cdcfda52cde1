import { exampleKinds } from '../../assessment/format-words.js';
import type { Framework } from '../../generated/framework.js';
import { entryOf, listOf, textOf } from '../../yaml/plain-data.js';
import { designationsOf } from '../answers/new-entries.js';
import { evidenceCells, evidenceColumns, writtenEvidence } from './benchmark-table.js';
import type { Column, Table } from './table.js';

/** The key in the file of what each list table shows. */
export const sectionOf = { designations: 'designations', examples: 'systems-change-examples' } as const;

export type ListTableName = keyof typeof sectionOf;

export const isListTable = (name: string): name is ListTableName => Object.hasOwn(sectionOf, name);

/** The column of a list table for each key of an entry. */
export const columnsOfEntry: Readonly<Record<ListTableName, Readonly<Record<string, string>>>> = {
  designations: { id: 'designation', on: 'awarded-on' },
  examples: { title: 'example', on: 'took-effect', kind: 'kind' },
};

/** One row for each designation of a file. */
export function designationTable(framework: Framework, file: unknown): Table {
  const ids = designationsOf(framework).map(({ id }) => id);
  return {
    name: 'designations',
    title: 'Designations',
    columns: [
      numberColumn,
      {
        id: 'designation',
        title: 'Designation',
        kind: 'choice',
        role: 'answer',
        width: 26,
        options: ids,
        about: 'What StriveTogether has awarded. Choose from the list.',
      },
      date('awarded-on', 'Awarded on', 'When it was awarded (year-month-day), such as 2024-10-01.'),
    ],
    rows: rowsOf('designations', file),
  };
}

/** One row for each example of systems change in a file. */
export function exampleTable(file: unknown): Table {
  const most = Math.max(0, ...listOf(entryOf(file, sectionOf.examples)).map((entry) => writtenEvidence(entry).length));
  return {
    name: 'examples',
    title: 'Examples',
    columns: [
      numberColumn,
      {
        id: 'example',
        title: 'Example of systems change',
        kind: 'text',
        role: 'answer',
        width: 44,
        about: 'What changed in the system, in a few words.',
      },
      date('took-effect', 'Took effect', 'When the change took effect (year-month-day), such as 2025-08-20.'),
      {
        id: 'kind',
        title: 'Kind',
        kind: 'choice',
        role: 'answer',
        width: 12,
        options: exampleKinds,
        about: 'The kind of change. Choose from the list.',
      },
      ...Array.from({ length: Math.max(2, most + 1) }, (_, index) => evidenceColumns(index)).flat(),
    ],
    rows: rowsOf('examples', file),
  };
}

/** The one row with the date of the assessment. */
export function factTable(file: unknown): Table {
  const on = textOf(entryOf(file, 'assessed-on'));
  const partnership = textOf(entryOf(entryOf(file, 'partnership'), 'name'));
  return {
    name: 'assessment',
    title: 'Assessment',
    columns: [
      {
        id: 'partnership',
        title: 'Partnership',
        kind: 'text',
        role: 'shown',
        width: 40,
        about: "The partnership's name.",
      },
      date('assessed-on', 'Assessed on', 'The date of the assessment (year-month-day), such as 2027-06-30.'),
    ],
    rows: [
      {
        key: 'assessment',
        cells: { ...(partnership !== undefined && { partnership }), ...(on && { 'assessed-on': on }) },
      },
    ],
  };
}

function rowsOf(table: ListTableName, file: unknown): Table['rows'] {
  return listOf(entryOf(file, sectionOf[table])).map((entry, index) => ({
    key: String(index + 1),
    cells: {
      number: index + 1,
      ...Object.fromEntries(
        Object.entries(columnsOfEntry[table]).flatMap(([key, column]) => {
          const text = textOf(entryOf(entry, key));
          return text === undefined ? [] : [[column, text]];
        }),
      ),
      ...(table === 'examples' && evidenceCells(entry)),
    },
  }));
}

const numberColumn: Column = {
  id: 'number',
  title: 'No.',
  kind: 'count',
  role: 'key',
  width: 6,
  about: "The place in the file's list. Don't change it. Leave it empty in a row that you add.",
};

const date = (id: string, title: string, about: string): Column => ({
  id,
  title,
  kind: 'date',
  role: 'answer',
  width: 14,
  about,
});
