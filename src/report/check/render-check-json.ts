import type { AssessmentResult, CheckedAssessment } from '../../generated/report.js';
import { documentOf } from '../json.js';
import { linesOf } from '../ndjson.js';

/** The report with the findings of each file and nothing computed. */
export const checkJsonFormat = { ...documentOf(checked), showsNextSteps: false };

/** The findings of one file on each line. */
export const checkNdjsonFormat = { ...linesOf(checked), showsNextSteps: false };

function checked(result: AssessmentResult | CheckedAssessment): CheckedAssessment {
  const { report, tool, sha256, file, valid, findings, unlisted } = result;
  const requirements = 'requirements' in result ? result.requirements : undefined;
  return { report, tool, sha256, file, valid, ...(requirements && { requirements }), findings, unlisted };
}
