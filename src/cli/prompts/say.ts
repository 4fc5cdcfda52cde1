import { Chalk } from 'chalk';
import { wrapHanging } from '../../report/text/wrap.js';
import { cleanText } from '../../text/clean-text.js';
import type { Io } from '../io.js';
import { terminalColumns } from '../terminal/terminal.js';

/** How a text is meant: a title stands out, what is quiet stands back. */
export type Tone = 'title' | 'quiet';

/** Lines longer than this are hard to read, however wide the terminal. */
const longestLine = 100;

/** The columns that texts of a conversation may take. The last one stays free: some terminals break a full line twice. */
export function columnsFor({ stdout, env }: Io): number {
  return Math.min(terminalColumns(stdout, env), longestLine + 1) - 1;
}

/**
 * Wraps a text line by line, and cleans it. A line's indent and the mark of a list item stay; what is wrapped hangs below
 * them. A command on a line of its own is not broken: it is there to be copied.
 */
export function paragraphs(text: string, columns: number): string[] {
  return cleanText(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((line) => {
      const [start = ''] = /^ *(?:- |\d+\. )?/.exec(line) ?? [];
      const rest = line.slice(start.length);
      if (rest.trim() === '' || /^strive /.test(rest)) return [line.trimEnd()];
      return wrapHanging(rest, columns, start.length).map((part, index) => (index === 0 ? start + part : part));
    });
}

/** Says something between the questions. */
export function speaker(io: Io, { color }: { readonly color: boolean }): (text: string, tone?: Tone) => void {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = { title: chalk.bold, quiet: chalk.dim };
  return (text, tone) => {
    for (const line of paragraphs(text, columnsFor(io))) {
      io.stdout.write(`${tone && line ? paint[tone](line) : line}\n`);
    }
  };
}
