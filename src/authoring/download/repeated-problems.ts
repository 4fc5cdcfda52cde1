import type { Problem } from '../workbook/import/change.js';

/** One problem for all cells in which it is the same: the first of them, and how many there are. */
export function repeatedProblems(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, { readonly problem: Problem; count: number }>();
  for (const problem of problems) {
    const known = first.get(problem.message);
    if (known === undefined) first.set(problem.message, { problem, count: 1 });
    else known.count++;
  }
  return [...first.values()].map(({ problem: { address, message }, count }) => ({
    address,
    message: count === 1 ? message : `${message} Cells like this: ${count}.`,
  }));
}
