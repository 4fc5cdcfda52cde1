import type { Assessment } from '../../assessment/assessment.js';
import { changesOf, type EvaluateOptions } from '../../evaluate/evaluate.js';
import { judgeVerdicts } from '../../evaluate/evaluation-parts.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import { rememberOnce } from '../../evaluate/remember.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { gatewaysOnDemand, outcomesOnDemand } from './parts-on-demand.js';
import { judgmentOf, type Subject } from './subject.js';

/** A tolerance: the one for percents, in points, or the one for everything else, in percent of the baseline. */
export type ToleranceName = keyof Method['tolerance'];

/** The tolerances between which a verdict stays as it is. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * For each subject the unbroken stretch of a tolerance, around the one in effect, in which its verdict stays: over the multiples
 * of 0.1 within the framework's bounds, and the one in effect. The bounds themselves, where no tolerance changes it.
 */
export function toleranceStretches(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions,
  subjects: readonly Subject[],
  name: ToleranceName,
): Stretch[] {
  const file = changesOf(assessment, options);
  const inEffect = resolveMethod(framework, file, options.readings).tolerance;
  const { minimum, maximum } = framework.method.tolerance[name];
  const judgedBy = (tolerance: number): Judgment[] => {
    const changed = { ...file, tolerance: { ...inEffect, [name]: tolerance } };
    return judgeAll(framework, assessment, resolveMethod(framework, changed, options.readings), options, subjects);
  };
  const own = judgedBy(inEffect[name]);
  const below = walk(own, multiples(minimum, inEffect[name]).reverse(), judgedBy);
  const above = walk(own, multiples(inEffect[name], maximum), judgedBy);
  return subjects.map((_, index) => {
    const [down, up] = [below[index], above[index]];
    if (down?.end && up?.end) return { from: minimum, to: maximum };
    return { from: down?.last ?? inEffect[name], to: up?.last ?? inEffect[name] };
  });
}

/** The multiples of 0.1 between two numbers, both included. */
function multiples(from: number, to: number): number[] {
  const [first, last] = [Math.ceil(tenths(from)), Math.floor(tenths(to))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) / 10);
}

/** 0.3 is three tenths, and not a little less. */
const tenths = (value: number): number => Number((value * 10).toFixed(9));

/** How far each verdict stays, on the way to one of the bounds. */
interface Way {
  /** The last tolerance at which it did; undefined where there's none but the one in effect. */
  readonly last: number | undefined;
  /** Whether it stays all the way. */
  readonly end: boolean;
}

function walk(
  own: readonly Judgment[],
  tolerances: readonly number[],
  judgedBy: (tolerance: number) => readonly Judgment[],
): Way[] {
  let ways: Way[] = own.map(() => ({ last: undefined, end: true }));
  for (const tolerance of tolerances) {
    if (!ways.some(({ end }) => end)) break;
    const judged = judgedBy(tolerance);
    ways = ways.map((way, index) => {
      if (!way.end) return way;
      return judged[index] === own[index] ? { last: tolerance, end: true } : { ...way, end: false };
    });
  }
  return ways;
}

function judgeAll(
  framework: Framework,
  assessment: Assessment,
  method: Method,
  options: EvaluateOptions,
  subjects: readonly Subject[],
): Judgment[] {
  const judging = { method, remember: rememberOnce() };
  const parts = {
    gateways: gatewaysOnDemand(framework, assessment, options, judging),
    ...outcomesOnDemand(framework, assessment, judging),
  };
  const verdicts = judgeVerdicts(framework, assessment, method, parts, judging.remember);
  return subjects.map((subject) => judgmentOf(verdicts, subject));
}
