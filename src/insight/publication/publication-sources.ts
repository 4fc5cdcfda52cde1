import type { ValidAssessment } from '../../generated/report.js';
import type { Earlier } from './earlier-numbers.js';

/** What of an evaluation a publication is made from. */
export type PublishedEvaluation = Pick<
  ValidAssessment,
  | 'partnership'
  | 'assessedOn'
  | 'outcomes'
  | 'otherOutcomes'
  | 'adjacentOutcomes'
  | 'systemsChangeExamples'
  | 'gateways'
  | 'methodInForce'
  | 'readings'
  | 'method'
>;

/** What publishing a measure rests on. */
export interface PrivacySettings {
  /** Numbers about fewer people than this aren't shown. */
  readonly minimum: number;
  readonly earlier: Earlier | undefined;
}
