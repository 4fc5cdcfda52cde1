import { describe, expect, it } from 'vitest';
import { typedValue } from '../../../src/cli/editing/typed-value.js';

describe('A number that is typed', () => {
  it.each([
    ['48.9', 48.9],
    ['-3', -3],
    ['.5', 0.5],
    ['-0', 0],
    ['1000000000000000', 1e15],
    ['-1000000000000000', -1e15],
    ['suppressed', 'suppressed'],
    ['not-measured', null],
  ])('%s is %s', (text, value) => {
    expect(typedValue(text)).toBe(value);
  });

  it.each(['1000000000000001', '-1000000000000001', '1e16', '1E400', '$9,000,000,000,000,000', '9'.repeat(500)])(
    'is refused where it is too large: %s',
    (text) => {
      expect(() => typedValue(text)).toThrow(/is too large: numbers are at most 1e15/);
    },
  );

  it.each([
    ['1,234', '1234'],
    ['45,6', '45.6'],
    ['12 %', '12'],
    ['1e3', '1000'],
    ['$1,000,000,000,000,000', '1000000000000000'],
    ['1.12345678901234567', '1.12345678901235'],
  ])('%s is refused with what can be typed', (text, meant) => {
    expect(() => typedValue(text)).toThrow(`Did you mean ${meant}?`);
    expect(() => typedValue(meant)).not.toThrow();
  });

  it.each(['', 'many', '1-2', 'Infinity', '0x10'])('%j is refused', (text) => {
    expect(() => typedValue(text)).toThrow("isn't a valid number. Use a number such as 48.9");
  });
});
