import { expect, test } from 'vitest';
import { shortNameFrom } from '../../src/text/short-name-from.js';

test.each([
  ['Third Grade', 'third-grade'],
  ['third_grade', 'third-grade'],
  [' (Two or more races) ', 'two-or-more-races'],
  ['Troisième année', 'troisieme-annee'],
  ['Nin\u0303os', 'ninos'],
  ['日本', ''],
])('the short name of %j is %j', (text, short) => {
  expect(shortNameFrom(text)).toBe(short);
});

test('a short name is as long as it may be, and ends with a letter or a digit', () => {
  expect(shortNameFrom('Two or more races', 4)).toBe('two');
});
