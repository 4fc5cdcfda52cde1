import type { Remark } from '../../findings/finding.js';
import { isTooLarge } from '../../text/largest-number.js';

/** What is wrong with a number, whatever stands beside it. */
export type ValueProblem = Pick<Remark, 'rule' | 'message'> & { readonly suggestion: string };

/** How a missing and a withheld value are written: this depends on where the number stands. */
export interface MarkAdvice {
  /** As in "If it marks a missing value, write `null`." */
  readonly missing: string;
  /** As in "If the value is withheld, write `suppressed`." */
  readonly withheld: string;
}

/** Below this, a number of one digit repeated is one that sources write for missing: -9999, -666666666. */
const missingCode = /^-(?:9{4,}|8{4,}|([1-7])\1{5,})$/;

export const isMissingCode = (value: number): boolean => value <= -8888 && missingCode.test(String(value));

/**
 * What is wrong with a number by itself: a code for a missing value, a percentage outside 0 to 100, a negative count or
 * rate. The same holds for a file, a data file, a command, a question, a workbook and a download.
 *
 * @param unit the indicator's unit, where it's known
 */
export function valueProblem(value: number, unit: string | undefined, advice: MarkAdvice): ValueProblem | undefined {
  // So are nearly all.
  if (value >= 0 && (value <= 100 || unit !== 'percent')) return undefined;
  // Too large is a problem of its own, whatever the unit.
  if (isTooLarge(value)) return undefined;
  const { missing, withheld } = advice;
  if (isMissingCode(value)) {
    return {
      rule: 'indicator/missing-code',
      message: `${value} is a code for a missing value.`,
      suggestion: `If nothing was measured, ${missing}. If the value is withheld, ${withheld}.`,
    };
  }
  const fix = 'fix the number, or give the indicator another `unit`.';
  const suggestion = value < 0 ? `If it marks a missing value, ${missing}. If not, ${fix}` : `F${fix.slice(1)}`;
  if (unit === 'percent') {
    const message = `${value} isn't a valid percentage. It's outside 0 to 100.`;
    return { rule: 'indicator/percent-range', message, suggestion };
  }
  if (unit !== 'count' && unit !== 'rate') return undefined;
  return { rule: 'indicator/negative', message: `${value} isn't a valid ${unit}. It's below 0.`, suggestion };
}
