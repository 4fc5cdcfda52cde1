import type { AssessmentResult } from '../generated/report.js';
import type { FormatCode, RunRemarks } from './format.js';
import type { ReportOptions } from './report-options.js';
import { summarize } from './summary.js';

/** A whole report in one go, for results that are all there. */
export function renderAll<Part>(
  { part, assemble }: FormatCode<Part>,
  results: readonly AssessmentResult[],
  options: ReportOptions,
  remarks: RunRemarks = { undone: [], failures: [] },
): string {
  const { start, add, finish } = assemble(options);
  const parts = results.map((result) => textOf(add(part(result, options))));
  return [start(), ...parts, finish(summarize(options.framework, results, options.run), remarks)].join('');
}

const textOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);
