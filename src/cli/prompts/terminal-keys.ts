import { PassThrough } from 'node:stream';
import type { Io } from '../io.js';

/** Ask the terminal to say where something pasted begins and ends, and to stop saying so. */
const pasteMarks = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** Ctrl-C and Ctrl-D. */
const leaving = ['\u0003', '\u0004'];

/**
 * The keys of one question: what is pasted becomes one line, for its first line would otherwise answer this question and
 * the rest would be lost; and Ctrl-D leaves the question, as Ctrl-C does, also where it comes at once with other keys: the
 * question that an Enter before it answers would not be there anymore to take it.
 *
 * Not every terminal says where something pasted begins. Where a text is asked for, lines that come all at once are a paste
 * as well: nobody types that fast.
 */
export interface Keys {
  readonly input: NodeJS.ReadableStream;
  release(): void;
}

export function terminalKeys(io: Io, leave: AbortController, asksForText: boolean): Keys {
  const { stdin, stdout } = io;
  const through = new PassThrough();
  const input = Object.assign(through, {
    isTTY: true,
    setRawMode: (raw: boolean) => stdin?.setRawMode?.(raw),
  });
  const filter = pasteFilter();
  const forward = (data: Buffer | string) => {
    for (const { text, pasted } of filter(String(data))) {
      if (!pasted && leaving.some((key) => text.includes(key))) return leave.abort();
      const line = asksForText && !pasted && isSeveralLines(text) ? oneLine(text) : text;
      const [long = ''] = through.readableLength === 0 ? (longText.exec(line) ?? []) : [];
      if (long !== '') {
        const taken = asksForText ? long : long.slice(0, longestSearch);
        input.emit('keypress', taken, { sequence: taken });
      }
      through.write(line.slice(long.length));
    }
  };
  stdin?.setEncoding?.('utf8');
  stdin?.on('data', forward);
  stdin?.resume();
  stdout.write(pasteMarks.on);
  return {
    input,
    release() {
      stdin?.off('data', forward);
      stdin?.pause();
      stdout.write(pasteMarks.off);
    },
  };
}

/** Tells what was pasted from what was typed, and joins its lines. The marks may come in pieces. */
function pasteFilter(): (data: string) => { readonly text: string; readonly pasted: boolean }[] {
  let pasted = false;
  let held = '';
  return (data) => {
    const parts: { text: string; pasted: boolean }[] = [];
    let rest = held + data;
    held = '';
    while (rest !== '') {
      const mark = pasted ? pasteEnd : pasteStart;
      const at = rest.indexOf(mark);
      const kept = at < 0 ? lengthOfStart(rest, mark) : 0;
      const text = at < 0 ? rest.slice(0, rest.length - kept) : rest.slice(0, at);
      if (text !== '') parts.push({ text: pasted ? oneLine(text) : text, pasted });
      if (at < 0) {
        held = rest.slice(rest.length - kept);
        break;
      }
      pasted = !pasted;
      rest = rest.slice(at + mark.length);
    }
    return parts;
  };
}

/**
 * More text at the start than anybody types at once. It goes to the question as one key: the whole line is drawn again after
 * each key, so a page of text would take many seconds, and nobody would hear Ctrl-C in the meantime.
 */
const longText = /^\P{Cc}{64,}/u;

/** How many characters of a long text go to a question that only looks for them in its choices. */
const longestSearch = 200;

/** Lines of text and nothing else: no key that does something. */
const isSeveralLines = (text: string): boolean => /[\r\n][^\r\n]/.test(text) && !/[^\P{Cc}\t\r\n]/u.test(text);

/**
 * How many characters at the end of the text may be the start of the mark. A lone escape is a key of its own, and is not
 * held back; the terminal writes its marks at once, so that one is hardly ever cut there.
 */
function lengthOfStart(text: string, mark: string): number {
  for (let length = mark.length - 1; length > 1; length -= 1) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}

/** Line breaks and tabs would be keys, other control characters would do worse. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '');
}
