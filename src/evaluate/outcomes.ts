import type { AdjacentOutcome, Indicator, Measure, OutcomeData } from '../assessment/assessment.js';
import type { Framework } from '../generated/framework.js';
import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult } from '../generated/report.js';
import { type JudgedGap, judgeGaps, shownGroups } from './gaps.js';
import type { Method } from './method.js';
import type { Usability } from './series.js';
import { judgeTrend } from './trends.js';

/** An outcome's result with the gaps' groups, so that findings can point there. */
export interface JudgedOutcome {
  readonly data: OutcomeData;
  readonly result: OutcomeResult;
  readonly gaps: readonly (readonly JudgedGap[])[];
}

/** The outcomes that the file lists, in the framework's order. */
export function judgeOutcomes(
  framework: Framework,
  outcomes: readonly OutcomeData[],
  method: Method,
  usability: Usability,
): JudgedOutcome[] {
  return framework.outcomes.flatMap(({ id, title }) => {
    const data = outcomes.find((outcome) => outcome.id === id);
    if (!data) return [];
    const gaps = data.indicators.map((indicator) => judgeGaps(indicator, method, usability));
    const indicators = data.indicators.map((indicator, index) =>
      indicatorResult(indicator, gaps[index] ?? [], method, usability),
    );
    return [{ data, gaps, result: { id, title, indicators } }];
  });
}

export function judgeAdjacentOutcome(
  outcome: AdjacentOutcome,
  method: Method,
  usability: Usability,
): AdjacentOutcomeResult {
  return {
    ...describe(outcome),
    sector: outcome.sector ?? null,
    serves: outcome.serves ?? null,
    ...judgeTrend(outcome, method, usability),
  };
}

function indicatorResult(
  indicator: Indicator,
  gaps: readonly JudgedGap[],
  method: Method,
  usability: Usability,
): IndicatorResult {
  const groups = shownGroups(indicator, usability);
  return {
    ...describe(indicator),
    core: indicator.core,
    ...(indicator.target === undefined ? {} : { target: indicator.target }),
    ...judgeTrend(indicator, method, usability),
    gaps: gaps.map(({ result }) => result),
    ...(groups.length === 0 ? {} : { groups }),
  };
}

function describe({ id, name, unit, unitLabel, better, source }: Measure) {
  return {
    id,
    name,
    unit,
    better,
    ...(unitLabel === undefined ? {} : { unitLabel }),
    ...(source === undefined ? {} : { source }),
  };
}
