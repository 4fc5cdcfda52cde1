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
      if (step.path === '/designations') return 'List the designations received, or say that there are none';
      return from === 'left-out'
        ? `List this designation if it was awarded, or ask ${awardedBy} for it: ${title}`
        : `Ask ${awardedBy} for the designation: ${title}`;
    case 'example':
      return 'Add one more example of systems change';
    case 'indicator':
      return `${isNew ? newIndicator(step) : trendWork(step)}: ${title}`;
    case 'gap':
      return `${gapWork(from)}: ${title}`;
    case 'adjacent-outcome':
      return isNew ? 'Add an outcome in another sector that improves' : `${trendWork(step)}: ${title}`;
  }
}

function newIndicator({ to }: Titled): string {
  return `Add a core indicator that ${to === 'maintained' ? 'holds steady or improves' : 'improves'}`;
}

function trendWork({ from, to }: Titled): string {
  const isHeld = to === 'maintained';
  if (from === 'insufficient-data')
    return `Add comparable values that ${isHeld ? 'hold steady or improve' : 'improve'}`;
  return isHeld ? 'Hold steady or improve' : 'Improve';
}

function gapWork(from: PlanStep['from']): string {
  switch (from) {
    case 'left-out':
    case 'not-listed':
      return 'Add groups and a reference, with a gap that shrinks';
    case 'insufficient-data':
      return 'Add comparable values that shrink the gap';
    default:
      return 'Shrink the gap';
  }
}

function benchmarkWork(from: PlanStep['from']): string {
  switch (from) {
    case 'not-reviewed':
      return 'Get a review';
    case 'returned':
      return 'Respond to the review';
    case 'in-progress':
      return 'Finish the work in progress';
    case 'not-assessed':
      return 'Record the status';
    case 'lapsed':
      return 'Get back on track';
    default:
      return 'Start the work';
  }
}
