import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { Paused } from '../../../src/cli/prompts/pause.js';
import { promptsFor } from '../../../src/cli/prompts/prompts-for.js';
import { fakeTerminal, keys, pasted } from './fake-terminal.js';

const fruits = [
  {
    value: 1,
    name: 'Apple',
    description: 'Keeps well, and is sold everywhere all the year round by everybody who sells fruit.',
  },
  { value: 2, name: 'Bañana', keywords: ['B-22', 'yellow-one'] },
  { value: 3, name: '蘋果和一個非常長的名字蘋果和一個非常長的名字蘋果和一個非常長的名字🍎' },
] as const;

function ask(settings: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(settings);
  return { terminal, prompts: promptsFor(terminal.io, {}, 'Use the flag --fruit.') };
}

describe('choose', () => {
  test('starts at the default and walks with the arrow keys', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits, default: 2 });
    await terminal.shown('Bañana');
    terminal.type(keys.down + keys.enter);
    expect(await answer).toBe(3);
  });

  test('shows the description of the choice that is pointed at', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('Keeps well');
    terminal.type(keys.enter);
    expect(await answer).toBe(1);
  });

  test.each([40, 60, 120])('fits into %i columns, wide characters and emoji included', async (columns) => {
    const { terminal, prompts } = ask({ columns });
    const message =
      'A question about fruit that is much longer than any line of this terminal could be, 蘋果 🍎 included';
    const answer = prompts.choose({ message, choices: fruits });
    await terminal.shown('select');
    const lines = terminal.text().split(/\r?\n/);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    terminal.type(keys.enter);
    await answer;
  });

  test('shows a long list in pages, and the end of it', async () => {
    const { terminal, prompts } = ask();
    const many = Array.from({ length: 45 }, (_, index) => ({ value: index, name: `Choice <${index}>` }));
    const answer = prompts.choose({ message: 'Which?', choices: many });
    await terminal.shown('<3>');
    expect(terminal.text()).not.toContain('<30>');
    terminal.type(keys.down.repeat(44));
    await terminal.shown('<44>');
    terminal.type(keys.enter);
    expect(await answer).toBe(44);
  });

  test('stays where it is while a page of text is pasted into it', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('select');
    terminal.type('word '.repeat(2000));
    terminal.type(keys.down + keys.enter);
    expect(await answer).toBe(2);
    expect(terminal.raw().length).toBeLessThan(20_000);
  });

  test('cleans what it shows', async () => {
    const { terminal, prompts } = ask({ env: { NO_COLOR: '1' } });
    const answer = prompts.choose({
      message: 'Which\u001b]0;title\u0007?',
      choices: [{ value: 1, name: 'red\u001b[31m', description: 'turned\u202earound' }],
    });
    await terminal.shown('turnedaround');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    expect(terminal.raw()).not.toMatch(/\u001b\]0|\u001b\[31m|\u202e/);
    terminal.type(keys.enter);
    await answer;
  });

  test('has neither color nor signs beyond ASCII where the terminal wants none', async () => {
    const { terminal, prompts } = ask({ env: { NO_COLOR: '1', LANG: 'C' } });
    const answer = prompts.choose({ message: 'Which?', choices: fruits.slice(0, 1) });
    await terminal.shown('select');
    terminal.type(keys.enter);
    await answer;
    expect(terminal.text()).toMatch(/^[\x20-\x7e\r\n]*$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });
});

