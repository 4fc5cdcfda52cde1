import type { Framework } from '../../../generated/framework.js';
import { type Edit, EditRefused, type Path, type Plain } from '../../../yaml/edit/edit.js';
import { entryOf, listOf, textOf } from '../../../yaml/plain-data.js';
import { designationEdits, exampleEdits, firstOfSection } from '../../answers/new-entries.js';
import { evidencePart } from '../benchmark-table.js';
import { columnsOfEntry, type ListTableName, sectionOf } from '../list-tables.js';
import { editedEvidence, onlyDatedMessage } from './benchmark-edits.js';
import type { ChangeEdits, Problem, SheetChange } from './change.js';

/** The edits that the changes of a list's rows make: to entries that are there, and for new ones. */
export function listEdits(
  table: ListTableName,
  rows: readonly (readonly SheetChange[])[],
  framework: Framework,
  file: Plain,
): ChangeEdits {
  const section = sectionOf[table];
  const present = listOf(entryOf(file, section)) as readonly Plain[];
  const changed: Edit[] = [];
  const added: Plain[] = [];
  const removed: number[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const index = Number(row[0]?.key) - 1;
    const entry = present[index];
    const edited = editedEntry(table, row, entry);
    if (edited.problem) problems.push(edited.problem);
    else if (edited.isEmpty) {
      if (entry !== undefined) removed.push(index);
    } else if (entry === undefined) {
      const problem = refusal(table, framework, { ...toPlain(file), [section]: [...present, ...added] }, edited.value);
      if (problem === undefined) added.push(edited.value);
      else problems.push({ address: row[0]?.address ?? '', message: problem });
    } else changed.push(...edited.edits([section, index]));
  }
  const isEmptied = removed.length > 0 && removed.length === present.length && added.length === 0;
  return {
    edits: isEmptied
      ? [{ kind: 'set', path: [section], value: [] }]
      : [
          ...changed,
          // The new ones first: a list is never empty on the way.
          ...added.map((value): Edit => ({ kind: 'append', path: [section], value })),
          // From the end, so that the numbers before it stay right.
          ...removed
            .toSorted((one, other) => other - one)
            .map((index): Edit => ({ kind: 'remove', path: [section, index] })),
        ],
    problems,
    notes: [
      ...(isEmptied ? [`All ${table} are cleared, so the file says that there are none.`] : []),
      ...(added.length > 0 ? [firstOfSection(file, section) ?? ''].filter((sentence) => sentence !== '') : []),
    ],
  };
}

type EditedEntry =
  | {
      readonly problem?: never;
      readonly isEmpty: boolean;
      readonly value: Plain;
      readonly edits: (path: Path) => Edit[];
    }
  | { readonly problem: Problem; readonly isEmpty?: never };

function editedEntry(table: ListTableName, row: readonly SheetChange[], entry: Plain | undefined): EditedEntry {
  const columns = Object.entries(columnsOfEntry[table]);
  const changeOf = (id: string) => row.find(({ column }) => column.id === id);
  const texts = columns.map(([key, id]): [string, string | undefined] => {
    const change = changeOf(id);
    return [key, change === undefined ? textOf(entryOf(entry, key)) : (change.to?.toString() ?? undefined)];
  });
  const evidence = editedEvidence(row, entry);
  const known = texts.filter(([, text]) => text !== undefined);
  const isEmpty = known.length === 0 && evidence.items.length === 0;
  const address = row[0]?.address ?? '';
  const onlyDated = row.find(({ column }) => evidence.onlyDated.has(evidencePart(column.id)?.index));
  if (onlyDated !== undefined) return { problem: { address: onlyDated.address, message: onlyDatedMessage } };
  if (!isEmpty && known.length < texts.length) {
    const lacking = texts.filter(([, text]) => text === undefined).map(([key]) => words[key] ?? key);
    const what = table === 'designations' ? 'a designation' : 'an example';
    const message = `${what} needs ${lacking.join(' and ')}. Fill in the row, or clear all of it.`;
    return { problem: { address, message } };
  }
  return {
    isEmpty,
    value: {
      ...Object.fromEntries(known as [string, string][]),
      ...(evidence.items.length > 0 && { evidence: evidence.items }),
    },
    edits: (path) => [
      ...columns.flatMap(([key, id]): Edit[] => {
        const to = changeOf(id)?.to;
        return to === undefined || to === null ? [] : [{ kind: 'set', path: [...path, key], value: to }];
      }),
      ...evidence.edits([...path, 'evidence']),
    ],
  };
}

const words: Readonly<Record<string, string>> = {
  id: 'its name',
  on: 'its date',
  title: 'a few words on what changed',
  kind: 'its kind',
};

/** Why a list can't have this entry beside the others; undefined where it can. */
function refusal(table: ListTableName, framework: Framework, file: Plain, entry: Plain): string | undefined {
  const textAt = (key: string) => textOf(entryOf(entry, key)) ?? '';
  try {
    if (table === 'designations') designationEdits(framework, file, { id: textAt('id'), on: textAt('on') });
    else exampleEdits(file, { title: textAt('title'), on: textAt('on'), kind: textAt('kind'), evidence: [] });
    return undefined;
  } catch (error) {
    if (error instanceof EditRefused) return error.message;
    throw error;
  }
}

const toPlain = (file: Plain): { readonly [key: string]: Plain } =>
  typeof file === 'object' && file !== null && !Array.isArray(file) ? (file as { readonly [key: string]: Plain }) : {};
