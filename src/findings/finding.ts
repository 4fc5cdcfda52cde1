import type { Finding } from '../generated/report.js';
import type { FindingRule } from './finding-rules.js';

export type { Finding } from '../generated/report.js';

export type Severity = Finding['severity'];

/**
 * A finding that does not yet know its line: what the checks and the engine raise. Whoever holds the text places it.
 */
export interface Remark {
  readonly rule: FindingRule;
  /** What is wrong or worth saying, in plain words. */
  readonly message: string;
  /** JSON pointer to what it is about; empty for the whole file. */
  readonly path: string;
  /** Whether it points at the key or at the value behind it (the default). */
  readonly at?: 'key' | 'value';
  /** What to do. */
  readonly suggestion?: string;
}

/** A place in a text, counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds where a JSON pointer is in the file or in one of its data files; a path not written there gives the nearest parent's place. */
export type Locate = (path: string, at: 'key' | 'value') => Position;
