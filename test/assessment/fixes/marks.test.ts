import { describe } from 'vitest';
import { benchmark, check, evidence, pillar } from '../check-advice.js';
import { threeLines } from '../read-text.js';

/** A mark before the second of three benchmarks, with what stands between it and the key. */
const beforeKey = (mark: string) =>
  pillar(
    '      leadership-table: lapsed',
    `      ${mark}shared-messages: lapsed`,
    '      cradle-to-career-vision: lapsed',
  );

describe('a mark that stands before a key', () => {
  check(
    ['*', '&', '!', '%', '@', '~', '+', '•', '$', '^', '=', '?'].map((mark) => [
      `right before it: ${mark}`,
      {
        broken: beforeKey(mark),
        rule: '*&!%@'.includes(mark) ? 'yaml/syntax' : 'schema/unknown-key',
        place: '8:7',
        says: [`The \`${mark}\` before this key isn't part of it.`, `Remove the \`${mark}\`.`],
        fixed: beforeKey(''),
      },
    ]),
  );

  check(
    ['*', '>', '|', '•', '–', '?', '1.', 'b)'].map((mark) => [
      `with a space behind it: ${mark}`,
      {
        broken: beforeKey(`${mark} `),
        rule: '*>|?'.includes(mark) ? 'yaml/syntax' : 'schema/unknown-key',
        place: '8:7',
        says: [`Remove the \`${mark}\` and the space after it.`],
        fixed: beforeKey(''),
      },
    ]),
  );

  check([
    [
      'a backtick, which is named',
      {
        broken: beforeKey('`'),
        rule: 'yaml/syntax',
        place: '8:7',
        says: ['Remove the backtick.'],
        fixed: beforeKey(''),
      },
    ],
    [
      'a quotation mark that nobody closes',
      {
        broken: beforeKey('"'),
        rule: 'yaml/syntax',
        place: '8:7',
        says: ['Remove the `"`.'],
        fixed: beforeKey(''),
      },
    ],
    [
      'at the top, before brackets',
      {
        broken: `${threeLines}*designations: []\n`,
        rule: 'yaml/syntax',
        place: '4:1',
        says: ['Remove the `*`.'],
        fixed: `${threeLines}designations: []\n`,
      },
    ],
    [
      'before the first key of all',
      {
        broken: `*${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:1',
        says: ['Remove the `*`.'],
        fixed: threeLines,
      },
    ],
    [
      'before a key with others below it, and with the line endings of Windows',
      {
        broken: pillar('      *leadership-table:', '        status: lapsed', '        note: Soon').replaceAll(
          '\n',
          '\r\n',
        ),
        rule: 'yaml/syntax',
        place: '7:7',
        says: ['Remove the `*`.'],
        fixed: pillar('      leadership-table:', '        status: lapsed', '        note: Soon'),
      },
    ],
    [
      'before several keys: one finding',
      {
        broken: pillar(
          '      *leadership-table: lapsed',
          '      # one',
          '      *shared-messages: lapsed',
          '      *cradle-to-career-vision: lapsed',
        ),
        rule: 'yaml/syntax',
        place: '7:7',
        says: ['2 more lines have the same problem.', 'Remove the `*`.'],
        fixed: pillar(
          '      leadership-table: lapsed',
          '      shared-messages: lapsed',
          '      cradle-to-career-vision: lapsed',
        ),
      },
    ],
    [
      'before a key of an entry',
      {
        broken: evidence('          - *title: Minutes', '            date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '10:13',
        says: ['Remove the `*`.'],
        fixed: evidence('          - title: Minutes', '            date: 2026-02-11'),
      },
    ],
    [
      'before a key in braces',
      {
        broken: pillar('      leadership-table: { note: Soon, &status: lapsed }'),
        rule: 'yaml/syntax',
        place: '7:39',
        says: ['Remove the `&`.'],
        fixed: pillar('      leadership-table: { note: Soon, status: lapsed }'),
      },
    ],
    [
      'before every line, as in an answered letter',
      {
        broken: threeLines.trimEnd().replace(/^/gm, '> '),
        rule: 'yaml/syntax',
        place: '1:1',
        says: ['2 more lines', 'Remove the `>` and the space after it.'],
        fixed: threeLines,
      },
    ],
    [
      'a sign that belongs to the text of a block, above a key that has one too',
      {
        broken: benchmark(
          '        note: |',
          '          Agreed:',
          '          * All: yes',
          '        *review: { result: confirmed }',
        ),
        rule: 'yaml/syntax',
        place: '12:9',
        says: ["isn't part of it. Remove the `*`."],
        fixed: benchmark(
          '        note: |',
          '          Agreed:',
          '          * All: yes',
          '        review: { result: confirmed }',
        ),
      },
    ],
  ]);
});

describe('marks around a key', () => {
  check(
    [
      ['`leadership-table`:', 'yaml/syntax'],
      ['**leadership-table**:', 'yaml/syntax'],
      ['**leadership-table:**', 'yaml/syntax'],
      ['“leadership-table”:', 'schema/unknown-key'],
      ['_leadership-table_:', 'schema/unknown-key'],
    ].map(([written = '', rule = '']) => [
      written,
      {
        broken: pillar(`      ${written} lapsed`),
        rule,
        place: '7:7',
        says: ["The marks around `leadership-table` aren't part of the key.", 'write `leadership-table:`'],
        fixed: pillar('      leadership-table: lapsed'),
      },
    ]),
  );
});
