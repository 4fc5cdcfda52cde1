import type { CriterionResult, DeterminationResult } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable, listed } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly determination: DeterminationResult;
  readonly criterion: CriterionResult;
}

/** One row for each criterion of each determination of each valid assessment. */
export const criterionTable = csvTable<Row>(
  'one row per criterion of each partnership’s determinations',
  (result) =>
    result.valid
      ? result.determinations.flatMap((determination) =>
          determination.criteria.map((criterion) => ({ assessment: result, determination, criterion })),
        )
      : [],
  () => [
    ...assessmentColumns,
    { name: 'determination', about: 'The determination', value: ({ determination }) => determination.id },
    {
      name: 'verdict',
      about: 'Its verdict: eligible, not-eligible or undetermined',
      value: ({ determination }) => determination.verdict,
    },
    {
      name: 'verdict_by_framework',
      about: 'The same by the framework’s own method',
      value: ({ determination }) => determination.frameworkVerdict,
    },
    { name: 'criterion', about: 'The criterion', value: ({ criterion }) => criterion.id },
    { name: 'title', about: 'Its title', value: ({ criterion }) => criterion.title },
    { name: 'result', about: 'met, unmet or undetermined', value: ({ criterion }) => criterion.result },
    {
      name: 'result_by_framework',
      about: 'The same by the framework’s own method; not-asked if it doesn’t ask for this',
      value: ({ determination, criterion }) =>
        determination.frameworkCriteria.find(({ id }) => id === criterion.id)?.result ?? 'not-asked',
    },
    {
      name: 'required',
      about: 'How many are required; 1 for a yes or no',
      value: ({ criterion }) => criterion.required,
    },
    { name: 'actual', about: 'How many are known to count', value: ({ criterion }) => criterion.actual },
    {
      name: 'unknown',
      about: 'How many are unknown; empty if the file leaves out the whole section',
      value: ({ criterion }) => criterion.unknown,
    },
    {
      name: 'answered',
      about: 'false if the file leaves out the whole section',
      value: ({ criterion }) => criterion.unknown !== null,
    },
    { name: 'counted', about: 'What counts', value: ({ criterion }) => listed(criterion.counted) },
    { name: 'missing', about: 'What could count but doesn’t', value: ({ criterion }) => listed(criterion.missing) },
    { name: 'readings', about: 'The readings used', value: ({ criterion }) => listed(criterion.readings) },
    { name: 'reason', about: 'Why', value: ({ criterion }) => criterion.reason },
  ],
);
