import type { AssessmentResult, Summary } from '../generated/report.js';
import type { ReportOptions } from './report-options.js';

/**
 * An output format works in two halves, so that each file can be rendered where it is read, in a thread of its own where
 * there are many, and the report is put together in order, while later files are still being read.
 */
export interface Format<Part = unknown> {
  /** What the format is for, in a few words. */
  readonly title: string;
  /** The endings of names that go with it, the usual one first. Where a name says no format, the first with its ending is meant. */
  readonly endings: readonly string[];
  /** Whether it names files from the repository's root, as code hosts do. */
  readonly forRepository?: boolean;
  /** Whether it shows one partnership only. */
  readonly forOne?: boolean;
  /** Loads the format's code, only when it is used. */
  load(): Promise<FormatCode<Part>>;
}

export interface FormatCode<Part> {
  /** Whether it shows the SHA-256 of files, as it may by default. Where no report of a run does, none is computed. */
  readonly showsHash?: boolean;
  /** Whether it shows the next steps, as it may by default. Where no report of a run does, none are planned. */
  readonly showsNextSteps?: boolean;
  /** Whether it shows how firm a single file's determinations are. */
  readonly showsFirmness?: true;
  /**
   * What one result contributes: plain data that can cross to another thread, best a text or its bytes in UTF-8. Touches nothing
   * outside.
   */
  part(result: AssessmentResult, options: ReportOptions): Part;
  /** Puts the parts together, in the files' order. */
  assemble(options: ReportOptions): Assembly<Part>;
}

/** A report that grows: each call gives the text that can be written next, or its bytes in UTF-8. */
export interface Assembly<Part> {
  start(): string;
  add(part: Part): string | Uint8Array;
  /** Begins a group of so many, where the report shows groups. */
  group?(title: string, size: number): string;
  /** Shows once more, in another group, what was added before. */
  addAgain?(part: Part): string;
  finish(summary: Summary, remarks: RunRemarks): string;
  /** Why there's nothing to show, in a sentence: then a file stays as it was. */
  nothing?(): string | undefined;
}

/** What there is to say of a run that no file's result says, each in a sentence. */
export interface RunRemarks {
  /** What could not be done, so that the run is not whole. */
  readonly undone: readonly string[];
  /** What fails the run. */
  readonly failures: readonly string[];
}
