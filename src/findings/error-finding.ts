import { shownPath } from '../text/shown-text.js';
import type { Place } from '../text/text-places.js';
import type { Finding } from './finding.js';
import type { FindingRule } from './finding-rules.js';

/** Something that a reader refuses, before the file and the line are put to it. */
export interface Refusal {
  readonly rule: FindingRule;
  readonly message: string;
  readonly suggestion: string;
  /** JSON pointer; empty for the whole file. */
  readonly path: string;
}

/** An error at a place. Everything that the readers of YAML and of data files raise is one. */
export function errorFinding(file: string, place: Place, refusal: Refusal): Finding {
  return {
    rule: refusal.rule,
    severity: 'error',
    message: refusal.message,
    file,
    line: place.line,
    column: place.column,
    path: shownPath(refusal.path),
    suggestion: refusal.suggestion,
  };
}
