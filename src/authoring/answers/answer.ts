import type { Evidence, Status } from '../../assessment/assessment.js';

export type EvidenceAnswer = Omit<Evidence, 'path'>;

export interface ReviewAnswer {
  readonly result: 'confirmed' | 'returned';
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
}

/** What somebody says of a benchmark. What is left out stays as it is; null takes it away. */
export interface BenchmarkAnswer {
  /** The benchmark's id; with its gateway's before it (`exploring/vision`) where several gateways have one of that name. */
  readonly benchmark: string;
  readonly status?: Status | 'not-assessed';
  readonly note?: string | null;
  /** Evidence beside what is there. What is there already is not added again. */
  readonly addEvidence?: readonly EvidenceAnswer[];
  /** All evidence, in the place of what is there; empty takes it away. */
  readonly evidence?: readonly EvidenceAnswer[];
  readonly review?: ReviewAnswer | null;
}

/** A number of one period, of an indicator or of one of its groups. */
export interface ValueAnswer {
  /** An outcome of the framework or of the partnership's own; `adjacent-outcomes` for an outcome of another sector. */
  readonly outcome: string;
  readonly indicator: string;
  readonly period: string;
  /** A text is `suppressed`, or a bound or range such as `>=95`. */
  readonly value: number | string | null;
  /** What a percentage is computed from: written in place of `value`, which is 100 times `count` divided by `of`. */
  readonly count?: number;
  readonly of?: number;
  readonly n?: number;
  /** The margin of error, in the unit of the value. */
  readonly margin?: number;
  /** Whether the source may still change it. Left out: as it was. */
  readonly provisional?: boolean;
  readonly note?: string;
  readonly break?: boolean;
  readonly dimension?: string;
  readonly group?: string;
}

export interface IndicatorAnswer {
  readonly outcome: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly core?: boolean;
  readonly better?: 'higher' | 'lower';
  readonly source?: string;
  /** The period to compare the latest one with. */
  readonly baseline?: string;
}
