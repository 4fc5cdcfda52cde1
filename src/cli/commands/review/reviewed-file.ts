import type { Assessment } from '../../../assessment/assessment.js';
import { type AssessmentFiles, readAssessment } from '../../../assessment/read-assessment.js';
import { type Claim, claimsOf } from '../../../authoring/review/claims.js';
import { type EvaluateOptions, evaluate } from '../../../evaluate/evaluate.js';
import type { Standing } from '../../../insight/comparison/verdict-change.js';
import { EditRefused } from '../../../yaml/edit/edit.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { findingLines } from '../../outputs/finding-lines.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { ReviewScope } from './review-scope.js';

/** What a file under review says now. */
export interface ReviewedFile {
  readonly assessment: Assessment;
  /** What it says is met, within the scope. */
  readonly claims: readonly Claim[];
  standing(basis: 'self' | 'reviewed'): Standing;
}

/** By what a file is read and judged. */
interface Reading extends ChosenFramework {
  readonly files: AssessmentFiles;
  readonly evaluate: EvaluateOptions;
}

/** @throws EditRefused if the assessment is not valid: then nobody can tell what it says */
export function readReviewed(
  { name, bytes }: EditedFile,
  { evaluate: how, ...reading }: Reading,
  { gateway, pillar, benchmark }: ReviewScope,
): ReviewedFile {
  const { framework, files } = reading;
  const read = readAssessment(bytes, { file: name, ...reading });
  if (!read.valid) {
    const errors = read.findings.filter(({ severity }) => severity === 'error');
    throw new EditRefused(
      `${name} has errors. Fix them before you review it:\n${findingLines(errors)}\nTo see the lines: strive validate ${shellWord(name)}`,
    );
  }
  const { assessment } = read;
  const claims = claimsOf(framework, assessment, {
    ...(gateway !== undefined && { gateway }),
    ...(pillar !== undefined && { pillar }),
    exists: files.exists,
    ...(how.today !== undefined && { today: how.today }),
  });
  return {
    assessment,
    claims: benchmark ? claims.filter((claim) => claim.benchmark === benchmark) : claims,
    standing: (basis) => evaluate(framework, assessment, { ...how, basis }),
  };
}
