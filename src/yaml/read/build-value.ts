import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import { keyProblem, scalarProblem, scalarValue } from './scalar-value.js';

export interface BuiltValue {
  readonly value: unknown;
  /** Whether there is anything in the document that a survey has to name: an alias, a tag, a key twice, … */
  readonly irregular: boolean;
}

/**
 * The plain value of the first document, in one pass over its events. It does not use the library's own constructor, because keys
 * are to stay the text that is written, one key that stands twice must not hide the next one, and `__proto__` is a key
 * like any other. What cannot be taken (an alias, a number out of range) is null; of a key that stands twice the first
 * value is kept.
 */
export function buildValue(text: string, events: readonly Event[], maximumDepth: number): BuiltValue {
  let cursor = 1;
  let irregular = false;

  function take(depth: number): unknown {
    const event = events[cursor++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const value = scalarValue(text, event);
        if (event.tagStart !== -1 || event.anchorStart !== -1) irregular = true;
        if (scalarProblem(text, event, value) === undefined) return value;
        irregular = true;
        return null;
      }
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        if (event.tagStart !== -1 || event.anchorStart !== -1 || depth > maximumDepth) irregular = true;
        return event.type === EVENT_ID.MAPPING ? takeMapping(depth) : takeSequence(depth);
      }
      default:
        irregular = true;
        return null;
    }
  }

  function takeSequence(depth: number): unknown[] {
    const items: unknown[] = [];
    while (!atEnd()) items.push(take(depth + 1));
    cursor++;
    return items;
  }

  function takeMapping(depth: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    while (!atEnd()) {
      const key = takeKey(depth);
      const value = take(depth + 1);
      if (key === undefined) continue;
      // No value is undefined. To ask first what stands there spares nearly every key the dearer question.
      if (mapping[key] !== undefined && Object.hasOwn(mapping, key)) irregular = true;
      else if (key === '__proto__')
        Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
      else mapping[key] = value;
    }
    cursor++;
    return mapping;
  }

  function takeKey(depth: number): string | undefined {
    const event = events[cursor];
    if (event?.type !== EVENT_ID.SCALAR || keyProblem(text, event) !== undefined) {
      irregular = true;
      take(depth + 1);
      return undefined;
    }
    if (event.tagStart !== -1 || event.anchorStart !== -1) irregular = true;
    cursor++;
    return getScalarValue(text, event);
  }

  function atEnd(): boolean {
    return cursor >= events.length || events[cursor]?.type === EVENT_ID.POP;
  }

  const value = take(1);
  // The document's own end is the last event, unless another document follows.
  if (cursor < events.length - 1) irregular = true;
  return { value, irregular };
}
