import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, Path } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { effort } from '../../thorough.js';

const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');
const remove = (path: Path): Edit => ({ kind: 'remove', path });
const inTurn = (text: string, edits: readonly Edit[]) => edits.reduce((now, edit) => editText(now, [edit]), text);

const count = 2500;
const each = <Part>(part: (index: number) => Part): Part[] => Array.from({ length: count }, (_, index) => part(index));
const entries = each((index) => `  k${index}: 1 # of ${index}`);
const items = each((index) => `  - { title: t${index} }`);

describe('thousands of parts that go', () => {
  it.each<[string, string, readonly Edit[], string]>([
    [
      'keys of one map, but the first',
      lines('a:', ...entries, 'b: 1'),
      each((index) => remove(['a', `k${index}`])).slice(1),
      lines('a:', '  k0: 1 # of 0', 'b: 1'),
    ],
    [
      'all keys of one map',
      lines('a:', ...entries, 'b: 1'),
      each((index) => remove(['a', `k${index}`])),
      lines('a: {}', 'b: 1'),
    ],
    [
      'items of one list, but the first two, which is one edit',
      lines('a:', ...items, 'b: 1'),
      [{ kind: 'set', path: ['a'], value: [{ title: 't0' }, { title: 't1' }] }],
      lines('a:', '  - { title: t0 }', '  - { title: t1 }', 'b: 1'),
    ],
    [
      'items of one list that ends the file without a line break',
      lines('b: 1', 'a:', ...items).trimEnd(),
      each((index) => remove(['a', count - 1 - index])).slice(0, -1),
      lines('b: 1', 'a:', '  - { title: t0 }'),
    ],
  ])(
    'are taken away in time: %s',
    (_, before, edits, after) => {
      expect(editText(before, edits)).toBe(after);
    },
    10_000,
  );
});

describe('several parts that go at once', () => {
  it.each<[string, string, readonly Edit[], string]>([
    [
      'keys, in any order, leave the comments of the others',
      lines('a:', '  x: 1', '    # of x', '  # above y', '  y: 2', '', '  z: 3', 'b: 1'),
      [remove(['a', 'z']), remove(['a', 'x'])],
      lines('a:', '  # above y', '  y: 2', '', 'b: 1'),
    ],
    [
      'items are counted after those that went before',
      lines('a:', '- u', '- v', '- x', '- y'),
      [remove(['a', 0]), remove(['a', 1])],
      lines('a:', '- v', '- y'),
    ],
    [
      'a key whose value changed before',
      lines('a:', '  x: 1', '  y: 2', '  z: 3'),
      [{ kind: 'set', path: ['a', 'x'], value: 5 }, remove(['a', 'x']), remove(['a', 'y'])],
      lines('a:', '  z: 3'),
    ],
    [
      'a key that is written again after it went',
      lines('a:', '  x: 1', '  y: 2', '  z: 3'),
      [remove(['a', 'x']), remove(['a', 'y']), { kind: 'set', path: ['a', 'x'], value: 7 }, remove(['a', 'z'])],
      lines('a:', '  x: 7'),
    ],
    [
      'the first key behind a dash',
      lines('a:', '  - x: 1', '    y: 2', '    z: 3'),
      [remove(['a', 0, 'x']), remove(['a', 0, 'y'])],
      lines('a:', '  - z: 3'),
    ],
    [
      'keys in braces',
      lines('a: { x: 1, y: 2, z: 3 }'),
      [remove(['a', 'y']), remove(['a', 'z'])],
      lines('a: { x: 1 }'),
    ],
  ])('%s', (_, before, edits, after) => {
    expect(editText(before, edits)).toBe(after);
    expect(inTurn(before, edits)).toBe(after);
  });

  it('leave the text that they leave one by one, whichever they are', () => {
    const part = fc.constantFrom(': 1', ': 1 # beside', ':\n    n: 2\n    # within', ': |\n    text', ': { n: 1 }');
    const between = fc.constantFrom('', '', '\n', '  # apart\n', '    # deeper\n');
    const map = fc.array(fc.tuple(part, between), { minLength: 2, maxLength: 6 });
    const property = fc.property(map, fc.infiniteStream(fc.nat()), (parts, numbers) => {
      const text = `a:\n${parts.map(([value, below], index) => `  k${index}${value}\n${below}`).join('')}b: 1\n`;
      const left = parts.map((_, index) => index);
      const edits: Edit[] = [];
      for (let steps = (numbers.next().value % parts.length) + 1; steps > 0; steps--) {
        const [index] = left.splice(numbers.next().value % left.length, 1);
        edits.push(remove(['a', `k${index}`]));
      }
      expect(editText(text, edits)).toBe(inTurn(text, edits));
    });
    fc.assert(property, { numRuns: effort(100, 1000) });
  });
});
