import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from 'js-yaml';
import { pointerKey } from '../json-pointer.js';
import { endOfDocument, keylessColon, nextDash, offsetOf } from './event-offsets.js';
import { isQuoted, keyProblem, scalarProblem, scalarValue } from './scalar-value.js';

/** How a scalar is written, and where the text within its quotes stands; -1 where it is left empty. */
export type ScalarPlace = Pick<ScalarEvent, 'style' | 'valueStart' | 'valueEnd'>;

/** Where a node is in the text. Offsets count UTF-16 code units. */
export interface NodePlace {
  readonly keyOffset: number;
  readonly valueOffset: number;
  /** The scalar, where the node is one. */
  readonly scalar?: ScalarPlace;
}

type CollectionOrScalar = Exclude<
  Event,
  { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.ALIAS | typeof EVENT_ID.POP }
>;

/** Something in the document that cannot be accepted, with what its message needs. */
export type Irregularity = { readonly path: string; readonly offset: number } & (
  | { readonly kind: 'anchor'; readonly name: string }
  /** `anchorOffset`: where the value is that it stands for; undefined if there is none. */
  | { readonly kind: 'alias'; readonly name: string; readonly anchorOffset: number | undefined }
  | { readonly kind: 'tag'; readonly source: string }
  | { readonly kind: 'key'; readonly problem: NonNullable<ReturnType<typeof keyProblem>> }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly firstOffset: number }
  | {
      readonly kind: 'scalar';
      readonly problem: NonNullable<ReturnType<typeof scalarProblem>>;
      readonly source: string;
    }
  | { readonly kind: 'depth' }
  /** `holdsOne`: all other documents are empty. */
  | { readonly kind: 'second-document'; readonly marker: string; readonly holdsOne: boolean }
);

export interface NodeLocations {
  /** JSON pointer to place; of a key that stands twice the first. The root has the empty pointer. */
  readonly places: ReadonlyMap<string, NodePlace>;
  readonly irregularities: readonly Irregularity[];
  /** Pointers to values that could not be taken. */
  readonly refused: ReadonlySet<string>;
}

/**
 * Walks the first document once more for what the fast pass leaves out: the place of every node, and everything that
 * cannot be accepted. Its time grows with the length of the text alone, however many keys stand twice.
 */
export function locateNodes(text: string, events: readonly Event[], maximumDepth: number): NodeLocations {
  const places = new Map<string, NodePlace>();
  const irregularities: Irregularity[] = [];
  const refused = new Set<string>();
  /** Of an anchor's name that stands twice the last one before an alias counts. */
  const anchorOffsets = new Map<string, number>();
  let cursor = 1;
  /** The end of what was read last: where the search for a place without text of its own begins. */
  let reached = 0;

  /** @param recorded whether the pointer means this node: not so within a key, or behind a key that stood before */
  function visit(path: string, keyOffset: number, depth: number, recorded: boolean): void {
    const event = events[cursor++];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return;
    const valueOffset = offsetOf(text, event) ?? keyOffset;
    if (recorded)
      places.set(path, { keyOffset, valueOffset, ...(event.type === EVENT_ID.SCALAR && { scalar: event }) });
    reached = Math.max(reached, valueOffset);
    if (event.type === EVENT_ID.ALIAS) {
      reached = event.anchorEnd;
      const name = text.slice(event.anchorStart, event.anchorEnd);
      refuse({ kind: 'alias', path, offset: valueOffset, name, anchorOffset: anchorOffsets.get(name) }, recorded);
      return;
    }
    noteProperties(event, path, recorded);
    if (event.type === EVENT_ID.SCALAR) {
      visitScalar(event, path, valueOffset, recorded);
      return;
    }
    if (depth === maximumDepth + 1) refuse({ kind: 'depth', path, offset: valueOffset }, recorded);
    if (event.type === EVENT_ID.MAPPING) visitMapping(path, depth, recorded);
    else visitSequence(path, valueOffset, depth, recorded);
    cursor++;
  }

  function visitScalar(event: ScalarEvent, path: string, offset: number, recorded: boolean): void {
    const problem = scalarProblem(text, event, scalarValue(text, event));
    const source = text.slice(event.valueStart, event.valueEnd);
    if (problem !== undefined) refuse({ kind: 'scalar', path, offset, problem, source }, recorded);
    passScalar(event);
  }

  function visitSequence(path: string, start: number, depth: number, recorded: boolean): void {
    for (let index = 0; !atEnd(); index++) {
      const event = events[cursor];
      const own = event && offsetOf(text, event);
      const dash = own ?? (index === 0 ? start : nextDash(text, reached, start));
      visit(`${path}/${index}`, dash, depth + 1, recorded);
    }
  }

  function visitMapping(path: string, depth: number, recorded: boolean): void {
    const firstOffsets = new Map<string, number>();
    while (!atEnd()) {
      const event = events[cursor];
      const offset = (event && offsetOf(text, event)) ?? keylessColon(text, reached);
      const problem = event && event.type !== EVENT_ID.ALIAS ? keyProblem(text, event) : undefined;
      if (event?.type !== EVENT_ID.SCALAR || problem !== undefined) {
        if (problem !== undefined) refuse({ kind: 'key', path, offset, problem }, false);
        visit(path, offset, depth + 1, false);
        visit(path, offset, depth + 1, false);
        continue;
      }
      const key = getScalarValue(text, event);
      const keyPath = `${path}/${pointerKey(key)}`;
      const firstOffset = firstOffsets.get(key);
      cursor++;
      reached = Math.max(reached, offset);
      noteProperties(event, keyPath, false);
      if (isQuoted(event)) visitScalar(event, keyPath, offset, false);
      passScalar(event);
      if (firstOffset === undefined) firstOffsets.set(key, offset);
      else refuse({ kind: 'duplicate-key', path: keyPath, offset, key, firstOffset }, false);
      visit(keyPath, offset, depth + 1, recorded && firstOffset === undefined);
    }
  }

  function noteProperties(event: CollectionOrScalar, path: string, recorded: boolean): void {
    if (event.tagStart !== -1) {
      const source = text.slice(event.tagStart, event.tagEnd);
      refuse({ kind: 'tag', path, offset: event.tagStart, source }, recorded && event.type === EVENT_ID.SCALAR);
    }
    if (event.anchorStart !== -1) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      anchorOffsets.set(name, event.anchorStart - 1);
      refuse({ kind: 'anchor', path, offset: event.anchorStart - 1, name }, false);
    }
  }

  function refuse(irregularity: Irregularity, isValue: boolean): void {
    irregularities.push(irregularity);
    if (isValue) refused.add(irregularity.path);
  }

  function passScalar(event: ScalarEvent): void {
    if (event.valueEnd !== -1) reached = event.valueEnd + (isQuoted(event) ? 1 : 0);
  }

  function atEnd(): boolean {
    return cursor >= events.length || events[cursor]?.type === EVENT_ID.POP;
  }

  if (events.length > 0) visit('', 0, 1, true);
  if (cursor < events.length - 1) {
    const offset = endOfDocument(text, reached, events);
    const holdsText = (some: readonly Event[]) => some.some((event) => offsetOf(text, event) !== undefined);
    const holdsOne = !holdsText(events.slice(0, cursor)) || !holdsText(events.slice(cursor));
    irregularities.push({
      kind: 'second-document',
      path: '',
      offset,
      marker: text.slice(offset, offset + 3),
      holdsOne,
    });
  }
  return { places, irregularities, refused };
}
