import { describe, expect, test } from 'vitest';
import { pause } from '../../prompts/scripted-prompts.js';
import { folderWith, strive } from '../../run-strive.js';
import { interviewed } from './run-interview.js';

const start = `strive: 1
partnership: { name: River Valley Promise }
assessed-on: 2026-06-30
outcomes:
  early-grade-reading:
    third-grade: # ours
      name: Third graders reading
      unit: percent
      core: true
      values: { 2023-24: 47.2 }
    from-a-file:
      name: Second graders reading
      unit: percent
      data: data/second.csv
`;
const file = (text = start) =>
  folderWith({ 'partnership.yaml': text, 'data/second.csv': 'period,value\n2023-24,50\n' });
const toIndicators = ['Where does it stand?', 'stop here'] as const;
const wish = (what: string) => ['What do you want to do?', what] as const;

test('numbers are added period by period, with what belongs to them', async () => {
  const folder = file();
  const { text, status } = await interviewed(folder, [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Another period', '2024-25'],
    ['the value, in percent?', '48.9%'],
    ['How many people', '512'],
    ['A note', 'Partly remote: yes'],
    ['Another period', '2025-26'],
    ['the value', 'none'],
    ['A note', ''],
    ['Another period', ''],
    wish('finish'),
  ]);
  expect(status).toBe(0);
  expect(text).toContain('2023-24: 47.2');
  const report = JSON.parse(strive(['assess', 'partnership.yaml', '--format', 'json'], { cwd: folder }).stdout);
  const [indicator] = report.assessments[0].outcomes[0].indicators;
  expect(indicator).toMatchObject({ id: 'third-grade', trend: 'improved', latest: { period: '2024-25', value: 48.9 } });
  expect(text).toContain('Partly remote: yes');
});

test('a number about very few people is better not written', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Another period', '2024-25'],
    ['the value', '60'],
    ['How many people', '5'],
    ['fewer than 10 people', true],
    ['A note', ''],
    ['Another period', '2023-24'],
    ['the value', '47.3'],
    ['How many people', ''],
    ['A note', ''],
    ['Another period', ''],
    wish('finish'),
  ]);
  expect(text).toContain('values: { 2023-24: 47.3, 2024-25: suppressed }');
  expect(transcript).toContain('2023-24 is 47.2 now.');
});

test.each([
  ['Another period', '2025', 'uses school years'],
  ['the value', 'forty', 'such as 41.2'],
])('%s: %s is refused', async (question, answer, words) => {
  const answers = [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ...(question === 'the value' ? [['Another period', '2024-25'] as const] : []),
    [question, answer],
  ] as const;
  await expect(interviewed(file(), answers)).rejects.toThrow(words);
});

test('where the numbers live in a data file, it says so', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Second graders reading'],
    wish('finish'),
  ]);
  expect(transcript).toContain('live in the data file data/second.csv');
  expect(text).toBe(start);
});

test('an indicator is added with its first number, its groups, and whom they are compared with', async () => {
  const folder = file('strive: 1\npartnership: { name: A }\nassessed-on: 2026-06-30\n');
  const { text, transcript } = await interviewed(folder, [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', 'NO: children "ready"'],
    ['Its short name', ''],
    ['What are its numbers?', 'percent'],
    ['core indicator', true],
    ['Which way is better?', 'higher'],
    ['Where do the numbers come from?', 'State report card #5'],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', '1000'],
    ['A note', ''],
    ['Another period', '2024-25'],
    ['the value', '42'],
    ['How many people', ''],
    ['A note', ''],
    ['Another period', ''],
    wish('add groups'),
    ['Which indicator?', 'NO: children "ready"'],
    ['told apart by?', 'Income'],
    ['Which groups?', 'Low income, Not low income'],
    ['For which period', '2024-25'],
    ['low-income, 2024-25', '30'],
    ['How many people', '100'],
    ['not-low-income, 2024-25', ''],
    ['Another period for these groups?', ''],
    ['compared?', 'overall'],
    wish('finish'),
  ]);
  expect(transcript).toContain('Short names in the file: low-income, not-low-income.');
  const result = strive(['validate', 'partnership.yaml', '--format', 'json'], { cwd: folder });
  expect(result.status).toBe(0);
  expect(text).toContain(`outcomes:
  kindergarten-readiness:
    no-children-ready:
      name: 'NO: children "ready"'
      core: true
      unit: percent
      source: "State report card #5"
      values:
`);
  expect(text).toMatch(/income:\n\s+reference: overall\n\s+groups:\n\s+low-income:/);
  expect(text).toContain('            not-low-income: {}\n');
  expect(transcript).toContain('In the file without a number: not-low-income.');
});

