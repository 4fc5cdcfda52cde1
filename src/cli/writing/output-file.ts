import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { RunError } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { deferringSignals } from '../terminal/defer-signals.js';
import { openDraft, type Replaced } from './draft.js';
import { isStream, openStream } from './stream.js';

/** A file that a command writes, piece by piece. */
export interface OutputFile {
  write(bytes: Uint8Array): void | Promise<void>;
  /** Puts it in its place. @returns what people should know of what was there, in sentences */
  close(): readonly string[];
  /** Leaves everything as it was. */
  abandon(): void;
}

/**
 * Opens a file to be written. It is there when it is whole, so that nobody finds a part of it; a pipe or a device is
 * written to as it is. A link is replaced itself: it may be a stranger's, and lead to any file.
 *
 * @param folder what the name is read from
 * @throws RunError if it cannot be written, as its functions do
 */
export function openOutputFile(folder: string, name: string): OutputFile {
  const place = resolve(folder, name);
  if (isFolder(place)) throw new RunError(`can't write ${name}: it's a folder.`);
  const stream = isStream(place) ? attempting(name, () => openStream(place)) : undefined;
  if (stream) {
    return {
      write: (bytes) =>
        stream.write(bytes).catch((error) => {
          throw refusal(name, error);
        }),
      close() {
        stream.close();
        return [];
      },
      abandon: stream.close,
    };
  }
  const draft = attempting(name, () => openDraft(place));
  return {
    write: (bytes) => attempting(name, () => draft.write(bytes)),
    close: () => replacedInWords(name, attempting(name, draft.replace)),
    abandon: draft.abandon,
  };
}

/**
 * Writes a file whole and at once, as `openOutputFile` does piece by piece.
 *
 * @returns what people should know of what was there, in sentences
 * @throws RunError if it cannot be written; everything is as it was then
 */
export async function writeOutputFile(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<readonly string[]> {
  // So that it is not ended half-way; only a pipe may have to be waited for, outside of this.
  return deferringSignals(() => {
    const file = openOutputFile(folder, name);
    try {
      const waiting = file.write(Buffer.from(content));
      return waiting ? waiting.then(() => file.close()) : file.close();
    } catch (error) {
      file.abandon();
      throw error;
    }
  });
}

/**
 * Writes a file that is not there yet, whole and at once. Where one has come to be there, it stays as it is.
 *
 * @param name from the folder
 * @returns whether it was written
 * @throws RunError if it cannot be written
 */
export function createOutputFile(folder: string, name: string, content: string | Uint8Array): boolean {
  return deferringSignals(() =>
    attempting(name, () => {
      const draft = openDraft(resolve(folder, name));
      try {
        draft.write(Buffer.from(content));
        return draft.create();
      } catch (error) {
        draft.abandon();
        throw error;
      }
    }),
  );
}

/** What people should know of what a file has replaced, in sentences. */
export function replacedInWords(name: string, { link, otherNames }: Replaced): readonly string[] {
  return [
    ...(link ? [`${name} was a link and is now a separate file. The file it linked to did not change.`] : []),
    ...(otherNames ? [`${name} had a second name (a hard link). The file with that name still has the old text.`] : []),
  ];
}

function attempting<Value>(name: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw refusal(name, error);
  }
}

const refusal = (name: string, error: unknown) => new RunError(`can't write ${name}: ${reasonOf(error)}.`);

function isFolder(place: string): boolean {
  try {
    return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // The code that writes it reports why that's impossible.
    return false;
  }
}
