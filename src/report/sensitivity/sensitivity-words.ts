import type { Framework } from '../../generated/framework.js';
import type { AnyVerdict, FlippedVerdict, ReadingCounts, SensitivityReport } from '../../generated/sensitivity.js';
import { gatewayWords, verdictWords } from '../words.js';

/** The word of any verdict, of a gateway or a determination. */
const anyVerdictWords: Readonly<Record<AnyVerdict, string>> = { ...gatewayWords, ...verdictWords };

/** What a reading is, and how many combinations of them were tried. */
export function readingsExplained({ results }: Pick<SensitivityReport, 'results'>): string {
  const [first] = results;
  const what = 'The framework leaves some points open, and a reading is one answer to such a point.';
  if (first === undefined) return what;
  const { combinations, exhaustive } = first.readings;
  const tried = exhaustive
    ? `Each verdict was judged under all ${whole(combinations)} combinations of readings.`
    : `Each verdict was judged under ${whole(combinations)} combinations of readings: with one or two readings changed at a time.`;
  return `${what} ${tried} To see the readings: strive explain readings`;
}

/** Under how many combinations a verdict holds: `eligible under 1,728 of 2,304 combinations, not eligible under 576`. */
export function readingsInWords(kind: 'gateway' | 'determination', verdict: AnyVerdict, counts: ReadingCounts): string {
  const { combinations } = counts;
  const [own, ...others] = countsOf(kind, counts).sort(
    (one, other) => Number(other.verdict === verdict) - Number(one.verdict === verdict),
  );
  if (own === undefined || own.count === combinations) {
    return `${anyVerdictWords[verdict]} under all ${whole(combinations)} combinations`;
  }
  return [
    `${anyVerdictWords[verdict]} under ${whole(own.count)} of ${whole(combinations)} combinations`,
    ...others
      .filter(({ count }) => count > 0)
      .map((other) => `${anyVerdictWords[other.verdict]} under ${whole(other.count)}`),
  ].join(', ');
}

function countsOf(
  kind: 'gateway' | 'determination',
  { eligible, notEligible, undetermined }: ReadingCounts,
): { readonly verdict: AnyVerdict; readonly count: number }[] {
  const [yes, no] =
    kind === 'gateway' ? (['crossed', 'not-crossed'] as const) : (['eligible', 'not-eligible'] as const);
  return [
    { verdict: yes, count: eligible },
    { verdict: no, count: notEligible },
    { verdict: 'undetermined', count: undetermined },
  ];
}

/** What leads the list of changes: how many readings it takes. */
export function flipsLead(flips: readonly FlippedVerdict[]): string {
  const size = Object.keys(flips[0]?.readings ?? {}).length;
  return size === 1 ? 'One reading is enough to change it:' : `It takes ${size} readings together to change it:`;
}

/** `sequence: criteria-only, so it would be eligible` */
export function flipInWords({ readings, verdict }: FlippedVerdict): string {
  const changes = Object.entries(readings).map(([reading, option]) => `${reading}: ${option}`);
  return `${changes.join(' and ')} (then: ${anyVerdictWords[verdict]})`;
}

/** The readings in effect that aren't the edition's own. */
export function changedReadings({ readings = [] }: Framework, inEffect: SensitivityReport['readings']): string[] {
  return readings.flatMap(({ id, default: own }) => {
    const used = inEffect[id] ?? own;
    return used === own ? [] : [`${id}: ${used}`];
  });
}

/** A whole number as people write it: `2,304`. */
const whole = (count: number): string => count.toLocaleString('en-US');
