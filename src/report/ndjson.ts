import type { AssessmentResult } from '../generated/report.js';
import { safeJson } from './safe-json.js';

/** One assessment on each line: the elements of the report's `assessments`. */
export function* renderNdjson(results: Iterable<AssessmentResult>): Generator<string> {
  for (const result of results) yield `${safeJson(result)}\n`;
}
