import type { GapResult, Trend } from '../../generated/report.js';
import { listInWords } from '../../text/listed.js';

/** How many indicators have each trend: `3 improved, 2 held steady, and 2 declined`. Empty if there is none. */
export function trendsInWords(counts: Readonly<Record<Trend, number>>): string {
  return inWords([
    [counts.improved, 'improved'],
    [counts.maintained, 'held steady'],
    [counts.declined, 'declined'],
    [counts['insufficient-data'], "can't be judged yet"],
  ]);
}

/** What became of so many gaps: `3 got smaller and 5 stayed the same`. Empty if there is none. */
export function gapsInWords(counts: Readonly<Record<GapResult['result'], number>>): string {
  return inWords([
    [counts.reduced + counts.eliminated, 'got smaller'],
    [counts.unchanged, 'stayed the same'],
    [counts.widened, 'widened'],
    [counts['no-gap'], 'had no gap to close'],
    [counts['insufficient-data'], "can't be judged yet"],
  ]);
}

function inWords(counts: readonly (readonly [number, string])[]): string {
  return listInWords(
    counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`),
    'and',
  );
}
