import { defuseCommands } from '../../report/github/defuse-commands.js';
import { type Io, type Output, RunError } from '../io.js';
import type { Interruption } from '../terminal/interruption.js';
import { reasonOf } from './system-reasons.js';

/** Where a report goes, piece by piece as it grows. */
export interface ReportTarget {
  /** @param text the text, or its bytes in UTF-8 */
  write(text: string | Uint8Array): Promise<void>;
  /** Puts a file in its place. */
  close(): void | Promise<void>;
  /** Leaves a file as it was. */
  abandon(): void;
}

/**
 * Standard output: waits for a reader that is slower, and not for one that has gone. After an interruption nothing is
 * waited for: what is left to write is little, and makes the report whole.
 */
export function toStandardOutput(io: Io, { signal, unread }: Pick<Interruption, 'signal' | 'unread'>): ReportTarget {
  const either = AbortSignal.any([signal, unread]);
  return {
    async write(text) {
      if (text.length === 0 || unread.aborted) return;
      if (io.stdout.write(text) === false && !signal.aborted) await drained(io.stdout, either);
    },
    close() {},
    abandon() {},
  };
}

function drained(output: Output, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      output.off?.('drain', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    if (!output.once) return resolve();
    output.once('drain', go);
    signal.addEventListener('abort', go);
  });
}

/**
 * A file, which is in its place when it is whole. The report can be larger than the memory: it is not kept.
 *
 * @param tell takes what people should know of what was in its place, in a sentence
 * @throws RunError if it cannot be written; nothing is left behind then
 */
export async function toFile(folder: string, name: string, tell: (sentence: string) => void): Promise<ReportTarget> {
  if (name === '') throw new RunError('-o needs a file name.');
  const { openOutputFile } = await import('../writing/output-file.js');
  const file = openOutputFile(folder, name);
  return {
    write: async (text) => file.write(typeof text === 'string' ? Buffer.from(text) : text),
    close: () => file.close().forEach(tell),
    abandon: file.abandon,
  };
}

/** A target that is written once all is there: what others write to the same place comes first. */
export function atTheEnd(target: ReportTarget): ReportTarget {
  const pieces: (string | Uint8Array)[] = [];
  return {
    async write(text) {
      pieces.push(text);
    },
    async close() {
      await target.write(pieces.map(asText).join(''));
      await target.close();
    },
    abandon: target.abandon,
  };
}

/** Text for people, which may end up in the log of a CI system that acts upon lines: no text in it is a command. */
export function toLog(target: ReportTarget): ReportTarget {
  return { ...target, write: (text) => target.write(defuseCommands(asText(text))) };
}

const asText = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);

/** Behind what a file holds, which others write to as well. */
export function toEndOfFile(file: string): ReportTarget {
  return {
    async write(text) {
      if (text.length === 0) return;
      const { appendToFile } = await import('../writing/stream.js');
      try {
        appendToFile(file, text);
      } catch (error) {
        throw new RunError(`can't write the job summary: ${reasonOf(error)}.`);
      }
    },
    close() {},
    abandon() {},
  };
}
