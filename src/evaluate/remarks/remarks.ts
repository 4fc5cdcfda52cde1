import type { Assessment } from '../../assessment/assessment.js';
import type { Remark } from '../../finding.js';
import type { Framework } from '../../generated/framework.js';
import type { Judged } from '../judged.js';
import type { Method } from '../method.js';
import { benchmarkRemarks } from './benchmark-remarks.js';
import { dateRemarks } from './date-remarks.js';
import { gapRemarks } from './gap-remarks.js';
import { gatewayRemarks } from './gateway-remarks.js';
import { indicatorRemarks } from './indicator-remarks.js';
import { methodRemarks } from './method-remarks.js';

/** What the remarks are drawn from. */
export interface Remarkable {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly judged: Judged;
  /** The method in force. */
  readonly method: Method;
  /** The method as the file has it, in force or not. */
  readonly fileMethod: Method;
  readonly methodInForce: 'file' | 'framework';
  readonly today: string | undefined;
}

/** Everything worth saying about a valid assessment, in no order. */
export function remarksOn(remarkable: Remarkable): Remark[] {
  return [
    ...methodRemarks(remarkable),
    ...dateRemarks(remarkable),
    ...gatewayRemarks(remarkable),
    ...benchmarkRemarks(remarkable),
    ...indicatorRemarks(remarkable),
    ...gapRemarks(remarkable),
  ];
}
