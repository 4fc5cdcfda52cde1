import type { Framework } from '../generated/framework.js';
import type { MovedGateway, MovedResult, Movement, MovementSummary } from '../generated/report.js';
import type { Move } from '../insight/comparison/direction.js';
import type { Yardstick } from '../insight/own-method.js';
import { grouped } from '../text/grouped.js';
import { listInWords } from '../text/listed.js';
import { showNumber } from '../text/shown-number.js';
import {
  countsOfMovesInWords,
  folderInWords,
  movedInWords,
  movesCounted,
  titlesInWords,
} from './comparison/comparison-words.js';
import { movesInWords } from './comparison/moves-in-words.js';
import { aside } from './framework-aside.js';

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
  const { result, reason } = movement;
  if (reason !== null) return `no comparison (${reason.replace(/\.$/, '')})`;
  const { gained, lost } = movesIn(movement);
  const own = [
    ...(gained.length > 0 ? [`gained ${movesInWords(gained)}`] : []),
    ...(lost.length > 0 ? [`lost ${movesInWords(lost)}`] : []),
  ].join(', ');
  const hidden = hiddenInWords(movement);
  return `${own === '' ? result : own}${hidden === '' ? '' : ` (${hidden.charAt(0).toLowerCase()}${hidden.slice(1)})`}`;
}

/** What was gained and lost by the method in effect, with what the framework's own method doesn't show. */
function movesIn({ gained, lost, frameworkGained, frameworkLost }: Movement): Record<'gained' | 'lost', Move[]> {
  const marked = (own: readonly MovedResult[], byFramework: readonly MovedResult[]) =>
    own.map(
      ({ kind, id, title }): Move => ({
        kind,
        id,
        title,
        by: isIn(byFramework, { kind, id }) ? 'both' : 'in-force',
      }),
    );
  return { gained: marked(gained, frameworkGained), lost: marked(lost, frameworkLost) };
}

const isIn = (all: readonly MovedResult[], { kind, id }: Pick<MovedResult, 'kind' | 'id'>): boolean =>
  all.some((one) => one.kind === kind && one.id === id);

/** What only the framework's own method shows, without a period; empty if there's nothing. */
function hiddenInWords({ gained, lost, frameworkGained, frameworkLost }: Movement): string {
  const hidden = (byFramework: readonly MovedResult[], own: readonly MovedResult[], word: string) => {
    const items = byFramework.filter((one) => !isIn(own, one));
    return items.length === 0 ? [] : [`also ${word}: ${titlesInWords(items)}`];
  };
  const parts = [...hidden(frameworkGained, gained, 'gained'), ...hidden(frameworkLost, lost, 'lost')];
  return parts.length === 0 ? '' : `Under the framework's own method, ${parts.join('; ')}`;
}

/** What the short form of a movement stands for. */
export const movementLegend =
  'Movement: + gateways and verdicts gained, - lost, changed: neither, but a result went to or from not enough data.';

/** Whether a partnership moved otherwise by the framework's own method. */
export function movesOtherwise(movement: Movement): boolean {
  const { gained, lost, changed, frameworkGained, frameworkLost, frameworkChanged } = movement;
  const differ = (own: readonly MovedResult[], others: readonly MovedResult[]) =>
    own.length !== others.length || own.some((one) => !isIn(others, one));
  return differ(gained, frameworkGained) || differ(lost, frameworkLost) || differ(changed, frameworkChanged);
}

/** How a partnership moved, in sentences; empty where it's the same or new. */
export function movementInWords({ gateways }: Pick<Framework, 'gateways'>, movement: Movement): string {
  const { reason, lastCrossed, frameworkLastCrossed, changed, frameworkChanged } = movement;
  if (reason !== null) return `No comparison: ${reason}`;
  const titled = (wanted: string | null) => gateways.find(({ id }) => id === wanted)?.title ?? 'none';
  const crossed = ({ before, after }: MovedGateway) => `${titled(before)} → ${titled(after)}`;
  const { gained, lost } = movesIn(movement);
  const hidden = hiddenInWords(movement);
  const isElsewhere =
    lastCrossed?.before !== frameworkLastCrossed?.before || lastCrossed?.after !== frameworkLastCrossed?.after;
  const otherwise = frameworkChanged.filter((one) => !isIn(changed, one));
  return [
    ...(lastCrossed && frameworkLastCrossed && (lastCrossed.before !== lastCrossed.after || isElsewhere)
      ? [`Last crossed: ${crossed(lastCrossed)}${isElsewhere ? aside(crossed(frameworkLastCrossed)) : ''}.`]
      : []),
    ...(gained.length > 0 ? [`Gained: ${movesInWords(gained)}.`] : []),
    ...(lost.length > 0 ? [`Lost: ${movesInWords(lost)}.`] : []),
    ...(gained.length + lost.length === 0 ? changedInWords(changed) : []),
    ...(hidden === '' ? [] : [`${hidden}.`]),
    ...(otherwise.length === 0
      ? []
      : [`Under the framework's own method, also changed: ${changedInWords(otherwise).join(' ')}`]),
  ].join(' ');
}

/** What went between a no and not enough data, a sentence for each way. */
function changedInWords(changed: readonly MovedResult[]): string[] {
  return [...grouped(changed, movedInWords)].map(([words, items]) => `${titlesInWords(items)}: ${words}.`);
}

/**
 * How many moved which way, in sentences.
 *
 * @param yardstick by which method many are counted
 */
export function movementCountsInWords(summary: MovementSummary, yardstick: Yardstick): string[] {
  const { compared, new: fresh, noComparison } = summary;
  const are = (count: number) => `${showNumber(count)} ${count === 1 ? 'is' : 'are'}`;
  const { gained, lost, changed, same } = summary;
  const inForce = { compared, gained, lost, changed, unchanged: same };
  const byFramework = {
    compared,
    gained: summary.frameworkGained,
    lost: summary.frameworkLost,
    changed: summary.frameworkChanged,
    unchanged: summary.frameworkSame,
  };
  const [counts, others, other] =
    yardstick === 'framework'
      ? [byFramework, inForce, 'Under their own method']
      : [inForce, byFramework, "Under the framework's own method"];
  const isSame = JSON.stringify(counts) === JSON.stringify(others);
  return [
    countsOfMovesInWords(counts),
    ...(fresh > 0 ? [`${are(fresh)} new.`] : []),
    ...(noComparison > 0 ? [`${showNumber(noComparison)} can't be compared.`] : []),
    ...(isSame ? [] : [`${other}: ${movesCounted(others)}.`]),
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
