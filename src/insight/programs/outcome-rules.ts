import type { IndicatorResult, OutcomeResult, Trend } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { type JudgedRule, type JudgeRule, judgmentOf, type OutcomeCause, type ProgramFacts } from './program-rule.js';

/** An indicator or a gap of the outcomes that a rule is about. */
interface Candidate extends OutcomeCause {
  /** Undefined where it isn't known. */
  readonly holds: boolean | undefined;
  /** What it shows: `Reading: declined`. */
  readonly said: string;
}

export const indicatorTrend: JudgeRule<'indicator-trend'> = ({ outcomes, trends, latestStep = false }, facts) => {
  const has = (trend: Trend | null) => trends.some((wanted) => wanted === trend);
  return judgeCandidates(facts, outcomes, 'indicator', ({ id, title, indicators }) =>
    indicators.map((indicator) => {
      const { trend, latestStep: step, name } = indicator;
      const overAll = has(trend);
      const holds = overAll || (latestStep && has(step));
      const isKnown = trend !== 'insufficient-data' && (!latestStep || step !== null);
      const words = overAll || !latestStep || trend === 'insufficient-data' ? trendSaid[trend] : stepSaid(step);
      const said = `${name}: ${words}`;
      return { outcome: id, title, id: indicator.id, name, holds: holds ? true : isKnown ? false : undefined, said };
    }),
  );
};

export const gapResult: JudgeRule<'gap-result'> = ({ outcomes, results }, facts) =>
  judgeCandidates(facts, outcomes, 'disparity gap', ({ id, title, indicators }) =>
    indicators.flatMap(({ name: indicator, gaps }) =>
      gaps.map(({ dimension, group, result }) => {
        const holds = result === 'insufficient-data' ? undefined : results.some((wanted) => wanted === result);
        const name = `${group} (${dimension}) in ${indicator}`;
        const said = `${name}: ${gapSaid[result]}`;
        return { outcome: id, title, id: `${dimension}/${group}`, name, holds, said };
      }),
    ),
  );

const trendSaid: Readonly<Record<Trend, string>> = {
  improved: 'improved',
  maintained: 'maintained',
  declined: 'declined',
  'insufficient-data': 'not enough data',
};

const stepSaid = (step: Trend | null) => `${trendSaid[step ?? 'insufficient-data']} in the latest step`;

const gapSaid: Readonly<Record<IndicatorResult['gaps'][number]['result'], string>> = {
  widened: 'widened',
  unchanged: 'unchanged',
  reduced: 'reduced',
  eliminated: 'eliminated',
  'no-gap': 'no gap',
  'insufficient-data': 'not enough data',
};

/** Met when one holds, undetermined when none does and one isn't known, else unmet. */
function judgeCandidates(
  { outcomes }: ProgramFacts,
  ids: readonly string[],
  noun: string,
  candidatesIn: (outcome: OutcomeResult) => Candidate[],
): JudgedRule {
  if (outcomes === undefined) {
    return { result: 'undetermined', reason: 'The file has no "outcomes" section, so this is unknown.', because: [] };
  }
  const candidates = outcomes.filter(({ id }) => ids.includes(id)).flatMap(candidatesIn);
  const holding = candidates.filter(({ holds }) => holds === true);
  const open = candidates.filter(({ holds }) => holds === undefined);
  const holds = holding.length > 0 ? true : open.length > 0 ? undefined : false;
  return {
    result: judgmentOf(holds),
    reason: holds === false ? noneOf(candidates.length, noun) : sentence(holds ? holding : open),
    because: holding.map(({ outcome, title, id, name }) => ({ outcome, title, id, name })),
  };
}

function noneOf(count: number, noun: string): string {
  if (count === 0) return `The file lists no ${noun} of these outcomes.`;
  return count === 1
    ? `The only ${noun} of these outcomes doesn't qualify.`
    : `None of the ${counted(count, noun)} qualifies.`;
}

/** So many are named. */
const mostNamed = 3;

function sentence(candidates: readonly Candidate[]): string {
  const named = candidates.slice(0, mostNamed).map(({ said }) => said);
  const more = candidates.length - named.length;
  return `${[...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`;
}
