import type { AdjacentOutcome, Dimension, Indicator, Observation, Series } from '../assessment.js';

/** What the checks of values over time look at: an indicator, or an outcome of another sector, which has no groups. */
export type AnyMeasure = Indicator | AdjacentOutcome;

export const dimensionsOf = (measure: AnyMeasure): readonly Dimension[] =>
  'disparities' in measure ? measure.disparities : [];

/** The measure's own series, then that of every group. */
export const seriesOf = (measure: AnyMeasure): readonly Series[] => [
  measure.values,
  ...dimensionsOf(measure).flatMap((dimension) => dimension.groups.map((group) => group.values)),
];

export const observationsOf = (measure: AnyMeasure): readonly Observation[] => seriesOf(measure).flat();
