import { describe, expect, it } from 'vitest';
import { type Expected, type Files, findingsOf, inShort, threeLines } from '../read-text.js';

type Case = readonly [what: string, text: string, expected: readonly Expected[], files?: Files];

function check(cases: readonly Case[]) {
  const complete = cases.map(([what, text, expected, files = {}]) => [what, text, expected, files] as const);
  it.each(complete)('%s', (_what, text, expected, files) => {
    expect(inShort(findingsOf(text, files), expected)).toEqual(expected);
  });
}

const trees = '/outcomes/employment/trees';

/** Lines below an indicator; they start in line 9. */
const indicator = (lines: string, unit = 'percent') => `${threeLines}outcomes:
  employment:
    trees:
      name: Streets with shade
      unit: ${unit}
${lines}`;

const values = (written: string, unit?: string) => indicator(`      values: { ${written} }\n`, unit);

describe('fractions under percent', () => {
  check([
    [
      'are refused once an indicator, at the first of its series that holds only fractions',
      indicator(`      values: { 2022: 40, 2023: 41 }
      disparities: { side: { groups: { north: { 2022: 0.4, 2023: 0.38 }, south: { 2022: 0.2, 2023: 1 } } } }
`),
      [
        [
          'indicator/fraction',
          '10:55',
          `${trees}/disparities/side/groups/north/2022`,
          [
            'All values in 2 series of "Streets with shade" are between 0 and 1, such as 0.4',
            'multiply them by 100, so that 0.4 is 40',
            '`below-one-percent: true`',
          ],
        ],
      ],
    ],
    [
      'are refused in a data file, at the row',
      indicator('      data: trees.csv\n'),
      [['indicator/fraction', '2:6', `${trees}/data/rows/2`, ['such as 0.755', 'so that 0.755 is 75.5']]],
      { 'trees.csv': 'period,value\n2022,0.755\n2023,0.655\n' },
    ],
    [
      'are no jump besides',
      values('2022: 0.1, 2023: 0.9'),
      [['indicator/fraction', '9:23', `${trees}/values/2022`, []]],
    ],
    [
      'can be percentages below 1',
      indicator('      below-one-percent: true\n      values: { 2022: 0.4, 2023: 0.5 }\n'),
      [],
    ],
    ['are not seen in a single number', values('2022: 0.4, 2023: suppressed'), []],
    ['are not seen where every number is 0 or 1', values('2022: 0, 2023: 1, 2024: 0'), []],
    ['are not seen beside a number above 1', values('2022: 0.9, 2023: 1.1'), []],
    [
      'are not seen in what is computed from counts',
      values('2022: { count: 0, of: 100 }, 2023: { count: 9, of: 980 }, 2024: { count: 2, of: 400 }'),
      [],
    ],
    [
      'are not seen in a single number beside what is computed from counts',
      values('2022: 0.4, 2023: { count: 9, of: 980 }'),
      [],
    ],
    [
      'are not seen beside a percentage above 1 that is computed from counts',
      values('2022: 0.4, 2023: 0.5, 2024: { count: 2, of: 100 }'),
      [],
    ],
    [
      'are not seen in zeros and ones beside what is computed from counts',
      values('2022: 0, 2023: 1, 2024: { count: 1, of: 200 }'),
      [],
    ],
    [
      'are refused beside what is computed from counts, at the first that is written as a number',
      values('2022: { count: 1, of: 200 }, 2023: 0.4, 2024: 0.6'),
      [['indicator/fraction', '9:52', `${trees}/values/2023`, ['such as 0.4']]],
    ],
    ['are ordinary numbers in another unit', values('2022: 0.4, 2023: 0.5', 'rate'), []],
    [
      'are looked for among the numbers that can be right',
      values('2022: 0.4, 2023: 0.5, 2024: -1'),
      [
        ['indicator/fraction', '9:23', `${trees}/values/2022`, []],
        ['indicator/percent-range', '9:45', `${trees}/values/2024`, ['If it marks a missing value, write `null`.']],
      ],
    ],
  ]);
});

describe('numbers that stand for a missing value', () => {
  check([
    [
      'are refused whatever the unit, and are nothing else besides',
      values('2021: 40, 2022: -666666666, 2023: -222222222, 2024: -9999, 2025: -88888'),
      [
        [
          'indicator/missing-code',
          '9:33',
          `${trees}/values/2022`,
          ['-666666666 is a code', 'write `null`', 'write `suppressed`'],
        ],
        ['indicator/missing-code', '9:51', `${trees}/values/2023`, ['-222222222']],
        ['indicator/missing-code', '9:69', `${trees}/values/2024`, ['-9999']],
        ['indicator/missing-code', '9:82', `${trees}/values/2025`, ['-88888']],
      ],
    ],
    [
      'are refused in scores and dollars, which can be negative',
      values('2021: 40, 2022: -999999999', 'currency'),
      [['indicator/missing-code', '9:33', `${trees}/values/2022`, []]],
    ],
    ['are not every number of one digit', values('2021: -999, 2022: -1111', 'score'), []],
    [
      'are negative counts and rates',
      indicator(
        `      values: { 2021: 40, 2022: -1 }
      target: { value: -2 }
      disparities: { side: { groups: { north: { 2021: -3 } } } }
`,
        'count',
      ),
      [
        [
          'indicator/negative',
          '9:33',
          `${trees}/values/2022`,
          ["-1 isn't a valid count", 'If it marks a missing value, write `null`.', 'another `unit`'],
        ],
        ['indicator/negative', '10:24', `${trees}/target/value`, ["-2 isn't a valid count", 'remove the target']],
        ['indicator/negative', '11:55', `${trees}/disparities/side/groups/north/2021`, ['-3']],
      ],
    ],
    [
      'are negative rates',
      values('2021: -0.5', 'rate'),
      [['indicator/negative', '9:23', `${trees}/values/2021`, ['rate']]],
    ],
    [
      'are cells to leave empty in a data file',
      indicator('      data: trees.csv\n', 'count'),
      [['indicator/negative', '2:6', `${trees}/data/rows/2`, ['If it marks a missing value, leave the cell empty.']]],
      { 'trees.csv': 'period,value\n2022,-3\n2023,12\n' },
    ],
  ]);
});

