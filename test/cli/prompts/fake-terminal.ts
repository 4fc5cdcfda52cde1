import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Io } from '../../../src/cli/io.js';

export interface FakeTerminal {
  readonly io: Io;
  /** Sends what a keyboard would; by lines, the terminal itself shows it. */
  type(keys: string): void;
  /** Ends standard input, as a terminal does that goes away. */
  hangUp(): void;
  /** Sends the process a signal. */
  signal(name: NodeJS.Signals): void;
  /** How many listen for a signal. */
  listeners(name: NodeJS.Signals): number;
  /** Waits until this has been shown since the last time. */
  shown(text: string): Promise<void>;
  /** All that was written, with its escape sequences. */
  readonly raw: () => string;
  /** All that was written, without them. */
  readonly text: () => string;
  /** Whether keys come one by one at the moment. */
  readonly isRaw: () => boolean;
}

/** A terminal for tests within the process: what is typed and what is shown are plain texts. */
export function fakeTerminal({ columns = 60, rows = 24, env = {} } = {}): FakeTerminal {
  const signals = new EventEmitter();
  const written = new EventEmitter();
  let raw = '';
  let isRaw = false;
  let from = 0;
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (wanted: boolean) => {
      isRaw = wanted;
    },
  });
  const stdout = {
    isTTY: true,
    columns,
    rows,
    write: (text: string) => {
      raw += text;
      written.emit('text');
    },
  };
  const text = () => stripVTControlCharacters(raw);
  return {
    io: {
      stdin,
      stdout,
      stderr: stdout,
      env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
      cwd: () => '/',
      once: (signal, listener) => signals.once(signal, listener),
      off: (signal, listener) => signals.off(signal, listener),
    },
    type: (keys) => {
      if (!isRaw) raw += keys;
      stdin.write(keys);
    },
    hangUp: () => stdin.end(),
    signal: (name) => signals.emit(name),
    listeners: (name) => signals.listenerCount(name),
    shown: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const at = text().indexOf(wanted, from);
          if (at < 0) return;
          from = at + wanted.length;
          written.off('text', look);
          resolve();
        };
        written.on('text', look);
        look();
      }),
    raw: () => raw,
    text,
    isRaw: () => isRaw,
  };
}

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  tab: '\t',
  backspace: '\u007f',
  interrupt: '\u0003',
  end: '\u0004',
} as const;

/** What a terminal sends for something pasted. */
export function pasted(text: string): string {
  return `\u001b[200~${text}\u001b[201~`;
}
