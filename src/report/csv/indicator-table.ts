import type { AdjacentOutcomeResult, IndicatorResult, ValidAssessment } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly section: 'outcomes' | 'adjacent-outcomes';
  readonly outcome: string | null;
  readonly core: boolean;
  readonly sector: string | null;
  readonly serves: string | null;
  readonly measure: IndicatorResult | AdjacentOutcomeResult;
}

/** What stands where there are not enough comparable periods. */
const insufficientData = 'insufficient-data';

/** One row for each indicator of each valid assessment, those of other sectors after the partnership's outcomes. */
export const indicatorTable = csvTable<Row>(
  'one row for each indicator of each partnership',
  (result) => (result.valid ? [...ownRows(result), ...adjacentRows(result)] : []),
  () => [
    ...assessmentColumns,
    { name: 'section', about: 'outcomes, or adjacent-outcomes for other sectors', value: ({ section }) => section },
    { name: 'outcome', about: 'The outcome; empty for other sectors', value: ({ outcome }) => outcome },
    { name: 'sector', about: 'The sector, for other sectors', value: ({ sector }) => sector },
    { name: 'serves', about: 'Whom it serves, for other sectors', value: ({ serves }) => serves },
    { name: 'indicator', about: 'Its short name in the file', value: ({ measure }) => measure.id },
    { name: 'name', about: 'Its name', value: ({ measure }) => measure.name },
    { name: 'core', about: 'true for a core indicator', value: ({ core }) => core },
    { name: 'unit', about: 'percent, rate, count, currency, score, or other', value: ({ measure }) => measure.unit },
    { name: 'unit_label', about: 'The unit for people', value: ({ measure }) => measure.unitLabel ?? null },
    { name: 'better', about: 'higher, or lower', value: ({ measure }) => measure.better },
    {
      name: 'trend',
      about: 'improved, maintained, declined, or insufficient-data',
      value: ({ measure }) => measure.trend,
    },
    {
      name: 'trend_by_framework',
      about: 'The same by the framework’s own method',
      value: ({ measure }) => measure.frameworkTrend,
    },
    {
      name: 'latest_step',
      about: 'The same over the last two comparable periods',
      value: ({ measure }) => measure.latestStep ?? insufficientData,
    },
    { name: 'test', about: 'The test that judged', value: ({ measure }) => measure.test },
    {
      name: 'baseline_period',
      about: 'The first period of the trend',
      value: ({ measure }) => measure.baseline?.period ?? null,
    },
    { name: 'baseline_value', about: 'Its value', value: ({ measure }) => measure.baseline?.value ?? null },
    {
      name: 'latest_period',
      about: 'The last comparable period',
      value: ({ measure }) => measure.latest?.period ?? null,
    },
    { name: 'latest_value', about: 'Its value', value: ({ measure }) => measure.latest?.value ?? null },
    { name: 'change', about: 'From baseline to latest; positive is better', value: ({ measure }) => measure.change },
    {
      name: 'tolerance',
      about: "What a change must reach, in the indicator's unit",
      value: ({ measure }) => measure.tolerance ?? null,
    },
    {
      name: 'probability',
      about: 'The p-value, where significance judged',
      value: ({ measure }) => measure.probability ?? null,
    },
    { name: 'target_value', about: 'What is aimed for', value: ({ measure }) => targetOf(measure)?.value ?? null },
    { name: 'target_by', about: 'By when', value: ({ measure }) => targetOf(measure)?.by ?? null },
    { name: 'source', about: 'Where the numbers come from', value: ({ measure }) => measure.source ?? null },
    { name: 'reason', about: 'How the trend came about', value: ({ measure }) => measure.reason },
  ],
);

function ownRows(assessment: ValidAssessment): Row[] {
  return (assessment.outcomes ?? []).flatMap(({ id, indicators }) =>
    indicators.map((measure) => ({
      assessment,
      section: 'outcomes' as const,
      outcome: id,
      core: measure.core,
      sector: null,
      serves: null,
      measure,
    })),
  );
}

function adjacentRows(assessment: ValidAssessment): Row[] {
  return (assessment.adjacentOutcomes ?? []).map((measure) => ({
    assessment,
    section: 'adjacent-outcomes' as const,
    outcome: null,
    core: false,
    sector: measure.sector,
    serves: measure.serves,
    measure,
  }));
}

function targetOf(measure: Row['measure']): IndicatorResult['target'] {
  return 'target' in measure ? measure.target : undefined;
}