describe('numbers beyond 1e15', () => {
  check([
    [
      'are too large, and nothing else',
      values('2021: 40, 2022: 1e16, 2023: -1e16'),
      [
        ['schema/value', '9:33', `${trees}/values/2022`, ['too large']],
        ['schema/value', '9:45', `${trees}/values/2023`, ['too large']],
      ],
    ],
  ]);
});

describe('a value unlike its neighbors', () => {
  const unlike = (place: string, period: string, ...words: string[]): Expected => [
    'indicator/unlike-neighbors',
    place,
    `${trees}/values/${period}`,
    words,
  ];
  check([
    [
      'is one 20 times smaller, and no jump there and back',
      values('2022: 44.1, 2023: 0.453, 2024: 46'),
      [
        unlike(
          '9:35',
          '2023',
          '0.453 for `2023` is far below the values nearest to it (44.1 and 46)',
          'Did you mean 45.3?',
        ),
      ],
    ],
    [
      'can be the last of its series, beside the two before',
      values('2022: 44, 2023: 46, 2024: 0.47'),
      [unlike('9:43', '2024', 'Did you mean 47?')],
    ],
    [
      'can be the first, and larger',
      values('2022: 41000, 2023: 42, 2024: 43', 'currency'),
      [unlike('9:23', '2022', '41,000 for `2022` is far above', 'Did you mean 41?')],
    ],
    [
      'can be a percentage among fractions that are too few to tell',
      indicator('      below-one-percent: true\n      values: { 2022: 0.41, 2023: 45, 2024: 0.43 }\n'),
      [['indicator/unlike-neighbors', '10:35', `${trees}/values/2023`, ['Should its neighbors be 41 and 43?']]],
    ],
    ['is one exactly 20 times smaller', values('2022: 40, 2023: 2, 2024: 40'), [unlike('9:33', '2023')]],
    ['is none that is less than 20 times smaller', values('2022: 10, 2023: 0.51, 2024: 10'), []],
    ['is none between values that differ by more than a factor of 2', values('2022: 4, 2023: 0.1, 2024: 8.1'), []],
    [
      'is one between values that differ by a factor of 2',
      values('2022: 4, 2023: 0.1, 2024: 8'),
      [unlike('9:32', '2023')],
    ],
    ['is none of two', values('2022: 4, 2023: 0.1'), []],
    ['is none across a break', values('2022: 4, 2023: { value: 0.1, break: true }, 2024: 4'), []],
    ['is a zero among large numbers', values('2022: 44, 2023: 0, 2024: 46'), [unlike('9:33', '2023', 'Check it')]],
    ['is no zero among small ones', values('2022: 2, 2023: 0, 2024: 2'), []],
    [
      'is looked for past periods without a number',
      values('2021: 44, 2022: null, 2023: 0.45, 2024: suppressed, 2025: 46'),
      [unlike('9:45', '2023', '45?')],
    ],
    [
      'is told with no guess where none fits',
      values('2022: 8, 2023: 0.3, 2024: 9'),
      [unlike('9:32', '2023', 'nearest to it (8 and 9). Check it against the source.')],
    ],
  ]);
});

describe('a jump', () => {
  const jump = (place: string, period: string, ...words: string[]): Expected => [
    'indicator/jump',
    place,
    `${trees}/values/${period}`,
    words,
  ];
  check([
    [
      'is a step of 15 points in a percent',
      values('2022: 27.1, 2023: 42.1, 2024: 28'),
      [
        jump(
          '9:35',
          '2023',
          '"Streets with shade" rises 15 points in one step: from 27.1 in 2022 to 42.1 in 2023.',
          'a new test or definition, add `break: true`',
        ),
      ],
    ],
    ['is none below 15 points', values('2022: 27.1, 2023: 42.09'), []],
    [
      'is a step of half in another unit',
      values('2022: 10, 2023: 15, 2024: 7.5', 'rate'),
      [jump('9:33', '2023', 'rises by half or more')],
    ],
    ['is none below half', values('2022: 10, 2023: 14.9, 2024: 7.6', 'rate'), []],
    ['is none with a break', values('2022: 20, 2023: { value: 42, break: true }', 'rate'), []],
    [
      'is none behind a break on a period without a number',
      values('2021: 20, 2022: { value: null, break: true }, 2023: 42'),
      [],
    ],
    [
      'is one again where it goes on in the same direction',
      values('2022: 20, 2023: 40, 2024: 60'),
      [jump('9:33', '2023'), jump('9:43', '2024')],
    ],
    [
      'is found in a group',
      indicator(`      values: { 2022: 40 }
      disparities: { side: { groups: { north: { 2022: 60, 2023: 40 } } } }
`),
      [['indicator/jump', '10:65', `${trees}/disparities/side/groups/north/2023`, ['falls 20 points']]],
    ],
  ]);
});
