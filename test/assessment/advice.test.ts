import { describe, expect, it } from 'vitest';
import { benchmark, check, evidence, finding, pillar } from './check-advice.js';
import { threeLines } from './read-text.js';

describe('one finding, and a valid file for whoever follows it: documents and their marks', () => {
  check([
    [
      'a start of the document that stands twice',
      {
        broken: `---\n---\n${threeLines}`,
        rule: 'yaml/multiple-documents',
        place: '2:1',
        says: ['Remove this line.'],
        fixed: `---\n${threeLines}`,
      },
    ],
    [
      'a first document that holds only a comment, with the line endings of Windows',
      {
        broken: `---\r\n# Draft\r\n---\r\n${threeLines}`,
        rule: 'yaml/multiple-documents',
        place: '3:1',
        says: ['Remove this line.'],
        fixed: `---\r\n# Draft\r\n${threeLines}`,
      },
    ],
    [
      'a mark below everything',
      {
        broken: `${threeLines}---\n`,
        rule: 'yaml/multiple-documents',
        place: '4:1',
        says: ['Remove this line.'],
        fixed: threeLines,
      },
    ],
    [
      'a mark between two parts',
      {
        broken: `${threeLines}---\ndesignations: []\n`,
        rule: 'yaml/multiple-documents',
        place: '4:1',
        says: ['If both parts belong together'],
        fixed: `${threeLines}designations: []\n`,
      },
    ],
    [
      'an end of the document above another part',
      {
        broken: `${threeLines}...\n# More\ndesignations: []\n`,
        rule: 'yaml/multiple-documents',
        place: '4:1',
        says: ['`...` ends the document', 'remove this line'],
        fixed: `${threeLines}# More\ndesignations: []\n`,
      },
    ],
    [
      'a row of signs that parts what the eye reads',
      {
        broken: `${threeLines}==========\ndesignations: []\n`,
        rule: 'yaml/syntax',
        place: '4:1',
        says: ["isn't a key or a comment", 'write `# ` before it'],
        fixed: `${threeLines}# ==========\ndesignations: []\n`,
      },
    ],
    [
      'a row of stars',
      {
        broken: `${threeLines}***\ndesignations: []\n`,
        rule: 'yaml/syntax',
        place: '4:1',
        says: ['Remove the line'],
        fixed: `${threeLines}designations: []\n`,
      },
    ],
    [
      'a title behind the start',
      {
        broken: `--- River Valley\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:1',
        says: ['Remove the line'],
        fixed: threeLines,
      },
    ],
    [
      'the marks of a code block',
      {
        broken: `\`\`\`yaml\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:1',
        says: ['Remove the line'],
        fixed: threeLines,
      },
    ],
    [
      'a comment as a web page has it',
      {
        broken: `<!-- Draft of June -->\n${threeLines}`,
        rule: 'yaml/syntax',
        place: '1:1',
        says: ['Write `# Draft of June`.'],
        fixed: `# Draft of June\n${threeLines}`,
      },
    ],
  ]);
});

