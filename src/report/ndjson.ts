import type { Report } from '../generated/report.js';
import type { FormatCode } from './format.js';
import { safeJson } from './safe-json.js';

/** One assessment on each line: the elements of the report's `assessments`. */
export const ndjsonFormat: FormatCode<string> = linesOf((result) => result);

/** A line of JSON with what is shown of each result. */
export function linesOf(
  shown: (result: Report['assessments'][number]) => Report['assessments'][number],
): FormatCode<string> {
  return {
    part: (result) => `${safeJson(shown(result))}\n`,
    isInParts: true,
    assemble: () => ({ start: () => '', add: (part) => part, finish: () => '' }),
  };
}
