import { type Edit, isPlainList, isPlainMap, isSame, type Path, type Plain, valueAt } from './edit.js';

/**
 * An edit in the smallest steps: of a map that replaces a map only what differs, and so on, so that comments within stay.
 */
export function simpleEdits(value: Plain, edit: Edit): Edit[] {
  const { path } = edit;
  const old = valueAt(value, path);
  if (edit.kind !== 'set' || isSame(old, edit.value)) return edit.kind === 'set' ? [] : [edit];
  const next = edit.value;
  if (isPlainMap(old) && isPlainMap(next) && Object.keys(old).length > 0 && Object.keys(next).length > 0) {
    const below = (key: string): Path => [...path, key];
    return [
      ...Object.keys(next).flatMap((key) =>
        simpleEdits(value, { kind: 'set', path: below(key), value: next[key] ?? null }),
      ),
      ...Object.keys(old)
        .filter((key) => !Object.hasOwn(next, key))
        .map((key): Edit => ({ kind: 'remove', path: below(key) })),
    ];
  }
  if (isPlainList(old) && isPlainList(next) && old.length > 0 && next.length > 0)
    return listEdits(value, path, old, next);
  return [edit];
}

function listEdits(value: Plain, path: Path, old: readonly Plain[], next: readonly Plain[]): Edit[] {
  const common = Math.min(old.length, next.length);
  const edits: Edit[] = [];
  for (let index = 0; index < common; index++) {
    const edit: Edit = { kind: 'set', path: [...path, index], value: next[index] ?? null };
    for (const simple of simpleEdits(value, edit)) edits.push(simple);
  }
  for (let index = old.length - 1; index >= common; index--) edits.push({ kind: 'remove', path: [...path, index] });
  for (const item of next.slice(common)) edits.push({ kind: 'append', path, value: item });
  return edits;
}
