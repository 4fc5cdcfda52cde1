import type { AmountRange, Framework } from '../../generated/framework.js';
import type { CapacityStageResult, SeenRange, ValidAssessment } from '../../generated/report.js';

/** The first stage of the edition that fits a partnership; null if none does. */
export function capacityStage(
  { capacityStages = [] }: Framework,
  { next, gateways }: Pick<ValidAssessment, 'next' | 'gateways'>,
): CapacityStageResult | null {
  const counting = gateways.find(({ id }) => id === next)?.met ?? 0;
  const stage = capacityStages.find(
    (candidate) =>
      candidate.next === undefined ||
      candidate.next.some(
        ({ gateway, fewerThan }) => gateway === next && counting < (fewerThan ?? Number.POSITIVE_INFINITY),
      ),
  );
  if (stage === undefined) return null;
  const { id, title, seen, budget, staff } = stage;
  return { id, title, seen, budget: rangeOf(budget), staff: rangeOf(staff) };
}

function rangeOf({ from, to }: AmountRange): SeenRange {
  return { from, to: to ?? null };
}
