import { quoteText } from '../../text/clean-text.js';
import type { InputCounts } from './input.js';
import type { Peeked } from './peek.js';

const namedAtMost = 20;

/**
 * What a run says about files that it skipped and that look like assessments, in sentences that are safe to show: a
 * misspelled key must not make a check pass unseen. Of very many, the first are named.
 */
export function suspicions(suspicious: readonly string[]): string[] {
  const named = suspicious
    .slice(0, namedAtMost)
    .map(
      (name) =>
        `skipped ${quoteText(name, 200)}. It looks like an assessment, but no line starts with \`strive:\`. If it is one, fix that key. To see what's wrong, name the file on the command line.`,
    );
  const more = suspicious.length - named.length;
  return more > 0
    ? [...named, `skipped ${more} more files that look like assessments but have no \`strive:\` line.`]
    : named;
}

/** So many of the files that a pattern matches are named. */
const unlikeNamedAtMost = 5;

/** Notes a file that a pattern matches and that isn't an assessment. */
export function noteLeftOut(tally: InputCounts, kind: Exclude<Peeked, 'candidate'>, name: string): void {
  if (kind === 'suspicious') {
    tally.skipped += 1;
    tally.suspicious.push(name);
    return;
  }
  tally.unlike.count += 1;
  if (tally.unlike.names.length < unlikeNamedAtMost) tally.unlike.names.push(name);
}

/** What a run says about files that a pattern matches and that it skipped: at most one sentence, safe to show. */
export function unlikeInWords({ count, names }: InputCounts['unlike']): string[] {
  if (count === 0) return [];
  const [files, have] = count === 1 ? ['1 file', 'it has'] : [`${count} files`, 'they have'];
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  const named = names.map((name) => quoteText(name, 200)).join(', ');
  return [
    `skipped ${files} that matched a pattern, because ${have} no line that starts with \`strive:\`: ${named}${more}.`,
  ];
}
