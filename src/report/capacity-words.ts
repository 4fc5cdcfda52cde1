import type { CapacityResult, ComparedWithStage, SeenRange } from '../generated/report.js';
import { counted } from '../text/counted.js';
import { showNumber } from '../text/shown-number.js';
import { showValue } from './values.js';

/** What a partnership runs on, in a sentence. */
export function capacityInWords(capacity: CapacityResult): string {
  const { contributions, staff } = capacity;
  const { inKindShare, unquantified } = contributions;
  const total = amountsTotal(capacity);
  const amounts = total === null ? 'No amounts in the file' : `${showValue(total, 'currency')} a year`;
  const inKind = inKindShare === null ? '' : `, ${showNumber(inKindShare)}% in kind`;
  const more = unquantified === 0 ? '' : ` (${counted(unquantified, 'contribution')} without an amount)`;
  const people =
    staff.totalFte === null ? 'no staff in the file' : `${showNumber(staff.totalFte)} staff (full-time equivalents)`;
  return `${amounts}${inKind}${more}; ${people}.`;
}

/** What the contributions come to; null where none has an amount. */
export function amountsTotal({ contributions: { total }, budget }: CapacityResult): number | null {
  return total === 0 && budget === 'unknown' ? null : total;
}

/** What the capacity is compared with, and the result. It's for reference, and never says "too little". Empty without a stage. */
export function comparedInWords({ stage, budget, staffing }: CapacityResult): string {
  if (stage === null) return '';
  const seen = `${rangeInWords(stage.budget, 'currency')} a year and ${rangeInWords(stage.staff, 'other')} staff`;
  return `Typical for this stage (${stage.title}, ${stage.seen}): ${seen}. Budget: ${comparedWords[budget]}. Staff: ${comparedWords[staffing]}.`;
}

const comparedWords: Readonly<Record<ComparedWithStage, string>> = {
  below: 'below that',
  within: 'within that',
  above: 'above that',
  unknown: 'not known',
};

function rangeInWords({ from, to }: SeenRange, unit: string): string {
  return to === null ? `at least ${showValue(from, unit)}` : `${showValue(from, unit)} to ${showValue(to, unit)}`;
}

/** The title of the section, with the year that it's about. */
export function capacityTitle({ fiscalYear }: CapacityResult): string {
  return fiscalYear === null ? 'Capacity' : `Capacity, fiscal year ${fiscalYear}`;
}
