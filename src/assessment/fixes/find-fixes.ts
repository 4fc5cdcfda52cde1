import type { Finding } from '../../findings/finding.js';
import { bulletFixes } from './bullets.js';
import { commentFixes } from './comments.js';
import { continuedFixes } from './continued.js';
import { dashFixes, gluedDashFixes } from './dashes.js';
import type { Fix } from './fix.js';
import { indentationFixes } from './indentation.js';
import { invisibleFixes, lookAlikeFixes } from './invisible-characters.js';
import { markFixes } from './marks.js';
import { tabFixes } from './tabs.js';
import { type TextLine, textLines } from './text-lines.js';
import { valueFixes } from './values.js';

/** So many findings are looked at for what they may come from; the others are looked at when these are fixed. */
const mostFindings = 3;

/**
 * The changes that may be what the writer of a text meant, the likeliest first. Those in one list are to be compared: one may
 * be a part of the other.
 *
 * @param errors what is wrong with the text, in file order
 * @param wasRead whether the whole text could be read
 */
export function findFixes(text: string, errors: readonly Finding[], wasRead: boolean): (readonly Fix[])[] {
  const lines = textLines(text);
  const looked = errors.filter(({ suggestion }) => !suggestion?.startsWith('Did you mean')).slice(0, mostFindings);
  const byPlace = placeFixes(errors, wasRead);
  return [
    ...[invisibleFixes, lookAlikeFixes, bulletFixes, gluedDashFixes, tabFixes, markFixes].map((fixes) => fixes(lines)),
    ...byPlace.flatMap((fixes) =>
      fixes === commentFixes
        ? looked.map((finding) => fixes(lines, finding))
        : looked.flatMap((finding) => fixes(lines, finding)).map((fix) => [fix]),
    ),
  ];
}

type PlaceFixes = (lines: readonly TextLine[], finding: Finding) => Fix[];

/** What is looked for near the findings: the more, the less is known of what is wrong. */
function placeFixes(errors: readonly Finding[], wasRead: boolean): readonly PlaceFixes[] {
  const isWellFormed =
    wasRead && errors.every(({ rule }) => !rule.startsWith('yaml/') || rule === 'yaml/duplicate-key');
  if (isWellFormed) return [continuedFixes, commentFixes, dashFixes, indentationFixes];
  // Slips that could be read on with are explained as well as they can be.
  const isExplained = wasRead && errors.every(({ rule }) => rule === 'yaml/syntax');
  return isExplained ? [continuedFixes] : [continuedFixes, commentFixes, valueFixes, dashFixes, indentationFixes];
}
