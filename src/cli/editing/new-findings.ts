import type { Finding } from '../../findings/finding.js';

/** Findings that were not there before. A list that grows or shrinks moves its entries: what counts is what is said. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  const keyOf = ({ rule, message }: Finding) => `${rule} ${message}`;
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

/** The error that an edit would bring in, in words. */
export function newError(brought: readonly Finding[]): string | undefined {
  const worse = brought.find(({ severity }) => severity === 'error');
  return worse && inWords(worse);
}

/** A finding that an edit brought, with its place. */
export const placedInWords = (finding: Finding): string => `${finding.file}:${finding.line}: ${inWords(finding)}`;

const inWords = ({ message, suggestion }: Finding): string => [message, suggestion].filter(Boolean).join(' ');
