import { distance } from 'fastest-levenshtein';

/** Nobody means a known name by a text that is longer than this. */
const longestName = 100;

/** So many known names are compared: to compare takes time, and nobody picks from a longer list. */
const mostCompared = 1000;

/**
 * The known name that a mistyped one most likely means, upper and lower case alike: at most a third of its letters may
 * differ, and two neighbors that changed places are one difference. Undefined where none is that close, and for a long text.
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longestName) return undefined;
  const wanted = written.toLowerCase();
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let compared = 0;
  for (const name of known) {
    if (++compared > mostCompared) break;
    // As many letters differ at least as one has more than the other: most names need no closer look.
    // A letter that was left out counts as one of them.
    const most = Math.min(
      Math.floor(Math.min(Math.max(wanted.length, name.length), wanted.length + 1) / 3),
      fewest - 1,
    );
    if (Math.abs(name.length - wanted.length) > most) continue;
    const differences = differencesBetween(wanted, name.toLowerCase());
    // A name as short as its differences has nothing in common with what was written.
    if (differences <= most && differences < name.length) {
      nearest = name;
      fewest = differences;
    }
  }
  return nearest;
}

function differencesBetween(wanted: string, name: string): number {
  const differences = distance(wanted, name);
  return differences === 2 && changesPlaces(wanted, name) ? 1 : differences;
}

/** Whether two texts differ in two neighbors that changed places. */
function changesPlaces(wanted: string, name: string): boolean {
  let at = 0;
  while (at < wanted.length && wanted[at] === name[at]) at += 1;
  return wanted[at] === name[at + 1] && wanted[at + 1] === name[at] && wanted.length === name.length;
}
