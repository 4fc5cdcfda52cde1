import { decodeText } from '../assessment/decode-text.js';
import { excerpt } from '../assessment/excerpt.js';
import { maskPersonalData } from '../assessment/personal-data.js';
import { textPlaces } from '../assessment/text-places.js';
import type { Finding } from '../finding.js';
import type { Excerpt } from '../report/report-options.js';
import { readSource } from './source.js';

/** Gives the line that a finding points at. Files are read when the first of their findings is shown, and once. */
export function excerpts(folder: string, maximumBytes: number): (finding: Finding) => Excerpt | undefined {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) {
      const source = readSource(folder, file, maximumBytes);
      texts.set(file, source.kind === 'bytes' ? decodeText(source.bytes, file, maximumBytes).text : undefined);
    }
    return texts.get(file);
  };
  return ({ file, line, column, path }) => {
    if (path === '' && line === 1 && column === 1) return undefined;
    const text = textOf(file);
    if (text === undefined || line > textPlaces(text).lineCount) return undefined;
    return excerpt(text, line, column, { mask: maskPersonalData });
  };
}
