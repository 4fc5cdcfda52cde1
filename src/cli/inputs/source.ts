// biome-ignore lint/style/noRestrictedImports: it opens files to read them.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../outputs/system-reasons.js';

/** What became of reading a file. */
export type Source =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly size: number };

/** Opens a file without waiting for the other end of a pipe. @throws what the system throws */
export const openToRead = (path: string): number => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));

/**
 * Reads a regular file of at most so many bytes. A named pipe or a device is refused, and opening one does not wait for
 * its other end.
 *
 * @param readAll reads an open file of this size to its end
 */
export function readSource(
  folder: string,
  file: string,
  maximumBytes: number,
  readAll: (descriptor: number, size: number) => Uint8Array = (descriptor) => readFileSync(descriptor),
): Source {
  let descriptor: number;
  try {
    descriptor = openToRead(resolve(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  try {
    const facts = fstatSync(descriptor);
    if (facts.isDirectory()) return { kind: 'folder' };
    if (!facts.isFile()) return { kind: 'unreadable', reason: "it's a pipe or a device, not a regular file" };
    if (facts.size > maximumBytes) return { kind: 'too-large', size: facts.size };
    return { kind: 'bytes', bytes: readAll(descriptor, facts.size) };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads files one after the other into the same memory: each file's bytes are there until the next one is read. For
 * thousands of files it takes half the time.
 */
export function readingInPlace(): (descriptor: number, size: number) => Uint8Array {
  let memory = Buffer.allocUnsafeSlow(65_536);
  return (descriptor, size) => {
    // A byte more than there should be, so that a file that grows meanwhile is seen.
    if (size >= memory.length) memory = Buffer.allocUnsafeSlow(size * 2);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, memory, length, memory.length - length, null);
      length += read;
      if (read === 0 || (length >= size && length < memory.length)) return memory.subarray(0, length);
      if (length === memory.length) memory = Buffer.concat([memory, Buffer.allocUnsafeSlow(length)]);
    }
  };
}
