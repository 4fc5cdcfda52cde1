import type { FileComparison, UnchangedResult, VerdictDifference } from '../../generated/comparison.js';
import {
  differsByMethod,
  directions,
  hasMoved,
  hiddenMoves,
  type Move,
  movesTo,
  wentTo,
} from '../../insight/comparison/direction.js';
import { grouped } from '../../text/grouped.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { aside, asideOf } from '../framework-aside.js';
import { namedInWords } from '../network-words.js';
import type { Folders } from './any-comparison.js';
import { becauseInWords, kindsInWords, movedInWords, resultInWords, titlesInWords } from './comparison-words.js';

/** What became of it by the framework's own method, in parentheses; empty where that's the same. */
export function movedAside({ kind, before, after, frameworkBefore, frameworkAfter }: ByBoth): string {
  if (before === frameworkBefore && after === frameworkAfter) return '';
  const [was, is] = [resultInWords(kind, frameworkBefore), resultInWords(kind, frameworkAfter)];
  return aside(was === is ? `${is} before and after` : `${is}, before: ${was}`);
}

/** What it was and what it is, each with what the framework's own method makes of it where that's something else. */
export function resultsInWords({ kind, before, after, frameworkBefore, frameworkAfter }: ByBoth): [string, string] {
  const inWords = (result: string | null, byFramework: string | null) =>
    `${resultInWords(kind, result)}${asideOf(result === byFramework ? undefined : resultInWords(kind, byFramework))}`;
  return [inWords(before, frameworkBefore), inWords(after, frameworkAfter)];
}

type ByBoth = Pick<VerdictDifference, 'kind' | 'before' | 'after' | 'frameworkBefore' | 'frameworkAfter'>;

/** Every reason for what moved in one assessment, in a line. */
export function whyInWords(pair: Pick<FileComparison, 'verdicts'>): string {
  const moved = directions.flatMap((direction) => wentTo(pair, direction));
  return [...new Set(moved.map(({ because }) => becauseInWords(because)))].join('; ');
}

/** What was gained or lost, in a line, with what only one of the methods shows marked as such. */
export function movesInWords(moves: readonly Move[]): string {
  const byTitle = grouped<string, Move>(moves, ({ title }) => title);
  return listInWords(
    [...byTitle].flatMap(([title, own]) => {
      const [first] = own;
      if (own.every(({ by }) => by === first?.by)) return [`${title}${kindsInWords(own, first && byInWords(first))}`];
      // A gateway and a determination have one title, and aren't shown by the same methods.
      return own.map((move) => {
        const by = byInWords(move);
        return `${title} (${move.kind === 'gateway' ? 'gateway' : 'verdict'}${by === '' ? '' : `, ${by}`})`;
      });
    }),
    'and',
  );
}

/** What was neither gained nor lost and changed all the same: `Exploring: not crossed (before: not enough data to say)`. */
export function changedInWords(pair: Pick<FileComparison, 'verdicts' | 'same'>): string {
  return [
    ...wentTo(pair, 'otherwise').map((item) => `${item.title}: ${movedInWords(item)}${movedAside(item)}`),
    ...hiddenMoves(pair, 'otherwise').map(
      (item) => `${item.title}: ${resultInWords(item.kind, item.after)}${movedAside(item)}`,
    ),
  ].join('; ');
}

/** Where a result went, in a table. */
export const directionTitles = { gained: 'Gained', lost: 'Lost', otherwise: 'Changed' } as const;

/** What stayed the same, by its title, with what the framework's own method makes of it where that's something else. */
export function sameInWords(items: readonly UnchangedResult[]): string {
  const titled = items.map(({ result, title, ...item }) => ({
    kind: item.kind,
    title: `${title}${movedAside({ ...item, before: result, after: result })}`,
  }));
  return titlesInWords(titled);
}

/** Which of the methods alone shows a move; empty where both do. */
function byInWords({ by }: Pick<Move, 'by'>): string {
  if (by === 'both') return '';
  return `only under ${by === 'framework' ? "the framework's" : "the file's"} own method`;
}

/** What was gained and lost, in a sentence. */
export function leadInWords(comparison: Pick<FileComparison, 'causes' | 'verdicts' | 'same'>): string {
  const [gained, lost] = [movesTo(comparison, 'gained'), movesTo(comparison, 'lost')];
  if (gained.length + lost.length > 0)
    return `Gained: ${movesInWords(gained) || 'nothing'}. Lost: ${movesInWords(lost) || 'nothing'}.`;
  if (comparison.verdicts.length > 0 || hasMoved(comparison)) return 'No gateway or verdict was gained or lost.';
  return comparison.causes.length === 0 ? 'Nothing that a verdict depends on has changed.' : 'No verdict has changed.';
}

/** So many of those whose own method gives something else are named. */
const mostNamed = 20;

/** Whose results another method would change, before or after: after the counts. Empty if nobody's. */
export function otherMethodInWords({ summary, pairs, countedBy }: Folders): string {
  const { differing } = summary;
  if (differing === 0) return '';
  const names = pairs
    .filter(differsByMethod)
    .slice(0, mostNamed)
    .map(({ new: { partnership, file } }) => partnership?.name ?? file);
  const [counted, other] =
    countedBy === 'framework'
      ? ["The counts follow the framework's own method.", 'Under their own method']
      : ["The counts follow each file's own method.", "Under the framework's own method"];
  return `${counted} ${other}, ${showNumber(differing)} would differ: ${namedInWords(differing, names)}.`;
}
