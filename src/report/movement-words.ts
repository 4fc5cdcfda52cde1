import type { Framework } from '../generated/framework.js';
import type { MovedResult, Movement, MovementSummary } from '../generated/report.js';
import { hiddenIn } from '../insight/comparison/direction.js';
import { grouped } from '../text/grouped.js';
import { listInWords } from '../text/listed.js';
import { showNumber } from '../text/shown-number.js';
import { countsOfMovesInWords, folderInWords, movedInWords, titlesInWords } from './comparison/comparison-words.js';

/** How a partnership moved, in at most eight columns: `+2 -1` are two gained and one lost. */
export function movementInShort({ result, gained, lost }: Movement): string {
  const signed = [
    ...(gained.length > 0 ? [`+${gained.length}`] : []),
    ...(lost.length > 0 ? [`-${lost.length}`] : []),
  ].join(' ');
  if (signed !== '') return signed;
  return result === 'no-comparison' ? 'unknown' : result;
}

/** How a partnership moved, among other facts on a line: `gained Emerging and Sustaining, lost Proof point`. */
export function movementOnALine(movement: Movement): string {
  const { result, reason, gained, lost } = movement;
  if (reason !== null) return `no comparison (${reason.replace(/\.$/, '')})`;
  const hidden = hiddenIn(movement);
  const own = [
    ...(gained.length > 0 ? [`gained ${titlesInWords(gained)}`] : []),
    ...(lost.length > 0 ? [`lost ${titlesInWords(lost)}`] : []),
  ].join(', ');
  const aside = hidden.length > 0 ? ` (also lost under the framework's own method: ${titlesInWords(hidden)})` : '';
  return `${own === '' ? result : own}${aside}`;
}

/** What the short form of a movement stands for. */
export const movementLegend =
  'Movement: + gateways and verdicts gained, - lost, changed: neither, but a result went to or from not enough data.';

/** Whether the framework's own method shows a loss that the method in effect doesn't. */
export const hidesLoss = (movement: Movement): boolean => hiddenIn(movement).length > 0;

/** How a partnership moved, in sentences; empty where it's the same or new. */
export function movementInWords({ gateways }: Pick<Framework, 'gateways'>, movement: Movement): string {
  const { reason, lastCrossed, gained, lost, changed } = movement;
  if (reason !== null) return `No comparison: ${reason}`;
  const titled = (wanted: string | null) => gateways.find(({ id }) => id === wanted)?.title ?? 'none';
  const hidden = hiddenIn(movement);
  return [
    ...(lastCrossed && lastCrossed.before !== lastCrossed.after
      ? [`Last crossed: ${titled(lastCrossed.before)} → ${titled(lastCrossed.after)}.`]
      : []),
    ...(gained.length > 0 ? [`Gained: ${titlesInWords(gained)}.`] : []),
    ...(lost.length > 0 ? [`Lost: ${titlesInWords(lost)}.`] : []),
    ...(gained.length + lost.length === 0 ? changedInWords(changed) : []),
    ...(hidden.length > 0 ? [`Under the framework's own method, also lost: ${titlesInWords(hidden)}.`] : []),
  ].join(' ');
}

/** What went between a no and not enough data, a sentence for each way. */
function changedInWords(changed: readonly MovedResult[]): string[] {
  return [...grouped(changed, movedInWords)].map(([words, items]) => `${titlesInWords(items)}: ${words}.`);
}

/** How many moved which way, in sentences. */
export function movementCountsInWords({ new: fresh, noComparison, same, ...counts }: MovementSummary): string[] {
  const are = (count: number) => `${showNumber(count)} ${count === 1 ? 'is' : 'are'}`;
  return [
    countsOfMovesInWords({ ...counts, unchanged: same }),
    ...(fresh > 0 ? [`${are(fresh)} new.`] : []),
    ...(noComparison > 0 ? [`${showNumber(noComparison)} can't be compared.`] : []),
    ...(counts.losses > counts.lost
      ? [`Under the framework's own method, ${showNumber(counts.losses)} lost something.`]
      : []),
  ];
}

/** The old side, with the commit where it comes from Git. */
export function againstInWords({ against, revision }: MovementSummary): string {
  const name = folderInWords(against);
  return revision === null ? name : `${name} (commit ${revision.commit.slice(0, 10)} of ${revision.date})`;
}

/** So many of those who left are named. */
const mostNamed = 20;

/** Old files that no new one was compared with, in a sentence; empty if there is none. */
export function leftInWords({ left }: MovementSummary): string {
  if (left.length === 0) return '';
  const named = left.slice(0, mostNamed).map(({ file, name }) => `${name ?? 'an old file with errors'} (${file})`);
  const more = left.length - named.length;
  return `No new file for: ${listInWords(more > 0 ? [...named, `${showNumber(more)} more`] : named, 'and')}.`;
}

export const movementAdvice = '`strive compare` shows why.';
