import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessmentText } from '../../../assessment-text.js';
import { pause, type ScriptedAnswer } from '../../prompts/scripted-prompts.js';
import { folderWith, strive } from '../../run-strive.js';
import { interviewed } from './run-interview.js';

const start = assessmentText(`outcomes:
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
`);
const file = (text = start) =>
  folderWith({ 'partnership.yaml': text, 'data/second.csv': 'period,value\n2023-24,50\n' });
const toIndicators = ['What is its status?', 'stop here'] as const;
const wish = (what: string) => ['What do you want to do?', what] as const;

test('numbers are added period by period, with what belongs to them', async () => {
  const folder = file();
  const { text, status } = await interviewed(folder, [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Add another period', '2024-25'],
    ['the value, in percent?', '48.9%'],
    ['How many people', '512'],
    ['a note about', 'Partly remote: yes'],
    ['Add another period', '2025-26'],
    ['the value', 'none'],
    ['a note about', ''],
    ['Add another period', ''],
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
    ['Add another period', '2024-25'],
    ['the value', '60'],
    ['How many people', '5'],
    ['fewer than 10 people', true],
    ['a note about', ''],
    ['Add another period', '2023-24'],
    ['the value', '47.3'],
    ['How many people', ''],
    ['a note about', ''],
    ['Add another period', ''],
    wish('finish'),
  ]);
  expect(text).toContain('values: { 2023-24: 47.3, 2024-25: suppressed }');
  expect(transcript).toContain('2023-24 is 47.2 now.');
});

test('counts answer how many people there are, and a provisional number may become final', async () => {
  const { text, transcript } = await interviewed(file(start.replace('47.2', '{ value: 47.2, provisional: true }')), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Add another period', '2024-25'],
    ['the value', '490 of 980'],
    ['a note about', ''],
    ['Add another period', '2025-26'],
    ['the value', '4 of 8'],
    ['fewer than 10 people', true],
    ['a note about', ''],
    ['Add another period', '2023-24'],
    ['the value', '47.4 ± 1.5'],
    ['How many people', '512'],
    ['a note about', ''],
    ['provisional. Is the new one final?', true],
    ['Add another period', ''],
    wish('finish'),
  ]);
  expect(transcript).toContain('2023-24 is 47.2 provisional now.');
  expect(text).toContain('2023-24: { value: 47.4, n: 512, margin: 1.5 }');
  expect(text).toContain('2024-25: { count: 490, of: 980 }');
  expect(text).toContain('2025-26: suppressed');
});

test.each([
  ['Add another period', '2025', 'uses school years'],
  ['the value', 'forty', 'such as 41.2'],
])('%s: %s is refused', async (question, answer, words) => {
  const answers = [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ...(question === 'the value' ? [['Add another period', '2024-25'] as const] : []),
    [question, answer],
  ] as const;
  await expect(interviewed(file(), answers)).rejects.toThrow(words);
});

const adding = (period: string, value: string, ...more: readonly ScriptedAnswer[]): readonly ScriptedAnswer[] => [
  toIndicators,
  wish('add a number'),
  ['Which indicator?', 'Third graders reading'],
  ['Add another period', period],
  ['the value', value],
  ['How many people', ''],
  ['a note about', ''],
  ...more,
];
const noMore = [['Add another period', ''], wish('finish')] as const;
const twoYears = start.replace('2023-24: 47.2', '2022-23: 44.1, 2023-24: 47.2');

