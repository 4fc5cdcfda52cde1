import { describe, expect, test } from 'vitest';
import { mismatches } from './match-expectation.js';

const actual = {
  next: 'emerging',
  change: 0.99,
  baseline: null,
  counted: ['b', 'a'],
  gateways: [
    { id: 'exploring', met: 9 },
    { id: 'emerging', met: 8 },
  ],
};

describe('an expectation', () => {
  test.each([
    ['names only some keys', { next: 'emerging' }],
    ['addresses a list by id', { gateways: { emerging: { met: 8 } } }],
    ['lists ids in another order', { counted: ['a', 'b'] }],
    ['says that there is nothing', { baseline: null }],
    ['gives a number to the decimals written', { change: 'about 1.0' }],
    ['lists things in part', { gateways: [{ met: 9 }, { met: 8 }] }],
  ])('holds where it %s', (_, expected) => {
    expect(mismatches(expected, actual)).toEqual([]);
  });

  test.each([
    ['a misspelled key', { nxt: 'emerging' }],
    ['a misspelled key that expects nothing to be there', { baselin: null }],
    ['a misspelled id', { gateways: { exploringg: { met: 9 } } }],
    ['a misspelled key within', { gateways: { exploring: { meet: 9 } } }],
    ['another value', { next: 'exploring' }],
    ['null where there is a value', { change: null }],
    ['a value where there is null', { baseline: { period: '2024-25' } }],
    ['a number that is nearly right', { change: 0.9900000001 }],
    ['other decimals', { change: 'about 0.98' }],
    ['a shorter list', { counted: ['a'] }],
    ['an empty list', { counted: [] }],
    ['another list', { counted: ['a', 'c'] }],
    ['a map without content', { gateways: {} }],
    ['a map where there is a word', { next: { id: 'emerging' } }],
  ])('fails on %s', (_, expected) => {
    expect(mismatches(expected, actual)).toHaveLength(1);
  });

  test('fails where two entries have the same id', () => {
    expect(mismatches({ list: { a: { met: 1 } } }, { list: [{ id: 'a', met: 1 }, { id: 'a' }] })).toHaveLength(1);
  });
});
