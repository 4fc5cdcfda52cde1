import type { PlanStep } from '../../generated/plan.js';

type Titled = Pick<PlanStep, 'change' | 'from' | 'title'> & Partial<Pick<PlanStep, 'to' | 'path'>>;

/**
 * A step as something to do.
 *
 * @param awardedBy who awards designations, by the edition
 */
export function stepTitle(step: Titled, awardedBy = 'whoever awards it'): string {
  const { change, from, title } = step;
  const isNew = from === 'left-out' || from === 'not-listed';
  switch (change) {
    case 'benchmark':
      return `${benchmarkWork(from)}: ${title}`;
    case 'designation':
      return step.path === '/designations'
        ? 'List the designations received, or say that there are none'
        : `Ask ${awardedBy} for the designation: ${title}`;
    case 'example':
      return 'Add one more example of systems change';
    case 'indicator':
      return `${isNew ? 'Add a core indicator' : trendWork(step)}: ${title}`;
    case 'gap':
      return `${isNew ? 'Add groups and a reference' : from === 'insufficient-data' ? missing : 'Shrink the gap'}: ${title}`;
    case 'adjacent-outcome':
      return isNew ? 'Add an outcome in another sector' : `${trendWork(step)}: ${title}`;
  }
}

const missing = 'Add comparable values';

function trendWork({ from, to }: Titled): string {
  if (from === 'insufficient-data') return missing;
  return to === 'maintained' ? 'Hold steady or improve' : 'Improve';
}

function benchmarkWork(from: PlanStep['from']): string {
  switch (from) {
    case 'not-reviewed':
      return 'Have it reviewed';
    case 'returned':
      return 'Respond to the review';
    case 'in-progress':
      return 'Finish the work in progress';
    case 'not-assessed':
      return 'Record its status';
    case 'lapsed':
      return 'Get it back on track';
    default:
      return 'Start work on it';
  }
}