describe('a number that looks wrong beside the others', () => {
  test('is asked about, and typed again where it is not meant', async () => {
    const { text, transcript } = await interviewed(
      file(twoYears),
      adding(
        '2024-25',
        '0.453',
        ['Is that right?', false],
        ['the value', '45.3'],
        ['How many people', ''],
        ['a note about', ''],
        ...noMore,
      ),
    );
    expect(transcript).toContain('0.453 for `2024-25` is far below the values nearest to it (44.1 and 47.2).');
    expect(transcript).toContain('Did you mean 45.3?');
    expect(text).toContain('values: { 2022-23: 44.1, 2023-24: 47.2, 2024-25: 45.3 }');
  });

  test('is saved where it is meant', async () => {
    const { text } = await interviewed(file(twoYears), adding('2024-25', '0.5', ['Is that right?', true], ...noMore));
    expect(text).toContain('2024-25: 0.5');
  });

  test.each([
    ['yes', '2024-25: 65 '],
    ['yes, because of a new test or definition', '2024-25: { value: 65, break: true }'],
  ])('is a jump, and is meant: %s', async (answer, written) => {
    const { text, transcript } = await interviewed(
      file(),
      adding('2024-25', '65', ['Is that right?', answer], ...noMore),
    );
    expect(transcript).toContain('rises 17.8 points in one step: from 47.2 in 2023-24 to 65 in 2024-25.');
    expect(text).toContain(written);
  });

  test('is a jump to the next number, which only can be meant or not', async () => {
    const { text, transcript } = await interviewed(
      file(),
      adding('2022-23', '30', ['Is that right?', false], ['the value', ''], ...noMore),
    );
    expect(transcript).toContain('definition, add `break: true` to 2023-24.');
    expect(text).toBe(start);
  });

  test('is in the file where the question is left', async () => {
    const { text, status } = await interviewed(file(), adding('2024-25', '65', ['Is that right?', pause]));
    expect(text).toContain('2024-25: 65');
    expect(status).toBe(130);
  });

  test.each([
    [true, 'below-one-percent: true', '2023-24: 0.4, 2024-25: 0.5'],
    [false, 'values: { 2023-24: 0.4 }', ''],
  ])('is a percentage below 1, or a fraction: %s', async (isMeant, ...written) => {
    const again = isMeant ? [] : ([['the value', '']] as const);
    const { text, transcript } = await interviewed(
      file(start.replace('47.2', '0.4')),
      adding('2024-25', '0.5', ['percentages below 1', isMeant], ...again, ...noMore),
    );
    expect(transcript).toContain('If they are fractions, multiply them by 100, so that 0.4 is 40.');
    for (const words of written) expect(text).toContain(words);
  });

  test('is a code for a missing value, and what to type instead is said', async () => {
    const answers = [toIndicators, wish('add a number'), ['Which indicator?', 'Third graders reading']] as const;
    await expect(
      interviewed(file(), [...answers, ['Add another period', '2024-25'], ['the value', '-9999']]),
    ).rejects.toThrow('If nothing was measured, type "none".');
  });
});

test('where the numbers live in a data file, it says so', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Second graders reading'],
    wish('finish'),
  ]);
  expect(transcript).toContain('are in the data file data/second.csv');
  expect(text).toBe(start);
});

test('an indicator is added with its first number, its groups, and whom they are compared with', async () => {
  const folder = file(assessmentText('', 'A'));
  const { text, transcript } = await interviewed(folder, [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', 'NO: children "ready"'],
    ['its short name', ''],
    ['What unit are its numbers in?', 'percent'],
    ['core indicator', true],
    ['Which direction is better?', 'higher'],
    ['Where do the numbers come from?', 'State report card #5'],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', '1000'],
    ['a note about', ''],
    ['Add another period', '2024-25'],
    ['the value', '42'],
    ['How many people', ''],
    ['a note about', ''],
    ['Add another period', ''],
    wish('add groups'),
    ['Which indicator?', 'NO: children "ready"'],
    ['What kind of groups', 'Income'],
    ['What are the groups?', 'Low income, Not low income'],
    ['What period', '2024-25'],
    ['low-income, 2024-25', '30'],
    ['How many people', '100'],
    ['not-low-income, 2024-25', ''],
    ['Add another period for these groups?', ''],
    ['reference group?', 'overall'],
    wish('finish'),
  ]);
  expect(transcript).toContain('Groups already in the file: low-income, not-low-income.');
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
  expect(transcript).toContain('Groups without a number: not-low-income.');
});

