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

/** A part of a report in an entry: a text or bytes by their length in bytes, for they stand behind; anything else as it is. */
type StoredPart = { readonly text: number } | { readonly bytes: number } | { readonly value: unknown };

const lineBreak = 0x0a;

/**
 * An entry as it is kept: the sum of the rest, so that a damaged entry is known for what it is; the entry as JSON; and the
 * parts that are texts or bytes as they are, for in JSON they would cost as much as all the rest together.
 */
export function formatEntry({ result, ...rest }: Entry): Uint8Array {
  const behind: Uint8Array[] = [];
  const parts = result.parts.map((part): StoredPart => {
    if (typeof part !== 'string' && !(part instanceof Uint8Array)) return { value: part };
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    behind.push(bytes);
    return typeof part === 'string' ? { text: bytes.length } : { bytes: bytes.length };
  });
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify({ ...rest, result: { ...result, parts } })}\n`),
    ...behind,
  ]);
  return Buffer.concat([Buffer.from(`${hash('sha256', body)}\n`), body]);
}

/** Reads an entry back; undefined where it is not whole. */
export function parseEntry(kept: Buffer): Entry | undefined {
  const start = kept.indexOf(lineBreak) + 1;
  if (start === 0 || hash('sha256', kept.subarray(start)) !== kept.toString('latin1', 0, start - 1)) return undefined;
  const end = kept.indexOf(lineBreak, start);
  const { result, ...rest } = JSON.parse(kept.toString('utf8', start, end)) as Entry;
  let next = end + 1;
  const take = (length: number) => {
    next += length;
    return kept.subarray(next - length, next);
  };
  const parts = (result.parts as readonly StoredPart[]).map((part) => {
    if ('value' in part) return part.value;
    // Bytes in memory of their own: they may be handed to another thread.
    return 'text' in part ? take(part.text).toString() : new Uint8Array(take(part.bytes));
  });
  return { ...rest, result: { ...result, parts } };
}
