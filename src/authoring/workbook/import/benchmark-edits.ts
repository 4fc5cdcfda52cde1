import type { Framework } from '../../../generated/framework.js';
import type { Edit, Path, Plain } from '../../../yaml/edit/edit.js';
import { entryOf, isMapping, listOf } from '../../../yaml/plain-data.js';
import type { EvidenceAnswer } from '../../answers/answer.js';
import { evidenceEntry } from '../../answers/benchmark-edits.js';
import { evidencePart, isLink, placedBenchmarks, writtenAnswer, writtenEvidence } from '../benchmark-table.js';
import type { ChangeEdits, SheetChange } from './change.js';

export const onlyDatedMessage = 'this evidence has only a date. Give it a title, a link, or a file, or clear the date.';

/** The edits that the changes of one benchmark's row make. */
export function benchmarkChangeEdits(row: readonly SheetChange[], framework: Framework, file: unknown): ChangeEdits {
  const [first] = row;
  const placed = placedBenchmarks(framework).find(({ benchmark }) => benchmark.code === first?.key);
  if (first === undefined || placed === undefined) return { edits: [], problems: [] };
  const { path } = placed;
  const present = path.reduce<unknown>(entryOf, file);
  const answer = writtenAnswer(file, path);
  const to = (column: string, otherwise: unknown) => {
    const change = row.find((entry) => entry.column.id === column);
    return change === undefined ? otherwise : (change.to ?? undefined);
  };
  const status = to('status', entryOf(answer, 'status'));
  const note = to('note', entryOf(answer, 'note'));
  const evidence = editedEvidence(row, answer);
  const onlyDated = row.find(({ column }) => evidence.onlyDated.has(evidencePart(column.id)?.index));
  if (onlyDated !== undefined) {
    return { edits: [], problems: [{ address: onlyDated.address, message: onlyDatedMessage }] };
  }
  if (status === undefined) {
    const rest = note !== undefined || evidence.items.length > 0;
    if (!rest) return { edits: [{ kind: 'remove', path }], problems: [] };
    const message = 'a note or evidence needs a status. Choose a status, or clear the note and evidence.';
    return { edits: [], problems: [{ address: first.address, message }] };
  }
  if (!isMapping(present)) {
    const more = {
      ...(note !== undefined && { note }),
      ...(evidence.items.length > 0 && { evidence: evidence.items }),
    };
    const whole = Object.keys(more).length === 0 ? status : { status, ...more };
    return { edits: [{ kind: 'set', path, value: whole as Plain }], problems: [] };
  }
  const simple = row.flatMap(({ column: { id }, to: value }): Edit[] => {
    if (id !== 'status' && id !== 'note' && id !== 'review') return [];
    const at = [...path, id];
    return [value === null ? { kind: 'remove', path: at } : { kind: 'set', path: at, value }];
  });
  return { edits: [...simple, ...evidence.edits([...path, 'evidence'])], problems: [] };
}

export interface EditedEvidence {
  /** All of it, as it is to be. */
  readonly items: readonly Plain[];
  /** The pieces that would have a date and nothing else, by their numbers from 0. */
  readonly onlyDated: ReadonlySet<number | undefined>;
  edits(path: Path): Edit[];
}

/** Pieces that nobody changed stay as they are written; new ones come behind them. */
export function editedEvidence(row: readonly SheetChange[], answer: unknown): EditedEvidence {
  const present = listOf(entryOf(answer, 'evidence')) as readonly Plain[];
  const spelledOut = writtenEvidence(answer);
  const changes = row.flatMap((change) => {
    const place = evidencePart(change.column.id);
    return place === undefined ? [] : [{ ...place, to: change.to === null ? undefined : String(change.to) }];
  });
  const onlyDated = new Set<number | undefined>();
  const pieceAt = (index: number): Plain | undefined => {
    const own = changes.filter((change) => change.index === index);
    const piece = editedPiece(spelledOut[index] ?? {}, own);
    if (isMapping(piece) && Object.keys(piece).every((key) => key === 'date')) onlyDated.add(index);
    return piece;
  };
  const kept: Plain[] = [];
  const changed: Edit[] = [];
  const removed: number[] = [];
  for (const [index, item] of present.entries()) {
    if (!changes.some((change) => change.index === index)) {
      kept.push(item);
      continue;
    }
    const edited = pieceAt(index);
    if (edited === undefined) removed.push(index);
    else {
      kept.push(edited);
      for (const edit of pieceEdits(item, edited, index)) changed.push(edit);
    }
  }
  const beyond = [...new Set(changes.map(({ index }) => index).filter((index) => index >= present.length))].sort(
    (one, other) => one - other,
  );
  const added = beyond.flatMap((index) => pieceAt(index) ?? []);
  const items = [...kept, ...added];
  return {
    items,
    onlyDated,
    edits(path) {
      const inside = (edits: readonly Edit[]) => edits.map((edit) => ({ ...edit, path: [...path, ...edit.path] }));
      if (present.length === 0) return added.length === 0 ? [] : [{ kind: 'set', path, value: added }];
      if (items.length === 0) return [{ kind: 'remove', path }];
      return [
        ...inside(changed),
        // The new ones first: a list is never empty on the way.
        ...added.map((value): Edit => ({ kind: 'append', path, value })),
        // From the end, so that the numbers before it stay right.
        ...removed.toReversed().map((index): Edit => ({ kind: 'remove', path: [...path, index] })),
      ];
    },
  };
}

/** A piece of evidence with its changes; a title or a link alone is written as such. */
function editedPiece(
  present: EvidenceAnswer,
  changes: readonly { readonly part: 'title' | 'link' | 'date'; readonly to: string | undefined }[],
): Plain | undefined {
  let { title, url, file, date } = present;
  for (const { part, to } of changes) {
    if (part === 'title') title = to;
    else if (part === 'date') date = to;
    else if (to === undefined) {
      // The column shows the link where there is one, else the file.
      if (url === undefined) file = undefined;
      else url = undefined;
    } else if (isLink(to)) {
      if (url === undefined) file = undefined;
      url = to;
    } else {
      url = undefined;
      file = to;
    }
  }
  if ([title, url, file, date].every((part) => part === undefined)) return undefined;
  return evidenceEntry({
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(file !== undefined && { file }),
    ...(date !== undefined && { date }),
  });
}

/** Within a piece that is a map, only what differs. */
function pieceEdits(present: Plain, edited: Plain, index: number): Edit[] {
  if (!isMapping(present)) return [{ kind: 'set', path: [index], value: edited }];
  const wanted: Readonly<Record<string, unknown>> = isMapping(edited)
    ? edited
    : { [isLink(String(edited)) ? 'url' : 'title']: edited };
  // What is new comes first: a piece is never empty on the way.
  const set = Object.entries(wanted)
    .filter(([key, value]) => present[key] !== value)
    .map(([key, value]): Edit => ({ kind: 'set', path: [index, key], value: value as Plain }));
  const removed = ['title', 'url', 'file', 'date'].filter((key) => Object.hasOwn(present, key) && !(key in wanted));
  return [...set, ...removed.map((key): Edit => ({ kind: 'remove', path: [index, key] }))];
}
