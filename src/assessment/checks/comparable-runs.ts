import { isTooLarge } from '../../text/largest-number.js';
import type { Observation, Series, Unit } from '../assessment.js';
import { valueProblem } from './impossible-values.js';

/** An observation whose value is a number. */
export interface Numbered extends Observation {
  readonly value: number;
}

const noAdvice = { missing: '', withheld: '' };

/** Whether a value is a number, and can be right by itself. */
export const isBelievable = (observation: Observation, unit: Unit): observation is Numbered =>
  typeof observation.value === 'number' &&
  !isTooLarge(observation.value) &&
  valueProblem(observation.value, unit, noAdvice) === undefined;

/** The believable numbers of a series in runs that can be compared: each break starts one. */
export function comparableRuns(series: Series, unit: Unit): Numbered[][] {
  let run: Numbered[] = [];
  const runs = [run];
  for (const observation of series) {
    if (observation.break && run.length > 0) {
      run = [];
      runs.push(run);
    }
    if (isBelievable(observation, unit)) run.push(observation);
  }
  return runs;
}
