import { closeSync, readSync } from 'node:fs';
import { openToRead } from './source.js';

/** What a YAML file in a folder is, as far as its first columns tell. */
export type Peeked =
  /** An assessment, whole or broken. */
  | 'candidate'
  /** None by its text, and yet it has keys that assessments have. */
  | 'suspicious'
  | 'other';

/** Names that only assessments have. */
export function isNamedAssessment(name: string): boolean {
  return /(?:^|\.)strive\.ya?ml$/i.test(name);
}

/** A line that starts with the key. A lone carriage return ends a line too, as in YAML. */
const strive = /[\r\n](?:strive|"strive"|'strive')[ \t]*:/;
const otherKeys = /[\r\n](?:partnership|"partnership"|'partnership'|assessed-on|"assessed-on"|'assessed-on')[ \t]*:/;

/** The longest part of a key's line that two chunks could share. */
const overlap = 64;

/** Most assessments say what they are in the first lines, so the first chunk is small. */
const firstChunk = 4096;
const buffer = Buffer.allocUnsafeSlow(65_536);

/**
 * Looks at a file's lines until one starts with `strive:`, in UTF-8 or UTF-16 (a file that is saved wrongly is an invalid
 * assessment, not another kind of file). A file that cannot be read may be anything, so it counts as a candidate: passing
 * over it could make a check pass.
 *
 * @param maximumBytes how far it looks; an assessment that is larger is not read anyway
 */
export function peek(path: string, maximumBytes: number): Peeked {
  let descriptor: number;
  try {
    descriptor = openToRead(path);
  } catch {
    return 'candidate';
  }
  try {
    return peekInto(descriptor, maximumBytes);
  } catch {
    return 'candidate';
  } finally {
    closeSync(descriptor);
  }
}

/** The same of a file's bytes. */
export function peekBytes(bytes: Uint8Array): Peeked {
  const characters = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const text = `\n${characters.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')}`;
  if (strive.test(text)) return 'candidate';
  return otherKeys.test(text) ? 'suspicious' : 'other';
}

function peekInto(descriptor: number, maximumBytes: number): Peeked {
  let suspicious = false;
  let rest = '';
  for (let position = 0; position < maximumBytes; ) {
    const length = readSync(descriptor, buffer, 0, position === 0 ? firstChunk : buffer.length, position);
    if (length === 0) break;
    // Every key looked for is ASCII: bytes as characters are enough, and faster than decoding.
    const bytes = buffer.toString('latin1', 0, length).replaceAll('\0', '');
    const text = position === 0 ? `\n${bytes.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')}` : rest + bytes;
    if (strive.test(text)) return 'candidate';
    suspicious ||= otherKeys.test(text);
    rest = text.slice(-overlap);
    position += length;
  }
  return suspicious ? 'suspicious' : 'other';
}
