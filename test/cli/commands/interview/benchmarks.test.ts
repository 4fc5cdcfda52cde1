import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../../src/yaml/plain-data.js';
import { readYaml } from '../../../../src/yaml/read/read-yaml.js';
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
const goOn = ['Where do you want to go on?', 'on'] as const;
const noteOf = (text: string) =>
  ['gateways', 'exploring', 'shared-community-vision', 'leadership-table', 'note'].reduce(
    entryOf,
    readYaml(new TextEncoder().encode(text), 'partnership.yaml').value,
  );

test('every answer is written where it belongs, and nothing else changes', async () => {
  const { status, text, transcript } = await interviewed(file(), [
    goOn,
    ['Where does it stand?', 'met'],
    ['how is it met?', 'Adopted by 31: "all" of them'],
    ['what shows it?', 'evidence/minutes.pdf'],
    ['What is it called?', 'Minutes'],
    ['Its date?', '2026-02-11'],
    ['More evidence?', 'https://example.org/members'],
    ['What is it called?', ''],
    ['Its date?', ''],
    ['More evidence?', ''],
    ['Where does it stand?', 'in progress'],
    ['what is still missing?', ''],
    ['what shows it?', 'Draft messages'],
    ['Its date?', ''],
    ['More evidence?', ''],
    ['Where does it stand?', 'stop here'],
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
  expect(transcript).toContain('What usually serves as evidence:\n- The written accountability structure');
});

test.each([
  ['Its date?', [['what shows it?', 'Minutes']], 'Minutes'],
  ['What is it called?', [['what shows it?', 'evidence/minutes.pdf']], '{ file: evidence/minutes.pdf }'],
] as const)('evidence left at "%s" is saved as far as it was typed', async (question, typed, written) => {
  const { status, text } = await interviewed(file(), [
    goOn,
    ['Where does it stand?', 'met'],
    ['how is it met?', ''],
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
      ['Where does it stand?', 'lapsed'],
      ['what happened?', note],
      ['Where does it stand?', pause],
    ]);
    expect(noteOf(text)).toBe(note);
    expect(text.startsWith(start)).toBe(true);
  });
});

test('skip writes nothing; back shows what was answered, and lets it be changed', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['Where does it stand?', 'not started'],
    ['Where does it stand?', 'skip'],
    ['Where does it stand?', 'back'],
    ['Where does it stand?', 'back'],
    ['Where does it stand?', 'in progress'],
    ['what is still missing?', 'A chair'],
    ['what shows it?', ''],
    ['Where does it stand?', 'back'],
    ['Where does it stand?', 'change its note or its evidence'],
    ['what is still missing?', '-'],
    ['what shows it?', ''],
    ['Where does it stand?', 'stop here'],
    finish,
  ]);
  expect(text).toBe(`${start}      leadership-table:\n        status: in-progress\n`);
  expect(transcript).toContain('Your answer now: not started');
  expect(transcript).toContain('Your answer now: in progress\n- Note: A chair');
});

test('every menu has a way back', async () => {
  const { text, transcript, status } = await interviewed(file(), [
    ['Where do you want to go on?', 'choose a benchmark'],
    ['Which benchmark?', 'back'],
    ['Where do you want to go on?', 'start from the first benchmark'],
    ['Where does it stand?', 'back'],
    ['Where do you want to go on?', 'go on with another gateway'],
    ['Go on with another gateway?', 'back'],
    ['Where do you want to go on?', 'go on with another gateway'],
    ['Go on with another gateway?', 'Emerging (9 benchmarks)'],
    ['Where does it stand?', 'back'],
    ['Go on with another gateway?', 'no, on to the indicators'],
    ['What do you want to do?', 'back'],
    ['Where do you want to go on?', 'leave the benchmarks, go to the indicators'],
    finish,
  ]);
  expect([status, text]).toEqual([0, start]);
  expect(transcript).toContain('Emerging, ');
});

