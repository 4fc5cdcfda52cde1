import type { Io } from '../io.js';

/** Reads a terminal line by line; what was typed ahead waits for the next question. */
export interface LineReader {
  /** The next line without its end. Rejects when the signal aborts; what was typed without Enter isn't an answer then. */
  next(signal: AbortSignal): Promise<string>;
  /** The next line, and the lines that come at once with it: they were pasted, and answer no other question. */
  nextPasted(signal: AbortSignal): Promise<string>;
}

/** Milliseconds in which the lines of a paste follow one another, and nobody types a line. */
const pasteGap = 50;

export function lineReader(io: Io): LineReader {
  let held = '';
  /** Takes the first line that was typed, or all of them. */
  const taken = (all: boolean): string => {
    const end = all ? held.lastIndexOf('\n') : held.indexOf('\n');
    const lines = held.slice(0, end);
    held = held.slice(end + 1);
    return lines.replace(/\r$/gm, '');
  };
  const read = (signal: AbortSignal, joinsLines: boolean) =>
    new Promise<string>((resolve, reject) => {
      const { stdin } = io;
      // What came before the question is typed ahead: the terminal hands it over as soon as it is asked.
      let isTypedAhead = true;
      let waiting: NodeJS.Timeout | undefined;
      const release = () => {
        stdin?.off('data', take);
        stdin?.pause();
        signal.removeEventListener('abort', refuse);
        clearTimeout(waiting);
      };
      const refuse = () => {
        release();
        reject(new Error('there was no answer'));
      };
      const answer = (all: boolean) => {
        release();
        resolve(taken(all));
      };
      const take = (data: Buffer | string) => {
        held += String(data);
        if (!held.includes('\n')) return;
        if (!joinsLines || isTypedAhead) return answer(false);
        clearTimeout(waiting);
        waiting = setTimeout(answer, pasteGap, true);
      };
      if (signal.aborted) return refuse();
      signal.addEventListener('abort', refuse);
      if (held.includes('\n')) return answer(false);
      stdin?.setEncoding?.('utf8');
      stdin?.on('data', take);
      stdin?.resume();
      setImmediate(() => setImmediate(() => (isTypedAhead = false)));
    });
  return { next: (signal) => read(signal, false), nextPasted: (signal) => read(signal, true) };
}
