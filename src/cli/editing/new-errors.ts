import type { Finding } from '../../findings/finding.js';

/** Errors that were not there before. A list that grows or shrinks moves its entries: what counts is what is said. */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  const keyOf = ({ rule, message }: Finding) => `${rule} ${message}`;
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}
