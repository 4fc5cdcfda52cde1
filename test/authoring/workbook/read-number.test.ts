import { describe, expect, it } from 'vitest';
import { readAmount, readPeople } from '../../../src/authoring/workbook/import/read-number.js';

describe('A number in a sheet', () => {
  it.each([
    [1e15, 1e15],
    [-1e15, -1e15],
    ['1,000,000,000,000,000', 1e15],
  ])('%s is taken', (cell, value) => {
    expect(readAmount(cell, 'currency')).toEqual({ value });
  });

  it.each([1.1e15, -1.1e15, 1e308, '1000000000000001', '-9,000,000,000,000,000', '9'.repeat(400)])(
    '%s is refused where it is too large',
    (cell) => {
      expect(readAmount(cell, 'currency').problem).toMatch(/ is too large: numbers are at most 1e15/);
    },
  );

  it('of people is refused where it is too large, and where it is none', () => {
    expect(readPeople(1e15)).toEqual({ value: 1e15 });
    for (const cell of [1.1e15, '1000000000000001', '9,000,000,000,000,000']) {
      expect(readPeople(cell).problem).toMatch(/ is too large: numbers are at most 1e15/);
    }
    for (const cell of [1.5, -1, 'many']) expect(readPeople(cell).problem).toMatch(/ is no number of people/);
  });
});
