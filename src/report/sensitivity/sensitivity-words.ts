import type { Framework } from '../../generated/framework.js';
import type {
  AnyVerdict,
  FlippedVerdict,
  SensitivityReport,
  SensitivityResult,
  ToleranceStretches,
} from '../../generated/sensitivity.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { mapTexts } from '../clean-result.js';
import { anyVerdictWords } from '../words.js';

/** A report whose every text is safe to show, each on one line. */
export const safeReport = (report: SensitivityReport): SensitivityReport =>
  mapTexts(report, (text) => cleanText(text).replace(/\s+/g, ' '));

/** The title of a page about a partnership. */
export const titleOf = ({ partnership }: SensitivityReport): string => `How firm the verdicts are: ${partnership.name}`;

/** What was tried, and what it says, in a paragraph each. */
export function explained(report: SensitivityReport): string[] {
  return [readingsExplained(report), toleranceExplained(report), chanceExplained(report)];
}

function readingsExplained({ results }: SensitivityReport): string {
  const what = 'Readings: the framework leaves some points open. A reading is one way to settle an open point.';
  const [first] = results;
  if (first === undefined) return what;
  const { combinations, exhaustive } = first.readings;
  const tried = exhaustive
    ? `Each verdict was judged under all ${showNumber(combinations)} combinations of readings.`
    : `Each verdict was judged under ${showNumber(combinations)} combinations of readings, with one or two readings changed at a time.`;
  return `${what} ${tried} To see the readings: strive explain readings`;
}

function toleranceExplained({ tolerance: { points, percent } }: SensitivityReport): string {
  return `Tolerance: a change below the tolerance counts as no change. The tolerance is ${counted(points.value, 'percentage point')} for percents, and ${showNumber(percent.value)}% of the baseline for other units. The edition allows ${showNumber(points.minimum)} to ${showNumber(points.maximum)} points and ${showNumber(percent.minimum)}% to ${showNumber(percent.maximum)}%.`;
}

function chanceExplained({ results }: SensitivityReport): string {
  const chance = results[0]?.chance ?? null;
  if (chance === null) {
    return 'Chance: not tried, because no value has a margin of error, and no percent has the number of people.';
  }
  const { draws, varied, fixed } = chance;
  const stay =
    fixed === 0
      ? ''
      : ` ${showNumber(fixed)} other ${fixed === 1 ? "value can't be redrawn, and stays as it is" : "values can't be redrawn, and stay as they are"}.`;
  return `Chance: with another group of children, the numbers might have come out differently. ${showNumber(varied)} ${varied === 1 ? 'value was' : 'values were'} redrawn ${showNumber(draws)} times, from the number of people or the margin of error.${stay} The verdicts are at least this uncertain. Events that affect a whole year aren't included.`;
}

/** What a gateway or determination is called: with its kind, where a result of the other kind has the same title. */
export function nameInWords({ kind, title }: SensitivityResult, { results }: SensitivityReport): string {
  const isShared = results.some((other) => other.title === title && other.kind !== kind);
  return isShared ? `${title} (${kind === 'gateway' ? 'gateway' : 'verdict'})` : title;
}

/**
 * Why a gateway may not be crossed though its determination holds: it comes after gateways that the determination doesn't ask
 * for. Empty where both come out the same under every combination.
 */
export function alsoNeedsInWords(
  { kind, id, readings }: SensitivityResult,
  { results }: SensitivityReport,
  { gateways, determinations }: Framework,
): string {
  if (kind !== 'gateway') return '';
  const index = gateways.findIndex((one) => one.id === id);
  const own = determinations.find((one) => one.id === gateways[index]?.determination);
  const verdict = results.find((one) => one.kind === 'determination' && one.id === own?.id);
  if (own === undefined || verdict === undefined) return '';
  const counts = ['eligible', 'notEligible', 'undetermined'] as const;
  if (counts.every((count) => readings[count] === verdict.readings[count])) return '';
  const asked = own.criteria.flatMap(({ rule }) => (rule.kind === 'gateways-crossed' ? rule.gateways : []));
  // In order, a gateway that it asks for stands for all before it.
  const last = gateways.findLastIndex((one) => asked.includes(one.id));
  const others = gateways.slice(last + 1, index);
  if (others.length === 0) return '';
  const titles = listInWords(
    others.map(({ title }) => cleanText(title)),
    'and',
  );
  return `If gateways go in order, this one also needs ${titles} to be crossed first. The verdict doesn't.`;
}

