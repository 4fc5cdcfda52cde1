import { expect, it } from 'vitest';
import type { Edit } from '../../../src/yaml/edit/edit.js';
import { filledComments } from '../../../src/yaml/edit/filled-comments.js';

const text = `strive: 1
designations: [] # none so far
adjacent-outcomes: {} # none is followed yet
gateways: { exploring: {} } # all of them
outcomes: {}
examples: # listed
  - a # first
`;

it.each<[string, Edit, string[]]>([
  ['a list that gets its first item', { kind: 'append', path: ['designations'], value: 'x' }, ['# none so far']],
  [
    'a map that gets its first key',
    { kind: 'set', path: ['adjacent-outcomes', 'a', 'name'], value: 'A' },
    ['# none is followed yet'],
  ],
  ['none, where nothing stands beside it', { kind: 'set', path: ['outcomes', 'a'], value: 1 }, []],
  ['none, where it belongs to more', { kind: 'set', path: ['gateways', 'exploring', 'a'], value: 1 }, []],
  ['none, where it was not empty', { kind: 'append', path: ['examples'], value: 'b' }, []],
  ['none, where something is removed', { kind: 'remove', path: ['designations'] }, []],
])('The comments beside what was empty are found: %s', (_, edit, comments) => {
  expect(filledComments(text, [edit])).toEqual(comments);
});
