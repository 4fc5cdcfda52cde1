import type { ValidAssessment } from '../../generated/report.js';
import type { CsvColumn } from './csv-table.js';

/** A row about a part of an assessment knows which assessment it belongs to. */
export interface WithinAssessment {
  readonly assessment: ValidAssessment;
}

/** The first columns of every table about the parts of assessments, to join the tables by. */
export const assessmentColumns: readonly CsvColumn<WithinAssessment>[] = [
  { name: 'file', about: 'The assessment file', value: ({ assessment }) => assessment.file },
  { name: 'partnership', about: "The partnership's name", value: ({ assessment }) => assessment.partnership.name },
  { name: 'assessed_on', about: 'The day of the assessment', value: ({ assessment }) => assessment.assessedOn },
];
