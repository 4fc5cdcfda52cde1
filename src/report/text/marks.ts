import type { BenchmarkResult, GapResult, GatewayResult, Judgment, Trend, Verdict } from '../../generated/report.js';

/** The signs of the text report: each is next to a word or in the legend, so that color is never needed. */
export interface Marks {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly inProgress: string;
  readonly notStarted: string;
  readonly better: string;
  readonly same: string;
  readonly worse: string;
  readonly none: string;
  readonly next: string;
  /** Behind what the framework's own method gives otherwise. */
  readonly otherwise: string;
  readonly arrow: string;
  readonly separator: string;
  readonly ellipsis: string;
  readonly rule: string;
  readonly gutter: string;
  /** The steps of a sparkline, from the lowest to the highest. */
  readonly steps: readonly string[];
  /** A period of a sparkline without a comparable value. */
  readonly hole: string;
  /** What is there, in a bar. */
  readonly full: string;
}

export const unicodeMarks: Marks = {
  yes: '✓',
  no: '✗',
  unknown: '?',
  inProgress: '◐',
  notStarted: '○',
  better: '▲',
  same: '=',
  worse: '▼',
  none: '–',
  next: '→',
  otherwise: '*',
  arrow: '→',
  separator: '·',
  ellipsis: '…',
  rule: '─',
  gutter: '│',
  steps: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  hole: '·',
  full: '█',
};

export const asciiMarks: Marks = {
  yes: '+',
  no: 'x',
  unknown: '?',
  inProgress: '~',
  notStarted: 'o',
  better: '^',
  same: '=',
  worse: 'v',
  none: '-',
  next: '>',
  otherwise: '*',
  arrow: '->',
  separator: '-',
  ellipsis: '...',
  rule: '-',
  gutter: '|',
  steps: ['_', '-', '=', '+', '*', '#'],
  hole: '.',
  full: '#',
};

export function benchmarkMark(marks: Marks, { counts, judgment, status }: BenchmarkResult): string {
  if (counts) return marks.yes;
  if (judgment === 'undetermined') return marks.unknown;
  if (status === 'in-progress') return marks.inProgress;
  return status === 'not-started' ? marks.notStarted : marks.no;
}

export function gatewayMark(marks: Marks, state: GatewayResult['state']): string {
  return { crossed: marks.yes, 'not-crossed': marks.no, undetermined: marks.unknown }[state];
}

export function verdictMark(marks: Marks, verdict: Verdict): string {
  return { eligible: marks.yes, 'not-eligible': marks.no, undetermined: marks.unknown }[verdict];
}

export function judgmentMark(marks: Marks, judgment: Judgment): string {
  return { met: marks.yes, unmet: marks.no, undetermined: marks.unknown }[judgment];
}

export function trendMark(marks: Marks, trend: Trend): string {
  return {
    improved: marks.better,
    maintained: marks.same,
    declined: marks.worse,
    'insufficient-data': marks.unknown,
  }[trend];
}

export function gapMark(marks: Marks, { result, counts }: Pick<GapResult, 'result' | 'counts'>): string {
  if (counts) return marks.yes;
  if (result === 'insufficient-data') return marks.unknown;
  if (result === 'widened') return marks.worse;
  return result === 'unchanged' || result === 'no-gap' ? marks.same : marks.no;
}
