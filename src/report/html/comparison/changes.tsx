import type { PairComparison, VerdictDifference } from '../../../generated/comparison.js';
import { type Direction, directions, hiddenMoves, wentTo } from '../../../insight/comparison/direction.js';
import { counted } from '../../../text/counted.js';
import { becauseInWords, causeTitles, changeInWords } from '../../comparison/comparison-words.js';
import { directionTitles, resultsInWords } from '../../comparison/moves-in-words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';

/** Every gateway and verdict that moved, with why, and what only the framework's own method shows. */
export function MovedTable({ pair }: { pair: Pick<PairComparison, 'verdicts' | 'same'> }) {
  const rows = directions.flatMap((direction) => [
    ...wentTo(pair, direction).map((item) => movedCells(item, direction, directionTitles[direction])),
    ...hiddenMoves(pair, direction).map((item) =>
      movedCells(
        { ...item, because: [] },
        direction,
        `${directionTitles[direction]} (only under the framework's own method)`,
      ),
    ),
  ]);
  if (rows.length === 0) return null;
  return <PlainTable label="What moved" head={['Result', 'Direction', 'Before', 'Now', 'Why']} rows={rows} />;
}

function movedCells(item: VerdictDifference, direction: Direction, title: string) {
  return [
    <>
      {item.title}
      <div class="state">{item.kind === 'gateway' ? 'gateway' : 'verdict'}</div>
    </>,
    <span class={direction === 'gained' ? 'good' : 'open'}>{title}</span>,
    ...resultCells(item),
  ];
}

/** What a result was and is, and why. */
export const resultCells = (item: VerdictDifference): string[] => [
  ...resultsInWords(item),
  becauseInWords(item.because),
];

interface CausesProps {
  readonly pair: Pick<PairComparison, 'causes' | 'verdicts'>;
  /** How many changes of a kind are listed. */
  readonly most: number;
}

/** Everything that differs, by its kind. What moved no result is folded away on a screen, and open on paper. */
export function Causes({ pair: { causes, verdicts }, most }: CausesProps) {
  const named = new Set(verdicts.flatMap(({ because }) => because.flat()));
  return (
    <>
      {causes.map(({ cause, changes }) => (
        <details key={cause} open={named.has(cause)}>
          <summary>{`${causeTitles[cause]}: ${counted(changes.length, 'change')}`}</summary>
          <p class="print-only">{`${causeTitles[cause]}: ${counted(changes.length, 'change')}`}</p>
          <BulletList
            items={[
              ...changes.slice(0, most).map((change) => `${change.title}: ${changeInWords(change)}`),
              ...(changes.length > most ? [`and ${changes.length - most} more`] : []),
            ]}
          />
        </details>
      ))}
    </>
  );
}