test('groups are in the file as soon as they are named, and stay when Enter or Ctrl-C follows', async () => {
  const named = [
    toIndicators,
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['What kind of groups', 'Income'],
    ['What are the groups?', 'Low income, Not low income'],
  ] as const;
  const groups = /disparities:\n\s+income:\n\s+groups:\n\s+low-income: \{\}\n\s+not-low-income: \{\}\n/;
  const left = await interviewed(file(), [...named, ['What period', pause]]);
  expect([left.status, left.text]).toEqual([130, expect.stringMatching(groups)]);

  const folder = file();
  const { transcript } = await interviewed(folder, [
    ...named,
    ['What period', ''],
    ['reference group?', 'not-low-income'],
    wish('finish'),
  ]);
  expect(transcript).toContain('Groups without a number: low-income, not-low-income.');
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
    ['How are the groups broken down?', 'income'],
    ['What are the groups?', 'low income, not low income'],
    ['What period', ''],
    wish('finish'),
  ]);
  expect(after).toContain('groups: { low-income: { 2023-24: 30 }, not-low-income: {} }');
});

test('a period that was typed by mistake is taken back, and its number stays', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Add another period', '2023-24'],
    ['the value', ''],
    ['Add another period', '2024-25'],
    ['the value', ''],
    ['Add another period', ''],
    wish('finish'),
  ]);
  expect(text).toBe(start);
  expect(transcript).toContain('2023-24 is 47.2 now. Type a new number to replace it, or press Enter to keep it.');
});

test('the first period of a new indicator can be taken back, and so can a period of a group', async () => {
  const { text, transcript } = await interviewed(file(), [
    toIndicators,
    wish('add an indicator'),
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', 'Ready'],
    ['its short name', ''],
    ['What unit are its numbers in?', 'percent'],
    ['core indicator', false],
    ['Which direction is better?', 'higher'],
    ['Where do the numbers come from?', ''],
    ['first number', '2203-04'],
    ['the value', ''],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', ''],
    ['a note about', ''],
    ['Add another period', ''],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['What kind of groups', 'District'],
    ['What are the groups?', 'North'],
    ['What period', '2023-24'],
    ['north, 2023-24', '30'],
    ['How many people', ''],
    ['Add another period', '2023-24'],
    ['north, 2023-24', ''],
    ['Add another period', ''],
    ['reference group?', 'none'],
    wish('finish'),
  ]);
  expect(text).not.toContain('2203');
  expect(text).toMatch(/north:\n\s+2023-24: 30\n/);
  expect(transcript).toContain('2023-24 is 30 now. Type a new number to replace it, or press Enter to keep it.');
});

test('back in the menu of indicators leads to the benchmarks again', async () => {
  const { text } = await interviewed(file(), [toIndicators, wish('back'), toIndicators, wish('finish')]);
  expect(text).toBe(start);
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
    ['its short name', ''],
    ['What unit are its numbers in?', 'back'],
    ['Which outcome', 'Kindergarten readiness'],
    ['What does it measure?', ''],
    ['its short name', ''],
    ['What unit are its numbers in?', 'percent'],
    ['core indicator', true],
    ['Which direction is better?', 'back'],
    ['What unit are its numbers in?', 'count'],
    ['core indicator', true],
    ['Which direction is better?', 'lower'],
    ['Where do the numbers come from?', ''],
    ['first number', '2023-24'],
    ['the value', '40'],
    ['How many people', ''],
    ['a note about', ''],
    ['Add another period', ''],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['What kind of groups', 'District'],
    ['What are the groups?', 'North'],
    ['What period', ''],
    ['reference group?', 'back'],
    ['What period', ''],
    ['reference group?', 'none'],
    wish('add groups'),
    ['Which indicator?', 'Ready'],
    ['How are the groups broken down?', 'back'],
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
    ['What kind of groups', 'District'],
    ['What are the groups?', 'North, South'],
    ['What period', '2023-24'],
    ['north, 2023-24', '30'],
    ['How many people', ''],
    ['south, 2023-24', '31'],
    ['How many people', ''],
    ['Add another period for these groups?', ''],
    ['reference group?', 'none'],
    wish('add groups'),
    ['Which indicator?', 'Third graders reading'],
    ['How are the groups broken down?', 'district'],
    ['What are the groups?', ''],
    ['What period', ''],
    ['reference group?', 'south'],
    wish('finish'),
  ]);
  expect(transcript).toContain('No gaps are computed for district.');
  expect(transcript).toContain('latest 2023-24: 47.2, by district without a reference group)');
  expect(transcript).toContain('latest 2023-24: 47.2, by district)');
  expect(text).toMatch(/district:\n\s+reference: south\n\s+groups:/);
});

