import type { Finding } from '../../findings/finding.js';
import { bulletMends } from './bullets.js';
import { commentMends } from './comments.js';
import { continuedMends } from './continued.js';
import { dashMends, gluedDashMends } from './dashes.js';
import { indentationMends } from './indentation.js';
import { markMends } from './marks.js';
import type { Mend } from './mend.js';
import { invisibleMends, lookAlikeMends } from './signs.js';
import { tabMends } from './tabs.js';
import { type TextLine, textLines } from './text-lines.js';
import { valueMends } from './values.js';

/** So many findings are looked at for what they may come from; the others are looked at when these are mended. */
const mostFindings = 3;

/**
 * The changes that may be what the writer of a text meant, the likeliest first. Those in one list are to be compared: one may
 * be a part of the other.
 *
 * @param errors what is wrong with the text, in file order
 * @param wasRead whether the whole text could be read
 */
export function findMends(text: string, errors: readonly Finding[], wasRead: boolean): (readonly Mend[])[] {
  const lines = textLines(text);
  const looked = errors.filter(({ suggestion }) => !suggestion?.startsWith('Did you mean')).slice(0, mostFindings);
  const byPlace = placeMends(errors, wasRead);
  return [
    ...[invisibleMends, lookAlikeMends, bulletMends, gluedDashMends, tabMends, markMends].map((mends) => mends(lines)),
    ...byPlace.flatMap((mends) =>
      mends === commentMends
        ? looked.map((finding) => mends(lines, finding))
        : looked.flatMap((finding) => mends(lines, finding)).map((mend) => [mend]),
    ),
  ];
}

type PlaceMends = (lines: readonly TextLine[], finding: Finding) => Mend[];

/** What is looked for near the findings: the more, the less is known of what is wrong. */
function placeMends(errors: readonly Finding[], wasRead: boolean): readonly PlaceMends[] {
  const isWellFormed =
    wasRead && errors.every(({ rule }) => !rule.startsWith('yaml/') || rule === 'yaml/duplicate-key');
  if (isWellFormed) return [continuedMends, commentMends, dashMends, indentationMends];
  // Slips that could be read on with are explained as well as they can be.
  const isExplained = wasRead && errors.every(({ rule }) => rule === 'yaml/syntax');
  return isExplained ? [continuedMends] : [continuedMends, commentMends, valueMends, dashMends, indentationMends];
}