test('groups are in the file as soon as they are named, and stay when Enter or Ctrl-C follows', async () => {
  const named = [
    toIndicators,
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['told apart by?', 'Income'],
    ['Which groups?', 'Low income, Not low income'],
  ] as const;
  const groups = /disparities:\n\s+income:\n\s+groups:\n\s+low-income: \{\}\n\s+not-low-income: \{\}\n/;
  const left = await interviewed(file(), [...named, ['For which period', pause]]);
  expect([left.status, left.text]).toEqual([130, expect.stringMatching(groups)]);

  const folder = file();
  const { transcript } = await interviewed(folder, [
    ...named,
    ['For which period', ''],
    ['compared?', 'not-low-income'],
    wish('finish'),
  ]);
  expect(transcript).toContain('In the file without a number: low-income, not-low-income.');
  const report = JSON.parse(strive(['assess', 'partnership.yaml', '--format', 'json'], { cwd: folder }).stdout);
  const [gap] = report.assessments[0].outcomes[0].indicators[0].gaps;
  expect(gap).toMatchObject({ group: 'low-income', reference: 'not-low-income', result: 'insufficient-data' });
});

test('groups that are in the file keep their numbers when they are named again', async () => {
  const text = start.replace(
    'values: { 2023-24: 47.2 }\n',
    'values: { 2023-24: 47.2 }\n      disparities: { income: { reference: overall, groups: { low-income: { 2023-24: 30 } } } }\n',
  );
  const { text: after } = await interviewed(file(text), [
    toIndicators,
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['Broken down by what?', 'income'],
    ['Which groups?', 'low income, not low income'],
    ['For which period', ''],
    wish('finish'),
  ]);
  expect(after).toContain('groups: { low-income: { 2023-24: 30 }, not-low-income: {} }');
});

test('a period that was typed by mistake is taken back, and its number stays', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Another period', '2023-24'],
    ['the value', ''],
    ['Another period', '2024-25'],
    ['the value', ''],
    ['Another period', ''],
    wish('finish'),
  ]);
  expect(text).toBe(start);
  expect(transcript).toContain('2023-24 is 47.2 now. A new number replaces it. Enter alone keeps it.');
});

test('the first period of a new indicator can be taken back, and so can a period of a group', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', 'Ready'],
    ['Its short name', ''],
    ['What are its numbers?', 'percent'],
    ['core indicator', false],
    ['Which way is better?', 'higher'],
    ['Where do the numbers come from?', ''],
    ['first number', '2203-04'],
    ['the value', ''],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', ''],
    ['A note', ''],
    ['Another period', ''],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['told apart by?', 'District'],
    ['Which groups?', 'North'],
    ['For which period', '2023-24'],
    ['north, 2023-24', '30'],
    ['How many people', ''],
    ['Another period', '2023-24'],
    ['north, 2023-24', ''],
    ['Another period', ''],
    ['compared?', 'none'],
    wish('finish'),
  ]);
  expect(text).not.toContain('2203');
  expect(text).toMatch(/north:\n\s+2023-24: 30\n/);
  expect(transcript).toContain('2023-24 is 30 now. A new number replaces it. Enter alone keeps it.');
});

