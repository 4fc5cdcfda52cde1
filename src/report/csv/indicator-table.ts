import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult, ValidAssessment } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly section: 'outcomes' | 'other-outcomes' | 'adjacent-outcomes';
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
  (result) =>
    result.valid
      ? [
          ...rowsOf(result, 'outcomes', result.outcomes),
          ...rowsOf(result, 'other-outcomes', result.otherOutcomes),
          ...adjacentRows(result),
        ]
      : [],
  () => [
    ...assessmentColumns,
    ['section', 'outcomes, other-outcomes, or adjacent-outcomes for other sectors', ({ section }) => section],
    ['outcome', 'The outcome; empty for other sectors', ({ outcome }) => outcome],
    ['sector', 'The sector, for other sectors', ({ sector }) => sector],
    ['serves', 'Who it serves, for other sectors', ({ serves }) => serves],
    ['indicator', 'Its short name in the file', ({ measure }) => measure.id],
    ['name', 'Its name', ({ measure }) => measure.name],
    ['core', 'true for a core indicator', ({ core }) => core],
    ['unit', 'percent, rate, count, currency, score, or other', ({ measure }) => measure.unit],
    ['unit_label', 'The unit in words', ({ measure }) => measure.unitLabel ?? null],
    ['better', 'Which way is better: higher or lower', ({ measure }) => measure.better],
    ['trend', 'improved, maintained, declined, or insufficient-data', ({ measure }) => measure.trend],
    ['trend_by_framework', "The same under the framework's own method", ({ measure }) => measure.frameworkTrend],
    [
      'latest_step',
      'The same over the last two comparable periods',
      ({ measure }) => measure.latestStep ?? insufficientData,
    ],
    ['test', 'The test used', ({ measure }) => measure.test],
    ['baseline_period', 'The baseline period of the trend', ({ measure }) => measure.baseline?.period ?? null],
    ['baseline_value', 'Its value; empty for a bound or range', ({ measure }) => measure.baseline?.value ?? null],
    [
      'baseline_low',
      'The lower end of a bound or range; empty if open',
      ({ measure }) => measure.baseline?.low ?? null,
    ],
    [
      'baseline_high',
      'The higher end of a bound or range; empty if open',
      ({ measure }) => measure.baseline?.high ?? null,
    ],
    ['latest_period', 'The last comparable period', ({ measure }) => measure.latest?.period ?? null],
    ['latest_value', 'Its value; empty for a bound or range', ({ measure }) => measure.latest?.value ?? null],
    ['latest_low', 'The lower end of a bound or range; empty if open', ({ measure }) => measure.latest?.low ?? null],
    ['latest_high', 'The higher end of a bound or range; empty if open', ({ measure }) => measure.latest?.high ?? null],
    [
      'provisional',
      'true if the baseline or the latest value is provisional',
      ({ measure }) => [measure.baseline, measure.latest].some((end) => end?.provisional === true),
    ],
    [
      'change',
      'From baseline to latest; positive means better; empty if an end is a bound or range',
      ({ measure }) => measure.change,
    ],
    [
      'change_low',
      'The lowest the change could be, if an end is a bound or range; empty if open',
      ({ measure }) => measure.changeRange?.low ?? null,
    ],
    [
      'change_high',
      'The highest the change could be, if an end is a bound or range; empty if open',
      ({ measure }) => measure.changeRange?.high ?? null,
    ],
    ['tolerance', "The size a change must reach, in the indicator's unit", ({ measure }) => measure.tolerance ?? null],
    ['probability', 'The p-value, if significance was tested', ({ measure }) => measure.probability ?? null],
    ['target_value', 'The target value', ({ measure }) => targetOf(measure)?.value ?? null],
    ['target_by', 'The target period', ({ measure }) => targetOf(measure)?.by ?? null],
    ['source', 'Where the numbers come from', ({ measure }) => measure.source ?? null],
    ['reason', 'Why this trend', ({ measure }) => measure.reason],
  ],
);

function rowsOf(assessment: ValidAssessment, section: Row['section'], outcomes: readonly OutcomeResult[]): Row[] {
  return outcomes.flatMap(({ id, indicators }) =>
    indicators.map((measure) => ({
      assessment,
      section,
      outcome: id,
      core: measure.core,
      sector: null,
      serves: null,
      measure,
    })),
  );
}

function adjacentRows(assessment: ValidAssessment): Row[] {
  return assessment.adjacentOutcomes.map((measure) => ({
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
