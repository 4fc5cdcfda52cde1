import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { lostComments } from '../../../src/yaml/edit/lost-comments.js';

const text = `# the file
strive: 1 # one
partnership: { name: "A # B", community: 'C # D' } # who
gateways: # all
  exploring:
    vision:
      # above
      table: met # ask Ana # twice
      messages:
        status: met
        note: | # sign
          # text, no comment
          more
        # inner
        evidence:
          - a#b # first
          - "c # d"
      # priorities: not-started
`;
const at = (...path: string[]) => ['gateways', 'exploring', 'vision', ...path];
const lostBy = (...edits: Edit[]) => lostComments(text, editText(text, edits), edits);

describe('The comments that an edit takes away', () => {
  it.each<[string, Edit, string[]]>([
    ['beside what is removed', { kind: 'remove', path: at('table') }, ['# ask Ana # twice']],
    ['within what is removed', { kind: 'remove', path: at('messages') }, ['# sign', '# inner', '# first']],
    ['beside an item', { kind: 'remove', path: at('messages', 'evidence') }, ['# first']],
    ['none, where a value changes', { kind: 'set', path: at('table'), value: 'lapsed' }, []],
    ['none, where something is added', { kind: 'append', path: at('messages', 'evidence'), value: 'e' }, []],
    // It held the place of what is written there now.
    ['none, where one held a place', { kind: 'set', path: at('priorities'), value: 'met' }, []],
  ])('are found: %s', (_, edit, comments) => {
    expect(lostBy(edit)).toEqual(comments);
  });

  it('are found where another of the same words stays', () => {
    const before = 'a: 1 # same\nb: 2 # same\nc: 3\n';
    const edits: Edit[] = [{ kind: 'remove', path: ['a'] }];
    expect(lostComments(before, editText(before, edits), edits)).toEqual(['# same']);
  });

  it('are found in hundreds of thousands of lines in no time', () => {
    const before = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1 # ${index}\n`).join('');
    expect(lostComments(before, before.replace('k5: 1 # 5\n', ''), [{ kind: 'remove', path: ['k5'] }])).toEqual([
      '# 5',
    ]);
  });
});
