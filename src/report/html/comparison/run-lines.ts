import type { FileComparison } from '../../../generated/comparison.js';
import type { Framework } from '../../../generated/framework.js';
import { basisWords } from '../../words.js';

/** By which rules two sides were compared, and from which commit the old one is: a sentence each. */
export function runLines(
  {
    basis,
    methodInForce,
    readings,
    revision,
  }: Pick<FileComparison, 'basis' | 'methodInForce' | 'readings' | 'revision'>,
  { title, edition }: Framework,
): string[] {
  const set = Object.entries(readings).map(([name, option]) => `${name}: ${option}`);
  return [
    `Edition: ${title} (${edition}). It's the same for both sides.`,
    `Basis: ${basisWords[basis]}.`,
    ...(methodInForce === 'framework' ? ["Method: the framework's own, for both sides."] : []),
    ...(set.length === 0 ? [] : [`Readings set by this run, for both sides: ${set.join(', ')}.`]),
    ...(revision === null
      ? []
      : [`The old side is from ${revision.asked}: commit ${revision.commit.slice(0, 10)} of ${revision.date}.`]),
  ];
}
