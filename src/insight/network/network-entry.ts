import { type Counted, countBySeverity } from '../../findings/listed-findings.js';
import type {
  AssessmentResult,
  Finding,
  GapResult,
  GatewayResult,
  Judgment,
  Movement,
  Trend,
  ValidAssessment,
  Verdict,
} from '../../generated/report.js';
import { standsElsewhere, type Yardstick } from '../own-method.js';
import {
  type ComparedCapacity,
  comparedCapacity,
  type ProgramVerdict,
  programVerdicts,
} from './beyond-verdicts-counts.js';

/** What one file contributes to the picture of a network: plain data, small enough to be kept for a moment for every file. */
export interface NetworkEntry {
  readonly file: string;
  /** What was computed; null for an invalid file. */
  readonly standing: NetworkStanding | null;
  /** How many findings of each severity. */
  readonly severities: Readonly<Record<Finding['severity'], number>>;
  readonly rules: readonly RuleCount[];
  /** How it moved since the old side of `--against`; null where the run has none, and for an invalid file. */
  readonly movement: Movement | null;
  /** The first errors of an invalid file, in file order; empty for a valid one. */
  readonly errors: readonly FoundError[];
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly count: number;
}

export type FoundError = Pick<Finding, 'file' | 'line' | 'column' | 'rule' | 'message'>;

/** Where a partnership stands. Gateways, determinations and benchmarks go by the edition's ids and codes. */
export interface NetworkStanding {
  readonly name: string;
  readonly lastCrossed: string | null;
  readonly frameworkLastCrossed: string | null;
  readonly next: string | null;
  readonly frameworkNext: string | null;
  readonly gateways: readonly Pick<GatewayResult, 'id' | 'state' | 'frameworkState'>[];
  readonly verdicts: readonly NetworkVerdict[];
  /** The first determination that it isn't eligible for, and the fewest changes that lead there. */
  readonly nextVerdict: ValidAssessment['nextVerdict'];
  /** The same by the framework's own method. */
  readonly frameworkNextVerdict: ValidAssessment['frameworkNextVerdict'];
  /** How the benchmarks of the next gateway are judged, by the method that is counted. */
  readonly nextBenchmarks: readonly BenchmarkJudgment[];
  /** How many core indicators have each trend; these and the gaps by the method that is counted. */
  readonly trends: Readonly<Record<Trend, number>>;
  /** How many disparity gaps of core indicators came to each result. */
  readonly gaps: Readonly<Record<GapResult['result'], number>>;
  /** How many of those that were reduced or eliminated do not count, for somebody declined. */
  readonly gapsSetAside: number;
  /** Whether the method departs from the framework's. */
  readonly departs: boolean;
  readonly programs: readonly ProgramVerdict[];
  readonly capacity: ComparedCapacity;
  /** Whether the framework's own method gives another state of a gateway, or another verdict. */
  readonly differs: boolean;
}

export interface NetworkVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly frameworkVerdict: Verdict;
  /** By the method that is counted. */
  readonly criteria: readonly { readonly id: string; readonly result: Judgment }[];
}

export interface BenchmarkJudgment {
  readonly code: string;
  readonly judgment: Judgment;
}

/**
 * Draws from a result what the whole needs of it.
 *
 * @param yardstick by which method many are counted
 * @param mostErrors how many errors of an invalid file are kept
 */
export function networkEntry(result: AssessmentResult, yardstick: Yardstick, mostErrors = 3): NetworkEntry {
  const { file, findings } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    file,
    standing: result.valid ? standing(result, yardstick) : null,
    severities: countBySeverity(result),
    rules: countRules(result),
    movement: result.valid ? result.movement : null,
    errors: result.valid
      ? []
      : errors
          .slice(0, mostErrors)
          .map(({ file, line, column, rule, message }) => ({ file, line, column, rule, message })),
  };
}

function standing(result: ValidAssessment, yardstick: Yardstick): NetworkStanding {
  const core = result.outcomes.flatMap(({ indicators }) => indicators.filter((indicator) => indicator.core));
  const byFramework = yardstick === 'framework';
  const gaps = core.flatMap((indicator) =>
    indicator.gaps.map((gap) => ({
      became: byFramework ? gap.frameworkResult : gap.result,
      counts: byFramework ? gap.frameworkCounts : gap.counts,
    })),
  );
  const counted = byFramework ? result.frameworkNext : result.next;
  const next = result.gateways.find(({ id }) => id === counted);
  return {
    name: result.partnership.name,
    lastCrossed: result.lastCrossed,
    frameworkLastCrossed: result.frameworkLastCrossed,
    next: result.next,
    frameworkNext: result.frameworkNext,
    gateways: result.gateways.map(({ id, state, frameworkState }) => ({ id, state, frameworkState })),
    verdicts: result.determinations.map(({ id, verdict, frameworkVerdict, criteria, frameworkCriteria }) => ({
      id,
      verdict,
      frameworkVerdict,
      criteria: (byFramework ? frameworkCriteria : criteria).map((criterion) => ({
        id: criterion.id,
        result: criterion.result,
      })),
    })),
    nextVerdict: result.nextVerdict,
    frameworkNextVerdict: result.frameworkNextVerdict,
    nextBenchmarks: (next?.pillars ?? []).flatMap(({ benchmarks }) =>
      benchmarks.map(({ code, judgment }) => ({ code, judgment })),
    ),
    trends: countTrends(core.map(({ trend, frameworkTrend }) => (byFramework ? frameworkTrend : trend))),
    gaps: countGaps(gaps.map(({ became }) => became)),
    gapsSetAside: gaps.filter(({ became, counts }) => (became === 'reduced' || became === 'eliminated') && !counts)
      .length,
    departs: result.method.departures.length > 0,
    programs: programVerdicts(result),
    capacity: comparedCapacity(result),
    differs: standsElsewhere(result),
  };
}

export function countTrends(trends: readonly Trend[]): Record<Trend, number> {
  const counts = { improved: 0, maintained: 0, declined: 0, 'insufficient-data': 0 };
  for (const trend of trends) counts[trend] += 1;
  return counts;
}

export function countGaps(results: readonly GapResult['result'][]): Record<GapResult['result'], number> {
  const counts = { eliminated: 0, reduced: 0, unchanged: 0, 'no-gap': 0, widened: 0, 'insufficient-data': 0 };
  for (const result of results) counts[result] += 1;
  return counts;
}

/** A run may have set the severity of a rule, and sets it for all its findings alike. */
function countRules({ findings, unlisted }: Counted): RuleCount[] {
  const counts = new Map<string, { rule: string; severity: Finding['severity']; count: number }>();
  for (const { rule, severity } of findings) {
    const known = counts.get(rule);
    if (known) known.count += 1;
    else counts.set(rule, { rule, severity, count: 1 });
  }
  for (const { rule, severity, count } of unlisted) {
    const known = counts.get(rule);
    if (known) known.count += count;
    else counts.set(rule, { rule, severity, count });
  }
  return [...counts.values()];
}
