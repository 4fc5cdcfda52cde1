import { describe, expect, it } from 'vitest';
import { benchmark, check, finding, indicator, lines, pillar } from '../check-advice.js';
import { threeLines } from '../read-text.js';

const isComment = 'This line starts with `#`, so it is a comment. The lines around it need it.';

describe('a line that is still a comment, or has become one', () => {
  check([
    [
      'the key above a group',
      {
        broken:
          threeLines +
          lines(
            'gateways:',
            '  exploring:',
            '    # shared-community-vision:',
            '      leadership-table: lapsed',
            '      shared-messages: lapsed',
          ),
        rule: 'schema/unknown-key',
        place: '6:5',
        says: [isComment, 'Remove the `#` and the space after it.'],
        fixed:
          threeLines +
          lines(
            'gateways:',
            '  exploring:',
            '    shared-community-vision:',
            '      leadership-table: lapsed',
            '      shared-messages: lapsed',
          ),
      },
    ],
    [
      'the key of a section, in the first column',
      {
        broken:
          threeLines +
          lines('# outcomes:', '  employment:', '    jobs: { name: Jobs, unit: score, values: { 2024: 1 } }'),
        rule: 'yaml/syntax',
        place: '4:1',
        says: [isComment, 'Remove the `#` and the space after it.'],
        fixed:
          threeLines +
          lines('outcomes:', '  employment:', '    jobs: { name: Jobs, unit: score, values: { 2024: 1 } }'),
      },
    ],
    [
      'two lines of a group, each with a # for its first space: one finding',
      {
        broken:
          threeLines +
          lines(
            'outcomes:',
            '  employment:',
            '#   jobs:',
            '      name: Jobs',
            '#     unit: score',
            '      values: { 2024: 1 }',
          ),
        rule: 'schema/missing',
        place: '6:1',
        says: [isComment, 'One more line has the same problem.', 'Replace the `#` with a space.'],
        fixed:
          threeLines +
          lines(
            'outcomes:',
            '  employment:',
            '    jobs:',
            '      name: Jobs',
            '      unit: score',
            '      values: { 2024: 1 }',
          ),
      },
    ],
    [
      'a key that an entry needs',
      {
        broken: pillar('      leadership-table:', '        # status: lapsed', '        note: Soon'),
        rule: 'schema/missing',
        place: '8:9',
        says: [isComment, 'Remove the `#` and the space after it.'],
        fixed: pillar('      leadership-table:', '        status: lapsed', '        note: Soon'),
      },
    ],
    [
      'a key that the file needs',
      {
        broken: threeLines.replace('strive', '#strive'),
        rule: 'schema/missing',
        place: '1:1',
        says: [isComment, 'Remove the `#`.'],
        fixed: threeLines,
      },
    ],
    [
      'the only value of a key',
      {
        broken: indicator('      values:', '        # 2024: 41'),
        rule: 'schema/type',
        place: '10:9',
        says: [isComment],
        fixed: indicator('      values:', '        2024: 41'),
      },
    ],
    [
      'a key in the middle of a group with deeper lines below it',
      {
        broken: benchmark('        # review:', '          result: confirmed'),
        rule: 'yaml/syntax',
        place: '9:9',
        says: [isComment],
        fixed: benchmark('        review:', '          result: confirmed'),
      },
    ],
  ]);

  it('says nothing of what the group still lacks: its writer is at work on it', () => {
    const text = threeLines + lines('outcomes:', '  employment:', '#   jobs:', '      name: Jobs', '#     unit: score');
    expect(finding(text)).toMatchObject([
      { rule: 'schema/missing', place: '6:1', said: expect.stringContaining(isComment) },
    ]);
  });

  it('is not asked for where it is an explanation', () => {
    const text = pillar('      # status: met would be too much', '      leadership-table: { note: Soon }');
    expect(finding(text)).toMatchObject([{ rule: 'schema/missing', place: '8:7' }]);
  });
});
