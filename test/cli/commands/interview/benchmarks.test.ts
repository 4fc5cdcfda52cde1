import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../../src/yaml/plain-data.js';
import { readYaml } from '../../../../src/yaml/read/read-yaml.js';
import { assessmentText } from '../../../assessment-text.js';
import { pause } from '../../prompts/scripted-prompts.js';
import { folderWith } from '../../run-strive.js';
import { interviewed } from './run-interview.js';

const start = `# Ours.
strive: 1
partnership: { name: River Valley Promise } # since 2019
assessed-on: 2026-06-30

gateways:
  exploring:
    # What we all want.
    shared-community-vision:
      cradle-to-career-vision: met   # since May
`;

const file = (text = start) => folderWith({ 'partnership.yaml': text, 'evidence/minutes.pdf': '' });
const finish = ['What do you want to do?', 'finish'] as const;
const goOn = ['Where do you want to continue?', 'on'] as const;
const noteOf = (text: string) =>
  ['gateways', 'exploring', 'shared-community-vision', 'leadership-table', 'note'].reduce(
    entryOf,
    readYaml(new TextEncoder().encode(text), 'partnership.yaml').value,
  );

test('every answer is written where it belongs, and nothing else changes', async () => {
  const { status, text, transcript } = await interviewed(file(), [
    goOn,
    ['What is its status?', 'met'],
    ['How is it met?', 'Adopted by 31: "all" of them'],
    ['What evidence shows this?', 'evidence/minutes.pdf'],
    ['What is its title?', 'Minutes'],
    ['What is its date?', '2026-02-11'],
    ['more evidence?', 'https://example.org/members'],
    ['What is its title?', ''],
    ['What is its date?', ''],
    ['more evidence?', ''],
    ['What is its status?', 'in progress'],
    ['what is still missing?', ''],
    ['What evidence shows this?', 'Draft messages'],
    ['What is its date?', ''],
    ['more evidence?', ''],
    ['What is its status?', 'stop here'],
    finish,
  ]);
  expect(status).toBe(0);
  expect(text).toBe(`${start}      leadership-table:
        status: met
        note: 'Adopted by 31: "all" of them'
        evidence:
          - { title: Minutes, file: evidence/minutes.pdf, date: 2026-02-11 }
          - https://example.org/members
      shared-messages:
        status: in-progress
        evidence:
          - Draft messages
`);
  expect(transcript).toContain('Exploring, Shared community vision, 2 of 9');
  expect(transcript).toContain('EX-V2 A leadership table');
  expect(transcript).toContain('Typical evidence:\n- The written accountability structure');
});

test.each([
  ['What is its date?', [['What evidence shows this?', 'Minutes']], 'Minutes'],
  ['What is its title?', [['What evidence shows this?', 'evidence/minutes.pdf']], '{ file: evidence/minutes.pdf }'],
] as const)('evidence left at "%s" is saved as far as it was typed', async (question, typed, written) => {
  const { status, text } = await interviewed(file(), [
    goOn,
    ['What is its status?', 'met'],
    ['How is it met?', ''],
    ...typed,
    [question, pause],
  ]);
  expect(status).toBe(130);
  expect(text).toContain(`          - ${written}\n`);
});

describe('a note comes back as it was typed', () => {
  test.each([
    'NO',
    '1.10',
    '02134',
    'text #5',
    '#5',
    'a: b',
    '- dash',
    '"quoted"',
    "it's",
    '🙂 日本語',
    '2026-06-30',
    '{a}',
    '[b',
    '*c',
    '&d',
    '!e',
    '%f',
    '@g',
    '`h',
    '| i',
    '> j',
    '? k',
    '~',
    'null',
    'true',
    '0x1F',
    '1e3',
    ':',
    '\\n',
  ])('%s', async (note) => {
    const { text } = await interviewed(file(), [
      goOn,
      ['What is its status?', 'lapsed'],
      ['what happened?', note],
      ['What is its status?', pause],
    ]);
    expect(noteOf(text)).toBe(note);
    expect(text.startsWith(start)).toBe(true);
  });
});

