import type { CheckedAssessment } from '../../generated/report.js';
import { documentOf } from '../json.js';
import { linesOf } from '../ndjson.js';

/** The report with the findings of each file and nothing computed. */
export const checkJsonFormat = documentOf(checked);

/** The findings of one file on each line. */
export const checkNdjsonFormat = linesOf(checked);

function checked({ file, valid, findings, unlisted }: CheckedAssessment): CheckedAssessment {
  return { file, valid, findings, ...(unlisted && { unlisted }) };
}
