import type { Remark } from '../../findings/finding.js';
import { showNumber } from '../../text/shown-number.js';
import type { Unit } from '../assessment.js';
import type { Numbered } from './comparable-runs.js';

/** A step of so many points in a percent, or of such a part of the value before in another unit, is a jump. */
const pointsOfJump = 15;
const partOfJump = 0.5;

/** Only a step that falls short of a jump by so little, or by less, can be one once it's rounded to nine decimals. */
const closeToLimit = 1e-6;

/** Whether a series jumps from one number to the next. */
export function isJump(from: number, to: number, unit: Unit): boolean {
  const size = Math.abs(to - from);
  const limit = unit === 'percent' ? pointsOfJump : Math.abs(from) * partOfJump;
  if (size === 0 || limit - size > closeToLimit) return false;
  // Rounded as differences are: 42.1 - 27.1 is 15.
  return size >= limit || Number(size.toFixed(9)) >= Number(limit.toFixed(9));
}

/** Jumps between the numbers of a run that can be compared. A step straight back isn't a second jump. */
export function checkJumps(run: readonly Numbered[], unit: Unit, name: string, remarks: Remark[]): void {
  let direction = 0;
  for (let index = 1; index < run.length; index++) {
    const [from, to] = [run[index - 1] as Numbered, run[index] as Numbered];
    const jumps = isJump(from.value, to.value, unit);
    const goesBack = jumps && direction === -Math.sign(to.value - from.value);
    direction = jumps && !goesBack ? Math.sign(to.value - from.value) : 0;
    if (jumps && !goesBack) remarks.push(jump(from, to, unit, name));
  }
}

function jump(from: Numbered, to: Numbered, unit: Unit, name: string): Remark {
  const verb = to.value > from.value ? 'rises' : 'falls';
  const size = unit === 'percent' ? `${showNumber(Math.abs(to.value - from.value))} points` : 'by half or more';
  return {
    rule: 'indicator/jump',
    message: `"${name}" ${verb} ${size} in one step: from ${showNumber(from.value)} in ${from.period} to ${showNumber(to.value)} in ${to.period}.`,
    path: to.path,
    suggestion: `If it's a new test or definition, add \`break: true\` to ${to.period}.`,
  };
}
