import type { JudgedGateway } from '../../../evaluate/gateways.js';
import { isYesOrNoKind } from '../../../framework/rule-kinds.js';
import type { Criterion } from '../../../generated/framework.js';
import type { Spare } from '../../../generated/plan.js';
import type { CriterionResult } from '../../../generated/report.js';
import type { Goal } from '../goals.js';
import type { Situation } from '../situation.js';

/** How many of the things that count for each criterion of a goal may fail, whichever they are, before the criterion does. */
export function sparesOf(situation: Situation, goal: Goal): Spare[] {
  const { framework, parts } = situation;
  const judged = goal.kind === 'gateway' ? parts.gateways.find(({ gateway }) => gateway.id === goal.id) : undefined;
  const determination = goal.kind === 'determination' ? goal.id : judged?.gateway.determination;
  if (determination !== undefined) {
    const asked = framework.determinations.find(({ id }) => id === determination)?.criteria ?? [];
    return parts.determination(determination).criteria.flatMap((result) => {
      const criterion = asked.find(({ id }) => id === result.id);
      return criterion ? [{ criterion: result.id, ...spareOf(situation, criterion, result) }] : [];
    });
  }
  if (!judged?.threshold) return [];
  const { kind, required } = judged.threshold;
  return [{ criterion: 'threshold', ...spareAmong(judged, required, kind === 'across-pillars') }];
}

type Spared = Omit<Spare, 'criterion'>;

const none: Spared = { spare: 0, pillars: [] };

function spareOf({ parts }: Situation, { rule }: Criterion, { actual, required }: CriterionResult): Spared {
  if (rule.kind === 'threshold-met') return { ...none, ...insideThreshold(parts, rule.gateway) };
  if (isYesOrNoKind(rule.kind)) return none;
  if (rule.kind !== 'benchmarks-across-pillars') return { spare: actual - required, pillars: [] };
  const judged = parts.gateways.find(({ gateway }) => gateway.id === rule.gateway);
  return judged ? spareAmong({ ...judged, credited: false }, required, true) : none;
}

/** A threshold is met or not, and has nothing to spare as such. Its benchmarks may. */
function insideThreshold({ gateways }: Situation['parts'], id: string): Omit<Spared, 'spare'> | undefined {
  const judged = gateways.find(({ gateway }) => gateway.id === id);
  if (!judged?.threshold) return undefined;
  const { kind, required } = judged.threshold;
  const { spare, pillars } = spareAmong(judged, required, kind === 'across-pillars');
  return { pillars, benchmarks: spare };
}

/** How many benchmarks may fail: in all, and so that no pillar is left without one. Credited ones can't fail. */
function spareAmong(
  { pillars, tally, credited }: Pick<JudgedGateway, 'pillars' | 'tally' | 'credited'>,
  required: number,
  inEveryPillar: boolean,
): Spared {
  const inAll = tally.met + (credited ? tally.unknown : 0) - required;
  const inPillars = inEveryPillar ? pillars.filter(({ unknown }) => !credited || unknown === 0) : [];
  const spare = Math.min(tally.met, inAll, ...inPillars.map(({ met }) => met - 1));
  const limiting = spare < Math.min(tally.met, inAll) ? inPillars.filter(({ met }) => met - 1 === spare) : [];
  return { spare, pillars: limiting.map(({ id }) => id) };
}
