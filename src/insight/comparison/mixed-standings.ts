import type { Assessment } from '../../assessment/assessment.js';
import { judgeVerdicts, usabilityOf } from '../../evaluate/evaluation-parts.js';
import { judgeGateways } from '../../evaluate/gateways.js';
import { judgeAdjacentOutcome, judgeOutcomes } from '../../evaluate/outcomes.js';
import { rememberOnce } from '../../evaluate/remember.js';
import type { CauseName } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { mixture } from './mixture.js';
import { type Judging, methodFor, type Standing, standingOf } from './standing.js';

/** What the benchmarks of gateways depend on, and what the trends and gaps of indicators do. */
const ofGateways: readonly CauseName[] = ['answers', 'reviews', 'designations', 'date', 'method'];
const ofOutcomes: readonly CauseName[] = ['new-data', 'revised-data', 'indicators', 'date', 'method'];

/**
 * Judges mixtures of two assessments. Gateways and indicators are each judged once for the causes that they depend on; only
 * the verdicts are judged for every mixture.
 */
export function mixedStandings(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  judging: Judging,
): (chosen: readonly CauseName[]) => Standing {
  const { basis, today } = judging;
  const remember = rememberOnce();
  return (chosen) => {
    const mixed = mixture(before, after, (cause) => chosen.includes(cause));
    const method = methodFor(framework, mixed, judging);
    const once = <Value>(part: string, causes: readonly CauseName[], make: () => Value): Value =>
      remember(`${part} ${causes.filter((cause) => chosen.includes(cause)).join(' ')}`, make);
    const usability = usabilityOf(mixed, method);
    const gateways = once('gateways', ofGateways, () => judgeGateways(framework, mixed, method, basis, today));
    const measures = once('outcomes', ofOutcomes, () => ({
      outcomes:
        mixed.outcomes && judgeOutcomes(framework, mixed.outcomes, method, usability).map(({ result }) => result),
      adjacentOutcomes: mixed.adjacentOutcomes?.map((outcome) => judgeAdjacentOutcome(outcome, method, usability)),
    }));
    const counted = { gateways, outcomes: measures.outcomes, adjacentOutcomes: measures.adjacentOutcomes };
    return standingOf(framework, judgeVerdicts(framework, mixed, method, counted, rememberOnce()));
  };
}
