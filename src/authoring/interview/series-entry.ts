import { kindExample, kindInWords, periodKind } from '../../text/period-kind.js';
import { readPeriod } from '../../text/read-period.js';
import type { Typed } from '../../text/typed.js';

/**
 * The period that somebody types.
 *
 * @param others periods of the same indicator: all are of one kind
 */
export function periodOfEntry(text: string, others: readonly string[]): Typed<string> {
  const read = readPeriod(text);
  const [first] = others;
  if (read.value === undefined || first === undefined) return read;
  const kind = periodKind(read.value);
  if (others.some((other) => periodKind(other) === kind)) return read;
  const used = periodKind(first);
  return { problem: `This indicator uses ${kindInWords(used, 's')}. Write one, such as ${kindExample(used)}.` };
}