test('every menu about indicators has a way back, and what was typed is kept', async () => {
  const { text } = await interviewed(file(), [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'back'],
    wish('add a number'),
    ['Which indicator?', 'back'],
    wish('add an indicator'),
    ['Which outcome', 'Early grade reading (has 2)'],
    ['What does it measure?', 'Ready'],
    ['Its short name', ''],
    ['What are its numbers?', 'back'],
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', ''],
    ['Its short name', ''],
    ['What are its numbers?', 'percent'],
    ['core indicator', true],
    ['Which way is better?', 'back'],
    ['What are its numbers?', 'count'],
    ['core indicator', true],
    ['Which way is better?', 'lower'],
    ['Where do the numbers come from?', ''],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', ''],
    ['A note', ''],
    ['Another period', ''],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['told apart by?', 'District'],
    ['Which groups?', 'North'],
    ['For which period', ''],
    ['compared?', 'back'],
    ['For which period', ''],
    ['compared?', 'none'],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['Broken down by what?', 'back'],
    wish('finish'),
  ]);
  expect(text).toMatch(
    /kindergarten-readiness:\n\s+ready:\n\s+name: Ready\n\s+core: true\n\s+unit: count\n\s+better: lower\n/,
  );
});

test('groups that nobody is compared with are told to have no gap, and can be compared later', async () => {
  const folder = file(start);
  const { text, transcript } = await interviewed(folder, [
    toIndicators,
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['told apart by?', 'District'],
    ['Which groups?', 'North, South'],
    ['For which period', '2023-24'],
    ['north, 2023-24', '30'],
    ['How many people', ''],
    ['south, 2023-24', '31'],
    ['How many people', ''],
    ['Another period for these groups?', ''],
    ['compared?', 'none'],
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['Broken down by what?', 'district'],
    ['Which groups?', ''],
    ['For which period', ''],
    ['compared?', 'south'],
    wish('finish'),
  ]);
  expect(transcript).toContain('The groups of district are shown, and no gap is computed.');
  expect(transcript).toContain('last one 2023-24: 47.2, by district without a reference)');
  expect(transcript).toContain('last one 2023-24: 47.2, by district)');
  expect(text).toMatch(/district:\n\s+reference: south\n\s+groups:/);
});

describe('a number that is left after it was typed is saved as far as it was', () => {
  const toNumber = [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Another period', '2024-25'],
    ['the value', '48.9'],
  ] as const;

  test.each([
    ['how many people', [['How many people', pause]], '2024-25: 48.9 }'],
    [
      'whether to write it',
      [
        ['How many people', '5'],
        ['fewer than 10 people', pause],
      ],
      '2024-25: suppressed }',
    ],
    [
      'a note',
      [
        ['How many people', '512'],
        ['A note', pause],
      ],
      '2024-25: { value: 48.9, n: 512 } }',
    ],
  ] as const)('at the question %s', async (_, more, written) => {
    const { status, text, printed } = await interviewed(file(), [...toNumber, ...more]);
    expect(status).toBe(130);
    expect(text).toBe(start.replace('47.2 }', `47.2, ${written}`));
    expect(printed).toContain('What you answered is saved in partnership.yaml.');
  });

  test('for a group', async () => {
    const { text } = await interviewed(file(), [
      toIndicators,
      wish('add groups'),
      ['Which indicator?', 'Third graders reading'],
      ['told apart by?', 'District'],
      ['Which groups?', 'North'],
      ['For which period', '2023-24'],
      ['north, 2023-24', '30'],
      ['How many people', pause],
    ]);
    expect(text).toMatch(/north:\n\s+2023-24: 30\n/);
  });

  const about = [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', 'Ready'],
    ['Its short name', ''],
    ['What are its numbers?', 'percent'],
    ['core indicator', true],
    ['Which way is better?', 'higher'],
    ['Where do the numbers come from?', ''],
    ['first number', '2023-24'],
  ] as const;

  test('for a new indicator', async () => {
    const { text, transcript } = await interviewed(file(), [...about, ['the value', '40'], ['How many people', pause]]);
    expect(text).toMatch(/ready:\n +name: Ready\n +core: true\n +unit: percent\n +values:\n +2023-24: 40\n/);
    expect(transcript).not.toContain('not in the file');
  });

  test('a new indicator without a number is told not to be saved', async () => {
    const { text, transcript } = await interviewed(file(), [...about, ['the value', pause]]);
    expect(text).toBe(start);
    expect(transcript).toContain('The new indicator is not in the file: it is written with its first number.');
  });
});