/** Under how many combinations a verdict holds: `eligible under 1,728 of 2,304 combinations, not eligible under 576`. */
export function readingsInWords({ kind, verdict, readings }: SensitivityResult, noun = 'combinations'): string {
  return countsInWords(kind, verdict, readings, { total: readings.combinations, word: 'under', noun });
}

/** `eligible in 830 of 1,000 redrawn years, not eligible in 170`; or that no number behind the verdict was redrawn. */
export function chanceInWords({ kind, verdict, chance }: SensitivityResult): string {
  if (chance === null) return '';
  if (!chance.applies) return "can't be tried, because none of the numbers this verdict rests on can be redrawn";
  return countsInWords(kind, verdict, chance, { total: chance.draws, word: 'in', noun: 'redrawn years' });
}

/** How many of the tries gave the verdict that holds. */
export function sameCount({ kind, verdict }: Pick<SensitivityResult, 'kind' | 'verdict'>, counts: Counts): number {
  return countsOf(kind, counts).find((one) => one.verdict === verdict)?.count ?? 0;
}

/** Whether chance gave another verdict. */
export function chanceMatters({ kind, verdict, chance }: SensitivityResult): boolean {
  return chance !== null && countsOf(kind, chance).some((one) => one.verdict !== verdict && one.count > 0);
}

interface Counts {
  readonly eligible: number;
  readonly notEligible: number;
  readonly undetermined: number;
}

function countsInWords(
  kind: SensitivityResult['kind'],
  verdict: AnyVerdict,
  counts: Counts,
  { total, word, noun }: { readonly total: number; readonly word: string; readonly noun: string },
): string {
  const all = countsOf(kind, counts);
  const own = sameCount({ kind, verdict }, counts);
  if (own === total) return `${anyVerdictWords[verdict]} ${word} all ${showNumber(total)} ${noun}`;
  const others = all.filter((one) => one.verdict !== verdict && one.count > 0);
  return [
    `${anyVerdictWords[verdict]} ${word} ${showNumber(own)} of ${showNumber(total)} ${noun}`,
    ...others.map((other) => `${anyVerdictWords[other.verdict]} ${word} ${showNumber(other.count)}`),
  ].join(', ');
}

function countsOf(
  kind: SensitivityResult['kind'],
  { eligible, notEligible, undetermined }: Counts,
): { readonly verdict: AnyVerdict; readonly count: number }[] {
  const [yes, no] =
    kind === 'gateway' ? (['crossed', 'not-crossed'] as const) : (['eligible', 'not-eligible'] as const);
  return [
    { verdict: yes, count: eligible },
    { verdict: no, count: notEligible },
    { verdict: 'undetermined', count: undetermined },
  ];
}

/** Whether some tolerance changes the verdict. */
export function toleranceMatters(own: ToleranceStretches, bounds: SensitivityReport['tolerance']): boolean {
  return !isWhole(own.points, bounds.points) || !isWhole(own.percent, bounds.percent);
}

/** `the same from 0.4 to 2.1 points, and at any percentage` */
export function toleranceInWords(own: ToleranceStretches, bounds: SensitivityReport['tolerance']): string {
  if (!toleranceMatters(own, bounds)) return 'the same at every tolerance that the edition allows';
  const between = ({ from, to }: ToleranceStretches['points']) =>
    from === to ? `only at ${showNumber(from)}` : `from ${showNumber(from)} to ${showNumber(to)}`;
  const points = isWhole(own.points, bounds.points) ? 'at any number of points' : `${between(own.points)} points`;
  const percent = isWhole(own.percent, bounds.percent) ? 'at any percentage' : `${between(own.percent)}%`;
  return `the same ${points}, and ${percent}`;
}

function isWhole(
  { from, to }: ToleranceStretches['points'],
  { minimum, maximum }: SensitivityReport['tolerance']['points'],
): boolean {
  return from === minimum && to === maximum;
}

/** What leads the list of changes: how many readings it takes. */
export function flipsLead(flips: readonly FlippedVerdict[]): string {
  const size = Object.keys(flips[0]?.readings ?? {}).length;
  return size === 1 ? 'One reading is enough to change it:' : `It takes ${size} readings together to change it:`;
}

/** `sequence: criteria-only (then: eligible)` */
export function flipInWords({ readings, verdict }: FlippedVerdict): string {
  const changes = Object.entries(readings).map(([reading, option]) => `${reading}: ${option}`);
  return `${changes.join(' and ')} (then: ${anyVerdictWords[verdict]})`;
}
