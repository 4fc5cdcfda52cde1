import type { ExportFacts } from '../baseline.js';
import { adjacent } from '../measures.js';
import type { Column, Table } from '../table.js';

/** A line of the instructions: a heading, a sentence, or a column with what it is. */
export type InstructionLine =
  | { readonly kind: 'title' | 'heading' | 'sentence'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly may: string; readonly text: string };

const may: Readonly<Record<Column['role'], string>> = {
  answer: 'fill in',
  key: 'identifies the row',
  shown: 'read only',
};

/** What a colleague has to know who gets the workbook and nothing else, in plain words. */
export function instructions(tables: readonly Table[], facts: ExportFacts, disclaimer: string): InstructionLine[] {
  return [
    { kind: 'title', text: `Self-assessment of ${facts.partnership}` },
    sentence(`Exported from ${facts.file} on ${facts.on}. Framework edition: ${facts.edition}.`),
    sentence(
      'Fill in the white columns of the next sheets, save this file as .xlsx, and send it back. The gray columns ' +
        'are read only, so changes there have no effect.',
    ),
    sentence(
      `To import it: strive import WORKBOOK.xlsx --into ${facts.file} --dry-run (shows the ` +
        'changes). Run it again without --dry-run to save the changes.',
    ),
    { kind: 'heading', text: 'Good to know' },
    sentence("Only the cells you change are imported. Other people's changes to the file are kept."),
    sentence('If you and someone else changed the same cell, both versions are shown, and you decide.'),
    sentence('Clear a cell to remove its answer from the file.'),
    sentence("Deleting a row doesn't remove it from the file. You can sort and move rows and columns."),
    sentence("Don't merge cells, and don't change the first row of any sheet."),
    sentence(
      "Name organizations and roles, not people. Don't enter people's names, phone numbers, or email addresses.",
    ),
    ...tables.flatMap(({ name, title, columns }): InstructionLine[] => [
      { kind: 'heading', text: `Sheet: ${title}` },
      sentence(about[name]),
      ...described(columns),
    ]),
    { kind: 'heading', text: 'Please note' },
    sentence(disclaimer),
  ];
}

const sentence = (text: string): InstructionLine => ({ kind: 'sentence', text });

const about: Readonly<Record<Table['name'], string>> = {
  benchmarks: "One row per benchmark, with the partnership's status.",
  values:
    'One row per indicator and period. For a new period, add a row below with outcome, indicator, period, and value. ' +
    'For a new indicator, add its name and unit too, here or on the sheet Indicators or Adjacent outcomes.',
  groups: 'Numbers by group: one row per group and period. For a new group or period, add a row below.',
  indicators:
    'One row per indicator, with everything except its numbers. For a new one, add a row below, and a number on the sheet Values.',
  'adjacent-outcomes':
    'One row per outcome in another sector, with everything except its numbers. For a new one, add a row below, and a number on the ' +
    `sheet Values. There, its outcome is ${adjacent}.`,
  designations:
    'One row for each designation that StriveTogether has awarded. To add one, add a row below. To remove one, clear its ' +
    'cells. If all are cleared, the file says that there are none.',
  examples:
    'One row for each example of systems change. To add one, add a row below. To remove one, clear its cells. If all are ' +
    'cleared, the file says that there are none.',
  assessment: 'The date of the assessment. Change it when the workbook is for a new year.',
};

/** Evidence takes three columns for each piece, which are described once. */
function described(columns: readonly Column[]): InstructionLine[] {
  return columns
    .filter(({ id }) => !/^evidence-(?!1-)\d+-/.test(id))
    .map(({ id, title, role, about: text }) => ({
      kind: 'column',
      name: id === 'evidence-1-title' ? 'Evidence 1, 2, 3 …' : title,
      may: may[role],
      text: id === 'evidence-1-title' ? `${text} Each piece of evidence has three columns.` : text,
    }));
}
