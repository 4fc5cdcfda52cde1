import type { Finding } from '../../findings/finding.js';

/** Findings that were not there before: neither at their place, nor at another of the same list, whose entries move. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const added = withoutThose(after, before, placed);
  return withoutThose(added, withoutThose(before, after, placed), inList);
}

const placed = ({ rule, path, message }: Finding): string => `${rule} ${path} ${message}`;

/** No period is as short as a place in a list. */
const inList = (finding: Finding): string =>
  placed({ ...finding, path: finding.path.replace(/\/\d{1,3}(?=\/|$)/g, '/-') });

/** The findings that others don't have, each as often as it's there more. */
function withoutThose(
  findings: readonly Finding[],
  others: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Finding[] {
  const known = new Map<string, number>();
  for (const other of others) known.set(keyOf(other), (known.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
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
