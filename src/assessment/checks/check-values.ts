import type { Remark } from '../../findings/finding.js';
import { isRowPath } from '../build/build-series.js';
import { type MarkAdvice, valueProblem } from './impossible-values.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

const inFile: MarkAdvice = { missing: 'write `null`', withheld: 'write `suppressed`' };
const inDataFile: MarkAdvice = { ...inFile, missing: 'leave the cell empty' };

/** Numbers that can't be right by themselves: the values, those of the groups, and the target. */
export function checkValues(measure: AnyMeasure): Remark[] {
  const remarks: Remark[] = [];
  for (const { value, count, path } of observationsOf(measure)) {
    // What is computed from counts is outside only if they have their own finding.
    if (typeof value !== 'number' || count !== undefined) continue;
    const problem = valueProblem(value, measure.unit, isRowPath(path) ? inDataFile : inFile);
    if (problem !== undefined) remarks.push({ ...problem, path });
  }
  const target = targetProblem(measure);
  if (target !== undefined) remarks.push(target);
  return remarks;
}

/** A target that no value can reach. */
export function targetProblem({ target, unit, path }: AnyMeasure): Remark | undefined {
  const problem = target && valueProblem(target.value, unit, inFile);
  return problem && { ...problem, path: `${path}/target/value`, suggestion: 'Fix the number, or remove the target.' };
}
