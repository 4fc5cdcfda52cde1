import type { Framework } from '../generated/framework.js';
import type {
  CriterionResult,
  DeterminationResult,
  GapResult,
  GatewayResult,
  IndicatorResult,
  ValidAssessment,
} from '../generated/report.js';
import type { AnyVerdict } from '../generated/sensitivity.js';
import { grouped } from '../text/grouped.js';
import { showNumber } from '../text/shown-number.js';
import { anyVerdictWords, gapResultWords, gatewayWords, judgmentWords, trendWords, verdictWords } from './words.js';

/** The result under the framework's own method, in parentheses after the result under the method in effect. */
export function aside(words: string): string {
  return ` (under the framework's own method: ${words})`;
}

/** The same, or nothing where the framework's own method gives the same. */
export function asideOf(words: string | undefined): string {
  return words === undefined ? '' : aside(words);
}

/** `eligible`, and what the framework's own method gives where that is something else. */
export function verdictInShort({
  verdict,
  frameworkVerdict,
}: Pick<DeterminationResult, 'verdict' | 'frameworkVerdict'>): string {
  return `${verdictWords[verdict]}${frameworkVerdict === verdict ? '' : aside(verdictWords[frameworkVerdict])}`;
}

interface ByBoth {
  readonly verdict: AnyVerdict;
  readonly frameworkVerdict: AnyVerdict;
}

/** Follows a gateway's state or a verdict, where the framework's own method gives another one; else empty. */
export function anyVerdictAside({ verdict, frameworkVerdict }: ByBoth): string {
  return asideOf(verdict === frameworkVerdict ? undefined : anyVerdictWords[frameworkVerdict]);
}

/** The same on a line of its own. */
export function anyVerdictAsideLine({ verdict, frameworkVerdict }: ByBoth): string {
  return verdict === frameworkVerdict ? '' : `Under the framework's own method: ${anyVerdictWords[frameworkVerdict]}`;
}

type Place = Pick<ValidAssessment, 'lastCrossed' | 'frameworkLastCrossed' | 'next' | 'frameworkNext'> & {
  readonly gateways: readonly Pick<GatewayResult, 'id' | 'state' | 'frameworkState'>[];
};

/**
 * Follows the highest gateway crossed, where the framework's own method gives another one; else empty.
 *
 * @param title a gateway's title, or what is said where none is crossed
 */
export function crossedAside(
  { lastCrossed, frameworkLastCrossed }: Pick<Place, 'lastCrossed' | 'frameworkLastCrossed'>,
  title: (gateway: string | null) => string,
): string {
  return lastCrossed === frameworkLastCrossed ? '' : aside(title(frameworkLastCrossed));
}

/**
 * Follows the next gateway, where the framework's own method gives another one, or another state of the same; else empty.
 *
 * @param title a gateway's title, or what is said where every gateway is crossed
 */
export function nextAside(
  { next, frameworkNext, gateways }: Pick<Place, 'next' | 'frameworkNext' | 'gateways'>,
  title: (gateway: string | null) => string,
): string {
  if (next !== frameworkNext) return aside(title(frameworkNext));
  const gateway = gateways.find(({ id }) => id === next);
  return !gateway || gateway.state === gateway.frameworkState ? '' : aside(gatewayWords[gateway.frameworkState]);
}

/** Whether the framework's own method puts another gateway next, or gives another state of the same. */
export function differsAtNext(place: Pick<Place, 'next' | 'frameworkNext' | 'gateways'>): boolean {
  return nextAside(place, () => 'another') !== '';
}

/** What the framework's own method gives otherwise, in a few words each; nothing where it gives the same. */
export function standingAside(
  { gateways, determinations }: Framework,
  standing: Place & { readonly verdicts: readonly Pick<DeterminationResult, 'id' | 'verdict' | 'frameworkVerdict'>[] },
): string[] {
  const title = (wanted: string | null, none: string) => gateways.find(({ id }) => id === wanted)?.title ?? none;
  const { lastCrossed, frameworkLastCrossed, next, frameworkNext } = standing;
  const places = [
    ...(lastCrossed === frameworkLastCrossed ? [] : [`crossed: ${title(frameworkLastCrossed, 'none yet')}`]),
    ...(next === frameworkNext ? [] : [`next: ${title(frameworkNext, 'none, all are crossed')}`]),
  ];
  const states = standing.gateways
    .filter(({ state, frameworkState }) => state !== frameworkState)
    .map(({ id, frameworkState }) => `${title(id, id)}: ${gatewayWords[frameworkState]}`);
  const verdicts = standing.verdicts
    .filter(({ verdict, frameworkVerdict }) => verdict !== frameworkVerdict)
    .map(({ id, frameworkVerdict }) => {
      const named = determinations.find((determination) => determination.id === id)?.title ?? id;
      return `${named}: ${verdictWords[frameworkVerdict]}`;
    });
  // Where another gateway is crossed or comes next, the states of those between say nothing more.
  return [...(places.length === 0 ? states : places), ...verdicts];
}

