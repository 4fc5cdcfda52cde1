import { input, select } from '@inquirer/prompts';
import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { terminalTheme } from '../../../src/cli/prompts/terminal-theme.js';

const theme = terminalTheme({ chalk: new Chalk({ level: 0 }), unicode: false, columns: 40 });
const message = 'A question that takes more than forty columns';
const choices = [
  { value: 1, name: 'One' },
  { value: 2, name: 'Two' },
];

test('a list, in ASCII', async () => {
  const { answer, events, getScreen } = await render(select<number>, {
    message,
    choices,
    theme: theme(message, undefined),
  });
  events.keypress('down');
  expect(getScreen()).toBe(
    [
      '? A question that takes more than forty',
      '  columns',
      '  One',
      '> Two',
      '',
      'up/down navigate, Enter select',
    ].join('\n'),
  );
  events.keypress('enter');
  await expect(answer).resolves.toBe(2);
  expect(getScreen()).toBe('* A question that takes more than forty\n  columns Two');
});

test('a text: the hint stands above the answer, and goes with it', async () => {
  const config = { message, default: 'x'.repeat(50), theme: theme(message, 'How to answer.') };
  const { answer, events, getScreen } = await render(input, config);
  expect(getScreen()).toBe(
    ['? A question that takes more than forty', '  columns', '  How to answer.', `  (${'x'.repeat(29)}...)`].join('\n'),
  );
  events.type('yes');
  events.keypress('enter');
  await expect(answer).resolves.toBe('yes');
  expect(getScreen()).toBe('* A question that takes more than forty\n  columns yes');
});
