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
      ? [...result.outcomes, ...result.otherOutcomes].flatMap((outcome) =>
          outcome.indicators.flatMap((indicator) =>
            indicator.gaps.map((gap) => ({ assessment: result, outcome, indicator, gap })),
          ),
        )
      : [],
  () => [
    ...assessmentColumns,
    ['outcome', "The outcome: one of the framework's or of the partnership's own", ({ outcome }) => outcome.id],
    ['indicator', "The indicator's short name", ({ indicator }) => indicator.id],
    ['core', 'true for a core indicator', ({ indicator }) => indicator.core],
    ['dimension', 'The dimension that divides the groups', ({ gap }) => gap.dimension],
    ['focus_group', 'The group', ({ gap }) => gap.group],
    ['reference_group', "The group it's compared with", ({ gap }) => gap.reference],
    ['measure', 'absolute or relative', ({ gap }) => gap.measure],
    [
      'unit',
      "The gap's unit: points between percentages, percent for a relative gap",
      ({ indicator, gap }) => gapUnit(gap, indicator.unit),
    ],
    ['baseline_period', 'The baseline period', ({ gap }) => gap.baseline?.period ?? null],
    [
      'baseline_gap',
      'How much worse off the group was; negative means better off',
      ({ gap }) => gap.baseline?.gap ?? null,
    ],
    [
      'baseline_gap_low',
      'The smallest that gap could be, if it comes from a bound or range',
      ({ gap }) => gap.baseline?.gapRange?.low ?? null,
    ],
    [
      'baseline_gap_high',
      'The largest that gap could be, if it comes from a bound or range',
      ({ gap }) => gap.baseline?.gapRange?.high ?? null,
    ],
    ['latest_period', 'The latest period', ({ gap }) => gap.latest?.period ?? null],
    ['latest_gap', 'How much worse off the group is', ({ gap }) => gap.latest?.gap ?? null],
    [
      'latest_gap_low',
      'The smallest that gap could be, if it comes from a bound or range',
      ({ gap }) => gap.latest?.gapRange?.low ?? null,
    ],
    [
      'latest_gap_high',
      'The largest that gap could be, if it comes from a bound or range',
      ({ gap }) => gap.latest?.gapRange?.high ?? null,
    ],
    ['change', 'Latest minus baseline; negative means smaller', ({ gap }) => gap.change],
    [
      'change_low',
      'The lowest the change could be, if a gap comes from a bound or range',
      ({ gap }) => gap.changeRange?.low ?? null,
    ],
    [
      'change_high',
      'The highest the change could be, if a gap comes from a bound or range',
      ({ gap }) => gap.changeRange?.high ?? null,
    ],
    ['tolerance', 'The size a change must reach', ({ gap }) => gap.tolerance ?? null],
    ['result', 'eliminated, reduced, unchanged, widened, no-gap, or insufficient-data', ({ gap }) => gap.result],
    ['result_by_framework', "The same under the framework's own method", ({ gap }) => gap.frameworkResult],
    [
      'counts',
      "true if it's reduced or eliminated and nobody was left worse off; undetermined if data is missing",
      ({ gap }) => countsWord(gap.result, gap.counts),
    ],
    [
      'counts_by_framework',
      "The same under the framework's own method",
      ({ gap }) => countsWord(gap.frameworkResult, gap.frameworkCounts),
    ],
    ['declined', 'Who declined over the same time: group, reference', ({ gap }) => listed(gap.declined)],
    ['reason', 'Why this result', ({ gap }) => gap.reason],
  ],
);

function countsWord(result: GapResult['result'], counts: boolean): boolean | string {
  return result === 'insufficient-data' ? 'undetermined' : counts;
}
