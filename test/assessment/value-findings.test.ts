import { describe, expect, it } from 'vitest';
import { type Expected, type Files, findingsOf, inShort, threeLines } from './read-text.js';

const jobs = '/adjacent-outcomes/jobs';

/** An outcome of another sector; its values stand in line 8 from column 15 on, below the other lines that it has. */
const measure = (values: string, unit = 'percent', more = '') =>
  `${threeLines}adjacent-outcomes:
  jobs:
    name: Jobs
    unit: ${unit}
${more}    values: { ${values} }
`;

type Case = readonly [what: string, text: string, expected: readonly Expected[], files?: Files];

function check(cases: readonly Case[]) {
  it.each(cases.map(([what, text, expected, files = {}]) => [what, text, expected, files] as const))(
    '%s',
    (_what, text, expected, files) => {
      expect(inShort(findingsOf(text, files), expected)).toEqual(expected);
    },
  );
}

describe('a text in place of a value', () => {
  const one = (what: string, text: string, words: readonly string[]): Case => [
    what,
    measure(`2024: 1, 2025: ${text}`),
    [['schema/type', '8:30', `${jobs}/values/2025`, words]],
  ];
  check([
    one('is told what may stand there, once', 'about 40', ['`null`', '`suppressed`', '`">=95"`', '`"80-84"`']),
    one('is told so of a bound without a number', '">many"', ['`">=95"`']),
    one('is told so of a negative bound', '"<-5"', ['`">=95"`']),
    [
      'is told so within braces, too',
      measure('2024: 1, 2025: { value: 95+ }'),
      [['schema/type', '8:39', `${jobs}/values/2025/value`, ['`">=95"`']]],
    ],
  ]);
});

describe('a range', () => {
  check([
    [
      'has its lower number first',
      measure('2024: 1, 2025: "84-80"'),
      [['schema/value', '8:30', `${jobs}/values/2025`, ['`84-80` runs backward', '80-84']]],
    ],
    [
      'lies within 100 percent',
      measure('2024: 1, 2025: { value: "90-110" }'),
      [['indicator/percent-range', '8:30', `${jobs}/values/2025`, ['goes beyond 100 percent']]],
    ],
    [
      'has the sign of its unit',
      measure('2024: 1, 2025: "$80-$84"'),
      [['schema/value', '8:30', `${jobs}/values/2025`, ['an amount of money, but the unit is percent']]],
    ],
    [
      'of a data file is refused at its cell',
      measure('').replace('values: {  }', 'data: jobs.csv'),
      [['data/row', '2:6', `${jobs}/data/rows/2`, ['runs backward']]],
      { 'jobs.csv': 'period,value\n2024,84-80\n' },
    ],
  ]);

  it('in a percent is said to be read as a bound, once in a series', () => {
    const findings = findingsOf(measure('2023: "<5", 2024: LT10, 2025: "<=10"'));
    expect(findings).toMatchObject([
      {
        rule: 'indicator/read-as',
        severity: 'info',
        line: 8,
        column: 21,
        path: `${jobs}/values/2023`,
        message: '`<5` is read as a bound: at most 5 percent. 2 more in this series have such a mark.',
        suggestion: 'If it means that the group was too small to show, write `suppressed`.',
      },
    ]);
  });

  it('that is read as a small group is said to be', () => {
    const text = measure('2024: 1, 2025: "<10"');
    expect(findingsOf(text)).toMatchObject([
      {
        rule: 'indicator/read-as',
        message: '`<10` is read as a group that is too small to show: suppressed.',
        suggestion: 'If it means that the value is below 10 percent, write `"<10%"`.',
      },
    ]);
    expect(findingsOf(text.replace('"<10"', 'suppressed'))).toEqual([]);
    expect(findingsOf(text.replace('<10', '<10%'))).toMatchObject([{ message: expect.stringContaining('a bound') }]);
  });

  it.each(['"80-84"', '">=95"', '"n<10"'])('%s can be meant in one way only', (value) => {
    expect(findingsOf(measure(`2024: 1, 2025: ${value}`))).toEqual([]);
  });
});

