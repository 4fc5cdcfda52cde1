import type { ReadResult } from '../../assessment/read-assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { ComparedSide, FileComparison } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { compareAssessments } from './compare-assessments.js';
import { countedBy } from './standing.js';

/** One of the two files, as it was read. */
export interface SideFile {
  readonly file: string;
  /** Null where it couldn't be read. */
  readonly sha256: string | null;
  readonly read: ReadResult;
}

/** A comparison, without the tool's name that a document begins with. */
export type Comparison = Omit<FileComparison, 'comparison' | 'tool'>;

/** Compares two files that were read. Where either is invalid, nothing is compared, and its errors are in the result. */
export function compareFiles(
  framework: Framework,
  before: SideFile,
  after: SideFile,
  options: EvaluateOptions,
): Comparison {
  const head = {
    framework: framework.edition,
    basis: options.basis ?? 'self',
    methodInForce: options.method ?? 'file',
    countedBy: countedBy(options),
    readings: { ...options.readings },
    revision: null,
  };
  if (!before.read.valid || !after.read.valid)
    return { ...head, old: sideOf(before, null, null), new: sideOf(after, null, null), ...nothing };
  const { lastCrossed, frameworkLastCrossed, ...compared } = compareAssessments(
    framework,
    before.read.assessment,
    after.read.assessment,
    options,
  );
  return {
    ...head,
    old: sideOf(before, lastCrossed.before, frameworkLastCrossed.before),
    new: sideOf(after, lastCrossed.after, frameworkLastCrossed.after),
    ...compared,
  };
}

const nothing = {
  causes: [],
  words: 0,
  other: 0,
  otherSections: [],
  verdicts: [],
  same: [],
  gains: [],
  losses: [],
  outcomes: [],
};

function sideOf(
  { file, sha256, read }: SideFile,
  lastCrossed: string | null,
  frameworkLastCrossed: string | null,
): ComparedSide {
  const crossed = { lastCrossed, frameworkLastCrossed };
  if (!read.valid) {
    const findings = read.findings.filter(({ severity }) => severity === 'error');
    return { file, sha256, valid: false, assessedOn: null, partnership: null, ...crossed, findings };
  }
  const { assessedOn, partnership } = read.assessment;
  const { id = null, name } = partnership;
  return { file, sha256, valid: true, assessedOn, partnership: { id, name }, ...crossed, findings: [] };
}
