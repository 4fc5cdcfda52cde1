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

/** An entry as text: a line with the sum of the rest, so that a damaged entry is known for what it is, and JSON. */
export function formatEntry(entry: Entry): string {
  const body = JSON.stringify(entry);
  return `${hash('sha256', body)}\n${body}`;
}

/** Reads an entry back; undefined where the text is not whole. */
export function parseEntry(text: string): Entry | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || hash('sha256', body) !== text.slice(0, end)) return undefined;
  return JSON.parse(body) as Entry;
}
