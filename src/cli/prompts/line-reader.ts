import type { Io } from '../io.js';

/** Reads a terminal line by line; what was typed ahead waits for the next question. */
export interface LineReader {
  /** The next line without its end. Rejects when the signal aborts; what was typed without Enter is no answer then. */
  next(signal: AbortSignal): Promise<string>;
}

export function lineReader(io: Io): LineReader {
  let held = '';
  return {
    next: (signal) =>
      new Promise((resolve, reject) => {
        const { stdin } = io;
        const release = () => {
          stdin?.off('data', take);
          stdin?.pause();
          signal.removeEventListener('abort', refuse);
        };
        const refuse = () => {
          release();
          reject(new Error('nobody answered'));
        };
        const answer = (): boolean => {
          const end = held.indexOf('\n');
          if (end < 0) return false;
          const line = held.slice(0, end).replace(/\r$/, '');
          held = held.slice(end + 1);
          release();
          resolve(line);
          return true;
        };
        const take = (data: Buffer | string) => {
          held += String(data);
          answer();
        };
        if (signal.aborted) return refuse();
        signal.addEventListener('abort', refuse);
        if (answer()) return;
        stdin?.setEncoding?.('utf8');
        stdin?.on('data', take);
        stdin?.resume();
      }),
  };
}
