import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDifferences } from '../../../src/cli/editing/line-difference.js';

it('names what differs, where it stands', () => {
  expect(lineDifferences('a\nb\nc\n', 'a\nB\nc\n')).toEqual([{ line: 2, removed: ['b'], added: ['B'] }]);
  expect(lineDifferences('a\nc\n', 'a\nb\nc\n')).toEqual([{ line: 2, removed: [], added: ['b'] }]);
  expect(lineDifferences('a\r\nb\r\nc\r\nd', 'b\r\nc\r\nd')).toEqual([{ line: 1, removed: ['a'], added: [] }]);
  expect(lineDifferences('a', 'a')).toEqual([]);
});

it('leaves nothing out', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      // The lines are those of the new text up to each difference, and of the old one behind it.
      const lines = before.split('\n');
      let shift = 0;
      for (const { line, removed, added } of lineDifferences(before, after)) {
        const at = line - 1;
        expect(lines.slice(at, at + removed.length)).toEqual(removed);
        lines.splice(at, removed.length, ...added);
        shift += added.length - removed.length;
      }
      expect(lines.join('\n')).toBe(after);
      expect(shift).toBe(after.split('\n').length - before.split('\n').length);
    }),
  );
});
