import { units } from '../../assessment/format-words.js';
import type { Framework } from '../../generated/framework.js';
import { entriesOf, entryOf } from '../../yaml/plain-data.js';
import { adjacent } from './measures.js';
import type { Column } from './table.js';

const fillIn = 'Fill it in for a new indicator. Later, change it on the sheet Indicators or Adjacent outcomes.';

/** The columns of the sheet with the numbers of indicators. */
export function valueColumns(framework: Framework, file: unknown): Column[] {
  return [
    withAdjacent(outcomeColumn(framework, file)),
    shortNameColumn,
    {
      id: 'name',
      title: 'Name',
      kind: 'text',
      role: 'shown',
      width: 36,
      about: `What the indicator measures. ${fillIn}`,
    },
    {
      id: 'unit',
      title: 'Unit',
      kind: 'text',
      role: 'shown',
      width: 11,
      options: units,
      about: `The unit of the numbers. ${fillIn}`,
    },
    {
      id: 'core',
      title: 'Core indicator',
      kind: 'yes-or-no',
      role: 'shown',
      width: 10,
      options: ['yes', 'no'],
      about: 'yes for a core indicator (one the partnership is accountable for). Fill it in for a new indicator.',
    },
    ...numberColumns,
  ];
}

/** The columns of the sheet with the numbers of groups. */
export function groupColumns(framework: Framework, file: unknown): Column[] {
  return [
    outcomeColumn(framework, file),
    shortNameColumn,
    {
      id: 'dimension',
      title: 'Dimension',
      kind: 'text',
      role: 'key',
      width: 18,
      about: 'The kind of group, as a short name: race-ethnicity, income, gender.',
    },
    {
      id: 'group',
      title: 'Group',
      kind: 'text',
      role: 'key',
      width: 20,
      about: "The group's short name in lowercase letters, digits, and hyphens: black, low-income.",
    },
    ...numberColumns,
  ];
}

/** The column that says which outcome the indicator of a row belongs to: of the framework, or of the partnership's own. */
export function outcomeColumn({ outcomes }: Framework, file: unknown): Column {
  const known = [...outcomes.map(({ id }) => id), ...entriesOf(entryOf(file, 'other-outcomes')).map(([id]) => id)];
  return {
    id: 'outcome',
    title: 'Outcome',
    kind: 'text',
    role: 'key',
    width: 24,
    options: [...new Set(known)],
    about: "The indicator's outcome. Choose from the list.",
  };
}

/** The same where rows are about outcomes in other sectors, too. */
const withAdjacent = ({ about, options = [], ...column }: Column): Column => ({
  ...column,
  options: [...new Set([...options, adjacent])],
  about: `${about} ${adjacent}: an outcome in another sector.`,
});

/** The column that says which indicator a row is about. */
export const shortNameColumn: Column = {
  id: 'indicator',
  title: 'Indicator',
  kind: 'text',
  role: 'key',
  width: 26,
  about: "The indicator's short name in lowercase letters, digits, and hyphens: third-grade-reading.",
};

const numberColumns: readonly Column[] = [
  {
    id: 'period',
    title: 'Period',
    kind: 'period',
    role: 'key',
    width: 10,
    about:
      'A school year (2024-25), a calendar year (2025), or a span of years (2017-2021). Use the same kind for the whole indicator.',
  },
  {
    id: 'value',
    title: 'Value',
    kind: 'value',
    role: 'answer',
    width: 12,
    about:
      'The number, or a range such as >=95 or 80-84. Empty: not measured. The word suppressed: too few people to show.',
  },
  {
    id: 'count',
    title: 'Count',
    kind: 'count',
    role: 'answer',
    width: 9,
    about: 'How many people a percentage counts. Fill it in with Of if you know both. The value is computed from them.',
  },
  {
    id: 'of',
    title: 'Of',
    kind: 'count',
    role: 'answer',
    width: 9,
    about: 'How many people there are in all, for a percentage. Fill it in with Count.',
  },
  {
    id: 'n',
    title: 'n',
    kind: 'count',
    role: 'answer',
    width: 9,
    about: 'The number of people counted. Optional. Leave it empty if Of is filled in.',
  },
  {
    id: 'margin',
    title: 'Margin of error',
    kind: 'margin',
    role: 'answer',
    width: 10,
    about: 'The margin of error, in the unit of the value: 2.3 for plus or minus 2.3. Optional.',
  },
  {
    id: 'provisional',
    title: 'Provisional',
    kind: 'yes-or-no',
    role: 'answer',
    width: 11,
    options: ['yes', 'no'],
    about: 'yes if the source may still change this number.',
  },
  {
    id: 'note',
    title: 'Note',
    kind: 'text',
    role: 'answer',
    width: 36,
    about: 'A note for readers about this number, such as "partly remote".',
  },
  {
    id: 'break',
    title: 'Break',
    kind: 'yes-or-no',
    role: 'answer',
    width: 8,
    options: ['yes', 'no'],
    about: "yes if this and later numbers can't be compared with earlier ones (a new test, for example).",
  },
  {
    id: 'kept-in',
    title: 'Data file',
    kind: 'text',
    role: 'shown',
    width: 24,
    about: 'The data file with this number, if there is one. Change the number there, not here.',
  },
];
