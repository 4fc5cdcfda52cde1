import type { ChalkInstance } from 'chalk';
import type { Framework } from '../generated/framework.js';
import type { Finding } from '../generated/report.js';
import type { Publication } from '../insight/publication/publication.js';
import type { Firmness } from '../insight/sensitivity/firmness.js';
import type { RunMethod } from './run-method.js';

/** A line of a file and the spot in it, ready to be shown: control characters removed, personal data masked. */
export interface ExcerptReader {
  readonly text: string;
  /** Where the caret points: an index into `text`, counted from 0 in UTF-16 units. */
  readonly caret: number;
}

/** The tables that the CSV format can give: one row for each partnership, or one for each of what it is made of. */
export const csvRows = [
  'partnerships',
  'benchmarks',
  'evidence',
  'indicators',
  'values',
  'gaps',
  'criteria',
  'designations',
  'examples',
  'contributors',
  'principles',
  'programs',
  'findings',
] as const;

export type CsvRows = (typeof csvRows)[number];

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
  /** By what the run judges; left out: by each file's own method, on the partnership's own word. */
  readonly run?: RunMethod;
  /** Whether the run has an old side (`--against`), so that a report on many shows how each partnership moved. */
  readonly moves?: boolean;
  /** How firm a file's determinations are; left out where it isn't shown. */
  readonly firmness?: Firmness;
  /** What the public may see of a file; only with `--public`, and left out for a file with errors. */
  readonly publication?: Publication;
  /** Which table the CSV format gives; left out: partnerships. */
  readonly rows?: CsvRows;
  /** Whether a warning fails the run, as an error does. */
  readonly strict?: boolean;
  /**
   * A file as a machine names it that looks at a whole repository: from the repository's root, with forward slashes.
   * Left out: the root is where the files' paths start.
   */
  readonly repositoryPath?: (file: string) => string;
  /** The line that a finding points at; undefined if there is none to show. */
  readonly excerpt: (finding: Finding) => ExcerptReader | undefined;
}
