import type { Remark } from '../../findings/finding.js';
import { benchmarkRemarks } from './benchmark-remarks.js';
import { dateRemarks } from './date-remarks.js';
import { gapRemarks } from './gap-remarks.js';
import { gatewayRemarks } from './gateway-remarks.js';
import { indicatorRemarks } from './indicator-remarks.js';
import { methodRemarks } from './method-remarks.js';
import type { RuleContext } from './rule-context.js';

/** Everything worth saying about a valid assessment, in no order. */
export function remarksOn(remarkable: RuleContext): Remark[] {
  return methodRemarks(remarkable).concat(
    dateRemarks(remarkable),
    gatewayRemarks(remarkable),
    benchmarkRemarks(remarkable),
    indicatorRemarks(remarkable),
    gapRemarks(remarkable),
  );
}
