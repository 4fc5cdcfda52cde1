import type { ChalkInstance } from 'chalk';
import { cutTo } from '../../report/text/measure.js';
import { paragraphs } from './say.js';

interface ThemeSettings {
  readonly chalk: ChalkInstance;
  readonly unicode: boolean;
  readonly columns: number;
}

/** How a question looks: the library's own way asks nobody about color, signs beyond ASCII or the terminal's width. */
export function terminalTheme({ chalk, unicode, columns }: ThemeSettings) {
  const signs = unicode
    ? { done: '✔', cursor: '❯', checked: '◉', unchecked: '◯', between: ' • ', keys: {} }
    : { done: '*', cursor: '>', checked: '[x]', unchecked: '[ ]', between: ', ', keys: asciiKeys };
  const lines = (text: string) => paragraphs(text, columns - 2).join('\n  ');
  return (message: string, hint: string | undefined) => ({
    prefix: { idle: chalk.blue('?'), done: chalk.green(signs.done) },
    icon: {
      cursor: signs.cursor,
      checked: chalk.green(signs.checked),
      unchecked: signs.unchecked,
    },
    style: {
      message: (_: string, status: string) => {
        const asked = chalk.bold(lines(message));
        return status === 'done' || hint === undefined ? asked : `${asked}\n  ${chalk.dim(lines(hint))}\n `;
      },
      answer: (text: string) => chalk.cyan(text),
      error: (text: string) => chalk.red(paragraphs(`> ${text}`, columns).join('\n')),
      defaultAnswer: (text: string) => chalk.dim(`(${cutTo(text, columns - 8, '...')})`),
      help: (text: string) => chalk.dim(text),
      highlight: (text: string) => chalk.cyan(text),
      description: (text: string) => chalk.cyan(text),
      disabled: (text: string) => chalk.dim(text),
      searchTerm: (text: string) => chalk.cyan(text),
      keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
        chalk.dim(keys.map(([key, action]) => `${signs.keys[key] ?? key} ${action}`).join(signs.between)),
    },
  });
}

const asciiKeys: Readonly<Record<string, string>> = { '↑↓': 'up/down', '⏎': 'Enter' };
