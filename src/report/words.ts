import { type Counted, countBySeverity } from '../findings/listed-findings.js';
import type {
  BenchmarkResult,
  Finding,
  GapResult,
  GatewayResult,
  Judgment,
  SeriesPoint,
  Trend,
  ValidAssessment,
  Verdict,
} from '../generated/report.js';
import { counted } from '../text/counted.js';

/** The words of every report for people, in one place, so that all formats say the same. */
export const verdictWords: Record<Verdict, string> = {
  eligible: 'eligible',
  'not-eligible': 'not eligible',
  undetermined: 'not enough data to say',
};

export const gatewayWords: Record<GatewayResult['state'], string> = {
  crossed: 'crossed',
  'not-crossed': 'not crossed',
  undetermined: 'not enough data to say',
};

/** The word of any verdict, of a gateway or a determination. */
export const anyVerdictWords: Record<Verdict | GatewayResult['state'], string> = { ...gatewayWords, ...verdictWords };

export const judgmentWords: Record<Judgment, string> = {
  met: 'yes',
  unmet: 'no',
  undetermined: 'unknown',
};

export const trendWords: Record<Trend, string> = {
  improved: 'improved',
  maintained: 'maintained',
  declined: 'declined',
  'insufficient-data': 'not enough data',
};

export const gapWords: Record<GapResult['result'], string> = {
  'insufficient-data': 'not enough data',
  widened: 'widened',
  'no-gap': 'no gap',
  eliminated: 'eliminated',
  reduced: 'reduced',
  unchanged: 'unchanged',
};

export const statusWords: Record<BenchmarkResult['status'], string> = {
  met: 'met',
  'in-progress': 'in progress',
  'not-started': 'not started',
  lapsed: 'lapsed',
  'not-assessed': 'not assessed',
};

/** Why a period does not enter the trend; empty where it does. */
export const useWords: Record<SeriesPoint['use'], string> = {
  comparable: '',
  'not-measured': 'not measured',
  suppressed: 'suppressed',
  'small-cell': 'too few people',
  'not-begun': "hasn't begun",
  'before-break': 'before a break',
};

export const basisWords: Record<ValidAssessment['basis'], string> = {
  self: "self: a benchmark counts if the partnership says it's met",
  reviewed: "reviewed: a benchmark counts if it's met and a review confirmed it",
};

export const undeterminedExplained = `"Not enough data to say" isn't a no. The result could still go either way.`;

const severityCounts: Record<Finding['severity'], readonly [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
};

/** Such as `1 error, 2 warnings`; `no findings` where there is none. */
export function countFindings(result: Counted): string {
  const bySeverity = countBySeverity(result);
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = bySeverity[severity];
    return count === 0 ? [] : [`${count} ${severityCounts[severity][count === 1 ? 0 : 1]}`];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

/** A benchmark's status and evidence. */
export function benchmarkFacts({ status, evidence }: BenchmarkResult): string {
  if (status === 'not-assessed') return statusWords[status];
  const listed = evidence.length === 0 ? 'no evidence listed' : `${counted(evidence.length, 'piece')} of evidence`;
  return `${statusWords[status]}, ${listed}`;
}

/** What happened to a gap, and whether one that shrank doesn't count after all. */
export function gapResultWords({ result, counts }: Pick<GapResult, 'result' | 'counts'>): string {
  const shrank = result === 'reduced' || result === 'eliminated';
  return shrank && !counts ? `${gapWords[result]}, but doesn't count` : gapWords[result];
}

/** Whose method was used. */
export function methodWords({ method, methodInForce }: ValidAssessment): string {
  const departures = method.departures.length;
  if (departures > 0) return `differs from the framework's in ${counted(departures, 'place')} (see below)`;
  return methodInForce === 'framework' ? "the framework's (this run ignores the file's own)" : "the framework's";
}

/** How many of a gateway's benchmarks are met: `5 of its 9 benchmarks met`; empty where it has none. */
export function gatewayProgress({ met, total, threshold }: Pick<GatewayResult, 'met' | 'total' | 'threshold'>): string {
  return threshold ? `${met} of its ${total} ${total === 1 ? 'benchmark' : 'benchmarks'} met` : '';
}

/** What a gateway asks for, and whether it's known, in sentences. */
export function gatewayNeeds({ total, threshold, determination, state }: GatewayResult): string {
  const open = state === 'undetermined' ? ["There isn't enough data to say whether it's crossed."] : [];
  if (!threshold) return ['It needs all its criteria met.', ...open].join(' ');
  const needed =
    threshold.kind === 'all-benchmarks' ? `all ${total}` : `${threshold.required}, at least one in each pillar`;
  const more = determination === null ? '' : ', and its other criteria met';
  return [`It needs ${needed}${more}.`, ...open].join(' ');
}
