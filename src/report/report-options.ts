import type { ChalkInstance } from 'chalk';
import type { Framework } from '../generated/framework.js';
import type { AssessmentResult, Finding } from '../generated/report.js';

/** A line of a file and the spot in it, ready to be shown: control characters removed, personal data masked. */
export interface Excerpt {
  readonly text: string;
  /** Where the caret points: an index into `text`, counted from 0 in UTF-16 units. */
  readonly caret: number;
}

/** Everything that a renderer may know besides the results. It was decided once, by the shell. */
export interface ReportOptions {
  readonly framework: Framework;
  readonly tool: { readonly name: 'strive'; readonly version: string };
  /** The columns there are. Lines of the text report are never wider, down to 40. */
  readonly width: number;
  /** Without it, everything but the names in the file is plain ASCII. */
  readonly unicode: boolean;
  /** Whether tables may have rules: only on a terminal. */
  readonly boxes: boolean;
  /** Colors, or a chalk instance of level 0 that leaves text as it is. */
  readonly color: ChalkInstance;
  readonly detail: 'quiet' | 'normal' | 'verbose';
  /** Whether the run is about many assessments, so that the whole is shown rather than each. */
  readonly many?: boolean;
  /** The line that a finding points at; undefined where there is none to show. */
  readonly excerpt: (finding: Finding) => Excerpt | undefined;
}

/**
 * A renderer takes results as they come and gives pieces of the report as soon as it can, so that a format with one
 * line for each assessment can be written while later ones are still being read.
 */
export type RenderReport = (results: Iterable<AssessmentResult>, options: ReportOptions) => Iterable<string>;
