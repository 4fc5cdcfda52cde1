/** A value where it is in a text. Offsets count UTF-16 code units; `end` is the first offset behind it. */
export type Node = ScalarNode | BlockTextNode | EmptyNode | Collection;

export type Collection = MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double';
  readonly start: number;
  readonly end: number;
}

/** A text written as a block (`|` or `>`). It ends with its last line that is not blank, unless the blank ones count (`|+`). */
export interface BlockTextNode {
  readonly kind: 'block-text';
  /** The `|` or `>`. */
  readonly start: number;
  /** Behind the sign and what belongs to it (`|-`), before a comment. */
  readonly signEnd: number;
  readonly end: number;
}

/** Nothing where a value could stand; `start` and `end` are right behind the colon, the dash, or the key alone. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  /** `flow`: in braces. `pair`: a single pair within a list in brackets, without braces of its own. */
  readonly style: 'block' | 'flow' | 'pair';
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  /** The `?` of an explicit key; else the key's first character, quotes included. */
  readonly start: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Right behind the colon; undefined if there is none. */
  readonly colonEnd: number | undefined;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly style: 'block' | 'flow';
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

export interface Item {
  /** The dash; in brackets, the value's first character. */
  readonly start: number;
  readonly value: Node;
}

/** What a value hangs on: all that has to be known to put another in its place. */
export interface Holder {
  /** Behind the colon or the dash, where a value begins; undefined for the root, and for a key alone. */
  readonly signEnd: number | undefined;
  /** The column of the key or the dash; -1 for the root, 0 within braces or brackets. */
  readonly column: number;
  readonly kind: 'root' | 'entry' | 'item';
  /** Whether it stands within braces or brackets. */
  readonly inFlow: boolean;
}
