import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { DifferingVerdict, PlanGoal } from '../../generated/plan.js';
import { subjectsOf } from '../sensitivity/subject.js';
import { verdictFor, verdictsByFramework } from '../verdicts-by-framework.js';
import { adjacentNeeds } from './adjacent-needs.js';
import { benchmarkNeeds } from './benchmark-needs.js';
import { addCosts, type Cost, choose, compareCosts, noCost } from './choose-changes.js';
import { gapNeeds } from './gap-needs.js';
import { type Goal, usualGoals } from './goals.js';
import { indicatorNeeds } from './indicator-needs.js';
import { neededInTurn, type ServingChange } from './needed/needed-in-turn.js';
import type { Needs } from './needs.js';
import type { StepsTo } from './next-steps.js';
import { type DesignationChoice, designationChoices, exampleNeeds } from './record-needs.js';
import { determinationRequirements, type EndRule, gatewayRequirements, type Requirement } from './requirements.js';
import { type Situation, situationOf } from './situation.js';
import { nearestToLosing } from './slack/nearest.js';
import { sparesOf } from './slack/spares.js';

/**
 * The fewest changes that make each goal hold, and of these sets the easiest. Exact: no set with fewer changes does.
 *
 * @param goals left out: the next gateway, and every determination that the partnership isn't eligible for
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework does not have
 */
export function planFor(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions = {},
  goals?: readonly Goal[],
): PlanGoal[] {
  const situation = situationOf(framework, assessment, options);
  const { states, determination } = situation.parts;
  const wanted = goals ?? usualGoals(framework, states, (id) => determination(id).judgment === 'met');
  const byFramework = verdictsByFramework(framework, assessment, situation.method, options);
  return wanted.map((goal) => {
    const planned = planGoal(situation, goal);
    return { ...planned, frameworkVerdict: byFramework?.(goal) ?? planned.verdict };
  });
}

/** Each gateway and determination that the framework's own method gives another verdict than the method in effect. */
export function differingVerdicts(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions = {},
): DifferingVerdict[] {
  const { method, parts } = situationOf(framework, assessment, options);
  const byFramework = verdictsByFramework(framework, assessment, method, options);
  if (!byFramework) return [];
  return subjectsOf(framework)
    .map((goal) => ({ ...goal, verdict: verdictFor(parts, goal), frameworkVerdict: byFramework(goal) }))
    .filter(({ verdict, frameworkVerdict }) => verdict !== frameworkVerdict);
}

function planGoal(situation: Situation, goal: Goal): Omit<PlanGoal, 'frameworkVerdict'> {
  const { framework, method } = situation;
  const verdict = verdictFor(situation.parts, goal);
  const requirements =
    goal.kind === 'gateway'
      ? gatewayRequirements(framework, method, goal.id)
      : determinationRequirements(framework, method, goal.id);
  if (verdict === 'crossed' || verdict === 'eligible') {
    const slack = { criteria: sparesOf(situation, goal), nearest: nearestToLosing(situation, requirements) };
    return { ...goal, verdict, reachable: true, steps: [], alternatives: 0, slack };
  }
  const best = bestChoice(situation, requirements);
  if (!best) return { ...goal, verdict, reachable: false, steps: [], alternatives: 0, slack: null };
  const steps = neededInTurn(situation, best.steps);
  return { ...goal, verdict, reachable: true, steps, alternatives: best.ways() - 1, slack: null };
}

interface Best {
  readonly steps: readonly ServingChange[];
  readonly cost: Cost;
  readonly ways: () => number;
}

/** What a goal needs of one kind of things. */
interface PlanPart {
  readonly needs: (
    situation: Situation,
    requirements: readonly Requirement[],
    designation: DesignationChoice,
  ) => readonly Needs[];
  /** Whether a new designation changes it: it can credit a threshold, and puts the examples before it. */
  readonly heedsDesignations: boolean;
}

