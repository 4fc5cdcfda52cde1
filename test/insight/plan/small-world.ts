import fc from 'fast-check';
import type { Answer, Assessment, Indicator, Observation } from '../../../src/assessment/assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import { answer, assessment, indicator, series } from '../../evaluate/small-assessment.js';

/**
 * The default edition made small, so that every set of changes can be tried: at most 4 benchmarks a gateway, 3 outcomes,
 * and smaller numbers. All its readings are there.
 */
export const smallEdition: Framework = {
  ...defaultFramework,
  outcomes: defaultFramework.outcomes.slice(0, 3),
  gateways: defaultFramework.gateways.map((gateway) => {
    const { benchmarks } = gateway;
    if (!benchmarks) return gateway;
    const isLate = gateway.id === 'systems-change' || gateway.id === 'systems-transformation';
    const pillars = defaultFramework.pillars.slice(0, 3).map(({ id }) => id);
    const few = pillars.flatMap((pillar, index) =>
      benchmarks.filter((one) => one.pillar === pillar).slice(0, isLate && index === 0 ? 2 : 1),
    );
    return { ...gateway, benchmarks: few };
  }),
  readings: (defaultFramework.readings ?? []).map((reading) => ({
    ...reading,
    options: reading.options.map((option) =>
      typeof option.value === 'object' && option.value.kind === 'across-pillars'
        ? { ...option, value: { kind: 'across-pillars' as const, count: 3 } }
        : option,
    ),
  })),
  determinations: defaultFramework.determinations.map((determination) => ({
    ...determination,
    criteria: determination.criteria.map((criterion) => {
      const { rule } = criterion;
      switch (rule.kind) {
        case 'benchmarks-across-pillars':
          return { ...criterion, rule: { ...rule, count: 3 } };
        case 'core-indicators':
          return { ...criterion, rule: { ...rule, count: 2 } };
        case 'disparity-gaps':
          return { ...criterion, rule: { ...rule, count: rule.count === 4 ? 2 : 1 } };
        default:
          return criterion;
      }
    }),
  })),
};

/** Two values, five years apart. */
const from = (before: number, after: number): Observation[] => series({ 2018: before, 2023: after });

/** What a trend is made of, by what comes of it under every test: nothing has `n`, so that significance has no say. */
export const trends = {
  improved: from(40, 50),
  maintained: from(40, 40),
  declined: from(50, 40),
  missing: series({ 2023: 40 }),
  // It can't get better.
  full: from(100, 100),
} as const;

export type TrendKind = keyof typeof trends;

/** What a gap is made of: the group's values and the reference's. */
export const gaps = {
  // 30 to 15 points; 60 to 27 percent.
  shrunk: [from(20, 40), from(50, 55)],
  unchanged: [from(20, 20), from(50, 50)],
  // 20 to 30 points; 40 to 50 percent.
  widened: [from(30, 30), from(50, 60)],
  missing: [series({ 2023: 20 }), from(50, 50)],
  // There was none, so none can shrink.
  none: [from(50, 50), from(50, 50)],
  // 30 to 15 points, 60 to 37.5 percent, while the reference declined.
  withReferenceDown: [from(20, 25), from(50, 40)],
  // 20 to 10 points, 33 to 25 percent, while the group declined.
  withGroupDown: [from(40, 30), from(60, 40)],
} as const;

export type GapKind = keyof typeof gaps;

export interface SmallIndicator {
  readonly core: boolean;
  readonly trend: TrendKind;
  readonly gaps: readonly GapKind[];
}

/** A small assessment in a few words: all that a plan looks at. */
export interface SmallWorld {
  readonly basis: 'self' | 'reviewed';
  readonly readings: Readonly<Record<string, string>>;
  /** By code; one that's not here is not assessed. */
  readonly answers: Readonly<Record<string, Answer | undefined>>;
  /** By outcome; one that's not here isn't listed. */
  readonly outcomes: Readonly<Record<string, readonly SmallIndicator[] | undefined>> | undefined;
  readonly adjacent: readonly TrendKind[] | undefined;
  readonly designations: readonly { readonly id: string; readonly on: string }[] | undefined;
  readonly examples: readonly string[] | undefined;
}

export const assessedOn = '2026-06-30';

