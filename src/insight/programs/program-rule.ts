import type { Assessment } from '../../assessment/assessment.js';
import type { Framework, ProgramRule } from '../../generated/framework.js';
import type { Judgment, ValidAssessment } from '../../generated/report.js';

/** What the rules of programs look at. */
export interface ProgramFacts {
  readonly framework: Framework;
  readonly answers: Assessment['policyImplementation'];
  /** Undefined where the file leaves them out. */
  readonly outcomes: ValidAssessment['outcomes'] | undefined;
  readonly gateways: ValidAssessment['gateways'];
}

/** What a rule comes to, and why. */
export interface JudgedRule {
  readonly result: Judgment;
  /** A sentence or several. */
  readonly reason: string;
  /** What meets a rule about outcomes. */
  readonly because: readonly OutcomeCause[];
}

/** An indicator or a gap that meets a rule. */
export interface OutcomeCause {
  readonly outcome: string;
  readonly title: string;
  readonly id: string;
  readonly name: string;
}

export type ProgramRuleKind = ProgramRule['kind'];

export type RuleOfKind<Kind extends ProgramRuleKind> = Extract<ProgramRule, { kind: Kind }>;

export type JudgeRule<Kind extends ProgramRuleKind> = (rule: RuleOfKind<Kind>, facts: ProgramFacts) => JudgedRule;

/** Three values from yes, no, and not known. */
export function judgmentOf(holds: boolean | undefined): Judgment {
  if (holds === undefined) return 'undetermined';
  return holds ? 'met' : 'unmet';
}
