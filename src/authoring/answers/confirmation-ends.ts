import { type Plain, partOf } from '../../yaml/edit/edit.js';

/** Whether a new status ends a confirming review: the answer that it confirmed is met no longer. */
export function confirmationEnds(answer: Plain | undefined, status: string): boolean {
  const isConfirmed = partOf(partOf(answer, 'review'), 'result') === 'confirmed';
  return isConfirmed && partOf(answer, 'status') === 'met' && status !== 'met';
}
