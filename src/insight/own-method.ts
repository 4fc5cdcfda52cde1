import type { ValidAssessment } from '../generated/report.js';

type Judged = Pick<ValidAssessment, 'gateways' | 'determinations'>;

/** Whether the framework's own method gives another state of a gateway, or another verdict. */
export function standsElsewhere({ gateways, determinations }: Judged): boolean {
  return (
    gateways.some(({ state, frameworkState }) => state !== frameworkState) ||
    determinations.some(({ verdict, frameworkVerdict }) => verdict !== frameworkVerdict)
  );
}

/** By what many are counted: under the framework's own method, or by the one in force for each. */
export type Yardstick = 'framework' | 'in-force';
