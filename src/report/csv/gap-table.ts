import type { GapResult, IndicatorResult, OutcomeResult } from '../../generated/report.js';
import { gapUnit } from '../values.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable, listed } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly outcome: OutcomeResult;
  readonly indicator: IndicatorResult;
  readonly gap: GapResult;
}

/** One row for each disparity gap of each valid assessment. The groups' columns have names that SQL does not reserve. */
export const gapTable = csvTable<Row>(
  'one row per disparity gap of each partnership',
  (result) =>
    result.valid
      ? (result.outcomes ?? []).flatMap((outcome) =>
          outcome.indicators.flatMap((indicator) =>
            indicator.gaps.map((gap) => ({ assessment: result, outcome, indicator, gap })),
          ),
        )
      : [],
  () => [
    ...assessmentColumns,
    { name: 'outcome', about: 'The outcome', value: ({ outcome }) => outcome.id },
    { name: 'indicator', about: "The indicator's short name", value: ({ indicator }) => indicator.id },
    { name: 'core', about: 'true for a core indicator', value: ({ indicator }) => indicator.core },
    { name: 'dimension', about: 'The dimension that divides the groups', value: ({ gap }) => gap.dimension },
    { name: 'focus_group', about: 'The group', value: ({ gap }) => gap.group },
    { name: 'reference_group', about: 'The group it’s compared with', value: ({ gap }) => gap.reference },
    { name: 'measure', about: 'absolute or relative', value: ({ gap }) => gap.measure },
    {
      name: 'unit',
      about: 'The gap’s unit: points between percentages, percent for a relative gap',
      value: ({ indicator, gap }) => gapUnit(gap, indicator.unit),
    },
    { name: 'baseline_period', about: 'The baseline period', value: ({ gap }) => gap.baseline?.period ?? null },
    {
      name: 'baseline_gap',
      about: 'How much worse off the group was; negative means better off',
      value: ({ gap }) => gap.baseline?.gap ?? null,
    },
    {
      name: 'baseline_gap_low',
      about: 'The least that gap may be, if it comes from a bound or range',
      value: ({ gap }) => gap.baseline?.gapRange?.low ?? null,
    },
    {
      name: 'baseline_gap_high',
      about: 'The most that gap may be, if it comes from a bound or range',
      value: ({ gap }) => gap.baseline?.gapRange?.high ?? null,
    },
    { name: 'latest_period', about: 'The latest period', value: ({ gap }) => gap.latest?.period ?? null },
    { name: 'latest_gap', about: 'How much worse off the group is', value: ({ gap }) => gap.latest?.gap ?? null },
    {
      name: 'latest_gap_low',
      about: 'The least that gap may be, if it comes from a bound or range',
      value: ({ gap }) => gap.latest?.gapRange?.low ?? null,
    },
    {
      name: 'latest_gap_high',
      about: 'The most that gap may be, if it comes from a bound or range',
      value: ({ gap }) => gap.latest?.gapRange?.high ?? null,
    },
    { name: 'change', about: 'Latest minus baseline; negative means smaller', value: ({ gap }) => gap.change },
    {
      name: 'change_low',
      about: 'The lowest that the change may be, if a gap comes from a bound or range',
      value: ({ gap }) => gap.changeRange?.low ?? null,
    },
    {
      name: 'change_high',
      about: 'The highest that the change may be, if a gap comes from a bound or range',
      value: ({ gap }) => gap.changeRange?.high ?? null,
    },
    { name: 'tolerance', about: 'The size a change must reach', value: ({ gap }) => gap.tolerance ?? null },
    {
      name: 'result',
      about: 'eliminated, reduced, unchanged, widened, no-gap, or insufficient-data',
      value: ({ gap }) => gap.result,
    },
    {
      name: 'result_by_framework',
      about: 'The same by the framework’s own method',
      value: ({ gap }) => gap.frameworkResult,
    },
    {
      name: 'counts',
      about: 'true if it’s reduced or eliminated and nobody was left worse off; undetermined if data is missing',
      value: ({ gap }) => countsWord(gap.result, gap.counts),
    },
    {
      name: 'counts_by_framework',
      about: 'The same by the framework’s own method',
      value: ({ gap }) => countsWord(gap.frameworkResult, gap.frameworkCounts),
    },
    {
      name: 'declined',
      about: 'Who declined over the same time: group, reference',
      value: ({ gap }) => listed(gap.declined),
    },
    { name: 'reason', about: 'Why this result', value: ({ gap }) => gap.reason },
  ],
);

function countsWord(result: GapResult['result'], counts: boolean): boolean | string {
  return result === 'insufficient-data' ? 'undetermined' : counts;
}
