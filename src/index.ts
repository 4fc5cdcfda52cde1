/**
 * strive as a library: read an assessment, evaluate it, and get what the command line reports.
 *
 * ```js
 * import { readFile } from 'node:fs/promises';
 * import { assess } from 'strive-cli';
 *
 * const { result } = assess(await readFile('partnership.yaml'), { file: 'partnership.yaml' });
 * console.log(result.valid ? result.lastCrossed : result.findings);
 * ```
 */
export { type Assessed, type AssessOptions, assess } from './assess.js';
export type * from './assessment/assessment.js';
export {
  type AssessmentFiles,
  type ReadOptions,
  type ReadResult,
  readAssessment,
} from './assessment/read-assessment.js';
export { assessmentSchema } from './assessment/schema/assessment-schema.js';
export { compileAssessmentValidator } from './assessment/schema/compile-validator.js';
export { type EvaluateOptions, type Evaluation, evaluate, UnknownReadingError } from './evaluate/evaluate.js';
export type { Finding, Locate, Remark, Severity } from './findings/finding.js';
export { type FindingRule, findingRules } from './findings/finding-rules.js';
export { defaultFramework } from './framework/default-framework.js';
export { loadFramework } from './framework/load-framework.js';
export type { Framework } from './generated/framework.js';
export type { AssessmentResult, InvalidAssessment, ValidAssessment } from './generated/report.js';
export type { AssessmentValidator } from './schema-errors/validator.js';
