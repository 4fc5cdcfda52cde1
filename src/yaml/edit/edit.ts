/** Keys and list indexes, from the root down. */
export type Path = readonly (string | number)[];

/** What a file can hold, as the reader gives it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

export type PlainMap = { readonly [key: string]: Plain };

export type Edit =
  /** Replaces a value, or adds it together with the maps on the way. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Plain }
  /** Adds to the end of the list at the path, which is made where it is missing. */
  | { readonly kind: 'append'; readonly path: Path; readonly value: Plain }
  /** Takes an entry away; where it is not there, nothing is to be done. */
  | { readonly kind: 'remove'; readonly path: Path };

/** How new entries are written; what is there already stays as it is. */
export interface EditOptions {
  /** The order of the keys in the map at a path: a new key is put where the order says, at the end where it says nothing. */
  readonly orderAt?: (path: Path) => readonly string[] | 'ascending' | undefined;
  /** Whether a new map or list at a path is written on one line (`{ value: 41.2, n: 5 }`), where it fits. */
  readonly onOneLineAt?: (path: Path) => boolean | undefined;
}

/** Why a text that is going to be written means something else to other programs, in words for people; undefined where it does not. */
export type SecondReading = (bytes: Uint8Array) => string | undefined;

/** An edit that cannot be made; the message says why, in words for people. */
export class EditRefused extends Error {}

export const isPlainMap = (value: Plain | undefined): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPlainList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);

/** The value behind a key or at an index; undefined if there is none. Names such as `toString` are keys like any other. */
export function partOf(value: Plain | undefined, step: string | number): Plain | undefined {
  if (isPlainList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isPlainMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>(partOf, value);
}

/** Whether two values are the same; the order of keys makes no difference. */
export function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (isPlainList(one) && isPlainList(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isPlainMap(one) || !isPlainMap(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
