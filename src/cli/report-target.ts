import { appendFileSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defuseCommands } from '../report/github/defuse-commands.js';
import { type Io, type Output, RunError } from './io.js';
import { reasonOf } from './output.js';

/** Where a report goes, piece by piece as it grows. */
export interface ReportTarget {
  write(text: string): Promise<void>;
  /** Puts a file in its place. */
  close(): void | Promise<void>;
  /** Leaves a file as it was. */
  abandon(): void;
}

/** Standard output: waits for a reader that is slower, and not for one that has gone. */
export function toStandardOutput(io: Io, signal: AbortSignal): ReportTarget {
  return {
    async write(text) {
      if (text === '' || signal.aborted) return;
      if (io.stdout.write(text) === false) await drained(io.stdout, signal);
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
  const direct = isPipeOrDevice(place);
  const draft = direct ? place : join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const refuse = (error: unknown): never => {
    throw new RunError(`${name} cannot be written: ${reasonOf(error)}.`);
  };
  const attempt = <Value>(action: () => Value): Value => {
    try {
      return action();
    } catch (error) {
      return refuse(error);
    }
  };
  const descriptor = attempt(() => openSync(draft, direct ? 'w' : 'wx'));
  const discard = () => {
    closeSync(descriptor);
    if (!direct) rmSync(draft, { force: true });
  };
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += attempt(() => writeSync(descriptor, bytes, written));
    },
    close() {
      attempt(() => {
        if (direct) return closeSync(descriptor);
        fsyncSync(descriptor);
        closeSync(descriptor);
        renameSync(draft, place);
      });
    },
    abandon: discard,
  };
}

/** A target that is written once all is there: what others write to the same place comes first. */
export function atTheEnd(target: ReportTarget): ReportTarget {
  const pieces: string[] = [];
  return {
    async write(text) {
      pieces.push(text);
    },
    async close() {
      await target.write(pieces.join(''));
      await target.close();
    },
    abandon: target.abandon,
  };
}

/** The log of a CI system that acts upon lines: no text in it is a command. */
export function toLog(target: ReportTarget): ReportTarget {
  return { ...target, write: (text) => target.write(defuseCommands(text)) };
}

/** Behind what a file holds, which others write to as well. */
export function toEndOfFile(file: string): ReportTarget {
  return {
    async write(text) {
      if (text === '') return;
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

function isPipeOrDevice(place: string): boolean {
  try {
    const facts = statSync(place);
    return !facts.isFile() && !facts.isDirectory();
  } catch {
    return false;
  }
}
