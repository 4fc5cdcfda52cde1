import type { Report } from '../generated/report.js';
import type { FormatCode } from './format.js';
import { safeJson } from './safe-json.js';

/** One assessment on each line: the elements of the report's `assessments`. */
export const ndjsonFormat: FormatCode<string> = linesOf((result) => result);

/**
 * The findings stand last, and are written apart: their typographic signs make a text take twice the room, which the rest,
 * a hundred times as long, is spared.
 */
function lineOf(result: Report['assessments'][number]): string {
  if (result.findings.length === 0) return safeJson(result);
  const rest = safeJson({ ...result, findings: undefined });
  return `${rest.slice(0, -1)},"findings":${safeJson(result.findings)}}`;
}

/** A line of JSON with what is shown of each result. */
export function linesOf(
  shown: (result: Report['assessments'][number]) => Report['assessments'][number],
): FormatCode<string> {
  return {
    part: (result) => `${lineOf(shown(result))}\n`,
    isInParts: true,
    assemble: () => ({ start: () => '', add: (part) => part, finish: () => '' }),
  };
}
