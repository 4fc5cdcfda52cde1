import {
  type Edit,
  EditRefused,
  isPlainList,
  isPlainMap,
  type Path,
  type Plain,
  type PlainMap,
  partOf,
} from './edit.js';
import { pathInWords } from './path-in-words.js';

/**
 * A value with an edit applied: what the text has to say after it. This is the meaning of an edit; {@link editText} holds
 * itself to it.
 *
 * @throws EditRefused if the path leads through something that has no such part
 */
export function editedValue(value: Plain, edit: Edit): Plain {
  return editedCopy(value, edit, new WeakSet());
}

/** A value with many edits applied one after the other, each told first what comes before it. */
export function editedInTurn(value: Plain, edits: readonly Edit[], before: (value: Plain, edit: Edit) => void): Plain {
  const made = new WeakSet<object>();
  return edits.reduce((current, edit) => {
    before(current, edit);
    return editedCopy(current, edit, made);
  }, value);
}

/** @param made the maps and lists that were copied for an earlier edit: nobody else has them, so that they need no other copy */
function editedCopy(value: Plain, edit: Edit, made: WeakSet<object>): Plain {
  switch (edit.kind) {
    case 'set':
      return changedAt(value, edit.path, 0, () => edit.value, made) ?? null;
    case 'append':
      return changedAt(value, edit.path, 0, (old) => appended(old, edit, made), made) ?? null;
    case 'remove':
      return removedAt(value, edit.path, 0, made);
  }
}

function appended(
  old: Plain | undefined,
  { path, value }: Extract<Edit, { kind: 'append' }>,
  made: WeakSet<object>,
): Plain {
  if (old === undefined || old === null) return [value];
  if (!isPlainList(old)) throw new EditRefused(`${pathInWords(path)} isn't a list, so nothing can be added to it.`);
  return withItem(old, old.length, value, made);
}

function changedAt(
  value: Plain | undefined,
  path: Path,
  depth: number,
  change: (old: Plain | undefined) => Plain,
  made: WeakSet<object>,
): Plain {
  const step = path[depth];
  if (step === undefined) return change(value);
  const part = changedAt(partOf(value, step), path, depth + 1, change, made);
  if (isPlainList(value)) {
    if (typeof step !== 'number' || step < 0 || step > value.length) throw noSuchPlace(path, depth);
    return withItem(value, step, part, made);
  }
  if (typeof step === 'number') {
    if (step !== 0 || !isNothing(value)) throw noSuchPlace(path, depth);
    return [part];
  }
  if (!isNothing(value) && !isPlainMap(value)) throw noSuchPlace(path, depth);
  return withKey(value ?? {}, step, part, made);
}

const isNothing = (value: Plain | undefined): value is null | undefined => value === null || value === undefined;

function removedAt(value: Plain, path: Path, depth: number, made: WeakSet<object>): Plain {
  const step = path[depth];
  if (step === undefined) throw new EditRefused("Can't remove the whole file.");
  const part = partOf(value, step);
  if (part === undefined) return value;
  const isLast = depth === path.length - 1;
  if (isPlainList(value)) {
    if (isLast) return value.filter((_, index) => index !== step);
    return withItem(value, Number(step), removedAt(part, path, depth + 1, made), made);
  }
  if (!isPlainMap(value)) return value;
  return isLast
    ? withoutKey(value, String(step), made)
    : withKey(value, String(step), removedAt(part, path, depth + 1, made), made);
}

function withItem(list: readonly Plain[], index: number, value: Plain, made: WeakSet<object>): readonly Plain[] {
  const own = made.has(list) ? (list as Plain[]) : [...list];
  made.add(own);
  own[index] = value;
  return own;
}

/** `__proto__` is a key like any other. */
function withKey(map: PlainMap, key: string, value: Plain, made: WeakSet<object>): PlainMap {
  return Object.defineProperty(ownMap(map, made), key, { value, configurable: true, enumerable: true, writable: true });
}

function withoutKey(map: PlainMap, key: string, made: WeakSet<object>): PlainMap {
  const own = ownMap(map, made);
  delete own[key];
  return own;
}

/** The map itself where it's our own copy already, else a copy. */
function ownMap(map: PlainMap, made: WeakSet<object>): Record<string, Plain> {
  const own: Record<string, Plain> = made.has(map) ? map : Object.fromEntries(Object.entries(map));
  made.add(own);
  return own;
}

const noSuchPlace = (path: Path, depth: number) =>
  new EditRefused(
    `Can't add ${pathInWords(path.slice(depth, depth + 1))} to ${pathInWords(path.slice(0, depth))}, because it already has something else.`,
  );
