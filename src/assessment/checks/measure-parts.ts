import type { AdjacentOutcome, Dimension, Indicator, Observation, Series } from '../assessment.js';

/** What the checks of values over time look at: an indicator, or an outcome of another sector, which has no groups. */
export type AnyMeasure = Indicator | AdjacentOutcome;

const none: readonly Dimension[] = [];

export const dimensionsOf = (measure: AnyMeasure): readonly Dimension[] =>
  'disparities' in measure ? measure.disparities : none;

/** The measure's own series, then that of every group. */
export function seriesOf(measure: AnyMeasure): readonly Series[] {
  const all = [measure.values];
  for (const dimension of dimensionsOf(measure)) for (const group of dimension.groups) all.push(group.values);
  return all;
}

/** Every observation of the measure, one series after another. */
export function observationsOf(measure: AnyMeasure): readonly Observation[] {
  const all: Observation[] = [];
  for (const series of seriesOf(measure)) for (const observation of series) all.push(observation);
  return all;
}