describe('search', () => {
  test.each([
    ['a part of the name, without its accent', 'anana'],
    ['a part of a code', 'b-2'],
    ['a part of a slug', 'LOW-ONE'],
  ])('narrows by %s', async (_, typed) => {
    const { terminal, prompts } = ask();
    const answer = prompts.search({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('Apple');
    terminal.type(typed);
    await terminal.shown(typed);
    terminal.type(keys.enter);
    expect(await answer).toBe(2);
  });

  test('says that nothing matches, and goes on', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.search({ message: 'Which fruit?', choices: fruits });
    await terminal.shown('Apple');
    terminal.type('zz');
    await terminal.shown('No results');
    terminal.type(keys.backspace.repeat(2));
    await terminal.shown('Apple');
    terminal.type(keys.enter);
    expect(await answer).toBe(1);
  });
});

describe('chooseSeveral', () => {
  test('starts with what is chosen already, and says what is wrong', async () => {
    const { terminal, prompts } = ask();
    const check = (chosen: readonly number[]) => (chosen.length > 1 ? 'Only one of them.' : undefined);
    const answer = prompts.chooseSeveral({ message: 'Which?', choices: fruits, default: [2], check });
    await terminal.shown('submit');
    terminal.type(` ${keys.enter}`);
    await terminal.shown('Only one of them.');
    terminal.type(` ${keys.enter}`);
    expect(await answer).toEqual([2]);
  });
});

describe('ask', () => {
  test.each(['a: b', '"quoted" \'twice\'', 'NO', '1.10', 'text #5', '🙂 日本語', '- dash', '{ } [ ] & * ! | > % @ `'])(
    'gives back %s as it was typed',
    async (text) => {
      const { terminal, prompts } = ask();
      const answer = prompts.ask({ message: 'Note' });
      await terminal.shown('Note');
      terminal.type(text + keys.enter);
      expect(await answer).toBe(text);
    },
  );

  test('tells what is wrong, and lets the text be changed', async () => {
    const { terminal, prompts } = ask();
    const check = (text: string) => (/^\d+$/.test(text) ? undefined : 'Write a number.');
    const answer = prompts.ask({ message: 'How many?', check });
    await terminal.shown('How many?');
    terminal.type(`12x${keys.enter}`);
    await terminal.shown('Write a number.');
    terminal.type(keys.backspace + keys.enter);
    expect(await answer).toBe('12');
  });

  test('Enter takes the default, Tab lets it be changed', async () => {
    const { terminal, prompts } = ask();
    const kept = prompts.ask({ message: 'First', default: 'as it is' });
    await terminal.shown('(as it is)');
    terminal.type(keys.enter);
    expect(await kept).toBe('as it is');
    const changed = prompts.ask({ message: 'Second', default: 'as it is' });
    await terminal.shown('Second');
    terminal.type(`${keys.tab} now${keys.enter}`);
    expect(await changed).toBe('as it is now');
  });

  test('Enter keeps a default of several lines whole', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note', default: 'one\ntwo' });
    await terminal.shown('Note');
    terminal.type(keys.enter);
    expect(await answer).toBe('one\ntwo');
  });

  test('takes what is pasted as one line, however the terminal cuts it up', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    const paste = pasted('first line\r\nsecond\u0004 line\tend\n');
    terminal.type(paste.slice(0, 4));
    terminal.type(paste.slice(4, -3));
    terminal.type(paste.slice(-3));
    terminal.type(keys.enter);
    expect(await answer).toBe('first line second line end');
  });

  test('takes lines that come all at once as one, where the terminal does not say that they are pasted', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    terminal.type('first line\rsecond line\r\nthird line\r');
    await terminal.shown('first line second line third line');
    terminal.type(`!${keys.enter}`);
    expect(await answer).toBe('first line second line third line !');
  });

  test.each([
    ['pasted', (text: string) => pasted(text)],
    ['pasted into a terminal that does not say so', (text: string) => text],
  ])('shows a page of text a few times, not once a character, where it is %s', async (_, put) => {
    const { terminal, prompts } = ask();
    const text = 'word '.repeat(2000).trim();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    terminal.type(`${put(text)}${keys.enter}`);
    expect(await answer).toBe(text);
    expect(terminal.raw().length).toBeLessThan(20 * text.length);
  });

  test('keeps what stands before a line separator in what is pasted', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    terminal.type(`${pasted('one\u2028two\u2029three')}${keys.enter}`);
    expect(await answer).toBe('one two three');
  });

  test('takes a line and its Enter that come at once as the answer', async () => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    terminal.type(`one line${keys.enter}`);
    expect(await answer).toBe('one line');
  });
});

test('a terminal that says it has no columns is taken to have 80', async () => {
  const { terminal, prompts } = ask({ columns: 0 });
  const answer = prompts.ask({ message: 'Where does the partnership stand with this?' });
  await terminal.shown('Where does the partnership stand with this?');
  terminal.type(`here${keys.enter}`);
  expect(await answer).toBe('here');
});

test('confirm takes the default with Enter, and y or n', async () => {
  const { terminal, prompts } = ask();
  const first = prompts.confirm({ message: 'First?', default: false });
  await terminal.shown('First?');
  terminal.type(keys.enter);
  expect(await first).toBe(false);
  const second = prompts.confirm({ message: 'Second?', default: false });
  await terminal.shown('Second?');
  terminal.type(`y${keys.enter}`);
  expect(await second).toBe(true);
});

describe('a question is left', () => {
  test.each([
    ['by Ctrl-C', ({ type }) => type(keys.interrupt)],
    ['by Ctrl-D', ({ type }) => type(keys.end)],
    ['by Ctrl-D within a text', ({ type }) => type(`half an answer${keys.end}`)],
    ['by SIGTERM', ({ signal }) => signal('SIGTERM')],
    ['by SIGINT from elsewhere', ({ signal }) => signal('SIGINT')],
    ['by a terminal that goes away', ({ hangUp }) => hangUp()],
  ] satisfies [string, (terminal: ReturnType<typeof fakeTerminal>) => void][])('%s', async (_, leave) => {
    const { terminal, prompts } = ask();
    const answer = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    leave(terminal);
    await expect(answer).rejects.toBeInstanceOf(Paused);
    expect(terminal.isRaw()).toBe(false);
    expect(terminal.raw().endsWith('\u001b[?2004l')).toBe(true);
  });

  test.each([
    ['Ctrl-C', keys.interrupt],
    ['Ctrl-D', keys.end],
  ])('by %s that comes at once with an Enter before it', async (_, key) => {
    const { terminal, prompts } = ask();
    const answer = prompts.choose({ message: 'Status?', choices: [{ value: 1, name: 'met' }] });
    await terminal.shown('met');
    terminal.type(keys.enter + key);
    await expect(answer).rejects.toBeInstanceOf(Paused);
    expect(terminal.isRaw()).toBe(false);
  });

  test('and the next one, too, when standard input has ended', async () => {
    const { terminal, prompts } = ask();
    const first = prompts.ask({ message: 'Note' });
    await terminal.shown('Note');
    terminal.hangUp();
    await expect(first).rejects.toBeInstanceOf(Paused);
    await expect(prompts.ask({ message: 'Another' })).rejects.toBeInstanceOf(Paused);
  });
});

test('no listener is left behind', async () => {
  const { terminal, prompts } = ask();
  const stdin = terminal.io.stdin as NodeJS.EventEmitter;
  const before = stdin.eventNames().map((name) => [name, stdin.listenerCount(name)]);
  for (const message of ['One', 'Two', 'Three']) {
    const answer = prompts.ask({ message });
    await terminal.shown(message);
    terminal.type(keys.enter);
    await answer;
  }
  expect(stdin.eventNames().map((name) => [name, stdin.listenerCount(name)])).toEqual(before);
});
