import type { Report } from '../generated/report.js';
import type { FormatCode } from './format.js';
import { safeJsonLine } from './safe-json-line.js';

/** One assessment on each line: the elements of the report's `assessments`. */
export const ndjsonFormat: FormatCode<Uint8Array> = linesOf((result) => result);

/** A line of JSON with what is shown of each result. */
export function linesOf(
  shown: (result: Report['assessments'][number]) => Report['assessments'][number],
): FormatCode<Uint8Array> {
  return {
    part: (result) => safeJsonLine(shown(result)),
    assemble: () => ({ start: () => '', add: (part) => part, finish: () => '' }),
  };
}
