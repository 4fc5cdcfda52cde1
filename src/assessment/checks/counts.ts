import type { Remark } from '../../findings/finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** What a percentage is computed from, and the number of people beside it. */
export interface Counts {
  readonly count?: number;
  readonly of?: number;
  readonly n?: number;
}

export interface CountsProblem {
  readonly column: 'count' | 'of' | 'n';
  readonly message: string;
  readonly suggestion: string;
}

/** What is wrong with what a percentage is computed from; undefined where nothing is. */
export function countsProblem({ count, of, n }: Counts): CountsProblem | undefined {
  if (count === undefined && of === undefined) return undefined;
  if (count === undefined || of === undefined) {
    const [column, other] = count === undefined ? (['count', 'of'] as const) : (['of', 'count'] as const);
    return {
      column,
      message: `This has \`${other}\` without \`${column}\`.`,
      suggestion: `Add \`${column}\`, or write \`value\` instead of both.`,
    };
  }
  if (of < 1)
    return {
      column: 'of',
      message: "`of` should be at least 1, but it's 0.",
      suggestion: 'Write `value: null` if nobody was counted.',
    };
  if (count > of) {
    return {
      column: 'count',
      message: `\`count\` (${count}) is more than \`of\` (${of}).`,
      suggestion: 'Check the numbers. `count` is the part, and `of` is the whole.',
    };
  }
  if (n !== undefined && n !== of) {
    return {
      column: 'n',
      message: `\`n\` (${n}) differs from \`of\` (${of}), which says how many people there are.`,
      suggestion: 'Remove `n`, or fix one of them.',
    };
  }
  return undefined;
}

/** What a percentage is computed from makes one, and stands nowhere but in a percent. */
export function checkCounts(measure: AnyMeasure): Remark[] {
  const remarks: Remark[] = [];
  for (const { count, of, n, path } of observationsOf(measure)) {
    if (count === undefined || of === undefined) continue;
    const isRow = path.includes('/data/rows/');
    const raise = (column: string, message: string, suggestion: string) =>
      remarks.push({
        rule: isRow ? 'data/row' : 'schema/value',
        message,
        path: isRow ? path : `${path}/${column}`,
        suggestion,
      });
    if (measure.unit !== 'percent') {
      raise(
        'count',
        `\`count\` and \`of\` make a percentage, but the unit is ${measure.unit}.`,
        'Write `value` instead, or fix the unit.',
      );
      continue;
    }
    // A row that can't be read has its finding already.
    const problem = isRow ? undefined : countsProblem({ count, of, ...(n !== undefined && { n }) });
    if (problem !== undefined) raise(problem.column, problem.message, problem.suggestion);
  }
  return remarks;
}
