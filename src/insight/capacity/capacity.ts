import type { Capacity } from '../../assessment/assessment.js';
import { decimal } from '../../evaluate/decimal.js';
import type { Framework } from '../../generated/framework.js';
import type { CapacityResult, ComparedWithStage, SeenRange, ValidAssessment } from '../../generated/report.js';
import { capacityStage } from './capacity-stage.js';
import { addUpContributions } from './contributions.js';

/**
 * What a partnership runs on, compared with what was typical for its stage. It's for reference, and
 * no verdict looks at it. A figure that the file leaves out is unknown, never 0.
 */
export function capacityOf(
  framework: Framework,
  capacity: Capacity | undefined,
  standing: Pick<ValidAssessment, 'next' | 'gateways'>,
): CapacityResult | null {
  if (capacity === undefined) return null;
  const { fiscalYear = null, paidFte = null, inKindFte = null } = capacity;
  const totalFte = paidFte === null && inKindFte === null ? null : decimal((paidFte ?? 0) + (inKindFte ?? 0));
  const contributions = addUpContributions(capacity.contributions);
  const hasAmount = capacity.contributions.length > contributions.unquantified;
  const stage = capacityStage(framework, standing);
  return {
    fiscalYear,
    staff: { paidFte, inKindFte, totalFte },
    contributions,
    stage,
    budget: compared(hasAmount ? contributions.total : null, stage?.budget),
    staffing: compared(totalFte, stage?.staff),
  };
}

function compared(figure: number | null, seen: SeenRange | undefined): ComparedWithStage {
  if (figure === null || seen === undefined) return 'unknown';
  if (figure < seen.from) return 'below';
  return seen.to !== null && figure > seen.to ? 'above' : 'within';
}
