import type { Partnership } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';

/** What somebody said of a partnership before its file was there. What was not said is left out of the file. */
export interface StarterAnswers extends Omit<Partnership, 'id'> {
  /** YYYY-MM-DD. */
  readonly assessedOn: string;
}

/** What a new file is to hold beside the answers. */
export interface StarterPlan {
  readonly framework: Framework;
  /** The benchmarks of this gateway and of those before it have a place in the file. */
  readonly upTo: string;
  /** The outcomes that the partnership tracks: each has an example. */
  readonly outcomes: readonly string[];
  /** How the file is named in the commands that its comments tell of, options included. */
  readonly commandTail: string;
  /** Where its schema is, seen from the file. */
  readonly schema?: string;
}
