import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitLine } from '../../../../src/cli/commands/completion/split-line.js';

it.each([
  ['', ['']],
  ['strive', ['strive']],
  ['strive ', ['strive', '']],
  ['strive  assess\ta', ['strive', 'assess', 'a']],
  ["strive 'my fi", ['strive', 'my fi']],
  ['strive "my fi', ['strive', 'my fi']],
  ['strive "my file" ', ['strive', 'my file', '']],
  [String.raw`strive my\ fi`, ['strive', 'my fi']],
  [String.raw`strive "a\"b\c" 'a\b'`, ['strive', String.raw`a"b\c`, String.raw`a\b`]],
  ["strive ''", ['strive', '']],
  ['strive --format="sa', ['strive', '--format=sa']],
  ['strive $(touch x) `y`', ['strive', '$(touch', 'x)', '`y`']],
  ['strive $HOME', ['strive', '$HOME']],
  ['strive a\\', ['strive', 'a\\']],
])('%j is %j', (line, words) => {
  expect(splitLine(line)).toEqual(words);
});

it('words in single quotes are given back, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const line = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
      expect(splitLine(`strive ${line}`).slice(1)).toEqual(words.length === 0 ? [''] : words);
    }),
  );
});
