import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effort } from '../../thorough.js';
import { numbersOf } from './numbers-of.js';

/** What a source may write, and the only value that each may come to; null where it comes to none. */
const cells: ReadonlyMap<string, number | string | null> = new Map<string, number | string | null>([
  ['45.2', 45.2],
  ['51.5*', 51.5],
  ['0.45', 0.45],
  ['7', 7],
  ['1,234', 1234],
  ['1.234', 1.234],
  ['1,2', 1.2],
  ['1,234.5', 1234.5],
  ['21-39', '21-39'],
  ['GE95', '>=95'],
  ['PS', 'suppressed'],
  ['‡', 'suppressed'],
  ['N<10', 'suppressed'],
  ['*', 'suppressed'],
  ['(X)', null],
  ['', null],
  ['-666666666', null],
  ['-3', null],
  ['-1', null],
  ['N/A', null],
  ['--', null],
  ['few', null],
  ['4x', null],
  ['1,23,4', null],
  ['4 5', null],
]);
const texts = fc.array(fc.constantFrom(...cells.keys()), { minLength: 1, maxLength: 8 });

it('whatever stands in a column, no text comes to another value than the one it means', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('percent', 'rate', 'count'), (column, unit) => {
      const lines = column.map((text, index) => `${2001 + index},"${text}"\n`);
      const mapping = { periodColumn: 'Year', periodKind: 'calendar-year', valueColumn: 'Amount' } as const;
      const { rows, problems } = numbersOf(`Year,Amount\n${lines.join('')}`, unit, mapping);
      if (problems.length > 0) return;
      const expected = column.flatMap((text, index) => {
        const value = cells.get(text);
        return value === null ? [] : [[String(2001 + index), value]];
      });
      const values = rows.map((row) => [row[3], row[4]]);
      // In a count, "fewer than 10 people" is a bound like any other.
      const isBound = (text: string) => unit === 'count' && text === 'N<10';
      expect(column.some(isBound) ? values.length : values).toEqual(column.some(isBound) ? expected.length : expected);
    }),
    { examples: [[['1.234', '1,2'], 'rate']], numRuns: effort(300, 8000) },
  );
});
