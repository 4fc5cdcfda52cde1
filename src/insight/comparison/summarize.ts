import type { BeforeAndAfter, ComparisonSummary, PairComparison } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { isYes, wentTo } from './direction.js';

/** The counts of a comparison of two folders. */
export function summarize(
  framework: Framework,
  pairs: readonly PairComparison[],
  { onlyOld, onlyNew }: { readonly onlyOld: number; readonly onlyNew: number },
): ComparisonSummary {
  const compared = pairs.filter(({ old, new: now }) => old.valid && now.valid);
  const having = (direction: 'gained' | 'lost') => compared.filter((pair) => wentTo(pair, direction).length > 0).length;
  return {
    pairs: pairs.length,
    compared: compared.length,
    gained: having('gained'),
    lost: having('lost'),
    unchanged: compared.filter(({ verdicts }) => !verdicts.some(({ kind }) => kind !== 'criterion')).length,
    invalidOld: pairs.filter(({ old }) => !old.valid).length,
    invalidNew: pairs.filter((pair) => !pair.new.valid).length,
    onlyOld,
    onlyNew,
    crossed: countOf(framework.gateways, 'gateway', compared),
    eligible: countOf(framework.determinations, 'determination', compared),
  };
}

function countOf(
  items: readonly { readonly id: string }[],
  kind: 'gateway' | 'determination',
  pairs: readonly PairComparison[],
): Record<string, BeforeAndAfter> {
  return Object.fromEntries(
    items.map(({ id }) => {
      const results = pairs.map(({ verdicts, same }) => {
        const moved = verdicts.find((item) => item.kind === kind && item.id === id);
        if (moved) return moved;
        const result = same.find((item) => item.kind === kind && item.id === id)?.result ?? null;
        return { before: result, after: result };
      });
      const count = (side: 'before' | 'after') => results.filter((one) => isYes(one[side])).length;
      return [id, { before: count('before'), after: count('after') }];
    }),
  );
}
