import type { Assessment, Indicator, Measure } from '../../assessment/assessment.js';
import type { Basis } from '../../evaluate/benchmarks.js';
import type { CountedAdjacentOutcome, CountedOutcome } from '../../evaluate/criteria/criterion.js';
import { type CountedParts, usabilityOf } from '../../evaluate/evaluation-parts.js';
import { gapsByMethod } from '../../evaluate/gaps.js';
import { countGateways, type JudgedGateway, judgeGateway } from '../../evaluate/gateways.js';
import type { Method } from '../../evaluate/method.js';
import type { Remember } from '../../evaluate/remember.js';
import { trendByMethod } from '../../evaluate/trends.js';
import type { Framework } from '../../generated/framework.js';

/** How parts are judged, and kept. */
export interface Judging {
  readonly method: Method;
  readonly remember: Remember;
}

/** The gateways; a threshold is judged when a verdict asks for it. */
export function gatewaysOnDemand(
  framework: Framework,
  assessment: Assessment,
  { basis = 'self', today }: { readonly basis?: Basis; readonly today?: string },
  { method, remember }: Judging,
): CountedParts['gateways'] {
  return countGateways(framework, assessment, basis, today).map((counted): JudgedGateway => {
    const judged = () =>
      remember(`threshold of ${counted.gateway.id}`, () => judgeGateway(framework, assessment, counted, method, basis));
    return {
      ...counted,
      get threshold() {
        return judged().threshold;
      },
      get credited() {
        return judged().credited;
      },
      get judgment() {
        return judged().judgment;
      },
    };
  });
}

/** The outcomes and the indicators; a trend, or a gap, is judged when a criterion asks for it. */
export function outcomesOnDemand(
  framework: Framework,
  assessment: Assessment,
  { method, remember }: Judging,
): Omit<CountedParts, 'gateways'> {
  const { outcomes, adjacentOutcomes } = assessment;
  const trendOf = (measure: Measure, place: string) =>
    remember(`trend of ${place}`, () => {
      const judge = remember(`ends of ${place}`, () => trendByMethod(measure, usabilityOf(assessment, method)));
      return judge(method);
    });
  const gapsOf = (indicator: Indicator, place: string) =>
    remember(`gaps of ${place}`, () => {
      const judge = remember(`pairs of ${place}`, () => gapsByMethod(indicator, usabilityOf(assessment, method)));
      return judge(method);
    });
  const indicatorOf = (indicator: Indicator, place: string): CountedOutcome['indicators'][number] => {
    const { id, name, core } = indicator;
    return {
      id,
      name,
      core,
      reason: '',
      get trend() {
        return trendOf(indicator, place);
      },
      get gaps() {
        return gapsOf(indicator, place);
      },
    };
  };
  const adjacentOf = (measure: Measure, index: number): CountedAdjacentOutcome => {
    const { id, name } = measure;
    return {
      id,
      name,
      reason: '',
      get trend() {
        return trendOf(measure, `adjacent outcome ${index}`);
      },
    };
  };
  return {
    outcomes:
      outcomes &&
      framework.outcomes.flatMap(({ id, title }) => {
        const outcome = outcomes.find((candidate) => candidate.id === id);
        const own = (indicator: Indicator, index: number) => indicatorOf(indicator, `${id}/${index}`);
        return outcome ? [{ id, title, indicators: outcome.indicators.map(own) }] : [];
      }),
    adjacentOutcomes: adjacentOutcomes?.map(adjacentOf),
  };
}
