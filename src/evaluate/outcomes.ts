import type { AdjacentOutcome, Indicator, Measure, OutcomeData } from '../assessment/assessment.js';
import type { Framework } from '../generated/framework.js';
import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult } from '../generated/report.js';
import { groupResults, judgeGaps } from './gaps.js';
import type { Method } from './method.js';
import type { Usability } from './series.js';
import { judgeTrend } from './trends.js';

/** An outcome's result with what the file says of it, indicator by indicator, so that findings can point there. */
export interface JudgedOutcome {
  readonly data: OutcomeData;
  readonly result: OutcomeResult;
}

/** The outcomes that the file lists, in the framework's order. */
export function judgeOutcomes(
  framework: Framework,
  outcomes: readonly OutcomeData[],
  method: Method,
  usability: Usability,
): JudgedOutcome[] {
  const judged: JudgedOutcome[] = [];
  for (const { id, title } of framework.outcomes) {
    const data = outcomes.find((outcome) => outcome.id === id);
    if (!data) continue;
    judged.push(judgeOutcome(data, title, method, usability));
  }
  return judged;
}

/** An outcome's indicators, each with its trend and its gaps. */
export function judgeOutcome(data: OutcomeData, title: string, method: Method, usability: Usability): JudgedOutcome {
  const indicators = data.indicators.map((indicator) => indicatorResult(indicator, method, usability));
  return { data, result: { id: data.id, title, indicators } };
}

export function judgeAdjacentOutcome(
  outcome: AdjacentOutcome,
  method: Method,
  usability: Usability,
): AdjacentOutcomeResult {
  const trend = judgeTrend(outcome, method, usability);
  return Object.assign(
    describe(outcome),
    { sector: outcome.sector ?? null, serves: outcome.serves ?? null, frameworkTrend: trend.trend },
    trend,
  );
}

function indicatorResult(indicator: Indicator, method: Method, usability: Usability): IndicatorResult {
  const trend = judgeTrend(indicator, method, usability);
  const result: IndicatorResult = Object.assign(
    describe(indicator),
    {
      core: indicator.core,
      gaps: judgeGaps(indicator, method, usability),
      groups: groupResults(indicator, usability),
      frameworkTrend: trend.trend,
    },
    trend,
  );
  if (indicator.target !== undefined) result.target = indicator.target;
  return result;
}

type Description = Pick<IndicatorResult, 'id' | 'name' | 'unit' | 'unitLabel' | 'better' | 'source'>;

function describe({ id, name, unit, unitLabel, better, source }: Measure): Description {
  const description: Description = { id, name, unit, better };
  if (unitLabel !== undefined) description.unitLabel = unitLabel;
  if (source !== undefined) description.source = source;
  return description;
}
