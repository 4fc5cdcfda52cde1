import {
  appendFileSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defuseCommands } from '../report/github/defuse-commands.js';
import type { Interruption } from './interruption.js';
import { type Io, type Output, RunError } from './io.js';
import { reasonOf } from './output.js';

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
 * A file, written beside its place and put there when it is whole, so that nobody finds half of it. The report can be
 * larger than the memory, which is why it is not handed to a library whole. A pipe or a device is written to as it is.
 *
 * @throws RunError where it cannot be written; a part that was written is gone then
 */
export function toFile(folder: string, name: string): ReportTarget {
  const place = resolve(folder, name);
  const kind = name === '' ? 'nothing' : kindOf(place);
  if (kind === 'nothing') throw new RunError('-o needs the name of a file.');
  if (kind === 'folder') throw new RunError(`${name} cannot be written: it is a folder.`);
  const direct = kind === 'pipe-or-device';
  const draft = direct ? place : join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const attempt = <Value>(action: () => Value): Value => {
    try {
      return action();
    } catch (error) {
      throw new RunError(`${name} cannot be written: ${reasonOf(error)}.`);
    }
  };
  // A pipe that nobody reads would hold the process up for ever: it is refused.
  const flags = direct ? constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) : 'wx';
  let descriptor: number | undefined = attempt(() => openSync(draft, flags));
  const remove = () => rmSync(draft, { force: true });
  if (!direct) process.once('exit', remove);
  const release = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  return {
    async write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      const open = descriptor;
      if (open === undefined) return;
      for (let written = 0; written < bytes.length; )
        written += await attemptLater(() => writeSync(open, bytes, written), attempt);
    },
    close() {
      attempt(() => {
        if (descriptor !== undefined && !direct) fsyncSync(descriptor);
        release();
        if (!direct) renameSync(draft, place);
        process.off('exit', remove);
      });
    },
    abandon() {
      release();
      if (!direct) remove();
      process.off('exit', remove);
    },
  };
}

/** Writes to a pipe whose reader is slow as soon as there is room. */
async function attemptLater(action: () => number, attempt: <Value>(action: () => Value) => Value): Promise<number> {
  for (;;) {
    const written = attempt(() => {
      try {
        return action();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
        throw error;
      }
    });
    if (written !== undefined) return written;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
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
      try {
        appendFileSync(file, text);
      } catch (error) {
        throw new RunError(`the step's summary cannot be written: ${reasonOf(error)}.`);
      }
    },
    close() {},
    abandon() {},
  };
}

function kindOf(place: string): 'file' | 'folder' | 'pipe-or-device' {
  try {
    const facts = statSync(place);
    if (facts.isDirectory()) return 'folder';
    return facts.isFile() ? 'file' : 'pipe-or-device';
  } catch {
    return 'file';
  }
}
