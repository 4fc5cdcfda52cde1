import { quoteText } from '../../assessment/clean-text.js';

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
