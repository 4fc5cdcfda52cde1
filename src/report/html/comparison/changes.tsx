import type { PairComparison, VerdictDifference } from '../../../generated/comparison.js';
import { wentTo } from '../../../insight/comparison/direction.js';
import { counted } from '../../../text/counted.js';
import { becauseInWords, causeTitles, changeInWords, resultInWords } from '../../comparison/comparison-words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';

const directions = { gained: 'Gained', lost: 'Lost', otherwise: 'Changed' } as const;

/** Every gateway and verdict that moved, with why. */
export function MovedTable({ pair }: { pair: Pick<PairComparison, 'verdicts'> }) {
  const rows = (['gained', 'lost', 'otherwise'] as const).flatMap((direction) =>
    wentTo(pair, direction).map((item) => [
      <>
        {item.title}
        <div class="state">{item.kind === 'gateway' ? 'gateway' : 'verdict'}</div>
      </>,
      <span class={direction === 'gained' ? 'good' : 'open'}>{directions[direction]}</span>,
      ...resultCells(item),
    ]),
  );
  if (rows.length === 0) return null;
  return <PlainTable label="What moved" head={['Result', 'Direction', 'Before', 'Now', 'Why']} rows={rows} />;
}

/** What a result was and is, and why. */
export function resultCells({ kind, before, after, because }: VerdictDifference): string[] {
  return [resultInWords(kind, before), resultInWords(kind, after), becauseInWords(because)];
}

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
