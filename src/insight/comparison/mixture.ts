import type {
  AdjacentOutcome,
  Answer,
  Assessment,
  Dimension,
  Group,
  Indicator,
  OutcomeData,
} from '../../assessment/assessment.js';
import { type IsTaken, mixSeries } from './series-difference.js';

/**
 * The old assessment with some causes put in from the new one. With all of them it's judged as the new one is, with none as
 * the old one. Nobody wrote it, and it isn't checked: it only says what would have been without the other causes.
 */
export function mixture(before: Assessment, after: Assessment, isTaken: IsTaken): Assessment {
  const { designations } = isTaken('designations') ? after : before;
  const { systemsChangeExamples } = isTaken('examples') ? after : before;
  const outcomes = mixOutcomes(before.outcomes, after.outcomes, isTaken);
  const adjacentOutcomes = mixAdjacent(before.adjacentOutcomes, after.adjacentOutcomes, isTaken);
  return {
    framework: after.framework,
    partnership: after.partnership,
    assessedOn: (isTaken('date') ? after : before).assessedOn,
    answers: mixAnswers(before.answers, after.answers, isTaken),
    method: (isTaken('method') ? after : before).method,
    recorded: after.recorded,
    ...(designations && { designations }),
    ...(systemsChangeExamples && { systemsChangeExamples }),
    ...(outcomes && { outcomes }),
    ...(adjacentOutcomes && { adjacentOutcomes }),
  };
}

/** Statuses and reviews are two causes; a review without a status isn't one. */
function mixAnswers(before: Assessment['answers'], after: Assessment['answers'], isTaken: IsTaken) {
  const takesReviews = isTaken('reviews');
  const statuses = isTaken('answers') ? after : before;
  const reviews = takesReviews ? after : before;
  if (statuses === reviews) return statuses;
  const mixed = new Map<string, Map<string, Answer>>();
  for (const [gateway, answers] of statuses) {
    const others = reviews.get(gateway);
    const own = new Map<string, Answer>();
    for (const [benchmark, { review: _, ...answer }] of answers) {
      const review = others?.get(benchmark)?.review;
      own.set(benchmark, review ? { ...answer, review } : answer);
    }
    mixed.set(gateway, own);
  }
  return mixed;
}

/** A section that only one assessment has comes and goes with the cause `indicators`, and so does all that is only in one. */
function mixOutcomes(
  before: readonly OutcomeData[] | undefined,
  after: readonly OutcomeData[] | undefined,
  isTaken: IsTaken,
): readonly OutcomeData[] | undefined {
  const [shape, other] = isTaken('indicators') ? [after, before] : [before, after];
  if (shape === undefined || other === undefined) return shape;
  const others = byId(other);
  return shape.map((outcome) => {
    const counterparts = byId(others.get(outcome.id)?.indicators ?? []);
    return {
      ...outcome,
      indicators: outcome.indicators.map((indicator) => {
        const counterpart = counterparts.get(indicator.id);
        return counterpart ? mixIndicator(indicator, counterpart, isTaken) : indicator;
      }),
    };
  });
}

/** @param shape the one of the two whose definition holds */
function mixIndicator(shape: Indicator, other: Indicator, isTaken: IsTaken): Indicator {
  const dimensions = byId(other.disparities);
  return {
    ...shape,
    values: mixValues(shape, other, isTaken),
    disparities: shape.disparities.map((dimension) => {
      const counterpart = dimensions.get(dimension.id);
      return counterpart ? mixDimension(dimension, counterpart, isTaken) : dimension;
    }),
  };
}

function mixDimension(shape: Dimension, other: Dimension, isTaken: IsTaken): Dimension {
  const groups = byId(other.groups);
  return {
    ...shape,
    groups: shape.groups.map((group) => {
      const counterpart = groups.get(group.id);
      return counterpart ? { ...group, values: mixValues(group, counterpart, isTaken) } : group;
    }),
  };
}

function mixAdjacent(
  before: readonly AdjacentOutcome[] | undefined,
  after: readonly AdjacentOutcome[] | undefined,
  isTaken: IsTaken,
): readonly AdjacentOutcome[] | undefined {
  const [shape, other] = isTaken('indicators') ? [after, before] : [before, after];
  if (shape === undefined || other === undefined) return shape;
  const others = byId(other);
  return shape.map((outcome) => {
    const counterpart = others.get(outcome.id);
    return counterpart ? { ...outcome, values: mixValues(outcome, counterpart, isTaken) } : outcome;
  });
}

/** The values of two of a kind; which of them is the old one follows from whose definition holds. */
function mixValues<Kind extends Pick<Group, 'values'>>(shape: Kind, other: Kind, isTaken: IsTaken): Group['values'] {
  return isTaken('indicators')
    ? mixSeries(other.values, shape.values, isTaken)
    : mixSeries(shape.values, other.values, isTaken);
}

/** Parts by their ids. */
export const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> =>
  new Map(parts.map((part) => [part.id, part]));
