import type { Dimension, Indicator, Series } from '../../../assessment/assessment.js';

/** A group of a dimension, by their ids. */
export interface GroupName {
  readonly dimension: string;
  readonly id: string;
}

/** A series in which a period has another value. A value replaces a count: how many people there are stays. */
export function withValue(series: Series, period: string, value: number): Series {
  return series.map((observation) => {
    if (observation.period !== period) return observation;
    const { count: _count, of: _of, written: _written, ...rest } = observation;
    return { ...rest, value };
  });
}

/** An indicator in which a series has another value: a group's, or its own. */
export function withSeriesValue(
  indicator: Indicator,
  group: GroupName | undefined,
  period: string,
  value: number,
): Indicator {
  if (group === undefined) return { ...indicator, values: withValue(indicator.values, period, value) };
  const disparities = indicator.disparities.map((dimension): Dimension => {
    if (dimension.id !== group.dimension) return dimension;
    const groups = dimension.groups.map((one) =>
      one.id === group.id ? { ...one, values: withValue(one.values, period, value) } : one,
    );
    return { ...dimension, groups };
  });
  return { ...indicator, disparities };
}
