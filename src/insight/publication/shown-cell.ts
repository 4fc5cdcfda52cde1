import type { Unit } from '../../assessment/assessment.js';
import { isValueRange } from '../../text/read-range.js';
import type { Cell } from './period-cells.js';
import type { WithheldBy } from './redacted.js';
import { showAsWritten } from './shown-as-written.js';
import { type ShownNumber, showPercent, showPercentRange } from './shown-percent.js';

/** What becomes of one number: it's shown, it's withheld, or there's none. */
export type Slot =
  | { readonly state: 'shown'; readonly number: ShownNumber }
  | { readonly state: 'hidden'; readonly by: WithheldBy }
  | { readonly state: 'absent' };

/** How the numbers of an indicator are shown. */
export interface Showing {
  readonly unit: Unit;
  /** Whether they are public already. */
  readonly published: boolean;
  readonly minimum: number;
}

/** Rules 1 to 3 for one number by itself, before anything is withheld to protect others. */
export function showCell(cell: Cell | undefined, { unit, published, minimum }: Showing): Slot {
  if (cell === undefined || cell.observation.value === null) return { state: 'absent' };
  const { observation, decimals } = cell;
  if (observation.value === 'suppressed') return hidden('suppressed');
  if (!published) {
    if (isAboutFew(cell, unit, minimum)) return hidden('few-people');
    if (unit === 'percent') return shownOr(percent(cell), 'range');
    if (unit !== 'count' && observation.n === undefined) return hidden('size-unknown');
  }
  return shownOr(showAsWritten(observation, unit, decimals), 'range');
}

/** Rule 3: a count under the minimum is about few people, 0 included, and so is a range of counts that begins there. */
function isAboutFew({ observation: { value, n, of } }: Cell, unit: Unit, minimum: number): boolean {
  if ([n, of].some((people) => people !== undefined && people < minimum)) return true;
  if (unit !== 'count') return false;
  return isValueRange(value) ? value.low < minimum : typeof value === 'number' && value < minimum;
}

function percent({ observation: { value }, size, count }: Cell): ShownNumber | undefined {
  if (isValueRange(value)) return showPercentRange(value.low, value.high, size);
  return typeof value === 'number' ? showPercent(value, size, count) : undefined;
}

const hidden = (by: WithheldBy): Slot => ({ state: 'hidden', by });

const shownOr = (number: ShownNumber | undefined, by: WithheldBy): Slot =>
  number === undefined ? hidden(by) : { state: 'shown', number };