test('skip writes nothing; back shows what was answered, and lets it be changed', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['What is its status?', 'not started'],
    ['What is its status?', 'skip'],
    ['What is its status?', 'back'],
    ['What is its status?', 'back'],
    ['What is its status?', 'in progress'],
    ['what is still missing?', 'A chair'],
    ['What evidence shows this?', ''],
    ['What is its status?', 'back'],
    ['What is its status?', 'change its note or evidence'],
    ['what is still missing?', '-'],
    ['What evidence shows this?', ''],
    ['What is its status?', 'stop here'],
    finish,
  ]);
  expect(text).toBe(`${start}      leadership-table:\n        status: in-progress\n`);
  expect(transcript).toContain('Current answer: not started');
  expect(transcript).toContain('Current answer: in progress\n- Note: A chair');
});

test('every menu has a way back', async () => {
  const { text, transcript, status } = await interviewed(file(), [
    ['Where do you want to continue?', 'choose a benchmark'],
    ['Which benchmark?', 'back'],
    ['Where do you want to continue?', 'start from the first benchmark'],
    ['What is its status?', 'back'],
    ['Where do you want to continue?', 'continue with another gateway'],
    ['Continue with another gateway?', 'back'],
    ['Where do you want to continue?', 'continue with another gateway'],
    ['Continue with another gateway?', 'Emerging (9 benchmarks)'],
    ['What is its status?', 'back'],
    ['Continue with another gateway?', 'no, go to the indicators'],
    ['What do you want to do?', 'back'],
    ['Where do you want to continue?', 'skip to the indicators'],
    finish,
  ]);
  expect([status, text]).toEqual([0, start]);
  expect(transcript).toContain('Emerging, ');
});

test('back in the menu of gateways leads to the last benchmark', async () => {
  const all = [...Array(8).keys()].map(() => ['What is its status?', 'skip'] as const);
  const { text } = await interviewed(file(), [
    goOn,
    ...all,
    ['Continue with another gateway?', 'back'],
    ['What is its status?', 'not started'],
    ['Continue with another gateway?', 'no, go to the indicators'],
    finish,
  ]);
  expect(text).toContain('not-started');
});

test('a first benchmark without a menu before it has no way back', async () => {
  const answers = [['What is its status?', 'back']] as const;
  const empty = assessmentText('', 'A');
  await expect(interviewed(file(empty), answers)).rejects.toThrow('back is none of met, in progress');
});

test('evidence that no longer holds is taken away', async () => {
  const text = `${start}      leadership-table:
        status: met
        evidence:
          - One # kept with its comment
          - Two
          - Three
`;
  const answered = await interviewed(file(text), [
    ['Where do you want to continue?', 'choose a benchmark'],
    ['Which benchmark?', 'EX-V2 A leadership table'],
    ['What is its status?', 'change its note or evidence'],
    ['How is it met?', ''],
    ['Which evidence do you want to keep?', ['One', 'Three']],
    ['more evidence?', ''],
    ['What is its status?', pause],
  ]);
  expect(answered.text).toBe(text.replace('          - Two\n', ''));
});

test('a note that names somebody is saved, with a word about it', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['What is its status?', 'lapsed'],
    ['what happened?', 'Ask ada@example.org'],
    ['What is its status?', pause],
  ]);
  expect(transcript).toContain("like a person's email address");
  expect(text).toContain('note: Ask ada@example.org');
});

test('a file that is not there yet is told, and written down all the same', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['What is its status?', 'met'],
    ['How is it met?', ''],
    ['What evidence shows this?', 'evidence/later.pdf'],
    ['What is its title?', ''],
    ['What is its date?', ''],
    ['more evidence?', pause],
  ]);
  expect(transcript).toContain('There is no file evidence/later.pdf yet.');
  expect(text).toContain('          - { file: evidence/later.pdf }\n');
});