describe('one finding, and a valid file for whoever follows it: texts that need quotes', () => {
  check([
    [
      'a colon, and a # that belongs to the text',
      {
        broken: benchmark('        note: Caught: b #1 x'),
        rule: 'yaml/syntax',
        place: '9:21',
        says: ['"Caught: b #1 x"'],
        fixed: benchmark('        note: "Caught: b #1 x"'),
      },
    ],
    [
      'a colon, and a comment',
      {
        broken: benchmark('        note: Caught: b # says the coach'),
        rule: 'yaml/syntax',
        place: '9:21',
        says: ['"Caught: b".'],
        fixed: benchmark('        note: "Caught: b" # says the coach'),
      },
    ],
    [
      'a long text, in full',
      {
        broken: benchmark(
          '        note: The vote of the whole table: thirty-one to two, with one seat empty since the spring',
        ),
        rule: 'yaml/syntax',
        place: '9:42',
        says: ['"The vote of the whole table: thirty-one to two, with one seat empty since the spring"'],
        fixed: benchmark(
          '        note: "The vote of the whole table: thirty-one to two, with one seat empty since the spring"',
        ),
      },
    ],
    [
      'quotes, a colon and a # together',
      {
        broken: benchmark('        note: They said: "we\'ll do it" #2'),
        rule: 'yaml/syntax',
        place: '9:24',
        says: ["'They said: \"we''ll do it\" #2'"],
        fixed: benchmark("        note: 'They said: \"we''ll do it\" #2'"),
      },
    ],
    [
      'an apostrophe within single quotes',
      {
        broken: benchmark("        note: 'the table's charter'"),
        rule: 'yaml/syntax',
        place: '9:26',
        says: ['"the table\'s charter"'],
        fixed: benchmark('        note: "the table\'s charter"'),
      },
    ],
    [
      'an apostrophe that closes single quotes, which nobody closes',
      {
        broken: benchmark("        note: 'the table's charter"),
        rule: 'yaml/syntax',
        place: '9:26',
        says: ['"the table\'s charter"'],
        fixed: benchmark('        note: "the table\'s charter"'),
      },
    ],
    [
      'double quotes within double quotes',
      {
        broken: benchmark('        note: "the "table" met"'),
        rule: 'yaml/syntax',
        place: '9:21',
        says: ['\'the "table" met\''],
        fixed: benchmark('        note: \'the "table" met\''),
      },
    ],
    [
      'a comma within braces, with the whole text',
      {
        broken: 'strive: 1\npartnership: { name: River, community: River Valley, Ohio }\nassessed-on: 2026-06-30\n',
        rule: 'schema/unknown-key',
        place: '2:54',
        says: ['"River Valley, Ohio"'],
        fixed: 'strive: 1\npartnership: { name: River, community: "River Valley, Ohio" }\nassessed-on: 2026-06-30\n',
      },
    ],
  ]);

  it('never shows what is personal, nor a part of a text, as what to type', () => {
    const [personal] = finding(benchmark('        note: Ask: jane.doe@example.org'));
    expect(personal?.said).toContain('Put quotes around the text: write " at its start and end.');
    expect(personal?.said).not.toMatch(/jane|\[e-mail/);
    const [long] = finding(benchmark(`        note: Long: ${'word '.repeat(60)}"so" it's`));
    expect(long?.said).toContain("write ' at its start and end, and write each ' in it twice.");
    expect(long?.said).not.toMatch(/word|…/);
  });
});

describe('one finding, and a valid file for whoever follows it: dates', () => {
  const dated = (date: string) => evidence('          - title: Minutes', `            date: ${date}`);

  check(
    [
      ['2/11/2026', '2026-02-11'],
      ['2/11/26', '2026-02-11'],
      ['Feb 11, 2026', '2026-02-11'],
      ['Wed, Feb. 11th, 2026', '2026-02-11'],
      ['11-Feb-2026', '2026-02-11'],
      ['2026–02–11', '2026-02-11'],
      ['20260211', '2026-02-11'],
    ].map(([written = '', meant = '']) => [
      written,
      {
        broken: dated(written),
        rule: 'schema/format',
        place: '11:19',
        says: [`\`${written}\` isn't one`, `Did you mean \`${meant}\`?`],
        fixed: dated(meant),
      },
    ]),
  );

  check([
    [
      'a date with a comma, within braces',
      {
        broken: benchmark('        review: { result: confirmed, on: Feb 11, 2026 }'),
        rule: 'schema/format',
        place: '9:42',
        says: ["`Feb 11, 2026` isn't one", '`2026-02-11`'],
        fixed: benchmark('        review: { result: confirmed, on: 2026-02-11 }'),
      },
    ],
    [
      'a date with the day first, and a key behind it',
      {
        broken: benchmark('        review: { result: confirmed, on: 11 Feb, 2026, by: Coach }'),
        rule: 'schema/format',
        place: '9:42',
        says: ["`11 Feb, 2026` isn't one", '`2026-02-11`'],
        fixed: benchmark('        review: { result: confirmed, on: 2026-02-11, by: Coach }'),
      },
    ],
    [
      'a year alone, which quotes do not fix',
      {
        broken: dated('2026'),
        rule: 'schema/format',
        place: '11:19',
        says: ['YYYY-MM-DD'],
        fixed: dated('2026-02-11'),
      },
    ],
  ]);
});

describe('one finding, and a valid file for whoever follows it: keys', () => {
  check([
    ...['=', ' =', '->', ' =>', ' →', ' -', ' –', ';'].map(
      (sign) =>
        [
          `\`${sign}\` in the place of the colon`,
          {
            broken: pillar(
              `      shared-messages${sign === '->' ? ' ->' : sign} met`,
              '      leadership-table: not-started',
            ).replace('met', 'lapsed'),
            rule: 'yaml/syntax',
            place: '7:22',
            says: ['Write `shared-messages: lapsed`'],
            fixed: pillar('      shared-messages: lapsed', '      leadership-table: not-started'),
          },
        ] as const,
    ),
    [
      'no space behind the colon',
      {
        broken: benchmark('        note:Adopted by all'),
        rule: 'yaml/syntax',
        place: '9:14',
        says: ['Write `note: Adopted by all`'],
        fixed: benchmark('        note: Adopted by all'),
      },
    ],
    [
      'no colon, at the only key of a group',
      {
        broken: pillar('      shared-messages lapsed'),
        rule: 'schema/type',
        place: '7:7',
        says: ['`shared-messages: lapsed`'],
        fixed: pillar('      shared-messages: lapsed'),
      },
    ],
    [
      'no colon at two keys',
      {
        broken: pillar('      shared-messages lapsed', '      leadership-table lapsed'),
        rule: 'schema/type',
        place: '7:7',
        says: ['a colon after each key, as in `shared-messages:`'],
        fixed: pillar('      shared-messages: lapsed', '      leadership-table: lapsed'),
      },
    ],
    [
      'quotes around the key and its value',
      {
        broken: pillar('      "shared-messages: lapsed"'),
        rule: 'schema/type',
        place: '7:7',
        says: ['Remove the quotes around the whole'],
        fixed: pillar('      shared-messages: lapsed'),
      },
    ],
    [
      'keys that are taken over from another place',
      {
        broken: pillar(
          '      shared-messages: &same',
          '        status: lapsed',
          '      leadership-table:',
          '        <<: *same',
          '        note: Soon',
        ),
        rule: 'yaml/alias',
        place: '10:13',
        says: ['Replace `<<`', 'the keys under `&same` (line 7)', 'Then remove `&same`'],
        fixed: pillar(
          '      shared-messages:',
          '        status: lapsed',
          '      leadership-table:',
          '        status: lapsed',
          '        note: Soon',
        ),
      },
    ],
    [
      'keys that are taken over within braces, by way of a list',
      {
        broken: pillar(
          '      shared-messages: &same { status: lapsed }',
          '      leadership-table: { <<: [*same], note: Soon }',
        ),
        rule: 'yaml/alias',
        place: '8:32',
        says: ['the keys under `&same` (line 7)'],
        fixed: pillar(
          '      shared-messages: { status: lapsed }',
          '      leadership-table: { status: lapsed, note: Soon }',
        ),
      },
    ],
    [
      'keys that are taken over from nowhere',
      {
        broken: pillar('      leadership-table:', '        <<: *defaults', '        status: lapsed'),
        rule: 'yaml/alias',
        place: '8:13',
        says: ['Remove `<<`', 'Nothing in this file is named `&defaults`'],
        fixed: pillar('      leadership-table:', '        status: lapsed'),
      },
    ],
    [
      'a value that is taken over',
      {
        broken: pillar('      shared-messages: &same lapsed', '      leadership-table: *same'),
        rule: 'yaml/alias',
        place: '8:25',
        says: ['(line 7) here', 'remove `&same`'],
        fixed: pillar('      shared-messages: lapsed', '      leadership-table: lapsed'),
      },
    ],
    [
      'a word in the place of a group of keys',
      {
        broken: benchmark('        review: Confirmed'),
        rule: 'schema/type',
        place: '9:17',
        says: ['Write `{ result: confirmed }` instead.'],
        fixed: benchmark('        review: { result: confirmed }'),
      },
    ],
    [
      'a text in the place of a list',
      {
        broken: pillar(
          '      shared-messages:',
          '        status: met',
          '        evidence: Minutes of June, with the vote of all',
        ),
        rule: 'schema/type',
        place: '9:19',
        says: ['one entry per line, each after a hyphen, as in `- Minutes of June, with the vote of all`'],
        fixed: pillar(
          '      shared-messages:',
          '        status: met',
          '        evidence:',
          '          - Minutes of June, with the vote of all',
        ),
      },
    ],
  ]);
});