test('back in the menu of gateways leads to the last benchmark', async () => {
  const all = [...Array(8).keys()].map(() => ['Where does it stand?', 'skip'] as const);
  const { text } = await interviewed(file(), [
    goOn,
    ...all,
    ['Go on with another gateway?', 'back'],
    ['Where does it stand?', 'not started'],
    ['Go on with another gateway?', 'no, on to the indicators'],
    finish,
  ]);
  expect(text).toContain('not-started');
});

test('a first benchmark without a menu before it has no way back', async () => {
  const answers = [['Where does it stand?', 'back']] as const;
  const empty = 'strive: 1\npartnership: { name: A }\nassessed-on: 2026-06-30\n';
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
    ['Where do you want to go on?', 'choose a benchmark'],
    ['Which benchmark?', 'EX-V2 A leadership table'],
    ['Where does it stand?', 'change its note or its evidence'],
    ['how is it met?', ''],
    ['Which evidence is to stay?', ['One', 'Three']],
    ['More evidence?', ''],
    ['Where does it stand?', pause],
  ]);
  expect(answered.text).toBe(text.replace('          - Two\n', ''));
});

test('a note that names somebody is saved, with a word about it', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['Where does it stand?', 'lapsed'],
    ['what happened?', 'Ask ada@example.org'],
    ['Where does it stand?', pause],
  ]);
  expect(transcript).toContain("held a person's e-mail address");
  expect(text).toContain('note: Ask ada@example.org');
});

test('a file that is not there yet is told, and written down all the same', async () => {
  const { text, transcript } = await interviewed(file(), [
    goOn,
    ['Where does it stand?', 'met'],
    ['how is it met?', ''],
    ['what shows it?', 'evidence/later.pdf'],
    ['What is it called?', ''],
    ['Its date?', ''],
    ['More evidence?', pause],
  ]);
  expect(transcript).toContain('There is no file evidence/later.pdf yet.');
  expect(text).toContain('          - { file: evidence/later.pdf }\n');
});

test.each([
  ['../outside.pdf', 'outside the folder'],
  ['www.example.org', 'starts with https://'],
])('%s is refused as evidence', async (typed, words) => {
  const answers = [goOn, ['Where does it stand?', 'met'], ['how is it met?', ''], ['what shows it?', typed]] as const;
  await expect(interviewed(file(), answers)).rejects.toThrow(words);
});

