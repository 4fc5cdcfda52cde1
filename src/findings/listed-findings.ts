import type { AssessmentResult, Finding, UnlistedFindings } from '../generated/report.js';
import { showNumber } from '../text/shown-number.js';
import type { Severity } from './finding.js';

/** How many findings of a file are listed by default. */
export const listedByDefault = 10_000;

/** A result with what it lists and what it only counts. */
export type Counted = Pick<AssessmentResult, 'findings' | 'unlisted'>;

/** How many findings there are of each severity, including those that aren't listed. */
export function countBySeverity({ findings, unlisted }: Counted): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  for (const { severity, count } of unlisted) counts[severity] += count;
  return counts;
}

/**
 * A result that lists at most this many findings: the most severe, the first of each, in file order. A report of a file with
 * hundreds of thousands doesn't help anybody, and some programs reject it along with what it says about other files.
 * What is not listed is counted by its kind, and one more finding, the first, says so.
 */
export function listAtMost<Result extends Counted & { readonly file: string }>(result: Result, most: number): Result {
  const { findings, file } = result;
  if (findings.length <= most) return result;
  const counts = countBySeverity({ findings, unlisted: [] });
  const left = {
    error: most,
    warning: Math.max(0, most - counts.error),
    info: Math.max(0, most - counts.error - counts.warning),
  };
  const unlisted = new Map<string, { rule: string; severity: Severity; count: number }>();
  const listed = findings.filter(({ rule, severity }) => {
    left[severity] -= 1;
    if (left[severity] >= 0) return true;
    const kind = unlisted.get(rule) ?? { rule, severity, count: 0 };
    kind.count += 1;
    unlisted.set(rule, kind);
    return false;
  });
  const kinds = [...unlisted.values()].sort((one, other) => other.count - one.count);
  return { ...result, findings: [notListed(file, kinds), ...listed], unlisted: kinds };
}

/** How many kinds the sentence names. */
const namedKinds = 3;

function notListed(file: string, kinds: readonly UnlistedFindings[]): Finding {
  const number = (count: number) => showNumber(count);
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const named = kinds.slice(0, namedKinds).map(({ rule, count }) => `${number(count)} of ${rule}`);
  const others = kinds.length > namedKinds ? ' and others' : '';
  const severities = kinds.map(({ severity }) => severity);
  return {
    rule: 'file/too-many-findings',
    severity: severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : 'info',
    message: `${number(all)} more ${all === 1 ? 'finding is' : 'findings are'} counted but not listed: ${named.join(', ')}${others}.`,
    file,
    line: 1,
    column: 1,
    path: '',
    suggestion:
      'Fix what most of the listed ones have in common, then check again. `--max-findings` lists more of them.',
  };
}