/** An indicator whose every gap has a dimension of its own, so that none has to do with another. */
function smallIndicator(id: string, { core, trend, gaps: kinds }: SmallIndicator): Indicator {
  return indicator({
    id,
    core,
    values: trends[trend],
    disparities: kinds.map((kind, index) => ({
      id: `d${index}`,
      reference: 'them',
      path: '',
      groups: ['us', 'them'].map((group, side) => ({ id: group, path: '', values: gaps[kind][side] ?? [] })),
    })),
  });
}

export function smallAssessment({ answers, outcomes, adjacent, designations, examples }: SmallWorld): Assessment {
  return assessment({
    assessedOn,
    answers: new Map(
      smallEdition.gateways.map(({ id, benchmarks = [] }) => [
        id,
        new Map(
          benchmarks.flatMap((benchmark) => {
            const given = answers[benchmark.code];
            return given ? [[benchmark.id, given] as const] : [];
          }),
        ),
      ]),
    ),
    ...(outcomes && {
      outcomes: Object.entries(outcomes).flatMap(([id, indicators]) =>
        indicators
          ? [{ id, path: '', indicators: indicators.map((one, index) => smallIndicator(`i${index}`, one)) }]
          : [],
      ),
    }),
    ...(adjacent && {
      adjacentOutcomes: adjacent.map((kind, index) => ({
        id: `a${index}`,
        name: 'Jobs',
        unit: 'percent',
        better: 'higher',
        path: '',
        values: trends[kind],
      })),
    }),
    ...(designations && { designations: designations.map((one) => ({ ...one, path: '' })) }),
    ...(examples && {
      systemsChangeExamples: examples.map((on) => ({ title: 'One', on, kind: 'policy', evidence: [], path: '' })),
    }),
  });
}

const often = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.constantFrom(usual, usual, usual, usual, usual, usual, ...others);

const someAnswer: fc.Arbitrary<Answer | undefined> = often<Answer | undefined>(
  answer('met', { review: { result: 'confirmed' } }),
  answer('met'),
  answer('met', { review: { result: 'returned' } }),
  answer('in-progress'),
  answer('not-started'),
  answer('lapsed'),
  undefined,
);

const someIndicator: fc.Arbitrary<SmallIndicator> = fc.record({
  core: often(true, false),
  trend: fc.constantFrom<TrendKind>('improved', 'improved', 'maintained', 'declined', 'missing', 'full'),
  gaps: fc.array(fc.constantFrom(...(Object.keys(gaps) as GapKind[])), { maxLength: 1 }),
});

const dates = ['2024-10-01', '2025-08-20', '2027-03-01'] as const;

/** Nearly every benchmark is met, so that few changes are needed, and all sets of as few can be tried. */
export const smallWorld: fc.Arbitrary<SmallWorld> = fc.record({
  basis: often<'self' | 'reviewed'>('self', 'reviewed'),
  readings: fc
    .tuple(
      ...(smallEdition.readings ?? []).map(({ id, options }) =>
        fc.constantFrom(...options.map((option) => [id, option.id] as const)),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs)),
  answers: fc
    .tuple(
      ...smallEdition.gateways.flatMap(({ benchmarks = [] }) =>
        benchmarks.map(({ code }) => fc.tuple(fc.constant(code), someAnswer)),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs)),
  outcomes: fc.option(
    fc
      .tuple(
        ...smallEdition.outcomes.map(() => fc.option(fc.array(someIndicator, { maxLength: 2 }), { nil: undefined })),
      )
      .map((lists) => Object.fromEntries(smallEdition.outcomes.map(({ id }, index) => [id, lists[index]]))),
    { nil: undefined, freq: 8 },
  ),
  adjacent: fc.option(
    fc.array(fc.constantFrom<TrendKind>('improved', 'declined', 'missing', 'full'), { maxLength: 2 }),
    {
      nil: undefined,
    },
  ),
  designations: fc.option(
    fc.array(
      fc.record({
        id: fc.constantFrom('emerging', 'proof-point', 'ongoing-proof-point'),
        on: fc.constantFrom(...dates),
      }),
      { maxLength: 2 },
    ),
    { nil: undefined, freq: 3 },
  ),
  examples: fc.option(fc.array(fc.constantFrom(...dates), { maxLength: 2 }), { nil: undefined }),
});
