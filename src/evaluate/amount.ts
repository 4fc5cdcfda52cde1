import type { Unit } from '../assessment/assessment.js';

/** A difference in words: `4.8 points`, or the bare number for units other than percent. */
export function difference(value: number, unit: Unit): string {
  if (unit !== 'percent') return String(value);
  return Math.abs(value) === 1 ? `${value} point` : `${value} points`;
}

/** `1 benchmark`, `3 benchmarks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