describe('a number that is left after it was typed is saved as far as it was', () => {
  const toNumber = [
    toIndicators,
    wish('add a number'),
    ['Which indicator?', 'Third graders reading'],
    ['Add another period', '2024-25'],
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
        ['a note about', pause],
      ],
      '2024-25: { value: 48.9, n: 512 } }',
    ],
  ] as const)('at the question %s', async (_, more, written) => {
    const { status, text, printed } = await interviewed(file(), [...toNumber, ...more]);
    expect(status).toBe(130);
    expect(text).toBe(start.replace('47.2 }', `47.2, ${written}`));
    expect(printed).toContain('Your answers are saved in partnership.yaml.');
  });

  test('for a group', async () => {
    const { text } = await interviewed(file(), [
      toIndicators,
      wish('add groups'),
      ['Which indicator?', 'Third graders reading'],
      ['What kind of groups', 'District'],
      ['What are the groups?', 'North'],
      ['What period', '2023-24'],
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
    ['its short name', ''],
    ['What unit are its numbers in?', 'percent'],
    ['core indicator', true],
    ['Which direction is better?', 'higher'],
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
    expect(transcript).toContain('The new indicator was not saved. It needs a first number.');
  });
});

describe('the other sections', () => {
  test('get entries, which are saved one by one and say what the first of a section changes', async () => {
    const { text, transcript } = await interviewed(file(), [
      toIndicators,
      wish('add a designation'),
      ['What did StriveTogether award?', 'Exploring'],
      ['When was it awarded?', '10/1/2024'],
      wish('add an example of systems change'),
      ['What changed in the system?', 'District adopts a shared protocol'],
      ['When did it take effect?', '2025-08-20'],
      ['What kind of change is it?', 'practice'],
      ['What evidence', ''],
      wish('add an outcome in another sector'),
      ['What does it measure?', 'Unemployment, ages 16 to 24'],
      ['short name', ''],
      ['Which sector', 'workforce'],
      ['Who does it serve?', 'youth'],
      ['What unit', 'percent'],
      ['Which direction', 'lower'],
      ['Where do the numbers come from?', ''],
      ['What period is its first number from?', '2019'],
      ['the value', '141 of 1000'],
      ['a note about', ''],
      ['Add another period', '2025'],
      ['the value', '11'],
      ['How many people', ''],
      ['a note about', ''],
      ['Add another period', ''],
      wish('add a number'),
      ['Which indicator?', 'Unemployment, ages 16 to 24'],
      ['Add another period', '2024'],
      ['the value', '12'],
      ['How many people', ''],
      ['a note about', ''],
      ['Add another period', ''],
      wish('finish'),
    ]);
    expect(text).toContain('designations:\n  - { id: exploring, on: 2024-10-01 }');
    expect(text).toMatch(/title: District adopts a shared protocol\n? *,? *on: 2025-08-20\n? *,? *kind: practice/);
    expect(text).toMatch(/adjacent-outcomes:\n {2}unemployment-ages-16-to-24:\n(?:.*\n)* {4}values:/);
    expect(text).toContain('2019: { count: 141, of: 1000 }');
    expect(transcript).toContain('Added designation exploring, 2024-10-01. ');
    expect(transcript).toContain('- Another sector: Unemployment, ages 16 to 24 (2 periods, latest 2025: 11)');
  });

  test('get the texts of the report card, each of which is saved at once, and Enter leaves one as it is', async () => {
    const { text, transcript } = await interviewed(
      file(`${start}report-card:\n  contact: hello@example.org # ours\n`),
      [
        toIndicators,
        wish('write the texts of your report card'),
        ['What is the headline', ' Every child in River Valley '],
        ['Who are you', ''],
        ['How can people take part?', ''],
        ['What is a story about?', ''],
        wish('write the texts of your report card'),
        ['What is the headline', ''],
        ['Who are you', 'We are 31 organizations.'],
        ['How can people take part?', 'https://example.org/take-part'],
        ['What is a story about?', 'The library'],
        ['What is the story?', 'Three laundromats have a shelf.'],
        ['Which outcome', 'Early grade reading'],
        ['What is a story about?', 'The bus'],
        ['What is the story?', 'It runs.'],
        ['Which outcome', 'none of them'],
        ['What is a story about?', ''],
        wish('finish'),
      ],
    );
    expect(parse(text)['report-card']).toEqual({
      headline: 'Every child in River Valley',
      introduction: 'We are 31 organizations.',
      stories: [
        { title: 'The library', text: 'Three laundromats have a shelf.', outcome: 'early-grade-reading' },
        { title: 'The bus', text: 'It runs.' },
      ],
      contact: 'https://example.org/take-part',
    });
    expect(text).toContain('https://example.org/take-part # ours\n');
    expect(transcript).toContain('Added the story "The bus".');
    expect(transcript).toContain('leave personal data out');
  });

  test('a text of the report card is not lost by Ctrl-C in the next one', async () => {
    const { text } = await interviewed(file(), [
      toIndicators,
      wish('write the texts of your report card'),
      ['What is the headline', 'Every child'],
      ['Who are you', pause],
    ]);
    expect(text).toContain('headline: Every child');
  });

  test.each<[string, ScriptedAnswer[]]>([
    ['add a designation', [['What did StriveTogether award?', 'back']]],
    ['add an example of systems change', [['What changed in the system?', '']]],
    ['add an outcome in another sector', [['What does it measure?', '']]],
  ])('%s: nothing is added where somebody goes back', async (what, answers) => {
    const { text } = await interviewed(file(), [toIndicators, wish(what), ...answers, wish('finish')]);
    expect(text).toBe(start);
  });

  test('a designation that is there already is refused, and the menu comes again', async () => {
    const { text, transcript } = await interviewed(
      file(`${start}designations: [{ id: exploring, on: 2024-10-01 }]\n`),
      [
        toIndicators,
        wish('add a designation'),
        ['What did StriveTogether award?', 'Exploring'],
        ['When was it awarded?', '2025-10-01'],
        wish('finish'),
      ],
    );
    expect(text.match(/exploring/g)).toHaveLength(1);
    expect(transcript).toContain("Can't save that: The designation exploring is already in the file");
  });
});

describe('the date', () => {
  test('is asked first, and a new one is saved at once', async () => {
    const { text, transcript, printed } = await interviewed(file(), [
      ['Is this still for 2026-06-30?', '6/30/2027'],
      ['What is its status?', pause],
    ]);
    expect(text).toBe(start.replace('2026-06-30', '2027-06-30'));
    expect(transcript).toContain('"6/30/2027" is read as 2027-06-30 (June 30, 2027).');
    expect(transcript).toContain('strive next-year partnership.yaml 2027-06-30');
    expect(printed).toContain('Your answers are saved');
  });

  test.each(['', 'y', 'Yes', '2026-06-30'])('stays with %j', async (answer) => {
    const { text, transcript } = await interviewed(file(), [
      ['Is this still for 2026-06-30?', answer],
      ['What is its status?', pause],
    ]);
    expect(text).toBe(start);
    expect(transcript).not.toContain('next-year');
  });

  test('is not asked of a new file, which has just got it', async () => {
    const { transcript } = await interviewed(file(assessmentText('', 'A')), [['What is its status?', pause]]);
    expect(transcript).not.toContain('still for');
  });
});
