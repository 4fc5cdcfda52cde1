import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { Paused } from '../../../src/cli/prompts/pause.js';
import { promptsFor } from '../../../src/cli/prompts/prompts-for.js';
import { fakeTerminal } from './fake-terminal.js';

const fruits = [
  { value: 1, name: 'Apple', description: 'Keeps well.' },
  { value: 2, name: 'Bañana', keywords: ['B-22', 'yellow-one'] },
  { value: 3, name: 'Cherry' },
] as const;

function ask(settings: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(settings);
  return { terminal, prompts: promptsFor(terminal.io, { plain: true }, 'Use the flag --fruit.') };
}

describe('choose', () => {
  test.each([
    ['a number', '3', 3],
    ['a number with a dot', '3.', 3],
    ['a name, in whatever case', 'apple', 1],
    ['nothing, for the default', '', 2],
  ])('takes %s', async (_, typed, expected) => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits, default: 2 });
    await terminal.shown('[2]');
    terminal.type(`${typed}\n`);
    expect(await answer).toBe(expected);
  });

  test.each([
    ['0', '"0" isn\'t one of the choices. Please type a number from 1 to 3.'],
    ['4', '"4" isn\'t one of the choices. Please type a number from 1 to 3.'],
    ['pear', '"pear" isn\'t one of the choices. Please type a number from 1 to 3.'],
    ['', 'This question needs an answer. Please type a number from 1 to 3.'],
  ])('tells that "%s" is no answer, and asks again', async (typed, told) => {
    const { terminal, prompts } = ask({ columns: 100 });
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('for help:');
    terminal.type(`${typed}\n`);
    await terminal.shown(told);
    await terminal.shown('for help:');
    terminal.type('1\n');
    expect(await answer).toBe(1);
  });

  test('explains the choices for a question mark', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('for help:');
    expect(terminal.text()).not.toContain('Keeps well');
    terminal.type('?\n');
    await terminal.shown('1. Apple: Keeps well.');
    terminal.type('1\n');
    await answer;
  });
});

describe('chooseSeveral', () => {
  test.each([
    ['1, 3', [1, 3]],
    ['3 1', [1, 3]],
    ['all', [1, 2, 3]],
    ['none', []],
    ['', [2]],
  ])('takes "%s"', async (typed, expected) => {
    const { terminal, prompts } = ask();
    const answer = prompts.chooseSeveral({ message: 'Which?', choices: fruits, default: [2] });
    await terminal.shown('help:');
    terminal.type(`${typed}\n`);
    expect(await answer).toEqual(expected);
  });

  test('tells what is no number of the list and what the check says', async () => {
    const { terminal, prompts } = ask({ columns: 100 });
    const check = (chosen: readonly number[]) => (chosen.length > 1 ? 'Only one of them.' : undefined);
    const answer = prompts.chooseSeveral({ message: 'Which?', choices: fruits, check });
    await terminal.shown('help:');
    terminal.type('1, 7\n');
    await terminal.shown('"7" isn\'t one of the choices.');
    await terminal.shown('help:');
    terminal.type('1, 2\n');
    await terminal.shown('Only one of them.');
    terminal.type('2\n');
    expect(await answer).toEqual([2]);
  });
});

describe('search', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    value: index + 1,
    name: `Choice <${index + 1}>`,
    keywords: [`slug-${index + 1}-end`],
  }));

  test('shows a page, the next with Enter, and takes any number', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.search({ message: 'Which?', choices: many });
    await terminal.shown('15. Choice <15>');
    await terminal.shown('25 more');
    await terminal.shown('help:');
    terminal.type('\n');
    await terminal.shown('16. Choice <16>');
    await terminal.shown('10 more');
    terminal.type('40\n');
    expect(await answer).toBe(40);
  });

  test('narrows by letters; the numbers are those of what is listed', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.search({ message: 'Which?', choices: many });
    await terminal.shown('help:');
    terminal.type('nothing like it\n');
    await terminal.shown('Nothing in the list matches "nothing like it".');
    terminal.type('SLUG-37-\n');
    await terminal.shown('1. Choice <37>');
    terminal.type('1\n');
    expect(await answer).toBe(37);
  });

  test('shows all again for a star', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.search({ message: 'Which?', choices: fruits });
    await terminal.shown('help:');
    terminal.type('b-2\n');
    await terminal.shown('1. Bañana');
    terminal.type('*\n');
    await terminal.shown('3. Cherry');
    terminal.type('3\n');
    expect(await answer).toBe(3);
  });
});

