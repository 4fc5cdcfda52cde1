import { describe, expect, it } from 'vitest';
import { type Expected, type Files, findingsOf, inShort, readText, threeLines } from './read-text.js';

type Case = readonly [what: string, text: string, expected: readonly Expected[], files?: Files];

function check(cases: readonly Case[]) {
  const complete = cases.map(([what, text, expected, files = {}]) => [what, text, expected, files] as const);
  it.each(complete)('%s', (_what, text, expected, files) => {
    expect(inShort(findingsOf(text, files), expected)).toEqual(expected);
  });
}

const jobs = '/outcomes/employment/jobs';

/** Lines below an indicator in percent; they start in line 9. */
const indicator = (lines: string, unit = 'percent') => `${threeLines}outcomes:
  employment:
    jobs:
      name: Young adults with a job
      unit: ${unit}
${lines}`;

describe('percentages', () => {
  check([
    [
      'lie between 0 and 100: values, groups and the target',
      indicator(`      target: { value: 100.1 }
      values: { 2022: -0.1, 2023: 0, 2024: { value: 100, break: true }, 2025: { value: 100.5 } }
      disparities: { income: { groups: { low: { 2024: 101, 2025: suppressed } } } }
`),
      [
        ['indicator/percent-range', '9:24', `${jobs}/target/value`, ['100.1']],
        ['indicator/percent-range', '10:23', `${jobs}/values/2022`, ['-0.1', '0 to 100']],
        ['indicator/percent-range', '10:79', `${jobs}/values/2025`, ['100.5', '`unit`']],
        ['indicator/percent-range', '11:55', `${jobs}/disparities/income/groups/low/2024`, ['101']],
      ],
    ],
    [
      'other units may go beyond',
      indicator('      values: { 2024: -20, 2025: -25 }\n      target: { value: 250 }\n', 'score'),
      [],
    ],
    [
      'are checked outside of the counted outcomes too',
      `${threeLines}other-outcomes:
  housing: { rent: { name: Rent, unit: percent, values: { 2024: 130 } } }
adjacent-outcomes:
  health: { name: Health, unit: percent, values: { 2024: 131 } }
`,
      [
        ['indicator/percent-range', '5:65', '/other-outcomes/housing/rent/values/2024', ['130']],
        ['indicator/percent-range', '7:58', '/adjacent-outcomes/health/values/2024', ['131']],
      ],
    ],
  ]);
});

describe('periods', () => {
  check([
    [
      'a school year goes on in the next year',
      indicator(`      baseline: 2021-23
      target: { value: 60, by: 2029-29 }
      values: { 1999-00: 1, 2009-10: 2, 2019-20: 3, 2021-23: 4, 2099-01: 5 }
`),
      [
        ['indicator/school-year', '9:17', `${jobs}/baseline`, ['`2021-23`', 'Write `2021-22`']],
        ['indicator/school-year', '10:32', `${jobs}/target/by`, ['Write `2029-30`']],
        ['indicator/school-year', '11:53', `${jobs}/values/2021-23`, ['Write `2021-22`']],
        ['indicator/school-year', '11:65', `${jobs}/values/2099-01`, ['Write `2099-00`']],
      ],
    ],
    [
      'one calendar year among school years',
      indicator('      values: { 2022-23: 1, 2023-24: 2, 2025: 3 }\n'),
      [['indicator/mixed-periods', '9:41', `${jobs}/values/2025`, ['`2025` is a calendar year', 'school years']]],
    ],
    [
      'one school year among calendar years',
      indicator('      values: { 2023: 1, 2024: 2, 2024-25: 3 }\n'),
      [['indicator/mixed-periods', '9:35', `${jobs}/values/2024-25`, ['`2024-25` is a school year']]],
    ],
    [
      'every series that is of the other kind is reported once',
      indicator(`      values: { 2022-23: 1, 2023-24: 2, 2024-25: 3 }
      disparities: { income: { groups: { low: { 2024: 1, 2023: 2 }, high: { 2023-24: 1 } } } }
`),
      [
        [
          'indicator/mixed-periods',
          '10:58',
          `${jobs}/disparities/income/groups/low/2023`,
          ['`2023` is a calendar year', '1 more in this series'],
        ],
      ],
    ],
    [
      'two indicators may differ',
      `${threeLines}outcomes:
  employment:
    jobs: { name: Jobs, unit: percent, values: { 2024: 1 } }
    wages: { name: Wages, unit: currency, values: { 2024-25: 1 } }
`,
      [],
    ],
  ]);
});

