import type { ShownNumber } from './shown-percent.js';
import type { ShownPair } from './shown-words.js';

/**
 * Excellence with equity: whether a group and its reference both got better, by what is shown (rule 4). A number that's shown
 * alike at both ends didn't. Null where a bound or a range leaves it open.
 */
export function bothRose(better: 'higher' | 'lower', first: ShownPair, last: ShownPair): boolean | null {
  const sides = [rose(better, first.group, last.group), rose(better, first.reference, last.reference)];
  if (sides.includes(false)) return false;
  return sides.includes(null) ? null : true;
}

function rose(better: 'higher' | 'lower', before: ShownNumber, after: ShownNumber): boolean | null {
  const [less, more] = better === 'higher' ? [before, after] : [after, before];
  if (less.number !== null && more.number !== null) return more.number > less.number;
  if (less.high !== null && more.low !== null && more.low > less.high) return true;
  return less.low !== null && more.high !== null && more.high < less.low ? false : null;
}
