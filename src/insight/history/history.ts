import type { Assessment } from '../../assessment/assessment.js';
import type { ReadResult } from '../../assessment/read-assessment.js';
import { type EvaluateOptions, evaluateApart } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { HistoryDocument, HistoryRow, InvalidVersion } from '../../generated/history.js';
import { historyRow, type RowSource } from './history-row.js';

/** A history, without the tool's name that a document begins with. */
export type History = Omit<HistoryDocument, 'history' | 'tool'>;

/** An assessment at some time, as it was read. */
export interface Version extends RowSource {
  readonly read: ReadResult;
  /** The date that a version with errors gives, if its lines tell: it's the last one with that date then. */
  readonly dated?: string;
}

/**
 * A row for each date of the assessment: of the versions with that date, the last valid one. A version with errors that is the
 * last of its date is named, and so is a file with errors; those that were corrected before the date changed are not.
 * A date without any valid version has no row.
 *
 * @param versions of one partnership, the latest first; at least one is valid
 */
export function historyOf(framework: Framework, versions: Iterable<Version>, options: EvaluateOptions): History {
  const rows = new Map<string, HistoryRow>();
  const invalid: InvalidVersion[] = [];
  let latest: Assessment | undefined;
  let pending: InvalidVersion[] = [];
  for (const { read, dated, ...source } of versions) {
    if (!read.valid) {
      const errors = read.findings.filter(({ severity }) => severity === 'error').length;
      pending.push({ ...source, errors, ...(dated !== undefined && { assessedOn: dated }) });
      continue;
    }
    const { assessment } = read;
    if (!rows.has(assessment.assessedOn)) {
      rows.set(assessment.assessedOn, historyRow(source, evaluateApart(framework, assessment, options).result));
      invalid.push(...pending);
    }
    pending = [];
    latest ??= assessment;
  }
  // Reports files that stand by themselves, because no later version corrects them, and dates without a valid version.
  invalid.push(...pending.filter(({ commit, assessedOn }) => commit === null || assessedOn !== undefined));
  const { id = null, name = '' } = latest?.partnership ?? {};
  return {
    framework: framework.edition,
    basis: options.basis ?? 'self',
    methodInForce: options.method ?? 'file',
    partnership: { id, name },
    rows: [...rows.values()].sort((one, other) => (one.assessedOn < other.assessedOn ? -1 : 1)),
    invalid,
  };
}
