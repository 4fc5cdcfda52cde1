import { expect, it } from 'vitest';
import { trimEnd } from '../../src/text/trim-end.js';

it.each([
  ['a,b, ,\r\n', ', \r\n', 'a,b'],
  [',a', ',', ',a'],
  ['...', '.', ''],
  ['', '.', ''],
  ['a', '', 'a'],
])('what is left of %j without any of %j at its end', (text, characters, left) => {
  expect(trimEnd(text, characters)).toBe(left);
});
