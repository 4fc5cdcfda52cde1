import type { ValidAssessment } from '../../generated/report.js';
import type { CsvColumn } from './csv-table.js';

/** A row about a part of an assessment knows which assessment it belongs to. */
export interface WithinAssessment {
  readonly assessment: ValidAssessment;
}

/** The first columns of every table about the parts of assessments, to join the tables by. */
export const assessmentColumns: readonly CsvColumn<WithinAssessment>[] = [
  ['file', 'The assessment file', ({ assessment }) => assessment.file],
  ['partnership', "The partnership's name", ({ assessment }) => assessment.partnership.name],
  ['assessed_on', 'The date of the assessment', ({ assessment }) => assessment.assessedOn],
];