type Changes = Pick<ValidAssessment, 'nextVerdict' | 'frameworkNextVerdict'>;

/** How many changes are to go, and to which verdict: `4 to Proof point`; `none` where nothing is left. */
export function changesInWords({ determinations }: Titled, next: ValidAssessment['nextVerdict']): string {
  if (next === null) return 'none';
  const title = determinations.find(({ id }) => id === next.id)?.title ?? next.id;
  return next.changes === null ? `${title} can't be reached` : `${showNumber(next.changes)} to ${title}`;
}

type Titled = Pick<Framework, 'determinations'>;

/** The same by the framework's own method, where that's something else. */
export function changesByFramework(
  framework: Titled,
  { nextVerdict, frameworkNextVerdict }: Changes,
): string | undefined {
  const isSame = nextVerdict?.id === frameworkNextVerdict?.id && nextVerdict?.changes === frameworkNextVerdict?.changes;
  return isSame ? undefined : changesInWords(framework, frameworkNextVerdict);
}

/** What the framework's own method makes of a criterion, where that is something else. */
export function criterionByFramework(
  { frameworkCriteria }: DeterminationResult,
  { id, result }: CriterionResult,
): string | undefined {
  const found = frameworkCriteria.find((criterion) => criterion.id === id);
  if (!found) return "doesn't apply";
  return found.result === result ? undefined : judgmentWords[found.result];
}

/** The criteria that only the framework's own method requires, each with its result; empty if there are none. */
export function askedByFrameworkAlone(
  { determinations }: Framework,
  { id, criteria, frameworkCriteria }: DeterminationResult,
): string {
  const asked = determinations.find((determination) => determination.id === id)?.criteria ?? [];
  const more = frameworkCriteria.filter((criterion) => criteria.every((other) => other.id !== criterion.id));
  if (more.length === 0) return '';
  const titles = more.map((criterion) => {
    const title = asked.find((other) => other.id === criterion.id)?.title ?? criterion.id;
    return `${title} (${judgmentWords[criterion.result]})`;
  });
  return `The framework's own method also requires: ${titles.join('; ')}.`;
}

/** What the framework's own method makes of a trend, where that is something else. */
export function trendByFramework({ trend, frameworkTrend }: TrendByBoth, words = trendWords): string | undefined {
  return trend === frameworkTrend ? undefined : words[frameworkTrend];
}

type TrendByBoth = Pick<IndicatorResult, 'trend' | 'frameworkTrend'>;

/** What the framework's own method makes of a gap, where that is something else. */
export function gapByFramework(gap: GapResult, words = gapResultWords): string | undefined {
  const { result, counts, frameworkResult, frameworkCounts } = gap;
  if (result === frameworkResult && counts === frameworkCounts) return undefined;
  return words({ result: frameworkResult, counts: frameworkCounts });
}

/** A sentence above the next steps, where they lead to another gateway than under the framework's own method; else empty. */
export function stepsAside({ next, frameworkNext, gateways, method }: ValidAssessment): string {
  if (next === frameworkNext) return '';
  const title = gateways.find(({ id }) => id === frameworkNext)?.title;
  const place = title === undefined ? 'every gateway is crossed' : `${title} is next`;
  const advice = method.departures.every(({ by }) => by === 'file') ? ' To see its steps, add --method framework.' : '';
  return `These steps follow this report's method. Under the framework's own method, ${place}.${advice}`;
}

/** What the framework's own method gives some goals otherwise, in a sentence; empty if there's none. */
export function goalsAside(goals: readonly (ByBoth & { readonly title: string })[]): string {
  const states = [...grouped(goals, ({ frameworkVerdict }) => frameworkVerdict)].map(
    ([verdict, own]) => `${anyVerdictWords[verdict]}: ${own.map(({ title }) => title).join(', ')}`,
  );
  return states.length === 0 ? '' : `Under the framework's own method, ${states.join('; ')}.`;
}

/** The gateways that the framework's own method puts elsewhere, a sentence for each state that it gives. */
export function gatewaysAside(gateways: readonly GatewayResult[]): string[] {
  return (['crossed', 'not-crossed', 'undetermined'] as const).flatMap((state) => {
    const titles = gateways
      .filter((gateway) => gateway.state !== gateway.frameworkState && gateway.frameworkState === state)
      .map(({ title }) => title);
    return titles.length === 0
      ? []
      : [`Under the framework's own method, ${gatewayWords[state]}: ${titles.join(', ')}.`];
  });
}
