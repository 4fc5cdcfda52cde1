import { normalize } from 'node:path';
import { dataFileName } from '../../assessment/data-files/data-files.js';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import { decodeText } from '../../findings/decode-text.js';
import type { Finding } from '../../findings/finding.js';
import type { ExcerptReader } from '../../report/report-options.js';
import { cleanText } from '../../text/clean-text.js';
import { maskPersonalData } from '../../text/personal-data/mask-personal-data.js';
import { excerptsOf } from '../../yaml/excerpt.js';

/** Gives the lines that findings point at, of one assessment after the other. */
export interface Excerpts {
  /**
   * Starts with an assessment. Its lines can be shown, and those of the data files read through what this returns: nothing
   * is opened by the name that a finding gives it, because that name is cleaned and may be another file's.
   *
   * @param bytes what it holds; they are there until the next one starts
   */
  start(name: string, bytes: Uint8Array, files: AssessmentFiles): AssessmentFiles;
  excerpt(finding: Finding): ExcerptReader | undefined;
}

/** A file that was read, and its lines once one is asked for. */
interface Shown {
  /** Which file it is, where two come to have one name: then neither is shown. */
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  lines?: (line: number, column: number) => ExcerptReader | undefined;
}

export function excerpts(maximumBytes: number): Excerpts {
  const shown = new Map<string, Shown>();
  const remember = (name: string, path: string, bytes: Uint8Array): void => {
    const known = shown.get(nameOf(name));
    if (known?.path === path) return;
    shown.set(nameOf(name), { path, bytes: known === undefined ? bytes : undefined });
  };
  return {
    start(name, bytes, files) {
      shown.clear();
      remember(name, '', bytes);
      return {
        ...files,
        read(path) {
          const content = files.read(path);
          if (typeof content !== 'string') remember(dataFileName(name, path), normalize(path), content);
          return content;
        },
      };
    },
    excerpt({ file, line, column, path }) {
      const found = path === '' && line === 1 && column === 1 ? undefined : shown.get(nameOf(file));
      if (found?.bytes === undefined) return undefined;
      found.lines ??= linesOf(decodeText(found.bytes, file, maximumBytes).text);
      return found.lines(line, column);
    },
  };
}

/** A name as reports show it, so that it is found by that. */
const nameOf = (name: string): string => cleanText(name).replace(/\s+/g, ' ');

function linesOf(text: string | undefined): NonNullable<Shown['lines']> {
  return text === undefined ? () => undefined : excerptsOf(text, { mask: maskPersonalData });
}