describe('ask', () => {
  test.each(['a: b', '"quoted"', 'NO', '1.10', 'text #5', '🙂 日本語', '- dash'])('gives back %s', async (text) => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note:');
    terminal.type(`${text}\r\n`);
    expect(await answer).toBe(text);
  });

  test('names the default, tells what is wrong, and has help', async () => {
    const { terminal, prompts } = ask();
    const check = (text: string) => (/^\d+$/.test(text) ? undefined : 'Write a number.');
    const answer = prompts.ask({ message: 'How many?', default: '7', check, hint: 'Count them.' });
    await terminal.shown('How many? [7]:');
    terminal.type('x\n');
    await terminal.shown('Write a number.');
    terminal.type('?\n');
    await terminal.shown('Count them.');
    terminal.type('\n');
    expect(await answer).toBe('7');
  });

  test('keeps a default of several lines whole', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note', default: 'one\ntwo' });
    await terminal.shown('Note');
    terminal.type('\n');
    expect(await answer).toBe('one\ntwo');
  });
});

test('confirm takes the default, y, no, and nothing else', async () => {
  const { terminal, prompts } = ask();
  const first = prompts.confirm({ message: 'First?', default: true });
  await terminal.shown('[yes]:');
  terminal.type('\n');
  expect(await first).toBe(true);
  const second = prompts.confirm({ message: 'Second?', default: true });
  await terminal.shown('[yes]:');
  terminal.type('maybe\n');
  await terminal.shown('Please type y for yes or n for no.');
  terminal.type('no\n');
  expect(await second).toBe(false);
});

test('a terminal that says it has no columns is taken to have 80', async () => {
  const { terminal, prompts } = ask({ columns: 0 });
  const answer = prompts.ask({ message: 'Where does the partnership stand with this?' });
  await terminal.shown('Where does the partnership stand with this?:');
  terminal.type('here\n');
  expect(await answer).toBe('here');
});

test('what is typed ahead answers the questions to come', async () => {
  const { terminal, prompts } = ask();
  terminal.type('one\ntwo\nthr');
  expect(await prompts.ask({ message: 'First' })).toBe('one');
  expect(await prompts.ask({ message: 'Second' })).toBe('two');
  const third = prompts.ask({ message: 'Third' });
  await terminal.shown('Third:');
  terminal.type('ee\n');
  expect(await third).toBe('three');
});

test('lines that are pasted into a question are one answer, and answer no other question', async () => {
  const { terminal, prompts } = ask();
  const first = prompts.ask({ message: 'First' });
  await terminal.shown('First:');
  // The question is open for some time; only then is it answered.
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve));
  terminal.type('one\n');
  terminal.type('two\r\nthree\n');
  expect(await first).toBe('one two three');
  expect(terminal.text()).toContain('Your lines were joined into one answer.');
  const second = prompts.ask({ message: 'Second' });
  await terminal.shown('Second:');
  terminal.type('four\n');
  expect(await second).toBe('four');
});

test('what is typed without Enter before the end is no answer', async () => {
  const { terminal, prompts } = ask();
  const answer = prompts.ask({ message: 'Note' });
  await terminal.shown('Note:');
  terminal.type('half an ans');
  terminal.hangUp();
  await expect(answer).rejects.toBeInstanceOf(Paused);
});

test('Ctrl-C, which a terminal turns into a signal, leaves the question', async () => {
  const { terminal, prompts } = ask();
  const answer = prompts.ask({ message: 'Note' });
  await terminal.shown('Note:');
  terminal.signal('SIGINT');
  await expect(answer).rejects.toBeInstanceOf(Paused);
});

test('a dumb terminal is asked like this without being told; nothing moves the cursor, and all fits', async () => {
  const terminal = fakeTerminal({ env: { TERM: 'dumb', FORCE_COLOR: '1' } });
  const prompts = promptsFor(terminal.io, {}, '');
  const long = 'wörter '.repeat(20);
  prompts.say(`${long}\n- ${long}`, 'title');
  const choices = [{ value: 1, name: long, description: `${long}\u001b[31m` }];
  const answer = prompts.choose({ message: long, choices });
  for (const line of ['?', 'x', '1']) {
    await terminal.shown('for help:');
    terminal.type(`${line}\n`);
  }
  await answer;
  const text = prompts.ask({
    message: long,
    default: long,
    hint: long,
    check: (typed) => (typed === 'x' ? long : undefined),
  });
  for (const line of ['?', 'x', '']) {
    await terminal.shown(':');
    terminal.type(`${line}\n`);
  }
  await text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there.
  expect(terminal.raw()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(
    Math.max(
      ...terminal
        .text()
        .split('\n')
        .map((line) => stringWidth(line)),
    ),
  ).toBeLessThanOrEqual(60);
});
