import { decodeText } from '../assessment/decode-text.js';
import { excerptsOf } from '../assessment/excerpt.js';
import { maskPersonalData } from '../assessment/personal-data.js';
import type { Finding } from '../finding.js';
import type { Excerpt } from '../report/report-options.js';
import { readSource } from './source.js';

/** So many files are kept at hand: an assessment's findings come together, its data files' among them. */
const kept = 4;

type ExcerptsOfFile = (line: number, column: number) => Excerpt | undefined;

/**
 * Gives the line that a finding points at. Files are read when the first of their findings is shown, and are not kept for
 * long.
 *
 * @param atHand what came by standard input, by name: it cannot be read again
 */
export function excerpts(
  folder: string,
  maximumBytes: number,
  atHand: ReadonlyMap<string, Uint8Array> = new Map(),
): (finding: Finding) => Excerpt | undefined {
  const files = new Map<string, ExcerptsOfFile>();
  const open = (file: string): ExcerptsOfFile => {
    const known = files.get(file);
    if (known) return known;
    const text = textOf(file, atHand.get(file) ?? bytesOf(folder, file, maximumBytes), maximumBytes);
    const opened = text === undefined ? () => undefined : excerptsOf(text, { mask: maskPersonalData });
    files.set(file, opened);
    const [oldest = ''] = files.keys();
    if (files.size > kept) files.delete(oldest);
    return opened;
  };
  return ({ file, line, column, path }) =>
    path === '' && line === 1 && column === 1 ? undefined : open(file)(line, column);
}

function bytesOf(folder: string, file: string, maximumBytes: number): Uint8Array | undefined {
  const source = readSource(folder, file, maximumBytes);
  return source.kind === 'bytes' ? source.bytes : undefined;
}

function textOf(file: string, bytes: Uint8Array | undefined, maximumBytes: number): string | undefined {
  return bytes && decodeText(bytes, file, maximumBytes).text;
}
