import type { Assessment } from '../../assessment/assessment.js';
import { all } from '../../evaluate/judgment.js';
import type { Framework, Program, ProgramFact } from '../../generated/framework.js';
import type { BenchmarkResult, Judgment, ProgramResult, ValidAssessment, Verdict } from '../../generated/report.js';
import type { JudgedRule, ProgramFacts } from './program-rule.js';
import { judgeProgramRule } from './rules.js';
import { topicsOf } from './topics.js';

/**
 * Each program of the edition, in its order: who can take part, or whom it fits, by rules that the edition makes of a
 * small closed set of kinds. What the file leaves out is unknown.
 *
 * @param benchmarks every benchmark of the edition, by code
 */
export function programsOf(
  framework: Framework,
  { policyImplementation, partnership }: Pick<Assessment, 'policyImplementation' | 'partnership'>,
  { outcomes, leftOut, gateways }: Pick<ValidAssessment, 'outcomes' | 'leftOut' | 'gateways'>,
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): ProgramResult[] {
  const facts: ProgramFacts = {
    framework,
    answers: policyImplementation,
    outcomes: leftOut.includes('outcomes') ? undefined : outcomes,
    gateways,
  };
  return (framework.programs ?? []).map((program) => programResult(program, facts, partnership.states, benchmarks));
}

function programResult(
  program: Program,
  facts: ProgramFacts,
  states: readonly string[] | undefined,
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): ProgramResult {
  const { id, title, kind, held, criteria } = program;
  const judged = criteria.map(({ rule }) => judgeProgramRule(rule, facts));
  const verdict = verdicts[all(judged.map(({ result }) => result))];
  return {
    id,
    title,
    kind,
    held,
    verdict,
    criteria: criteria.map((criterion, index) => {
      const { result, reason } = judged[index] as JudgedRule;
      return { id: criterion.id, title: criterion.title, result, reason };
    }),
    topics: verdict === 'not-eligible' ? [] : topicsOf(program, judged, benchmarks),
    facts: Object.fromEntries((program.facts ?? []).map((fact) => [fact.id, isInOneOf(fact, states)])),
  };
}

const verdicts: Readonly<Record<Judgment, Verdict>> = {
  met: 'eligible',
  unmet: 'not-eligible',
  undetermined: 'undetermined',
};

/** Null where the file names no state. */
function isInOneOf({ states }: ProgramFact, own: readonly string[] | undefined): boolean | null {
  return own === undefined || own.length === 0 ? null : own.some((state) => states.includes(state));
}
