import { appendFileSync, closeSync, constants, fstatSync, openSync, statSync, writeSync } from 'node:fs';

/** A pipe, a device, or a stream that the process was given (`/dev/stdout`). */
export interface Stream {
  /** Waits for a reader that is slower. */
  write(bytes: Uint8Array): Promise<void>;
  close(): void;
}

/** The number of a stream that the process was given. A file behind one was opened by whoever started the process. */
function streamOf(place: string): number | undefined {
  if (place === '/dev/stdout') return 1;
  if (place === '/dev/stderr') return 2;
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,5})$/.exec(place) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether a name is one of a pipe or a device, links followed, or of a stream that the process was given. */
export function isStream(place: string): boolean {
  try {
    const facts = statSync(place, { throwIfNoEntry: false });
    return facts !== undefined && (streamOf(place) !== undefined || !(facts.isFile() || facts.isDirectory()));
  } catch {
    // The code that writes it reports why that's impossible.
    return false;
  }
}

/**
 * Opens a stream to write to it as it is. A pipe that nobody reads would hold the process up for ever: it is refused.
 *
 * @returns undefined where it is a file, which is not written to in this way
 * @throws what the system throws
 */
export function openStream(place: string): Stream | undefined {
  const given = streamOf(place);
  const descriptor = given ?? openSync(place, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  let isOurs = given === undefined;
  if (isOurs && fstatSync(descriptor).isFile()) {
    closeSync(descriptor);
    return undefined;
  }
  return {
    async write(bytes) {
      for (let written = 0; written < bytes.length; ) {
        const more = writeNow(descriptor, bytes, written);
        written += more;
        if (more === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close() {
      if (isOurs) closeSync(descriptor);
      isOurs = false;
    },
  };
}

/** @returns how much there was room for */
function writeNow(descriptor: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(descriptor, bytes, from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

/** Writes behind what a file holds, which others write to as well. @throws what the system throws */
export function appendToFile(file: string, text: string | Uint8Array): void {
  appendFileSync(file, text);
}
