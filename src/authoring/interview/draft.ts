import type { Framework } from '../../generated/framework.js';
import { type Edit, isPlainList, isSame, type Plain, valueAt } from '../../yaml/edit/edit.js';
import type { BenchmarkAnswer, EvidenceAnswer } from '../answers/answer.js';
import { benchmarkEdits, pathOfBenchmark } from '../answers/benchmark-edits.js';
import { evidenceOf } from './current-answer.js';

/** A reply that is to be saved. It says what changes, not what is there then: it fits a file that has changed meanwhile. */
export interface Draft extends Omit<BenchmarkAnswer, 'evidence' | 'review'> {
  /** Evidence that no longer holds. */
  readonly dropEvidence?: readonly EvidenceAnswer[];
}

/**
 * The edits that save a draft.
 *
 * @throws EditRefused where the file's answer has gone, and the draft has no status of its own
 */
export function draftEdits(
  framework: Framework,
  file: Plain,
  { dropEvidence = [], ...answer }: Draft,
): readonly Edit[] {
  if (dropEvidence.length === 0) return benchmarkEdits(framework, file, answer);
  const path = [...pathOfBenchmark(framework, answer.benchmark), 'evidence'];
  const entries = valueAt(file, path);
  const dropped = (isPlainList(entries) ? entries : []).flatMap((entry, index) =>
    dropEvidence.some((one) => isSame({ ...one }, { ...evidenceOf(entry) })) ? [index] : [],
  );
  if (dropped.length > 0 && isPlainList(entries) && dropped.length === entries.length)
    return [{ kind: 'remove', path }];
  // The last ones first: the others keep their places.
  return dropped.reverse().map((index) => ({ kind: 'remove', path: [...path, index] }));
}
