import type { Assessment } from '../assessment/assessment.js';
import type { Determination, Framework } from '../generated/framework.js';
import type { Basis } from './benchmarks.js';
import type { Facts } from './criteria/criterion.js';
import { type JudgedDetermination, judgeDetermination } from './determinations.js';
import { type GatewayStates, gatewayStates, type JudgedGateway, judgeGateways } from './gateways.js';
import type { Method } from './method.js';
import { type JudgedOutcome, judgeAdjacentOutcome, judgeOutcome, judgeOutcomes } from './outcomes.js';

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

/**
 * Judges an assessment by one method. Determinations and the gateways that they cross ask for each other: each is judged
 * when it is first asked for.
 */
export function evaluateParts(
  framework: Framework,
  assessment: Assessment,
  method: Method,
  basis: Basis,
  today: string | undefined,
): EvaluationParts {
  const { assessedOn, designations } = assessment;
  const usability = { minimumCellSize: method.minimumCellSize, assessedOn };
  const inForce = designations?.filter(({ on }) => on <= assessedOn);
  const examples = assessment.systemsChangeExamples?.filter(({ on }) => on <= assessedOn);
  const gateways = judgeGateways(framework, assessment, inForce ?? [], method, basis, today);
  const outcomes = assessment.outcomes && judgeOutcomes(framework, assessment.outcomes, method, usability);
  const otherOutcomes = (assessment.otherOutcomes ?? []).map((outcome) =>
    judgeOutcome(outcome, outcome.id, method, usability),
  );
  const adjacentOutcomes = assessment.adjacentOutcomes?.map((outcome) =>
    judgeAdjacentOutcome(outcome, method, usability),
  );

  const known = new Map<string, JudgedDetermination>();
  const determination = (id: string): JudgedDetermination => {
    const judged = known.get(id) ?? judgeDetermination(findDetermination(framework, id), facts);
    known.set(id, judged);
    return judged;
  };
  const states = gatewayStates(gateways, method, (id) => determination(id).judgment);
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
    outcomes: outcomes?.map(({ result }) => result),
    adjacentOutcomes,
    designations: inForce,
    examples,
    considered: new Map(),
  };
  return { designations, gateways, states, outcomes, otherOutcomes, adjacentOutcomes, determination };
}

function findDetermination({ determinations }: Framework, id: string): Determination {
  const determination = determinations.find((candidate) => candidate.id === id);
  if (!determination) throw new Error(`The framework has no determination "${id}".`);
  return determination;
}
