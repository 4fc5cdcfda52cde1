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
  'one row per indicator of each partnership',
  (result) => (result.valid ? [...ownRows(result), ...adjacentRows(result)] : []),
  () => [
    ...assessmentColumns,
    { name: 'section', about: 'outcomes, or adjacent-outcomes for other sectors', value: ({ section }) => section },
    { name: 'outcome', about: 'The outcome; empty for other sectors', value: ({ outcome }) => outcome },
    { name: 'sector', about: 'The sector, for other sectors', value: ({ sector }) => sector },
    { name: 'serves', about: 'Who it serves, for other sectors', value: ({ serves }) => serves },
    { name: 'indicator', about: 'Its short name in the file', value: ({ measure }) => measure.id },
    { name: 'name', about: 'Its name', value: ({ measure }) => measure.name },
    { name: 'core', about: 'true for a core indicator', value: ({ core }) => core },
    { name: 'unit', about: 'percent, rate, count, currency, score or other', value: ({ measure }) => measure.unit },
    { name: 'unit_label', about: 'The unit in words', value: ({ measure }) => measure.unitLabel ?? null },
    { name: 'better', about: 'Which way is better: higher or lower', value: ({ measure }) => measure.better },
    {
      name: 'trend',
      about: 'improved, maintained, declined or insufficient-data',
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
    { name: 'test', about: 'The test used', value: ({ measure }) => measure.test },
    {
      name: 'baseline_period',
      about: 'The baseline period of the trend',
      value: ({ measure }) => measure.baseline?.period ?? null,
    },
    {
      name: 'baseline_value',
      about: 'Its value; empty for a bound or range',
      value: ({ measure }) => measure.baseline?.value ?? null,
    },
    {
      name: 'baseline_low',
      about: 'The lower end of a bound or range; empty if open',
      value: ({ measure }) => measure.baseline?.low ?? null,
    },
    {
      name: 'baseline_high',
      about: 'The higher end of a bound or range; empty if open',
      value: ({ measure }) => measure.baseline?.high ?? null,
    },
    {
      name: 'latest_period',
      about: 'The last comparable period',
      value: ({ measure }) => measure.latest?.period ?? null,
    },
    {
      name: 'latest_value',
      about: 'Its value; empty for a bound or range',
      value: ({ measure }) => measure.latest?.value ?? null,
    },
    {
      name: 'latest_low',
      about: 'The lower end of a bound or range; empty if open',
      value: ({ measure }) => measure.latest?.low ?? null,
    },
    {
      name: 'latest_high',
      about: 'The higher end of a bound or range; empty if open',
      value: ({ measure }) => measure.latest?.high ?? null,
    },
    {
      name: 'provisional',
      about: 'true if the baseline or the latest value is provisional',
      value: ({ measure }) => [measure.baseline, measure.latest].some((end) => end?.provisional === true),
    },
    {
      name: 'change',
      about: 'From baseline to latest; positive means better; empty if an end is a bound or range',
      value: ({ measure }) => measure.change,
    },
    {
      name: 'change_low',
      about: 'The lowest that the change may be, if an end is a bound or range; empty if open',
      value: ({ measure }) => measure.changeRange?.low ?? null,
    },
    {
      name: 'change_high',
      about: 'The highest that the change may be, if an end is a bound or range; empty if open',
      value: ({ measure }) => measure.changeRange?.high ?? null,
    },
    {
      name: 'tolerance',
      about: 'The size a change must reach, in the indicator’s unit',
      value: ({ measure }) => measure.tolerance ?? null,
    },
    {
      name: 'probability',
      about: 'The p-value, if significance was tested',
      value: ({ measure }) => measure.probability ?? null,
    },
    { name: 'target_value', about: 'The target value', value: ({ measure }) => targetOf(measure)?.value ?? null },
    { name: 'target_by', about: 'The target period', value: ({ measure }) => targetOf(measure)?.by ?? null },
    { name: 'source', about: 'Where the numbers come from', value: ({ measure }) => measure.source ?? null },
    { name: 'reason', about: 'Why this trend', value: ({ measure }) => measure.reason },
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
