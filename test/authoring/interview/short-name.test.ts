import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeShortName, shortNameProblem } from '../../../src/authoring/interview/short-name.js';

test.each([
  ['Third graders reading on grade level', 'third-graders-reading-on-grade-level'],
  ['Children on track on the kindergarten readiness assessment', 'children-on-track-on-the-kindergarten'],
  ['Niños: 25- to 34-year-olds', 'ninos-25-to-34-year-olds'],
  ['"NO" #5', 'no-5'],
  ['日本', 'indicator'],
])('%s becomes %s', (name, expected) => {
  expect(proposeShortName(name, [], 'indicator')).toBe(expected);
});

test('a name that is taken gets a number', () => {
  expect(proposeShortName('Reading', ['reading', 'reading-2'], 'indicator')).toBe('reading-3');
});

test('whatever the name, what is proposed is a short name that is free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, taken) => {
      expect(shortNameProblem(proposeShortName(name, taken, 'indicator'), taken)).toBeUndefined();
    }),
  );
});

test.each(['', 'Reading', 'a b', '-a', 'a_b', 'é'])('"%s" is no short name', (text) => {
  expect(shortNameProblem(text, [])).toContain('lowercase letters');
});

test('a taken one is refused', () => {
  expect(shortNameProblem('reading', ['reading'])).toContain('already');
});
