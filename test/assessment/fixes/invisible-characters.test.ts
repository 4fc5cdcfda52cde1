import { describe, expect, it } from 'vitest';
import { benchmark, check, evidence, finding, pillar } from '../check-advice.js';
import { threeLines } from '../read-text.js';

const typed = 'Type this line again by hand, and delete the old one.';

describe('an invisible character', () => {
  check([
    [
      'a byte order mark behind the start of the document',
      {
        broken: `---\n\ufeff# A note\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '2:1',
        says: ['an invisible character here (U+FEFF, a byte order mark)', typed],
        fixed: `---\n# A note\n${threeLines}`,
      },
    ],
    ...(
      [
        ['a second byte order mark', '\ufeff\ufeff', 'strive: 1', '1:1', 'yaml/syntax', 'U+FEFF'],
        [
          'a zero-width space at the start',
          '\u200b',
          'strive: 1',
          '1:1',
          'schema/unknown-key',
          'U+200B, a zero-width space',
        ],
        ['a mark for the direction', '\u200e', 'strive: 1', '1:1', 'schema/unknown-key', 'U+200E'],
      ] as const
    ).map(
      ([what, sign, line, place, rule, name]) =>
        [
          what,
          {
            broken: threeLines.replace(line, sign + line),
            rule,
            place,
            says: [name, typed],
            fixed: threeLines,
          },
        ] as const,
    ),
    ...(
      [
        ['in a key', 'leader\u200bship-table: lapsed', '7:13', 'schema/unknown-key'],
        ['a soft hyphen in a key', 'leader\u00adship-table: lapsed', '7:13', 'schema/unknown-key'],
        ['a byte order mark in a key', 'leader\ufeffship-table: lapsed', '7:13', 'yaml/syntax'],
        ['before the colon', 'leadership-table\u200b: lapsed', '7:23', 'schema/unknown-key'],
        ['before a value', 'leadership-table: \u200blapsed', '7:25', 'schema/value'],
        ['behind a value', 'leadership-table: lapsed\u2060', '7:31', 'schema/value'],
        ['a line separator behind a value', 'leadership-table: lapsed\u2028', '7:31', 'schema/value'],
        ['a vertical tab behind a value', 'leadership-table: lapsed\u000b', '7:31', 'yaml/syntax'],
        ['a byte order mark before the indentation', 'leadership-table: lapsed', '7:1', 'yaml/syntax'],
      ] as const
    ).map(
      ([what, line, place, rule]) =>
        [
          what,
          {
            broken: pillar(place === '7:1' ? `\ufeff      ${line}` : `      ${line}`),
            rule,
            place,
            says: ['There is an invisible character here', typed],
            fixed: pillar('      leadership-table: lapsed'),
          },
        ] as const,
    ),
    [
      'within braces',
      {
        broken: pillar('      leadership-table: { status: \u200blapsed, note: Soon }'),
        rule: 'schema/value',
        place: '7:35',
        says: [typed],
        fixed: pillar('      leadership-table: { status: lapsed, note: Soon }'),
      },
    ],
    [
      'on several lines: one finding',
      {
        broken: pillar('      \u200bleadership-table: lapsed', '      shared\u200b-messages: lapsed'),
        rule: 'schema/unknown-key',
        place: '7:7',
        says: ['One more line has the same problem.'],
        fixed: pillar('      leadership-table: lapsed', '      shared-messages: lapsed'),
      },
    ],
    [
      'behind the mark of a document',
      {
        broken: `---\u200b\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:4',
        says: ['U+200B'],
        fixed: `---\n${threeLines}`,
      },
    ],
    [
      'a space of a word processor behind the mark of a document',
      {
        broken: `---\u00a0\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:4',
        says: ['A nonbreaking space', 'press the space bar'],
        fixed: `--- \n${threeLines}`,
      },
    ],
  ]);

  it("is nobody's problem within a text, and is not told of one where something else is wrong", () => {
    const joined = benchmark('        note: The team 👩\u200d🏫 of 12');
    expect(finding(joined)).toEqual([]);
    expect(finding(`${joined}method: { zzz: 1 }\n`)).toMatchObject([{ rule: 'schema/unknown-key', place: '11:11' }]);
  });
});

describe('a character that looks like another one', () => {
  check([
    [
      'a wide colon',
      {
        broken: pillar('      leadership-table： lapsed', '      shared-messages: lapsed'),
        rule: 'yaml/syntax',
        place: '7:23',
        says: ['`：` (U+FF1A) looks like a colon', 'Type an ordinary colon and a space instead.'],
        fixed: pillar('      leadership-table: lapsed', '      shared-messages: lapsed'),
      },
    ],
    [
      'wide colons within braces',
      {
        broken: evidence('          - { title： Minutes, date： 2026-02-11 }'),
        rule: 'schema/unknown-key',
        place: '10:20',
        says: ['looks like a colon'],
        fixed: evidence('          - { title: Minutes, date: 2026-02-11 }'),
      },
    ],
    ...['\u2010', '\u2011', '\u2013', '\u2212'].map(
      (sign) =>
        [
          `a hyphen that is none: U+${sign.charCodeAt(0).toString(16)}`,
          {
            broken: pillar(`      leadership${sign}table: lapsed`),
            rule: 'schema/unknown-key',
            place: '7:17',
            says: ['looks like a hyphen', 'Type the hyphen on your keyboard instead.'],
            fixed: pillar('      leadership-table: lapsed'),
          },
        ] as const,
    ),
  ]);
});
