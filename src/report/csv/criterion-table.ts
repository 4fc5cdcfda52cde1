import type { CriterionResult, DeterminationResult } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable, listed } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly determination: DeterminationResult;
  readonly criterion: CriterionResult;
}

/** One row for each criterion of each determination of each valid assessment. */
export const criterionTable = csvTable<Row>(
  "one row per criterion of each partnership's determinations",
  (result) =>
    result.valid
      ? result.determinations.flatMap((determination) =>
          determination.criteria.map((criterion) => ({ assessment: result, determination, criterion })),
        )
      : [],
  () => [
    ...assessmentColumns,
    ['determination', 'The determination', ({ determination }) => determination.id],
    ['verdict', 'Its verdict: eligible, not-eligible, or undetermined', ({ determination }) => determination.verdict],
    [
      'verdict_by_framework',
      "The same under the framework's own method",
      ({ determination }) => determination.frameworkVerdict,
    ],
    ['criterion', 'The criterion', ({ criterion }) => criterion.id],
    ['title', 'Its title', ({ criterion }) => criterion.title],
    ['result', 'met, unmet, or undetermined', ({ criterion }) => criterion.result],
    [
      'result_by_framework',
      "The same under the framework's own method; not-asked if it doesn't ask for this",
      ({ determination, criterion }) =>
        determination.frameworkCriteria.find(({ id }) => id === criterion.id)?.result ?? 'not-asked',
    ],
    ['required', 'How many are required; 1 for a yes or no', ({ criterion }) => criterion.required],
    ['actual', 'How many are known to count', ({ criterion }) => criterion.actual],
    [
      'unknown',
      'How many are unknown; empty if the file leaves out the whole section',
      ({ criterion }) => criterion.unknown,
    ],
    ['answered', 'false if the file leaves out the whole section', ({ criterion }) => criterion.unknown !== null],
    ['counted', 'What counts', ({ criterion }) => listed(criterion.counted)],
    ['missing', "What could count but doesn't", ({ criterion }) => listed(criterion.missing)],
    ['readings', 'The readings used', ({ criterion }) => listed(criterion.readings)],
    ['reason', 'Why', ({ criterion }) => criterion.reason],
  ],
);
