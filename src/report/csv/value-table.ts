import type { AdjacentOutcomeResult, IndicatorResult, SeriesPoint, ValidAssessment } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly section: 'outcomes' | 'other-outcomes' | 'adjacent-outcomes';
  readonly outcome: string | null;
  readonly measure: IndicatorResult | AdjacentOutcomeResult;
  readonly dimension: string | null;
  readonly group: string | null;
  readonly point: SeriesPoint;
}

/** One row for each value of each series: an indicator's own, then its groups'. */
export const valueTable = csvTable<Row>(
  'one row per value of each indicator and of each of its groups',
  (result) => (result.valid ? valuesOf(result) : []),
  () => [
    ...assessmentColumns,
    ['section', 'outcomes, other-outcomes, or adjacent-outcomes', ({ section }) => section],
    ['outcome', 'The outcome; empty for other sectors', ({ outcome }) => outcome],
    ['indicator', 'Its short name in the file', ({ measure }) => measure.id],
    ['unit', 'percent, rate, count, currency, score, or other', ({ measure }) => measure.unit],
    ['dimension', 'For a group: its dimension', ({ dimension }) => dimension],
    ['group_name', "The group; empty for the indicator's own values", ({ group }) => group],
    ['period', 'The period', ({ point }) => point.period],
    ['value', 'The value; empty if there is no number', ({ point }) => point.value ?? null],
    ['low', 'The lower end of a bound or range', ({ point }) => point.low ?? null],
    ['high', 'The higher end of a bound or range', ({ point }) => point.high ?? null],
    ['n', 'How many people the value describes', ({ point }) => point.n ?? null],
    ['margin', 'The margin of error', ({ point }) => point.margin ?? null],
    ['break', "true if it isn't comparable with earlier ones", ({ point }) => point.break === true],
    ['provisional', 'true if the source may still change it', ({ point }) => point.provisional === true],
    [
      'use',
      'comparable, or why the trend leaves it out: not-measured, suppressed, small-cell, not-begun, before-break',
      ({ point }) => point.use,
    ],
    ['note', "The file's note", ({ point }) => point.note ?? null],
  ],
);

function valuesOf(assessment: ValidAssessment): Row[] {
  const { outcomes, otherOutcomes, adjacentOutcomes } = assessment;
  const listed = (section: Row['section'], { id, indicators }: (typeof outcomes)[number]) =>
    indicators.flatMap((measure) => [
      ...rowsOf({ assessment, section, outcome: id, measure, dimension: null, group: null }, measure.series),
      ...measure.groups.flatMap(({ dimension, group, series }) =>
        rowsOf({ assessment, section, outcome: id, measure, dimension, group }, series),
      ),
    ]);
  return [
    ...outcomes.flatMap((outcome) => listed('outcomes', outcome)),
    ...otherOutcomes.flatMap((outcome) => listed('other-outcomes', outcome)),
    ...adjacentOutcomes.flatMap((measure) =>
      rowsOf(
        { assessment, section: 'adjacent-outcomes', outcome: null, measure, dimension: null, group: null },
        measure.series,
      ),
    ),
  ];
}

function rowsOf(about: Omit<Row, 'point'>, series: readonly SeriesPoint[]): Row[] {
  return series.map((point) => ({ ...about, point }));
}
