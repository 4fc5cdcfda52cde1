import { countsProblem } from '../../../assessment/checks/counts.js';
import { showNumber } from '../../../text/shown-number.js';
import { besideProblem, percentOf } from '../../answers/read-measured.js';
import { cellOf, type TableRow } from '../table.js';
import type { Problem, SheetChange } from './change.js';
import type { FoundRow } from './new-measures.js';
import { cellText } from './same-text.js';
import { shown } from './shown-value.js';

interface Settled {
  readonly changes: readonly SheetChange[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the changes of one number's row fit each other: a percentage stands in the row as its value and as what it's
 * computed from, and people change either.
 *
 * @param current the row as the file has it now
 */
export function settleCounts(
  row: FoundRow,
  current: TableRow | undefined,
  changes: readonly SheetChange[],
  unit: string | undefined,
): Settled {
  const changeOf = (id: string) => changes.find(({ column }) => column.id === id);
  const after = (id: string) => {
    const change = changeOf(id);
    return change === undefined ? cellOf(current, id) : change.to;
  };
  const refused = (id: string, message: string): Settled => ({
    changes,
    problems: [{ address: row.addressOf(id), message }],
  });
  const [count, of, n] = ['count', 'of', 'n'].map((id) => countIn(after(id)));
  const isAboutCounts = changeOf('count') !== undefined || changeOf('of') !== undefined;
  if (count === undefined || of === undefined) {
    const problem = isAboutCounts ? countsProblem(known({ count, of })) : undefined;
    if (problem) return refused(problem.column, `${inCells(problem.message)} Fill in Count and Of, or clear both.`);
    return missingNumber(after, changes, refused);
  }
  // Where the row doesn't show the counts, a new value takes their place.
  const showsCounts = ['count', 'of'].some((id) => cellText(row.cell(id)) !== '');
  const isReplaced = !showsCounts && changeOf('value') !== undefined;
  if (!isAboutCounts && (changes.length === 0 || isReplaced)) return { changes, problems: [] };
  const percent = percentOf(count, of, unit);
  if (percent.problem !== undefined) return refused('count', inCells(percent.problem));
  const problem = countsProblem(known({ count, of, n }));
  if (problem !== undefined && changeOf('n')) return refused('n', inCells(`${problem.message} ${problem.suggestion}`));
  const typed = changeOf('value')?.to ?? null;
  if (typed !== null && !agrees(typed, percent.value.value)) {
    const computed = showNumber((100 * count) / of);
    return refused(
      'value',
      `the value is ${shown(typed)} here, but Count and Of make ${computed} (${count} of ${of}). Change them too, or clear both.`,
    );
  }
  return { changes: changes.filter(({ column }) => column.id !== 'value' && column.id !== 'n'), problems: [] };
}

function missingNumber(
  after: (id: string) => string | number | null,
  changes: readonly SheetChange[],
  refused: (id: string, message: string) => Settled,
): Settled {
  const said = (id: string) => changes.find(({ column, to }) => column.id === id && to !== null)?.to;
  const [margin, provisional] = [said('margin'), said('provisional')];
  const problem = besideProblem({
    value: after('value'),
    ...(typeof margin === 'number' && { margin }),
    ...(provisional !== undefined && { provisional: true }),
  });
  if (problem === undefined) return { changes, problems: [] };
  return refused(margin === undefined ? 'provisional' : 'margin', problem);
}

const countIn = (cell: string | number | null): number | undefined => (typeof cell === 'number' ? cell : undefined);

/** In the words of a sheet. */
const inCells = (message: string): string =>
  message.replaceAll('`count`', 'Count').replaceAll('`of`', 'Of').replaceAll('`n`', 'n');

type Counts = Parameters<typeof countsProblem>[0];

const known = (counts: { readonly [key in keyof Counts]: number | undefined }): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, number]) => number !== undefined));

/** Whether somebody who rounds writes this for that percentage. */
function agrees(typed: string | number, percent: number | string | null): boolean {
  if (typeof typed !== 'number' || typeof percent !== 'number') return false;
  const decimals = String(typed).split('.')[1]?.length ?? 0;
  return Math.abs(typed - percent) <= 0.5 * 10 ** -Math.min(decimals, 9) + 1e-9;
}
