import { sectors, served, units } from '../../assessment/format-words.js';
import type { Column } from './table.js';

const name: Column = { id: 'name', title: 'Name', kind: 'text', role: 'answer', width: 40, about: 'What it measures.' };

const core: Column = {
  id: 'core',
  title: 'Core indicator',
  kind: 'yes-or-no',
  role: 'answer',
  width: 10,
  options: ['yes', 'no'],
  about: 'yes for a core indicator (one the partnership is accountable for). Only core indicators count.',
};

const sector: Column = {
  id: 'sector',
  title: 'Sector',
  kind: 'choice',
  role: 'answer',
  width: 14,
  options: sectors,
  about: 'The sector it belongs to. Choose from the list.',
};

const serves: Column = {
  id: 'serves',
  title: 'Serves',
  kind: 'choice',
  role: 'answer',
  width: 11,
  options: served,
  about: 'Who it serves. Choose from the list.',
};

const numbers: readonly Column[] = [
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
];

/** The columns with facts about an indicator. Their ids are its keys in the file. */
export const indicatorFacts: readonly Column[] = [name, core, ...numbers];

/** The columns with facts about an outcome in another sector. Their ids are its keys in the file. */
export const adjacentFacts: readonly Column[] = [name, sector, serves, ...numbers];

/** The columns of {@link adjacentFacts} that indicators don't have: exports used to hold both kinds in one table. */
export const adjacentOnly: readonly Column[] = [sector, serves];
