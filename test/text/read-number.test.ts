import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/text/read-number.js';

describe('A number as people write it', () => {
  it.each([
    ['48.9', 48.9],
    ['-3', -3],
    ['.5', 0.5],
    ['5.', 5],
    [' 1204 ', 1204],
    ['-0', 0],
  ])('%s in plain digits is %s', (text, number) => {
    const read = readNumber(text);
    expect(read?.number).toBe(number);
    expect(read).not.toHaveProperty('differs');
  });

  it.each([
    ['45%', '45', 'percent'],
    ['45.5 %', '45.5', 'percent'],
    ['$1204', '1204', 'money'],
    ['-$5', '-5', 'money'],
    ['€ 5', '5', 'money'],
    ['1,204', '1204', 'thousands'],
    ['$1,204', '1204', 'thousands'],
    ['1,234,567.5', '1234567.5', 'thousands'],
    ['1 204', '1204', 'thousands'],
    ['1\u202f204,5', '1204.5', 'thousands'],
    ['1’204', '1204', 'thousands'],
    ['41,2', '41.2', 'comma'],
    ['0,204', '0.204', 'comma'],
    ['41,2 %', '41.2', 'comma'],
    ['1e3', '1000', 'form'],
    ['1.2E+05', '120000', 'form'],
    ['5E-02', '0.05', 'form'],
    ['+3', '3', 'form'],
    ['−4.2', '-4.2', 'form'],
  ])('%s is read as %s, and differs in its %s', (text, plain, differs) => {
    expect(readNumber(text)).toMatchObject({ number: Number(plain), plain, differs });
  });

  it.each([
    ...[
      '',
      ' ',
      '-',
      '%',
      '$',
      'many',
      '1-2',
      '80-84',
      '3/4',
      '<5',
      '>=95',
      '~5',
      'Infinity',
      'NaN',
      '0x10',
      '1e',
      'e3',
    ],
    ...['12,34,567', '1,2,3', '1234,567', '012,345', '1.204,5', '1 2', '1, 204', '12 34', '1,204 567', '4 5 %'],
    ...['45%%', '$5%', '5$', '(5)', '1.2.3', '--5', '1e1000', '41.2a', '4１'],
  ])('is not made of %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('is the same in plain digits, with separators and with its sign', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, (number) => {
        const plain = (number / 100).toFixed(2);
        const american = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(number / 100);
        for (const text of [plain, american, `${american}%`]) expect(readNumber(text)?.number).toBe(Number(plain) || 0);
      }),
    );
  });

  it('never comes from a text without digits', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        (text) => readNumber(text) === undefined,
      ),
    );
  });
});
