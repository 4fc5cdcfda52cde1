import type { Remark } from '../../findings/finding.js';
import type { Mapping } from '../../yaml/plain-data.js';
import type { BuiltAssessment, WrittenMeasure } from '../build/build-assessment.js';
import type { AssessmentFiles, DataFiles } from '../data-files/data-files.js';
import { checkEvidenceFiles } from './evidence-files.js';
import { checkGroupSources } from './group-sources.js';
import { measureRemarks } from './measure-remarks.js';
import { yearBounds } from './period-years.js';
import { checkPersonalData, personalDataRemarks } from './personal-data.js';

/** A document as it was read, and what was made of it. */
export interface Checked {
  readonly value: Mapping;
  readonly written: readonly WrittenMeasure[];
  readonly built: BuiltAssessment;
  readonly data: DataFiles;
  readonly files: AssessmentFiles | undefined;
  /** Whether none of its texts holds anything to be masked. */
  readonly isHarmless: boolean;
  /** Whether it can name files. */
  readonly mayNameFiles: boolean;
}

/**
 * What is wrong with the content of a document, beside what its schema says.
 *
 * @param usualCellSize the minimum cell size where the document names none
 */
export function checkAll(checked: Checked, usualCellSize: number): Remark[] {
  const { value, built, data, files } = checked;
  const { method, assessedOn } = built.assessment;
  const inForce = { minimumCellSize: method.minimumCellSize ?? usualCellSize, years: yearBounds(assessedOn) };
  return [
    ...built.measures.flatMap((measure) => measureRemarks(measure, inForce, isReadInPart(data, measure.path))),
    ...checked.written.flatMap(([path, measure]) => checkGroupSources(path, measure, data.dimensionsOf(path))),
    ...(checked.mayNameFiles ? checkEvidenceFiles(value, files && ((path) => files.exists(path))) : []),
    ...(checked.isHarmless ? [] : checkPersonalData(value)),
    ...data.texts.flatMap(([text, path]) => personalDataRemarks(text, path, 'value')),
  ];
}

/** Whether a measure names a data file of which something could not be read. */
function isReadInPart(data: DataFiles, path: string): boolean {
  return data.rowsOf(path) !== undefined && data.dimensionsOf(path) === undefined;
}
