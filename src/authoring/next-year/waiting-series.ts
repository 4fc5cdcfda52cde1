import type { Assessment, Measure, Series } from '../../assessment/assessment.js';
import { lastDay } from '../../evaluate/periods.js';
import { periodKind } from '../../text/period-kind.js';
import { schoolYear } from '../../text/read-period.js';

/** A series that has no number yet for the newest period that was over on a day. */
export interface WaitingSeries {
  /** An outcome, or `adjacent-outcomes`. */
  readonly outcome: string;
  readonly indicator: string;
  /** As `dimension/group`; absent for the indicator's own numbers. */
  readonly group?: string;
  /** The period that it lacks. */
  readonly period: string;
}

/** The series of all indicators and outcomes that lack the newest period which was over on a day, in the file's order. */
export function waitingSeries(assessment: Assessment, day: string): readonly WaitingSeries[] {
  const { outcomes = [], otherOutcomes = [], adjacentOutcomes = [] } = assessment;
  return [
    ...[...outcomes, ...otherOutcomes].flatMap(({ id: outcome, indicators }) =>
      indicators.flatMap((indicator) => {
        const groups = indicator.disparities.flatMap(({ id, groups: own }) =>
          own.map((group) => ({ group: `${id}/${group.id}`, values: group.values })),
        );
        return waitingIn({ outcome, indicator: indicator.id }, indicator, groups, day);
      }),
    ),
    ...adjacentOutcomes.flatMap((measure) =>
      waitingIn({ outcome: 'adjacent-outcomes', indicator: measure.id }, measure, [], day),
    ),
  ];
}

function waitingIn(
  of: Pick<WaitingSeries, 'outcome' | 'indicator'>,
  { values }: Measure,
  groups: readonly { readonly group: string; readonly values: Series }[],
  day: string,
): WaitingSeries[] {
  const example = [values, ...groups.map((group) => group.values)].find(({ length }) => length > 0)?.at(-1)?.period;
  if (example === undefined) return [];
  const period = newestPeriod(periodKind(example), day);
  const waits = (series: Series) => !series.some((one) => lastDay(one.period) >= lastDay(period));
  return [
    ...(waits(values) ? [{ ...of, period }] : []),
    ...groups.flatMap(({ group, values: own }) => (waits(own) ? [{ ...of, group, period }] : [])),
  ];
}

/** The newest period of a kind that was over before a day. */
export function newestPeriod(kind: string, day: string): string {
  const year = Number(day.slice(0, 4));
  if (kind === 'year') return String(year - 1);
  if (kind !== 'school-year') return `${year - Number(kind)}-${year - 1}`;
  const latest = schoolYear(year - 1);
  return lastDay(latest) < day ? latest : schoolYear(year - 2);
}