describe('groups', () => {
  const dimension = (text: string) =>
    indicator(`      values: { 2024: 1 }\n      disparities:\n        income: ${text}\n`);
  const groups = 'groups: { low: { 2024: 1 }, high: { 2024: 2 } }';
  const income = `${jobs}/disparities/income`;
  check([
    [
      'reference and focus are groups of the dimension',
      dimension(`{ reference: hihg, focus: [low, middle], ${groups} }`),
      [
        ['disparity/unknown-group', '11:30', `${income}/reference`, ['`hihg`', 'Did you mean `high`?']],
        ['disparity/unknown-group', '11:49', `${income}/focus/1`, ['`middle`', '`low`, `high`']],
      ],
    ],
    [
      'a name in capital letters is one mistake, and the group that exists is meant',
      dimension(`{ reference: High, focus: [LOW, 'Low income'], ${groups} }`),
      [
        ['disparity/unknown-group', '11:30', `${income}/reference`, ['`High`', 'Did you mean `high`?']],
        ['disparity/unknown-group', '11:44', `${income}/focus/0`, ['`LOW`', 'Did you mean `low`?']],
        ['disparity/unknown-group', '11:49', `${income}/focus/1`, ['`low`, `high`']],
      ],
    ],
    [
      'names of groups that are no short names are one mistake, at the groups',
      indicator(`      values: { 2024: 50 }
      disparities: { income: { reference: high, focus: [low, lwo], groups: { Low: { 2024: 30 }, HIGH: { 2024: 60 } } } }
`),
      [
        ['disparity/unknown-group', '10:62', `${income}/focus/1`, ['`lwo`', 'Did you mean `low`?']],
        ['schema/format', '10:78', `${income}/groups/Low`, ['Did you mean `low`?']],
        ['schema/format', '10:97', `${income}/groups/HIGH`, ['Did you mean `high`?']],
      ],
    ],
    [
      'a name that could not be read is one mistake',
      dimension(`{ reference: @low, ${groups} }`),
      [['yaml/syntax', '11:30', '', ['starts with @']]],
    ],
    [
      'misspelled groups are one mistake',
      dimension('{ reference: low, grousp: { low: { 2024: 1 } } }'),
      [['schema/unknown-key', '11:35', `${income}/grousp`, ['Did you mean `groups`?']]],
    ],
    ['everybody can be the reference', dimension(`{ reference: overall, ${groups} }`), []],
    ['a dimension without a reference only shows its groups', dimension(`{ ${groups} }`), []],
    [
      'a focus on no group says nothing',
      dimension(`{ reference: high, focus: [], ${groups} }`),
      [['schema/value', '11:43', `${income}/focus`, ['empty']]],
    ],
    [
      'everybody is no group, in the focus and as a name',
      dimension('{ reference: low, focus: [overall], groups: { low: { 2024: 1 }, overall: { 2024: 2 } } }'),
      [
        ['disparity/unknown-group', '11:43', `${income}/focus/0`, ['`overall` means everybody']],
        ['schema/value', '11:81', `${income}/groups/overall`, ["can't be named `overall`", '`values`']],
      ],
    ],
    [
      'the reference is not compared with itself',
      dimension(`{ reference: high, focus: [low, high], ${groups} }`),
      [['schema/value', '11:49', `${income}/focus/1`, ['`high` is the reference']]],
    ],
    [
      'a group in the focus twice',
      dimension(`{ reference: high, focus: [low, low], ${groups} }`),
      [['schema/value', '11:43', `${income}/focus`, ['entries 1 and 2']]],
    ],
    [
      'a dimension without groups, and without a data file that brings them',
      dimension('{ reference: high }'),
      [['schema/missing', '11:9', income, ['`income` is missing `groups`']]],
    ],
    [
      'names that every JavaScript object has are no groups',
      dimension(`{ reference: constructor, focus: [valueof], ${groups} }`),
      [
        ['disparity/unknown-group', '11:30', `${income}/reference`, ['`constructor`']],
        ['disparity/unknown-group', '11:51', `${income}/focus/0`, ['`valueof`']],
      ],
    ],
  ]);
});

