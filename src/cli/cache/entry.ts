import { hash } from 'node:crypto';
import type { JobResult } from '../jobs/job.js';
import type { Dependency } from './recorded-files.js';

/** What is kept of a file's result, and what it rests on besides the file and the run's settings. */
export interface Entry {
  readonly result: JobResult;
  readonly dependencies: readonly Dependency[];
  /** Whether the assessment's day lay ahead when it was computed, which a warning tells; null where there is none. */
  readonly ahead: { readonly assessedOn: string; readonly wasAhead: boolean } | null;
}

/** A part of a report in an entry: a text by its length, for texts stand behind; anything else as it is. */
type StoredPart = { readonly length: number } | { readonly value: unknown };

/**
 * An entry as text: the sum of the rest, so that a damaged entry is known for what it is; the entry as JSON; and the
 * parts that are texts as they are, for a long text costs as much in JSON as all the rest together.
 */
export function formatEntry({ result, ...rest }: Entry): string {
  const parts = result.parts.map(
    (part): StoredPart => (typeof part === 'string' ? { length: part.length } : { value: part }),
  );
  const texts = result.parts.filter((part) => typeof part === 'string');
  const body = [JSON.stringify({ ...rest, result: { ...result, parts } }), ...texts].join('\n');
  return `${hash('sha256', body)}\n${body}`;
}

/** Reads an entry back; undefined where the text is not whole. */
export function parseEntry(text: string): Entry | undefined {
  const start = text.indexOf('\n') + 1;
  if (start === 0 || hash('sha256', text.slice(start)) !== text.slice(0, start - 1)) return undefined;
  const end = text.indexOf('\n', start);
  const { result, ...rest } = JSON.parse(text.slice(start, end === -1 ? text.length : end)) as Entry;
  let next = end + 1;
  const parts = (result.parts as readonly StoredPart[]).map((part) => {
    if ('value' in part) return part.value;
    const from = next;
    next += part.length + 1;
    return text.slice(from, from + part.length);
  });
  return { ...rest, result: { ...result, parts } };
}