describe('counts', () => {
  const one = (what: string, observation: string, expected: Expected, unit = 'percent'): Case => [
    what,
    measure(`2024: ~, 2025: ${observation}`, unit),
    [expected],
  ];
  check([
    one('take the place of a value', '{ value: 42, count: 42, of: 100 }', [
      'schema/unknown-key',
      '8:32',
      `${jobs}/values/2025/value`,
      ['both `value` and `count`', 'Keep one'],
    ]),
    one('are a whole and a part: without `of`', '{ count: 42 }', [
      'schema/missing',
      '8:24',
      `${jobs}/values/2025`,
      ['missing `of`', 'Add `of:`'],
    ]),
    one('are a whole and a part: without `count`', '{ of: 42 }', [
      'schema/missing',
      '8:24',
      `${jobs}/values/2025`,
      ['missing `count`'],
    ]),
    one('that are misspelled are one problem', '{ count: 42, off: 100 }', [
      'schema/unknown-key',
      '8:43',
      `${jobs}/values/2025/off`,
      ['`of`'],
    ]),
    one('are of somebody', '{ count: 0, of: 0 }', ['schema/value', '8:46', `${jobs}/values/2025/of`, ['at least 1']]),
    one('have a part that is no more than the whole', '{ count: 101, of: 100 }', [
      'schema/value',
      '8:39',
      `${jobs}/values/2025/count`,
      ['`count` (101) is more than `of` (100)'],
    ]),
    one('say how many people there are', '{ count: 42, of: 100, n: 99 }', [
      'schema/value',
      '8:55',
      `${jobs}/values/2025/n`,
      ['`n` (99) differs from `of` (100)'],
    ]),
    one(
      'make a percentage',
      '{ count: 42, of: 100 }',
      ['schema/value', '8:39', `${jobs}/values/2025/count`, ['the unit is rate', 'Write `value`']],
      'rate',
    ),
  ]);

  it('may have the same number of people beside them', () => {
    expect(findingsOf(measure('2024: ~, 2025: { count: 42, of: 100, n: 100 }'))).toEqual([]);
  });

  it('of too few people are told of with their own keys', () => {
    expect(findingsOf(measure('2024: ~, 2025: { count: 4, of: 9 }'))).toMatchObject([
      { rule: 'privacy/small-cell', suggestion: 'Write `suppressed` instead, and remove `count` and `of`.' },
    ]);
  });
});

describe('margins of error', () => {
  check([
    [
      'are 0 or more',
      measure('2024: 1, 2025: { value: 4, margin: -2 }'),
      [['schema/value', '8:50', `${jobs}/values/2025/margin`, ['at least 0']]],
    ],
    [
      'are at a confidence from 50 to 99.9 percent',
      measure('2024: 1', 'percent', '    margin-confidence: 49\n'),
      [['schema/value', '8:24', `${jobs}/margin-confidence`, ['at least 50']]],
    ],
  ]);
});

