import { describe } from 'vitest';
import { benchmark, check, lines, pillar } from '../check-advice.js';
import { threeLines } from '../read-text.js';

describe('a line that begins in the wrong column', () => {
  check([
    [
      'between two levels',
      {
        broken: benchmark('     note: Adopted'),
        rule: 'yaml/syntax',
        place: '9:6',
        says: ['indented 5 spaces', 'are indented 8 spaces', 'Add 3 spaces at the start of this line.'],
        fixed: benchmark('        note: Adopted'),
      },
    ],
    [
      'one space too few, at the end',
      {
        broken: pillar('      leadership-table:', '        status: lapsed', '       note: Soon'),
        rule: 'yaml/syntax',
        place: '9:8',
        says: ['indented 7 spaces', 'Add 1 space at the start of this line.'],
        fixed: pillar('      leadership-table:', '        status: lapsed', '        note: Soon'),
      },
    ],
    [
      'one level too far out: what can be read is pointed at like an unknown key',
      {
        broken: benchmark('        review:', '          result: confirmed', '        by: Coach'),
        rule: 'schema/unknown-key',
        place: '11:9',
        says: ['indented 8 spaces', 'Add 2 spaces at the start of this line.'],
        fixed: benchmark('        review:', '          result: confirmed', '          by: Coach'),
      },
    ],
    [
      'two levels too far out, with deeper lines below it',
      {
        broken: benchmark('    review:', '          result: confirmed'),
        rule: 'yaml/syntax',
        place: '9:5',
        says: ['indented 4 spaces', 'Add 4 spaces at the start of this line.'],
        fixed: benchmark('        review:', '          result: confirmed'),
      },
    ],
    [
      'too far in',
      {
        broken: benchmark('          note: Adopted'),
        rule: 'yaml/syntax',
        place: '9:11',
        says: ['indented 10 spaces', 'Remove 2 spaces from the start of this line.'],
        fixed: benchmark('        note: Adopted'),
      },
    ],
    [
      'the first one of a group, so that reading ends at the second',
      {
        broken: pillar('      leadership-table:', '         status: lapsed', '        note: Soon'),
        rule: 'yaml/syntax',
        place: '8:10',
        says: ['indented 9 spaces', 'Remove 1 space from the start of this line.'],
        fixed: pillar('      leadership-table:', '        status: lapsed', '        note: Soon'),
      },
    ],
    [
      'a group far above the line where reading ends',
      {
        broken:
          threeLines +
          lines(
            'gateways:',
            '  exploring:',
            '   shared-community-vision:',
            '      leadership-table: lapsed',
            '      shared-messages: lapsed',
            '    collaborative-action:',
            '      continuous-improvement-commitment: lapsed',
          ),
        rule: 'yaml/syntax',
        place: '6:4',
        says: ['indented 3 spaces', 'Add 1 space at the start of this line.'],
        fixed:
          threeLines +
          lines(
            'gateways:',
            '  exploring:',
            '    shared-community-vision:',
            '      leadership-table: lapsed',
            '      shared-messages: lapsed',
            '    collaborative-action:',
            '      continuous-improvement-commitment: lapsed',
          ),
      },
    ],
    [
      'a group with all that is under it',
      {
        broken: pillar(
          '      leadership-table: lapsed',
          '      collaborative-action:',
          '        continuous-improvement-commitment: lapsed',
        ),
        rule: 'schema/unknown-key',
        place: '8:7',
        says: ['Remove 2 spaces from the start of this line'],
        fixed: pillar(
          '      leadership-table: lapsed',
          '    collaborative-action:',
          '        continuous-improvement-commitment: lapsed',
        ),
      },
    ],
    [
      'a top-level key',
      {
        broken: `${threeLines} designations: []\n`,
        rule: 'yaml/syntax',
        place: '4:2',
        says: ['indented 1 space.', "aren't indented", 'Remove 1 space'],
        fixed: `${threeLines}designations: []\n`,
      },
    ],
    [
      'the first line of all',
      {
        broken: ` ${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:2',
        says: ['Remove 1 space'],
        fixed: threeLines,
      },
    ],
    [
      'a space left over from a comment, above a line without one',
      {
        broken: pillar('       leadership-table: lapsed', '      shared-messages: lapsed'),
        rule: 'yaml/syntax',
        place: '7:8',
        says: ['indented 7 spaces', 'Remove 1 space'],
        fixed: pillar('      leadership-table: lapsed', '      shared-messages: lapsed'),
      },
    ],
    [
      'with the line endings of Windows',
      {
        broken: benchmark('     note: Adopted').replaceAll('\n', '\r\n'),
        rule: 'yaml/syntax',
        place: '9:6',
        says: ['Add 3 spaces'],
        fixed: benchmark('        note: Adopted').replaceAll('\n', '\r\n'),
      },
    ],
  ]);
});

describe('tabs', () => {
  check([
    [
      'one tab for each level, on several lines: one finding',
      {
        broken: benchmark('\t\t\t\tnote: Adopted', '\t\t\t\treview: { result: confirmed }'),
        rule: 'yaml/syntax',
        place: '9:1',
        says: ['This line starts with a tab.', 'One more line', 'Replace each tab with 2 spaces.'],
        fixed: benchmark('        note: Adopted', '        review: { result: confirmed }'),
      },
    ],
    [
      'tabs as wide as four spaces',
      {
        broken: benchmark('\t\tnote: Adopted'),
        rule: 'yaml/syntax',
        place: '9:1',
        says: ['Replace each tab with 4 spaces.'],
        fixed: benchmark('        note: Adopted'),
      },
    ],
    [
      'a tab among spaces',
      {
        broken: benchmark('      \t  note: Adopted'),
        rule: 'yaml/syntax',
        place: '9:7',
        says: ['Replace what is before the text with 8 spaces.'],
        fixed: benchmark('        note: Adopted'),
      },
    ],
  ]);
});
