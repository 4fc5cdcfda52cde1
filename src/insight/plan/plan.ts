import type { Assessment } from '../../assessment/assessment.js';
import { verdictOf } from '../../evaluate/determinations.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { PlanGoal } from '../../generated/plan.js';
import { adjacentNeeds } from './adjacent-needs.js';
import { benchmarkNeeds } from './benchmark-needs.js';
import { addCosts, type Cost, choose, compareCosts, noCost } from './choose.js';
import { gapNeeds } from './gap-needs.js';
import { type Goal, usualGoals } from './goals.js';
import { indicatorNeeds } from './indicator-needs.js';
import { neededInTurn, type ServingChange } from './needed/needed-in-turn.js';
import type { Needs } from './needs.js';
import { type DesignationChoice, designationChoices, exampleNeeds } from './record-needs.js';
import { determinationRequirements, gatewayRequirements, type Requirement } from './requirements.js';
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
  return wanted.map((goal) => planGoal(situation, goal));
}

function planGoal(situation: Situation, goal: Goal): PlanGoal {
  const { framework, method } = situation;
  const verdict = verdictFor(situation, goal);
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
  return { ...goal, verdict, reachable: true, steps, alternatives: best.ways - 1, slack: null };
}

const states = { met: 'crossed', unmet: 'not-crossed', undetermined: 'undetermined' } as const;

function verdictFor({ parts }: Situation, { kind, id }: Goal): PlanGoal['verdict'] {
  return kind === 'gateway' ? states[parts.states.state(id)] : verdictOf(parts.determination(id));
}

interface Best {
  readonly steps: readonly ServingChange[];
  readonly cost: Cost;
  readonly ways: number;
}

/**
 * The parts of a goal ask for changes of different kinds, so that each is chosen by itself. Only a new designation reaches
 * into others: it can credit a threshold, and puts the examples before it.
 */
function bestChoice(situation: Situation, requirements: readonly Requirement[]): Best | undefined {
  const measured = solveAll([
    indicatorNeeds(situation, requirements),
    gapNeeds(situation, requirements),
    adjacentNeeds(situation, requirements),
  ]);
  if (!measured) return undefined;
  let best: Best | undefined;
  for (const designation of designationChoices(situation, requirements)) {
    const benchmarks = solveAll(benchmarkNeeds(situation, requirements, designation.awarded));
    const examples = solveAll([exampleNeeds(situation, requirements, designation)]);
    if (!benchmarks || !examples) continue;
    const found: Best = {
      steps: [...benchmarks.steps, ...measured.steps, ...designation.steps, ...examples.steps],
      cost: [benchmarks, measured, examples].reduce((sum, { cost }) => addCosts(sum, cost), costOf(designation)),
      ways: benchmarks.ways * measured.ways * examples.ways,
    };
    if (!best || compareCosts(found.cost, best.cost) < 0) best = found;
  }
  return best;
}

function costOf({ steps }: DesignationChoice): Cost {
  const effort = steps.reduce((sum, step) => sum + step.effort, 0);
  return { changes: steps.length, effort, unknown: steps.length, distance: 0 };
}

/** Solves each by itself; undefined where one can't be reached. */
function solveAll(all: readonly Needs[]): Best | undefined {
  let sum: Best = { steps: [], cost: noCost, ways: 1 };
  for (const { needs, items } of all) {
    const choice = choose(needs, items);
    if (!choice) return undefined;
    const steps = choice.options.map(({ change, counts }): ServingChange => {
      const serves = counts.flatMap((counter) => needs[counter]?.serves ?? []);
      return { ...change, serves: [...new Set(serves)] };
    });
    sum = {
      steps: [...sum.steps, ...steps],
      cost: addCosts(sum.cost, choice.cost),
      ways: sum.ways * choice.ways,
    };
  }
  return sum;
}