describe('the rows of a data file', () => {
  const inData = measure('').replace('values: {  }', 'data: jobs.csv');
  const rows = (what: string, csv: string, ...expected: Expected[]): Case => [
    what,
    inData,
    expected,
    { 'jobs.csv': csv },
  ];
  const row = (place: string, words: readonly string[]): Expected => ['data/row', place, `${jobs}/data`, words];
  check([
    rows('have a value or counts', 'period,value,count,of\n2024,42,42,100\n', row('2:6', ['both a `value` and'])),
    rows('have a whole to each part', 'period,value,count,of\n2024,,42,\n', row('2:10', ['`count` without `of`'])),
    rows('have a part to each whole', 'period,value,count,of\n2024,,,42\n', row('2:7', ['`of` without `count`'])),
    rows('have no more in part than in whole', 'period,count,of\n2024,43,42\n', row('2:6', ['more than `of`'])),
    rows('count somebody', 'period,count,of\n2024,0,0\n', row('2:8', ['at least 1'])),
    rows('count whole people', 'period,count,of\n2024,1.5,many\n', row('2:6', ['`count`']), row('2:10', ['number'])),
    rows('count people once', 'period,count,of,n\n2024,4,42,41\n', row('2:11', ['`n` (41) differs'])),
    rows(
      'have margins of 0 or more',
      'period,value,margin\n2024,42,-1\n',
      row('2:9', ['0 or more', 'without its sign']),
    ),
    rows('have margins that are numbers', 'period,value,margin\n2024,42,±2\n', row('2:9', ["isn't a number"])),
    rows(
      'are provisional or not',
      'period,value,provisional\n2024,42,maybe\n',
      row('2:9', ['`true`, `false`, or empty', 'may still change']),
    ),
    rows(
      'are spans of three years or more',
      'period,value\n2024-2025,42\n',
      row('2:1', ["isn't a valid period", 'Write 2024-25']),
    ),
    rows('may be spans', 'period,value\n2017-2021,42\n'),
    rows('that make a percentage stand in a percent', 'period,count,of\n2024,4,42\n'),
  ]);

  it('need what a value is computed from where they have none', () => {
    expect(findingsOf(inData, { 'jobs.csv': 'period,count\n2024,42\n' })).toMatchObject([
      { rule: 'data/unreadable', message: 'The first line names no column `of`.' },
    ]);
    expect(
      findingsOf(inData.replace('percent', 'score'), { 'jobs.csv': 'period,count,of\n2024,4,42\n' }),
    ).toMatchObject([{ rule: 'data/row', line: 2, message: expect.stringContaining('the unit is score') }]);
  });
});

describe('a span of years', () => {
  const written = (period: string, words: readonly string[]): Case => [
    `is not ${period}`,
    measure(`2017-2019: 1, ${period}: 2`),
    [['schema/format', '8:29', `${jobs}/values/${period}`, words]],
  ];
  check([
    written('2024-2025', ['Did you mean `2024-25`?']),
    written('2021-2017', ['Write the earlier year first']),
    written('2017-2017', ['three or more calendar years']),
    [
      'is wrong as a baseline and as the year of a target, too',
      measure('2017-2019: 1', 'percent', '    baseline: 2024-2025\n    target: { value: 5, by: 2021-2017 }\n'),
      [
        ['schema/format', '8:15', `${jobs}/baseline`, ['`2024-25`']],
        ['schema/format', '9:29', `${jobs}/target/by`, ['earlier year first']],
      ],
    ],
    [
      'has as many years as the others',
      measure('2012-2016: 1, 2017-2021: 2, 2019-2021: 3'),
      [
        [
          'indicator/mixed-periods',
          '8:43',
          `${jobs}/values/2019-2021`,
          ['is a span of 3 years, but this indicator uses spans of 5 years', 'such as `2017-2021`'],
        ],
      ],
    ],
    [
      'is no school year and no calendar year',
      measure('2017-2019: 1, 2020-2022: 2, 2024-25: 3, 2025: 4'),
      [['indicator/mixed-periods', '8:43', `${jobs}/values/2024-25`, ['So are 1 more', 'spans of 3 years']]],
    ],
  ]);
});

describe('a year', () => {
  check([
    [
      'lies between 1950 and ten years after the assessment',
      measure('1949: 1, 1950: 2, 2036: 3, 2037: 4'),
      [
        ['indicator/year', '8:15', `${jobs}/values/1949`, ['outside the years 1950 to 2036']],
        ['indicator/year', '8:42', `${jobs}/values/2037`, ['Fix the year']],
      ],
    ],
    [
      'does so in a baseline, and may lie further on in a target',
      measure('2024: 1', 'percent', '    baseline: 1924\n    target: { value: 5, by: 2040 }\n'),
      [['indicator/year', '8:15', `${jobs}/baseline`, []]],
    ],
    [
      'has no end where the date of the assessment cannot be read',
      measure('2099: 1').replace('2026-06-30', 'soon'),
      [['schema/format', '3:14', '/assessed-on', []]],
    ],
  ]);
});