describe('evidence files', () => {
  const met = (evidence: string) => `${threeLines}gateways:
  exploring:
    shared-community-vision:
      leadership-table: { status: met, evidence: [${evidence}] }
`;
  const evidence = '/gateways/exploring/shared-community-vision/leadership-table/evidence';
  check([
    ['a file that is there', met('{ file: evidence/minutes.pdf }'), [], { 'evidence/minutes.pdf': '' }],
    [
      'a file that is not there',
      met('{ title: Minutes, file: evidence/minutes.pdf }'),
      [['evidence/file-missing', '7:75', `${evidence}/0/file`, ["`evidence/minutes.pdf` isn't there"]]],
    ],
    [
      'paths that leave the folder, on any system',
      met(
        '{ file: ../minutes.pdf }, { file: a/../../b.pdf }, { file: /etc/passwd }, { file: "C:\\\\a.pdf" }, { file: "..\\\\a.pdf" }',
      ),
      [
        ['path/outside-folder', '7:59', `${evidence}/0/file`, ['`../minutes.pdf`', 'Copy the file']],
        ['path/outside-folder', '7:85', `${evidence}/1/file`, ['`a/../../b.pdf`']],
        ['path/outside-folder', '7:110', `${evidence}/2/file`, ['`/etc/passwd`']],
        ['path/outside-folder', '7:133', `${evidence}/3/file`, ['`C:\\a.pdf`']],
        ['path/outside-folder', '7:156', `${evidence}/4/file`, ['`..\\a.pdf`']],
      ],
    ],
    [
      'paths of at most 1,000 characters and 64 folders',
      met(
        `{ file: ${'f/'.repeat(64)}a }, { file: ${'f/'.repeat(65)}a }, { file: ${'f'.repeat(1000)} }, { file: ${'f'.repeat(1001)} }`,
      ),
      [
        ['evidence/file-missing', '7:59', `${evidence}/0/file`, ["isn't there"]],
        [
          'evidence/file-missing',
          '7:200',
          `${evidence}/1/file`,
          ['is too long', 'at most 1,000 characters and 64 folders', 'closer to this file'],
        ],
        ['evidence/file-missing', '7:343', `${evidence}/2/file`, ["isn't there"]],
        ['evidence/file-missing', '7:1355', `${evidence}/3/file`, ['is too long']],
      ],
    ],
    ['a path that turns back inside the folder', met('{ file: a/../b.pdf }'), [], { 'a/../b.pdf': '' }],
    [
      'wherever evidence stands',
      `${threeLines}systems-change-examples:
  - { title: A, on: 2025-01-01, kind: policy, evidence: [{ file: a.pdf }] }
principles: { advance-equity: { evidence: [{ file: b.pdf }] } }
`,
      [
        ['evidence/file-missing', '5:66', '/systems-change-examples/0/evidence/0/file', ['`a.pdf`']],
        ['evidence/file-missing', '6:52', '/principles/advance-equity/evidence/0/file', ['`b.pdf`']],
      ],
    ],
  ]);
});

