import type { Unit } from '../assessment/assessment.js';

/** A difference in words: `4.8 points`, or the bare number for units other than percent. */
export function difference(shown: string, unit: Unit): string {
  return unit === 'percent' ? withNoun(shown, 'point') : shown;
}

/** `1 percentage point`, `4.8 percentage points`. */
export function withNoun(shown: string, noun: string): string {
  return `${shown} ${shown === '1' || shown === '-1' ? noun : `${noun}s`}`;
}