test.each([
  ['../outside.pdf', "outside the assessment's folder"],
  ['www.example.org', 'starts with https://'],
])('%s is refused as evidence', async (typed, words) => {
  const answers = [
    goOn,
    ['What is its status?', 'met'],
    ['How is it met?', ''],
    ['What evidence shows this?', typed],
  ] as const;
  await expect(interviewed(file(), answers)).rejects.toThrow(words);
});

test('a gateway alone, what has no answer alone', async () => {
  const { transcript } = await interviewed(file(), [['What is its status?', pause]], {
    gateway: 'EX',
    pillar: 'Shared community vision',
    only: 'not-assessed',
  });
  expect(transcript).toContain('Exploring, Shared community vision, 1 of 2\nEX-V2');
  const all = await interviewed(
    file(`${start}      leadership-table: met\n      shared-messages: lapsed\n`),
    [finish],
    { gateway: 'exploring', pillar: 'shared-community-vision', only: 'not-assessed' },
  );
  expect(all.transcript).toContain('already has an answer');
});

describe('the gateways that the file works on come first', () => {
  const begun = assessmentText(
    `gateways:
  exploring:
    shared-community-vision: {}
    # collaborative-action: {}
`,
    'A',
  );
  const skip = ['What is its status?', 'skip'] as const;
  const nine = Array.from({ length: 9 }, () => skip);

  test('then it asks, gateway by gateway, whether to go on', async () => {
    const { transcript, status } = await interviewed(file(begun), [
      ...nine,
      ['Continue with another gateway?', 'Sustaining (9 benchmarks)'],
      ...nine,
      ['Continue with another gateway?', 'no, go to the indicators'],
      finish,
    ]);
    expect(status).toBe(0);
    expect(transcript).toContain('Exploring, Investment and sustainability, 9 of 9');
    expect(transcript).toContain('Sustaining, Shared community vision, 1 of 9');
    expect(transcript).not.toContain('Emerging, ');
  });

  test('what was begun by going on belongs to them the next time', async () => {
    const folder = file(begun);
    const first = await interviewed(folder, [
      ...nine,
      ['Continue with another gateway?', 'Emerging (9 benchmarks)'],
      ['What is its status?', 'not started'],
      ['What is its status?', 'stop here'],
      finish,
    ]);
    expect(first.text).toContain(
      '  emerging:\n    shared-community-vision:\n      accountability-in-practice: not-started\n',
    );
    const second = await interviewed(folder, [
      ['1 of 18 benchmarks (Exploring, Emerging) has an answer.', 'on'],
      ['What is its status?', pause],
    ]);
    expect(second.transcript).toContain('Emerging, Shared community vision, 11 of 18');
  });

  test('where all of them have an answer, another gateway is what comes next', async () => {
    const answered = begun.replace(
      'shared-community-vision: {}',
      'shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: met }',
    );
    const only = { pillar: 'shared-community-vision' };
    const { transcript } = await interviewed(
      file(answered),
      [
        ['3 of 3 benchmarks (Exploring) have an answer.', 'elsewhere'],
        ['Continue with another gateway?', 'Systems change (2 benchmarks)'],
        ['What is its status?', pause],
      ],
      only,
    );
    expect(transcript).toContain('Systems change, Shared community vision, 1 of 2');
    const open = await interviewed(
      file(answered),
      [['Continue with another gateway?', 'no, go to the indicators'], finish],
      { ...only, only: 'not-assessed' },
    );
    expect(open.transcript).toContain('Every benchmark in your gateways already has an answer.');
  });

  test('a gateway that is asked for is all there is', async () => {
    const { transcript } = await interviewed(file(begun), [...nine, finish], { gateway: 'emerging' });
    expect(transcript).toContain('Emerging, Shared community vision, 1 of 9');
  });
});

