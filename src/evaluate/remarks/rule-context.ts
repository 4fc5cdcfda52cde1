import type { Assessment } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import type { EvaluationParts } from '../evaluation-parts.js';
import type { Method } from '../method.js';

/** What the remarks are drawn from. */
export interface RuleContext {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly judged: EvaluationParts;
  /** Under the framework's own method; the same where nothing departs from it. */
  readonly standard: EvaluationParts;
  /** The method in force. */
  readonly method: Method;
  /** The method as the file has it, in force or not. */
  readonly fileMethod: Method;
  readonly methodInForce: 'file' | 'framework';
  readonly today: string | undefined;
}
