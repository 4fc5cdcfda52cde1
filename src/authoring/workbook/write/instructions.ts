import type { ExportFacts } from '../baseline.js';
import type { Column, Table } from '../table.js';

/** A line of the instructions: a heading, a sentence, or a column with what it is. */
export type InstructionLine =
  | { readonly kind: 'title' | 'heading' | 'sentence'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly may: string; readonly text: string };

const may: Readonly<Record<Column['role'], string>> = {
  answer: 'fill in',
  key: 'says which row it is',
  shown: 'only to read',
};

/** What a colleague has to know who gets the workbook and nothing else, in plain words. */
export function instructions(tables: readonly Table[], facts: ExportFacts, disclaimer: string): InstructionLine[] {
  return [
    { kind: 'title', text: `The self-assessment of ${facts.partnership}` },
    sentence(`Exported from ${facts.file} on ${facts.on}, by the edition ${facts.edition} of the framework.`),
    sentence(
      'Fill in the white columns of the sheets that follow, save this file as .xlsx, and send it back. The gray columns ' +
        'are there to be read: what is changed in them changes nothing.',
    ),
    sentence(
      `It comes back with the command: strive import WORKBOOK.xlsx --into ${facts.file} --dry-run (shows what would ` +
        'change), and the same without --dry-run (makes the changes).',
    ),
    { kind: 'heading', text: 'Good to know' },
    sentence('Only cells that you change are taken over. What others change in the file meanwhile is not undone.'),
    sentence('Where you and somebody else changed the same cell, both are shown, and nothing is changed unasked.'),
    sentence('Empty a cell to take what it said out of the file.'),
    sentence('A row that you delete changes nothing: in the file, it stays. Rows and columns may be sorted and moved.'),
    sentence('Do not merge cells, and leave the first row of each sheet as it is.'),
    sentence('Write about organizations and roles, not about persons: no names, telephone numbers, e-mail addresses.'),
    ...tables.flatMap(({ name, title, columns }): InstructionLine[] => [
      { kind: 'heading', text: `The sheet ${title}` },
      sentence(about[name]),
      ...described(columns),
    ]),
    { kind: 'heading', text: 'What it is not' },
    sentence(disclaimer),
  ];
}

const sentence = (text: string): InstructionLine => ({ kind: 'sentence', text });

const about: Readonly<Record<Table['name'], string>> = {
  benchmarks: 'One row for each benchmark of the framework, with where the partnership stands.',
  values:
    'One row for each indicator and period. For a new period, add a row below: outcome, indicator, period and value. ' +
    'For a new indicator, write its name and its unit, too.',
  groups: 'The same numbers by group, one row for each group and period. For a new group or period, add a row below.',
};

/** Evidence takes three columns for each piece, which are described once. */
function described(columns: readonly Column[]): InstructionLine[] {
  return columns
    .filter(({ id }) => !/^evidence-(?!1-)\d+-/.test(id))
    .map(({ id, title, role, about: text }) => ({
      kind: 'column',
      name: id === 'evidence-1-title' ? 'Evidence 1, 2, 3 …' : title,
      may: may[role],
      text: id === 'evidence-1-title' ? `${text} One piece of evidence takes three columns.` : text,
    }));
}
