import type {
  CoreCounts,
  Publication,
  PublishedGap,
  PublishedIndicator,
  PublishedValue,
} from '../../insight/publication/publication.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { noCoreIndicators, pageTrendWords } from '../html/moves-in-words.js';

/** What stands in the place of a number that isn't shown. */
const withheldWords = { privacy: 'withheld to protect privacy', 'not-measured': 'not measured' } as const;

/** A number as shown, or why there's none. */
export const shownInWords = ({ shown, withheld }: Pick<PublishedValue, 'shown' | 'withheld'>): string =>
  shown ?? (withheld === null ? withheldWords['not-measured'] : withheldWords[withheld]);

export const publishedTrendWords: Readonly<Record<PublishedIndicator['trend'], string>> = {
  ...pageTrendWords,
  withheld: withheldWords.privacy,
};

/** How many core indicators moved which way: counts with their whole, never a share alone. */
export function coreInWords({ improved, maintained, declined, shown, withheld, insufficientData }: CoreCounts): string {
  if (shown + withheld + insufficientData === 0) return noCoreIndicators;
  const moves = [
    [improved, 'improved'],
    [maintained, 'held steady'],
    [declined, 'declined'],
  ] as const;
  const known = moves.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const first = shown === 0 ? '' : `Of ${counted(shown, 'core indicator')}, ${listInWords(known, 'and')}.`;
  const others = [
    ...(insufficientData === 0 ? [] : [`${insufficientData} more can't be judged yet`]),
    ...(withheld === 0 ? [] : [`${withheld} more ${withheld === 1 ? 'is' : 'are'} withheld to protect privacy`]),
  ];
  return [first, ...(others.length === 0 ? [] : [`${listInWords(others, 'and')}.`])].filter(Boolean).join(' ');
}

/** An indicator's numbers at both ends of its trend: `39% to 43%`. Empty where one isn't shown. */
export function endsInWords({ series, baseline, latest }: PublishedIndicator): string {
  const at = (period: string | null) => series.find((point) => point.period === period)?.shown;
  const [before, after] = [at(baseline), at(latest)];
  return before && after ? `${before} in ${baseline} to ${after} in ${latest}` : '';
}

/** What is measured, and how to read it. */
export function factsInWords({ core, unit, unitLabel, better, target, source }: PublishedIndicator): string {
  const kind = core ? 'Core indicator' : 'Supporting indicator';
  const aim =
    target === undefined
      ? ''
      : ` Target: ${showNumber(target.value)}${unit === 'percent' ? '%' : ''}${target.by === undefined ? '' : ` by ${target.by}`}.`;
  return `${kind}, ${measuredIn({ unit, unitLabel })}. ${better === 'lower' ? 'Lower is better.' : 'Higher is better.'}${aim}${source === undefined ? '' : ` Source: ${source}.`}`;
}

/** In what something is measured: in the file's own words, else in ours. */
export const measuredIn = ({ unit, unitLabel }: { unit: string; unitLabel?: string | undefined }): string =>
  unitLabel ?? unitWords[unit] ?? unit;

const unitWords: Readonly<Record<string, string>> = {
  percent: 'in percent',
  rate: 'as a rate',
  count: 'as a count',
  currency: 'in dollars',
  score: 'as a score',
  other: 'in its own unit',
} satisfies Record<PublishedIndicator['unit'], string>;

/** Excellence with equity: how a gap moved, and whether both groups got better. */
export function gapMoveInWords({ result, withheld, bothRose, baseline, latest }: PublishedGap): string {
  if (withheld === 'privacy') return withheldWords.privacy;
  if (result === null) return withheld === null ? "can't be judged yet" : withheldWords[withheld];
  const move = gapWords[result];
  const years = baseline === null || latest === null ? '' : `, ${baseline} to ${latest}`;
  const both =
    bothRose === null ? '' : bothRose ? '; both groups got better' : '; the two groups did not both get better';
  return `${move}${years}${both}`;
}

const gapWords: Readonly<Record<NonNullable<PublishedGap['result']>, string>> = {
  eliminated: 'the gap closed',
  reduced: 'the gap got smaller',
  unchanged: 'the gap stayed about the same',
  widened: 'the gap grew',
  'no-gap': 'there was no gap to close',
};

/** How to read the numbers, and what isn't shown and why. */
export function methodInWords({ minimum, hasWithheld, assessedOn }: Publication): string[] {
  return [
    `These numbers come from the partnership's own assessment of ${assessedOn}. Sources are listed with each indicator.`,
    '"Improved", "held steady", and "declined" compare the latest period with the baseline. The words are judged on the full numbers, before rounding.',
    'Percentages are rounded. Very low and very high ones are shown as "at most" or "at least", such as ≤5% or ≥95%.',
    `Numbers about fewer than ${minimum} people aren't shown. Sometimes another number is withheld as well, so that nobody can work out the hidden one.`,
    hasWithheld
      ? '"Withheld to protect privacy" means there is a number that isn\'t shown. "Not measured" means there is none.'
      : 'Nothing is withheld here. "Not measured" means there is no number.',
    "Groups are in the order of the partnership's file. The order isn't a ranking.",
  ];
}