const benchmarks: PlanPart = {
  needs: (situation, requirements, { awarded }) => benchmarkNeeds(situation, requirements, awarded),
  heedsDesignations: true,
};

/** The part of a plan that sees to each kind of rule, in the order of the steps. Designations themselves are chosen first. */
const parts = {
  'threshold-met': benchmarks,
  'benchmarks-across-pillars': benchmarks,
  'core-indicators': {
    needs: (situation, requirements) => [indicatorNeeds(situation, requirements)],
    heedsDesignations: false,
  },
  'disparity-gaps': {
    needs: (situation, requirements) => [gapNeeds(situation, requirements)],
    heedsDesignations: false,
  },
  'adjacent-outcomes': {
    needs: (situation, requirements) => [adjacentNeeds(situation, requirements)],
    heedsDesignations: false,
  },
  'designation-on-record': { needs: () => [], heedsDesignations: true },
  'examples-since-designation': {
    needs: (situation, requirements, designation) => [exampleNeeds(situation, requirements, designation)],
    heedsDesignations: true,
  },
} as const satisfies Record<EndRule['kind'], PlanPart>;

const allParts: readonly PlanPart[] = [...new Set<PlanPart>(Object.values(parts))];

/** Each part of a plan is chosen by itself, because the parts ask for changes of different kinds. */
function bestChoice(situation: Situation, requirements: readonly Requirement[]): Best | undefined {
  const solved = new Map<PlanPart, Best | undefined>();
  const solvePart = (part: PlanPart, designation: DesignationChoice) => {
    if (part.heedsDesignations) return solveAll(part.needs(situation, requirements, designation));
    if (!solved.has(part)) solved.set(part, solveAll(part.needs(situation, requirements, designation)));
    return solved.get(part);
  };
  let best: Best | undefined;
  for (const designation of designationChoices(situation, requirements)) {
    let sum: Best | undefined = { steps: [], cost: noCost, ways: () => 1 };
    for (const part of allParts) {
      const own: Best | undefined =
        part === parts['designation-on-record']
          ? { steps: designation.steps, cost: costOf(designation), ways: () => 1 }
          : solvePart(part, designation);
      sum = sum && own && together(sum, own);
    }
    if (sum && (!best || compareCosts(sum.cost, best.cost) < 0)) best = sum;
  }
  return best;
}

function together(one: Best, other: Best): Best {
  return {
    steps: [...one.steps, ...other.steps],
    cost: addCosts(one.cost, other.cost),
    ways: () => one.ways() * other.ways(),
  };
}

function costOf({ steps }: DesignationChoice): Cost {
  const effort = steps.reduce((sum, step) => sum + step.effort, 0);
  return { changes: steps.length, effort, unknown: steps.length, distance: 0 };
}

/** Solves each by itself; undefined where one can't be reached. */
function solveAll(all: readonly Needs[]): Best | undefined {
  let sum: Best = { steps: [], cost: noCost, ways: () => 1 };
  for (const { needs, items } of all) {
    const choice = choose(needs, items);
    if (!choice) return undefined;
    const steps = choice.options.map(({ change, counts }): ServingChange => {
      const serves = counts.flatMap((counter) => needs[counter]?.serves ?? []);
      return { ...change, serves: [...new Set(serves)] };
    });
    sum = together(sum, { steps, cost: choice.cost, ways: choice.ways });
  }
  return sum;
}

/**
 * The easiest of the smallest sets of changes that make a determination hold, without the values that they need; undefined
 * where it can't be reached. Each determination is planned once, when it's first asked for.
 */
export function easiestSteps(situation: Situation): StepsTo {
  const { framework, method } = situation;
  const known = new Map<string, ReturnType<StepsTo>>();
  return (determination) => {
    if (!known.has(determination)) {
      const best = bestChoice(situation, determinationRequirements(framework, method, determination));
      known.set(determination, best?.steps);
    }
    return known.get(determination);
  };
}
