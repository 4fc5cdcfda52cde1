import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from './output.js';

/** What became of reading a file. */
export type Source =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly size: number };

/**
 * Reads a regular file of at most so many bytes. A named pipe or a device is refused, and opening one does not wait for
 * its other end.
 */
export function readSource(folder: string, file: string, maximumBytes: number): Source {
  let descriptor: number;
  try {
    descriptor = openSync(resolve(folder, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  try {
    const facts = fstatSync(descriptor);
    if (facts.isDirectory()) return { kind: 'folder' };
    if (!facts.isFile()) return { kind: 'unreadable', reason: 'it is a pipe or a device, no regular file' };
    if (facts.size > maximumBytes) return { kind: 'too-large', size: facts.size };
    return { kind: 'bytes', bytes: readFileSync(descriptor) };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  } finally {
    closeSync(descriptor);
  }
}
