import { grouped } from '../../text/grouped.js';
import type { Fix, TextChange } from './fix.js';
import type { TextLine } from './text-lines.js';

/** The same slip on one line. */
export interface Slip {
  readonly line: TextLine;
  readonly edits: readonly TextChange[];
}

/** So many slips of a kind are tried one by one, and so many groups of them. */
const mostAlone = 4;
const mostRuns = 3;

/**
 * The ways in which slips of one kind may belong together: all of them, each alone, and those on neighboring lines of the
 * same indentation. The one that fixes the text with the fewest changes wins.
 */
export function waysTogether(lines: readonly TextLine[], slips: readonly Slip[]): (readonly Slip[])[] {
  const alone = slips.slice(0, mostAlone).map((slip) => [slip]);
  const runs = runsOf(lines, slips).filter((run) => run.length > 1);
  const all = slips.length > 1 && runs[0]?.length !== slips.length ? [slips] : [];
  return [...all, ...alone, ...runs.slice(0, mostRuns)];
}

function runsOf(lines: readonly TextLine[], slips: readonly Slip[]): (readonly Slip[])[] {
  const runs: Slip[][] = [];
  for (const slip of slips) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && areNeighbors(lines, before.line, slip.line)) run.push(slip);
    else runs.push([slip]);
  }
  return runs;
}

/** Whether nothing between two lines of the same indentation stands further out. */
function areNeighbors(lines: readonly TextLine[], one: TextLine, other: TextLine): boolean {
  if (one.indent !== other.indent || other.index - one.index > 100) return false;
  return lines.slice(one.index + 1, other.index).every(({ hasContent, indent }) => !hasContent || indent >= one.indent);
}

/** Fixes for slips that differ by kind, such as by the sign in the line. */
export function fixesByKind(
  lines: readonly TextLine[],
  slips: readonly { readonly kind: string; readonly slip: Slip }[],
  words: (first: Slip, others: number) => Omit<Fix, 'edits'>,
): Fix[] {
  return [...grouped(slips, ({ kind }) => kind).values()].flatMap((some) =>
    waysTogether(
      lines,
      some.map(({ slip }) => slip),
    ).flatMap((group) => fixOf(group, words)),
  );
}

/** A fix of several slips, with the words for the first. */
export function fixOf(slips: readonly Slip[], words: (first: Slip, others: number) => Omit<Fix, 'edits'>): Fix[] {
  const [first] = slips;
  if (first === undefined) return [];
  return [{ edits: slips.flatMap(({ edits }) => edits), ...words(first, slips.length - 1) }];
}
