import type { BeforeAndAfter, ComparisonSummary, PairComparison } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { differsByMethod, isYes } from './direction.js';

/** The counts of a comparison of two folders, by the method that gains and losses go by. */
export function summarize(
  framework: Framework,
  pairs: readonly PairComparison[],
  { onlyOld, onlyNew }: { readonly onlyOld: number; readonly onlyNew: number },
  countedBy: 'file' | 'framework',
): ComparisonSummary {
  const compared = pairs.filter(({ old, new: now }) => old.valid && now.valid);
  const counted = compared.map((pair) => (countedBy === 'framework' ? byFramework(pair) : inForce(pair)));
  return {
    pairs: pairs.length,
    compared: compared.length,
    gained: compared.filter(({ gains }) => gains.length > 0).length,
    lost: compared.filter(({ losses }) => losses.length > 0).length,
    unchanged: counted.filter((results) => results.every(({ before, after }) => before === after)).length,
    differing: compared.filter(differsByMethod).length,
    invalidOld: pairs.filter(({ old }) => !old.valid).length,
    invalidNew: pairs.filter((pair) => !pair.new.valid).length,
    onlyOld,
    onlyNew,
    crossed: countOf(framework.gateways, 'gateway', counted),
    eligible: countOf(framework.determinations, 'determination', counted),
  };
}

/** A gateway or a verdict, before and after, by the method that counts. */
interface Counted {
  readonly kind: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const inForce = ({ verdicts, same }: PairComparison): Counted[] => [
  ...verdicts.filter(({ kind }) => kind !== 'criterion'),
  ...same.map(({ kind, id, result }) => ({ kind, id, before: result, after: result })),
];

const byFramework = ({ verdicts, same }: PairComparison): Counted[] =>
  [...verdicts.filter(({ kind }) => kind !== 'criterion'), ...same].map(
    ({ kind, id, frameworkBefore, frameworkAfter }) => ({ kind, id, before: frameworkBefore, after: frameworkAfter }),
  );

function countOf(
  items: readonly { readonly id: string }[],
  kind: 'gateway' | 'determination',
  pairs: readonly (readonly Counted[])[],
): Record<string, BeforeAndAfter> {
  return Object.fromEntries(
    items.map(({ id }) => {
      const results = pairs.flatMap((all) => all.filter((item) => item.kind === kind && item.id === id));
      const count = (side: 'before' | 'after') => results.filter((one) => isYes(one[side])).length;
      return [id, { before: count('before'), after: count('after') }];
    }),
  );
}