test('a gateway alone, what has no answer alone', async () => {
  const { transcript } = await interviewed(file(), [['Where does it stand?', pause]], {
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
  expect(all.transcript).toContain('has an answer already');
});

describe('the gateways that the file works on come first', () => {
  const begun = `strive: 1
partnership: { name: A }
assessed-on: 2026-06-30
gateways:
  exploring:
    shared-community-vision: {}
    # collaborative-action: {}
`;
  const skip = ['Where does it stand?', 'skip'] as const;
  const nine = Array.from({ length: 9 }, () => skip);

  test('then it asks, gateway by gateway, whether to go on', async () => {
    const { transcript, status } = await interviewed(file(begun), [
      ...nine,
      ['Go on with another gateway?', 'Sustaining (9 benchmarks)'],
      ...nine,
      ['Go on with another gateway?', 'no, on to the indicators'],
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
      ['Go on with another gateway?', 'Emerging (9 benchmarks)'],
      ['Where does it stand?', 'not started'],
      ['Where does it stand?', 'stop here'],
      finish,
    ]);
    expect(first.text).toContain(
      '  emerging:\n    shared-community-vision:\n      accountability-in-practice: not-started\n',
    );
    const second = await interviewed(folder, [
      ['1 of 18 benchmarks (Exploring, Emerging) has an answer.', 'on'],
      ['Where does it stand?', pause],
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
        ['Go on with another gateway?', 'Systems change (2 benchmarks)'],
        ['Where does it stand?', pause],
      ],
      only,
    );
    expect(transcript).toContain('Systems change, Shared community vision, 1 of 2');
    const open = await interviewed(
      file(answered),
      [['Go on with another gateway?', 'no, on to the indicators'], finish],
      { ...only, only: 'not-assessed' },
    );
    expect(open.transcript).toContain('Every benchmark of the gateways that you work on has an answer already.');
  });

  test('a gateway that is asked for is all there is', async () => {
    const { transcript } = await interviewed(file(begun), [...nine, finish], { gateway: 'emerging' });
    expect(transcript).toContain('Emerging, Shared community vision, 1 of 9');
  });
});

test('a new file begins at the first benchmark without asking where', async () => {
  const { text } = await interviewed(file('strive: 1\npartnership: { name: A }\nassessed-on: 2026-06-30\n'), [
    ['Where does it stand?', 'not started'],
    ['Where does it stand?', pause],
  ]);
  expect(text).toContain(
    'gateways:\n  exploring:\n    shared-community-vision:\n      cradle-to-career-vision: not-started\n',
  );
});

test('the end says what changed, what is open, and what to do next', async () => {
  const { printed, transcript } = await interviewed(file(), [
    ['Where do you want to go on?', 'start from the first benchmark'],
    ['Where does it stand?', 'not started'],
    ['Where does it stand?', 'stop here'],
    finish,
  ]);
  expect(transcript).toContain('What your answers changed');
  expect(printed).toContain('Exploring: not crossed (before: not enough data to say)');
  expect(transcript).toContain('44 benchmarks have no answer yet (Exploring: 8, Emerging: 9,');
  // Commands stand on lines of their own, which are not broken: they are there to be copied.
  expect(transcript).toMatch(/^ {2}strive interview partnership\.yaml$/m);
  expect(transcript).toMatch(/^ {2}strive assess partnership\.yaml$/m);
});

test('the end says what changed by the framework’s own method, too, where that is something else', async () => {
  // The designation makes up for what is not assessed, and overrules no answer.
  const credited = start.replace(
    '\ngateways',
    'designations: [{ id: exploring, on: 2024-01-01 }]\nmethod: { readings: { designation-credit: early-gateways } }\n\ngateways',
  );
  const { printed } = await interviewed(file(credited), [
    ['Where do you want to go on?', 'start from the first benchmark'],
    ['Where does it stand?', 'not started'],
    ['Where does it stand?', 'stop here'],
    finish,
  ]);
  const [own, framework] = printed.split(/\nBy the framework.s own method:\n/);
  expect(own).toContain('Exploring: not crossed (before: crossed)');
  expect(framework).toContain('Exploring: not crossed (before: not enough data to say)');
});

test('Ctrl-C keeps what was answered, and says how to go on', async () => {
  const { status, printed, text } = await interviewed(
    file(),
    [
      ['Where do you want to go on?', 'on'],
      ['Where does it stand?', 'met'],
      ['how is it met?', pause],
    ],
    { gateway: 'exploring', plain: true },
  );
  expect(status).toBe(130);
  expect(text).toBe(`${start}      leadership-table: met\n`);
  expect(printed).toBe(
    'Paused. What you answered is saved in partnership.yaml.\nGo on with: strive interview partnership.yaml --gateway exploring --plain\n',
  );
});

test('Ctrl-C before any answer says that nothing was changed', async () => {
  const { status, printed, text } = await interviewed(file(), [['Where do you want to go on?', pause]]);
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
      ['Where do you want to go on?', 'choose a benchmark'],
      ['Which benchmark?', 1],
      ['Where does it stand?', status],
      ['held once', pause],
    ] as const;

  test('that confirmed an answer goes when it is met no longer, which is said', async () => {
    const { text, transcript } = await interviewed(file(reviewed('met', 'confirmed')), answer('lapsed'));
    expect(transcript).toContain(
      'The review of EX-V2 is removed, because the answer it confirmed has changed: confirmed by Coach on 2026-03-02.',
    );
    expect(text).toBe(`${start}      leadership-table:\n        status: lapsed\n`);
  });

  test('that returned an answer stays', async () => {
    const { text, transcript } = await interviewed(file(reviewed('met', 'returned')), answer('lapsed'));
    expect(transcript).not.toContain('removed');
    expect(text).toBe(reviewed('lapsed', 'returned'));
  });
});
