import { describe } from 'vitest';
import { benchmark, check, evidence, pillar } from '../check-advice.js';

describe('the hyphen of an entry', () => {
  check([
    [
      'no space behind it, on every line',
      {
        broken: evidence('          -Charter of all', '          -Minutes'),
        rule: 'schema/type',
        place: '10:11',
        says: ['A space is missing after the hyphen. One more line', 'Write `- Charter of all`.'],
        fixed: evidence('          - Charter of all', '          - Minutes'),
      },
    ],
    [
      'no space behind it, and keys below',
      {
        broken: evidence('          -title: Minutes', '           date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['Write `- title: Minutes`, and add 1 space at the start of the line below it.'],
        fixed: evidence('          - title: Minutes', '            date: 2026-02-11'),
      },
    ],
    [
      'missing before the first key, and the others stand below it',
      {
        broken: evidence('          title: Minutes', '          date: 2026-02-11'),
        rule: 'schema/type',
        place: '10:11',
        says: [
          'The hyphen before this list entry is missing.',
          'Add `- ` before it, and add 2 spaces at the start of the line below it.',
        ],
        fixed: evidence('          - title: Minutes', '            date: 2026-02-11'),
      },
    ],
    [
      'missing before the first key, and the others are where they belong',
      {
        broken: evidence('          title: Minutes', '            date: 2026-02-11', '          - Charter'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['Add `- ` before it.'],
        fixed: evidence('          - title: Minutes', '            date: 2026-02-11', '          - Charter'),
      },
    ],
    [
      'missing between two entries',
      {
        broken: evidence('          - Charter', '          title: Minutes', '          - Agenda'),
        rule: 'yaml/syntax',
        place: '11:11',
        says: ['Add `- ` before it.'],
        fixed: evidence('          - Charter', '          - title: Minutes', '          - Agenda'),
      },
    ],
    [
      'before a key that is no entry',
      {
        broken: benchmark('        - note: Adopted'),
        rule: 'yaml/syntax',
        place: '9:9',
        says: ["a list can't be here", 'Remove the hyphen and the space after it.'],
        fixed: benchmark('        note: Adopted'),
      },
    ],
    [
      'before a group, with its keys below',
      {
        broken: pillar(
          '      - leadership-table:',
          '        status: lapsed',
          '        note: Soon',
          '      shared-messages: lapsed',
        ),
        rule: 'yaml/syntax',
        place: '7:7',
        says: ['Remove the hyphen and the space after it.'],
        fixed: pillar(
          '      leadership-table:',
          '        status: lapsed',
          '        note: Soon',
          '      shared-messages: lapsed',
        ),
      },
    ],
    [
      'before the second key of an entry',
      {
        broken: evidence('          - title: Minutes', '            - date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '11:13',
        says: ['Remove the hyphen'],
        fixed: evidence('          - title: Minutes', '            date: 2026-02-11'),
      },
    ],
  ]);
});
