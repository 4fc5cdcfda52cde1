import { describe } from 'vitest';
import { benchmark, check, indicator, pillar } from '../check-advice.js';

describe('a line that a break has parted from the one above', () => {
  check([
    [
      'a text, in the first column',
      {
        broken: benchmark('        note: Adopted by', 'all members of the table'),
        rule: 'yaml/syntax',
        place: '10:1',
        says: ['continues the one above', 'Add 10 spaces at the start of this line.'],
        fixed: benchmark('        note: Adopted by', '          all members of the table'),
      },
    ],
    [
      'a text, in the column of its key',
      {
        broken: benchmark('        note: Adopted by', '        all members'),
        rule: 'yaml/syntax',
        place: '10:9',
        says: ['Add 2 spaces at the start of this line.'],
        fixed: benchmark('        note: Adopted by', '          all members'),
      },
    ],
    [
      'braces',
      {
        broken: pillar('      leadership-table: { status: lapsed,', 'note: Soon }', '      shared-messages: lapsed'),
        rule: 'yaml/syntax',
        place: '8:1',
        says: ['Add 8 spaces at the start of this line.'],
        fixed: pillar(
          '      leadership-table: { status: lapsed,',
          '        note: Soon }',
          '      shared-messages: lapsed',
        ),
      },
    ],
    [
      'braces from their key',
      {
        broken: indicator('      values:', '{ 2023: 41, 2024: 42 }', '      core: true'),
        rule: 'yaml/syntax',
        place: '10:1',
        says: ['Add 8 spaces'],
        fixed: indicator('      values:', '        { 2023: 41, 2024: 42 }', '      core: true'),
      },
    ],
    [
      'a key without its colon below a text is a key all the same',
      {
        broken: benchmark('        note: Adopted by all', '        review { result: confirmed }'),
        rule: 'schema/unknown-key',
        place: '10:9',
        says: ["There's no colon after the key.", 'Write `review: {'],
        fixed: benchmark('        note: Adopted by all', '        review: { result: confirmed }'),
      },
    ],
    [
      'and so is one with a word behind it',
      {
        broken: pillar('      leadership-table:', '        note: Soon to come', '        status lapsed'),
        rule: 'yaml/syntax',
        place: '9:15',
        says: ['A colon is missing after `status`.', 'Write `status: lapsed`.'],
        fixed: pillar('      leadership-table:', '        note: Soon to come', '        status: lapsed'),
      },
    ],
  ]);
});
