import type { GapResult, Trend } from '../../generated/report.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { manyOf } from '../network-words.js';

/** A trend in the words of a page, which boards and families read. */
export const pageTrendWords: Readonly<Record<Trend, string>> = {
  improved: 'improved',
  maintained: 'held steady',
  declined: 'declined',
  'insufficient-data': "can't be judged yet",
};

const gapWords: Readonly<Record<GapResult['result'], string>> = {
  reduced: 'got smaller',
  eliminated: 'closed',
  unchanged: 'stayed the same',
  widened: 'widened',
  'no-gap': 'no gap to close',
  'insufficient-data': "can't be judged yet",
};

/** What became of a gap in the words of a page, and whether one that shrank doesn't count after all. */
export function pageGapWords({ result, counts }: Pick<GapResult, 'result' | 'counts'>): string {
  const shrank = result === 'reduced' || result === 'eliminated';
  return shrank && !counts ? `${gapWords[result]}, but doesn't count` : gapWords[result];
}

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

/** How core indicators and their gaps moved: counts with their whole, never a share alone. */
export function measuresInWords(trends: TrendCounts, gaps: GapCounts): string {
  const [core, all] = [sumOf(trends), sumOf(gaps)];
  if (core === 0) return noCoreIndicators;
  const sentence = `Of ${manyOf(core, 'core indicator')}, ${trendsInWords(trends)}.`;
  return all === 0 ? sentence : `${sentence} Of ${manyOf(all, 'gap')} between groups, ${gapsInWords(gaps)}.`;
}

type TrendCounts = Readonly<Record<Trend, number>>;
type GapCounts = Readonly<Record<GapResult['result'], number>>;

export const noCoreIndicators = 'There are no core indicators yet.';

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

function inWords(counts: readonly (readonly [number, string])[]): string {
  return listInWords(
    counts.filter(([count]) => count > 0).map(([count, words]) => `${showNumber(count)} ${words}`),
    'and',
  );
}
