import { quoteText } from '../../assessment/clean-text.js';
import type { Tally } from './input.js';

const namedAtMost = 20;

/** What a run should say about the files that it passed over, in sentences; none where there is nothing to say. */
export function suspicions({ suspicious }: Pick<Tally, 'suspicious'>): string[] {
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
