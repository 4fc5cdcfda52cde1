import type { Assessment } from '../assessment/assessment.js';
import type { Determination, Framework } from '../generated/framework.js';
import type { Judgment } from '../generated/report.js';
import type { Basis } from './benchmarks.js';
import type { CountedAdjacentOutcome, CountedOutcome, Facts } from './criteria/criterion.js';
import { type JudgedDetermination, judgeDetermination, judgmentOf } from './determinations.js';
import { type GatewayStates, gatewayStates, type JudgedGateway, judgeGateways } from './gateways.js';
import type { Method } from './method.js';
import { type JudgedOutcome, judgeAdjacentOutcome, judgeOutcome, judgeOutcomes } from './outcomes.js';
import { type Remember, rememberOnce } from './remember.js';
import type { Usability } from './series.js';

/** Everything that one method comes to; the file's method and the framework's are judged alike. */
export interface EvaluationParts {
  readonly designations: Assessment['designations'];
  readonly gateways: readonly JudgedGateway[];
  readonly states: GatewayStates;
  readonly outcomes: readonly JudgedOutcome[] | undefined;
  readonly otherOutcomes: readonly JudgedOutcome[];
  readonly adjacentOutcomes: ReturnType<typeof judgeAdjacentOutcome>[] | undefined;
  readonly determination: (id: string) => JudgedDetermination;
}

/** Judges an assessment by one method. */
export function evaluateParts(
  framework: Framework,
  assessment: Assessment,
  method: Method,
  basis: Basis,
  today: string | undefined,
): EvaluationParts {
  const { designations } = assessment;
  const usability = usabilityOf(assessment, method);
  const gateways = judgeGateways(framework, assessment, method, basis, today);
  const outcomes = assessment.outcomes && judgeOutcomes(framework, assessment.outcomes, method, usability);
  const otherOutcomes = (assessment.otherOutcomes ?? []).map((outcome) =>
    judgeOutcome(outcome, outcome.id, method, usability),
  );
  const adjacentOutcomes = assessment.adjacentOutcomes?.map((outcome) =>
    judgeAdjacentOutcome(outcome, method, usability),
  );
  const counted = { gateways, outcomes: outcomes?.map(({ result }) => result), adjacentOutcomes };
  const { states, determination } = judgeVerdicts(framework, assessment, method, counted, rememberOnce());
  return { designations, gateways, states, outcomes, otherOutcomes, adjacentOutcomes, determination };
}

/** What decides whether a value of this assessment is usable. */
export function usabilityOf({ assessedOn }: Assessment, { minimumCellSize }: Method): Usability {
  return { minimumCellSize, assessedOn };
}

/** What verdicts are judged on: all that the criteria count. */
export interface CountedParts {
  readonly gateways: readonly JudgedGateway[];
  readonly outcomes: readonly CountedOutcome[] | undefined;
  readonly adjacentOutcomes: readonly CountedAdjacentOutcome[] | undefined;
}

/** The states of the gateways and the determinations, each judged when it's asked for. */
export interface JudgedVerdicts extends Pick<EvaluationParts, 'states' | 'determination'> {
  /** A determination's judgment alone. */
  readonly judgment: (id: string) => Judgment;
}

/**
 * The states of the gateways and the determinations. They ask for each other: each is judged when it is first asked for.
 *
 * @param remember keeps what was judged
 */
export function judgeVerdicts(
  framework: Framework,
  assessment: Assessment,
  method: Method,
  { gateways, outcomes, adjacentOutcomes }: CountedParts,
  remember: Remember,
): JudgedVerdicts {
  const { assessedOn } = assessment;
  const determination = (id: string): JudgedDetermination =>
    remember(id, () => judgeDetermination(findDetermination(framework, id), facts));
  const judgment = (id: string): Judgment =>
    remember(`judgment of ${id}`, () => judgmentOf(findDetermination(framework, id), facts));
  const states = gatewayStates(gateways, method, judgment, remember);
  const facts: Facts = {
    framework,
    assessment,
    method,
    gateway: (id) => {
      const judged = gateways.find(({ gateway }) => gateway.id === id);
      if (!judged) throw new Error(`The framework has no gateway "${id}".`);
      return judged;
    },
    state: states.state,
    outcomes,
    adjacentOutcomes,
    designations: assessment.designations?.filter(({ on }) => on <= assessedOn),
    examples: assessment.systemsChangeExamples?.filter(({ on }) => on <= assessedOn),
    remember,
  };
  return { states, determination, judgment };
}

function findDetermination({ determinations }: Framework, id: string): Determination {
  const determination = determinations.find((candidate) => candidate.id === id);
  if (!determination) throw new Error(`The framework has no determination "${id}".`);
  return determination;
}
