import type { Assessment } from './assessment/assessment.js';
import { type ReadOptions, readAssessment } from './assessment/read-assessment.js';
import { type EvaluateOptions, evaluateApart } from './evaluate/evaluate.js';
import { resolveMethod } from './evaluate/method.js';
import { inFileOrder, placeRemark } from './findings/file-order.js';
import { defaultFramework } from './framework/default-framework.js';
import type { AssessmentResult, ValidAssessment } from './generated/report.js';
import { beyondVerdicts } from './insight/beyond-verdicts.js';
import { nextSteps } from './insight/plan/next-steps.js';
import { nextVerdict } from './insight/plan/next-verdict.js';
import { easiestSteps } from './insight/plan/plan.js';
import { situationWith } from './insight/plan/situation.js';
import { refusedResult, resultHead } from './tool.js';

export interface AssessOptions extends ReadOptions, EvaluateOptions {
  /** Whether the result has the file's SHA-256, as it does by default; else it's null there. */
  readonly hash?: boolean;
  /** Whether the way on is planned, as it is by default; else the result has no next steps, and no changes to the next verdict. */
  readonly nextSteps?: boolean;
}

/** A result, and the assessment that it was computed from where the file is valid. */
export interface Assessed {
  readonly result: AssessmentResult;
  readonly assessment?: Assessment;
}

/**
 * Reads an assessment and evaluates it: what `strive assess` reports for one file. An error in the file gives its
 * findings and nothing else.
 *
 * @param bytes the file's content
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework does not have
 */
export function assess(bytes: Uint8Array, options: AssessOptions): Assessed {
  const read = readAssessment(bytes, options);
  const hashed = options.hash === false ? undefined : bytes;
  if (!read.valid) return { result: refusedResult(hashed, options.file, read.findings) };
  const framework = options.framework ?? defaultFramework;
  const { result: evaluation, remarks, parts, standard, method } = evaluateApart(framework, read.assessment, options);
  const findings = inFileOrder(
    [...read.findings, ...remarks.map((remark) => placeRemark(remark, read.locate))],
    options.file,
    read.locate,
  );
  const result: ValidAssessment = Object.assign(
    resultHead(hashed),
    { file: options.file, valid: true as const },
    evaluation,
    {
      ...beyondVerdicts(framework, read.assessment, evaluation),
      requirements: [],
      nextSteps: [],
      nextVerdict: null,
      frameworkNextVerdict: null,
      movement: null,
      findings,
      unlisted: [],
    },
  );
  if (options.nextSteps !== false) {
    const { basis } = evaluation;
    const stepsTo = easiestSteps(situationWith(framework, read.assessment, { basis, method, parts }));
    result.nextSteps = nextSteps(framework, result, stepsTo);
    result.nextVerdict = nextVerdict(result.determinations, stepsTo);
    result.frameworkNextVerdict =
      standard === parts
        ? result.nextVerdict
        : nextVerdict(
            result.determinations.map(({ id, frameworkVerdict }) => ({ id, verdict: frameworkVerdict })),
            easiestSteps(
              situationWith(framework, read.assessment, { basis, method: resolveMethod(framework), parts: standard }),
            ),
          );
  }
  return { result, assessment: read.assessment };
}