describe('very many evidence files', () => {
  const withFiles = (count: number, file: (index: number) => string) =>
    findingsOf(
      `${threeLines}systems-change-examples:\n  - title: A\n    on: 2025-01-01\n    kind: policy\n    evidence:\n${Array.from({ length: count }, (_, index) => `      - { file: ${file(index)} }\n`).join('')}`,
    );

  it.each([
    ['are missing', (index: number) => `${index}.pdf`, 'evidence/file-missing', "evidence files aren't there."],
    [
      'lie outside',
      (index: number) => `../${index}.pdf`,
      'path/outside-folder',
      "evidence files are outside this file's folder.",
    ],
    [
      'have paths that are too long',
      (index: number) => `${'f/'.repeat(65)}${index}.pdf`,
      'evidence/file-missing',
      'evidence files have paths that are too long.',
    ],
  ])('that %s are named up to a thousand, and the rest are counted', (_what, file, rule, words) => {
    expect(withFiles(1000, file)).toHaveLength(1000);
    const findings = withFiles(3500, file);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({ rule, message: `2,500 more ${words}`, line: 1009 });
    expect(withFiles(1001, file).at(-1)?.message).toMatch(/^1 more evidence file (?:isn't|is outside|leads|has) /);
  });
});

describe('small numbers of people', () => {
  check([
    [
      'a value about fewer people than the minimum is written out',
      indicator(`      values: { 2022: { value: 40, n: 9 }, 2023: { value: 41, n: 10 }, 2024: { value: suppressed, n: 3 }, 2025: { value: null, n: 3 } }
      disparities: { income: { groups: { low: { 2024: { value: 0, n: 0 } } } } }
`),
      [
        ['privacy/small-cell', '9:23', `${jobs}/values/2022`, ['fewer than 10 people', '`suppressed`']],
        ['privacy/small-cell', '10:55', `${jobs}/disparities/income/groups/low/2024`, ['`2024`']],
      ],
    ],
    [
      'the minimum is the one that the file sets',
      `${indicator('      values: { 2022: { value: 40, n: 9 }, 2023: { value: 41, n: 19 }, 2024: { value: 42, n: 20 } }\n')}method: { minimum-cell-size: 20 }\n`,
      [
        ['privacy/small-cell', '9:23', `${jobs}/values/2022`, ['fewer than 20 people']],
        ['privacy/small-cell', '9:50', `${jobs}/values/2023`, ['fewer than 20 people']],
      ],
    ],
  ]);

  it('are warnings, and the assessment is valid', () => {
    const read = readText(indicator('      values: { 2022: { value: 40, n: 9 } }\n'));
    expect(read.valid).toBe(true);
    expect(read.findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('personal data', () => {
  check([
    [
      'every text is looked at, and what it holds is never repeated',
      `${threeLines.replace('Promise', 'Promise (jane@example.org)')}gateways:
  exploring:
    shared-community-vision:
      leadership-table: { status: in-progress, note: "Call (513) 555-0134", review: { result: returned, by: SSN 123-45-6789 } }
principles:
  advance-equity: { reflection: "Ana, born May 4, 2011, spoke" }
`,
      [
        ['privacy/personal-data', '2:22', '/partnership/name', ['an email address']],
        [
          'privacy/personal-data',
          '7:54',
          '/gateways/exploring/shared-community-vision/leadership-table/note',
          ['a phone number'],
        ],
        [
          'privacy/personal-data',
          '7:109',
          '/gateways/exploring/shared-community-vision/leadership-table/review/by',
          ['a social security number'],
        ],
        ['privacy/personal-data', '9:33', '/principles/advance-equity/reflection', ['a date of birth']],
      ],
    ],
    [
      'a key is looked at too, and masked in the message about it',
      `${threeLines}jane@example.org: 1\n`,
      [
        ['privacy/personal-data', '4:1', '/[email address]', ['an email address']],
        ['schema/unknown-key', '4:1', '/[email address]', ["`[email address]` isn't a known key"]],
      ],
    ],
    [
      'a value that is refused is masked in the message about it',
      `${threeLines}designations: [{ id: jane@example.org, on: 2024-01-01 }]\n`,
      [
        ['privacy/personal-data', '4:22', '/designations/0/id', []],
        ['schema/value', '4:22', '/designations/0/id', ['not `[email address]`']],
      ],
    ],
  ]);

  it('does not reach the assessment', () => {
    const read = readText(
      `${threeLines.replace('Promise', 'Promise, community: "Ask jane@example.org, 513-555-0134"')}`,
    );
    expect(read.valid && read.assessment.partnership.community).toBe('Ask [email address], [phone number]');
    expect(JSON.stringify(read)).not.toMatch(/jane|0134/);
  });
});
