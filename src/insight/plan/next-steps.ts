import type { EvaluationResult } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { NextStep } from '../../generated/report.js';
import { benchmarkSteps } from './benchmark-steps.js';
import { criterionSteps } from './criterion-steps.js';

const atMost = 3;

/**
 * What brings the partnership forward, the nearest first: what is open in the next gateway, then in the ones after it,
 * then in the determinations that cross no gateway. At most three, and none twice.
 */
export function nextSteps(framework: Framework, result: EvaluationResult): NextStep[] {
  const steps: NextStep[] = [];
  for (const step of allSteps(framework, result)) {
    if (steps.some(({ title }) => title === step.title)) continue;
    steps.push(step);
    if (steps.length === atMost) break;
  }
  return steps;
}

function* allSteps(framework: Framework, result: EvaluationResult): Generator<NextStep> {
  const from = result.gateways.findIndex(({ id }) => id === result.next);
  const open = from === -1 ? [] : result.gateways.slice(from).filter(({ own }) => own !== 'met');
  for (const gateway of open) {
    const determination = result.determinations.find(({ id }) => id === gateway.determination);
    if (determination) yield* criterionSteps(framework, result, determination);
    else if (gateway.threshold) yield* benchmarkSteps(gateway, gateway.threshold, gateway.title);
  }
  for (const determination of result.determinations) {
    if (determination.verdict !== 'eligible') yield* criterionSteps(framework, result, determination);
  }
}
