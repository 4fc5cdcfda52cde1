import { quoteText } from '../../assessment/clean-text.js';
import type { Tally } from './input.js';
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
        `${quoteText(name, 200)} is skipped: no line of it starts with \`strive:\`, and yet one starts with \`partnership:\` or \`assessed-on:\`. If it is an assessment, correct that key; to see what is wrong, name the file outright.`,
    );
  const more = suspicious.length - named.length;
  return more > 0
    ? [...named, `${more} more files are skipped that look like assessments without \`strive:\`.`]
    : named;
}

/** So many of the files that a pattern matches are named. */
const unlikeNamedAtMost = 5;

/** Notes a file that a pattern matches and that is no assessment. */
export function noteLeftOut(tally: Tally, kind: Exclude<Peeked, 'candidate'>, name: string): void {
  if (kind === 'suspicious') {
    tally.skipped += 1;
    tally.suspicious.push(name);
    return;
  }
  tally.unlike.count += 1;
  if (tally.unlike.names.length < unlikeNamedAtMost) tally.unlike.names.push(name);
}

/** What a run says about files that a pattern matches and that it skipped: at most one sentence, safe to show. */
export function unlikeInWords({ count, names }: Tally['unlike']): string[] {
  if (count === 0) return [];
  const [files, have] = count === 1 ? ['1 file', 'it has'] : [`${count} files`, 'they have'];
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  const named = names.map((name) => quoteText(name, 200)).join(', ');
  return [
    `skipped ${files} that a pattern matches, because ${have} no line that starts with \`strive:\`: ${named}${more}.`,
  ];
}