test('a new file begins at the first benchmark without asking where', async () => {
  const { text } = await interviewed(file(assessmentText('', 'A')), [
    ['What is its status?', 'not started'],
    ['What is its status?', pause],
  ]);
  expect(text).toContain(
    'gateways:\n  exploring:\n    shared-community-vision:\n      cradle-to-career-vision: not-started\n',
  );
});

test('the end says what changed, what is open, and what to do next', async () => {
  const { printed, transcript } = await interviewed(file(), [
    ['Where do you want to continue?', 'start from the first benchmark'],
    ['What is its status?', 'not started'],
    ['What is its status?', 'stop here'],
    finish,
  ]);
  expect(transcript).toContain('What your answers changed');
  expect(printed).toContain('Exploring: not crossed (before: not enough data to say)');
  expect(transcript).toContain('44 benchmarks have no answer yet (Exploring: 8, Emerging: 9,');
  // Commands stand on lines of their own, which are not broken: they are there to be copied.
  expect(transcript).toMatch(/^ {2}strive interview partnership\.yaml$/m);
  expect(transcript).toMatch(/^ {2}strive assess partnership\.yaml$/m);
});

test("the end says what changed under the framework's own method, too, where that is something else", async () => {
  // The designation makes up for what is not assessed, and overrules no answer.
  const credited = start.replace(
    '\ngateways',
    'designations: [{ id: exploring, on: 2024-01-01 }]\nmethod: { readings: { designation-credit: early-gateways } }\n\ngateways',
  );
  const { printed } = await interviewed(file(credited), [
    ['Where do you want to continue?', 'start from the first benchmark'],
    ['What is its status?', 'not started'],
    ['What is its status?', 'stop here'],
    finish,
  ]);
  const [own, framework] = printed.split(/\nUnder the framework.s own method:\n/);
  expect(own).toContain('Exploring: not crossed (before: crossed)');
  expect(framework).toContain('Exploring: not crossed (before: not enough data to say)');
});

test('Ctrl-C keeps what was answered, and says how to go on', async () => {
  const { status, printed, text } = await interviewed(
    file(),
    [
      ['Where do you want to continue?', 'on'],
      ['What is its status?', 'met'],
      ['How is it met?', pause],
    ],
    { gateway: 'exploring', plain: true },
  );
  expect(status).toBe(130);
  expect(text).toBe(`${start}      leadership-table: met\n`);
  expect(printed).toBe(
    'Paused. Your answers are saved in partnership.yaml.\nTo continue: strive interview partnership.yaml --gateway exploring --plain\n',
  );
});

test('Ctrl-C before any answer says that nothing was changed', async () => {
  const { status, printed, text } = await interviewed(file(), [['Where do you want to continue?', pause]]);
  expect([status, text]).toEqual([130, start]);
  expect(printed).toContain('Nothing was changed.');
});

describe('a review', () => {
  const reviewed = (status: string, result: string) => `${start}      leadership-table:
        status: ${status}
        review: { result: ${result}, by: Coach, on: 2026-03-02 }
`;
  const answer = (status: string) =>
    [
      ['Where do you want to continue?', 'choose a benchmark'],
      ['Which benchmark?', 1],
      ['What is its status?', status],
      ['What was met before', pause],
    ] as const;

  test('that confirmed an answer goes when it is met no longer, which is said', async () => {
    const { text, transcript } = await interviewed(file(reviewed('met', 'confirmed')), answer('lapsed'));
    expect(transcript).toContain(
      'Removed the review of EX-V2, because the answer changed. The review was: confirmed by Coach on 2026-03-02.',
    );
    expect(text).toBe(`${start}      leadership-table:\n        status: lapsed\n`);
  });

  test('that returned an answer stays', async () => {
    const { text, transcript } = await interviewed(file(reviewed('met', 'returned')), answer('lapsed'));
    expect(transcript).not.toContain('removed');
    expect(text).toBe(reviewed('lapsed', 'returned'));
  });
});
