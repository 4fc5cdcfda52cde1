import { describe, expect, it } from 'vitest';
import { excerpt, excerptsOf } from '../../src/yaml/excerpt.js';

const mask = (text: string) => text.replaceAll(/[a-z]+@[a-z.]+/g, '[e-mail]');
/** The line with a mark where the caret points. */
const shown = (text: string, line: number, column: number, options = {}) => {
  const found = excerpt(text, line, column, options);
  return found && `${found.text.slice(0, found.caret)}^${found.text.slice(found.caret)}`;
};

describe('the line that a finding points at', () => {
  it.each<[string, number, number, string | undefined]>([
    ['a: 1\nb: 2\n', 2, 4, 'b: ^2'],
    ['a: 1\r\nb: 2\r\n', 1, 4, 'a: ^1'],
    ['a: 1\rb: 2', 2, 1, '^b: 2'],
    ['a: 1', 1, 5, 'a: 1^'],
    ['a: 1', 1, 99, 'a: 1^'],
    ['\n\n', 2, 1, '^'],
    ['a: 1\n', 3, 1, undefined],
    ['a: 1\n', 0, 1, undefined],
    ['\tb: 1', 1, 2, '  ^b: 1'],
    ['\u001b[31ma: 1', 1, 6, '^a: 1'],
    ['a\u0007: 1', 1, 2, 'a^: 1'],
    ['\u{1f600}: x', 1, 5, '\u{1f600}: ^x'],
  ])('%j %i:%i', (text, line, column, expected) => {
    expect(shown(text, line, column)).toBe(expected);
  });

  it('is masked, and the caret stays with its text', () => {
    const text = 'by: ann@example.org, on: x';
    expect(shown(text, 1, 1, { mask })).toBe('^by: [e-mail], on: x');
    expect(shown(text, 1, 5, { mask })).toBe('by: ^[e-mail], on: x');
    expect(shown(text, 1, 22, { mask })).toBe('by: [e-mail], ^on: x');
    expect(shown(text, 1, 9, { mask })).toBe('by: ^[e-mail], on: x');
    expect(shown('{ a: me@x.org, b: you@y.org, c: z }', 1, 16, { mask })).toBe('{ a: [e-mail], ^b: [e-mail], c: z }');
    expect(shown('{ a: me@x.org, b: you@y.org, c: z }', 1, 19, { mask })).toBe('{ a: [e-mail], b: ^[e-mail], c: z }');
  });

  it('is a part of it where it is very long, and no address is cut in two', () => {
    const long = `${'word '.repeat(2000)}ann@example.org ${'x'.repeat(300)} HERE ${'word '.repeat(2000)}`;
    const found = excerpt(long, 1, long.indexOf('HERE') + 1, { mask });
    expect(found?.text.length).toBeLessThan(2100);
    expect(found?.text.slice(found.caret, found.caret + 4)).toBe('HERE');
    for (let column = 9000; column < 12_500; column += 7) {
      expect(excerpt(long, 1, column, { mask })?.text ?? '').not.toMatch(/@|example\.org/);
    }
  });

  it('is the same for many findings in one text', () => {
    const one = excerptsOf('a: 1\nb: 2', { mask });
    expect(one(2, 1)).toEqual(excerpt('a: 1\nb: 2', 2, 1, { mask }));
    expect(one(3, 1)).toBeUndefined();
  });
});
