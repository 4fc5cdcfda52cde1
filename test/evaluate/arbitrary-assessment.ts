import fc from 'fast-check';
import type {
  AdjacentOutcome,
  Answer,
  Assessment,
  Dimension,
  Indicator,
  Observation,
  OutcomeData,
} from '../../src/assessment/assessment.js';
import { defaultFramework } from '../../src/framework/default-framework.js';

const periods = ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25'];
const days = fc.constantFrom('2023-05-01', '2024-10-01', '2025-08-20', '2026-06-30', '2027-01-01');

/** Mostly rising, mostly measured, mostly of one piece: so that every verdict comes up often enough to be tested. */
export const series: fc.Arbitrary<Observation[]> = fc
  .record({
    start: fc.integer({ min: 0, max: 500 }),
    step: fc.integer({ min: -20, max: 60 }),
    chosen: fc.subarray(periods, { minLength: 1 }),
    n: fc.constantFrom(undefined, 800, 800, 800, 9, 10),
    broken: fc.option(fc.constantFrom(...periods), { nil: undefined, freq: 8 }),
    gone: fc.option(fc.constantFrom(...periods), { nil: undefined, freq: 4 }),
  })
  .map(({ start, step, chosen, n, broken, gone }) =>
    chosen.map((period) => ({
      period,
      value: period === gone ? ('suppressed' as const) : Math.max(0, start + step * periods.indexOf(period)) / 10,
      break: period === broken,
      path: '',
      ...(n === undefined ? {} : { n }),
    })),
  );

const anyDimension: fc.Arbitrary<Dimension> = fc
  .record({ reference: fc.constantFrom('a', 'overall', undefined), groups: fc.tuple(series, series, series) })
  .map(({ reference, groups }) => ({
    id: 'dimension',
    path: '',
    groups: groups.map((values, index) => ({ id: 'abc'.charAt(index), values, path: '' })),
    ...(reference === undefined ? {} : { reference }),
  }));

const rising = (start: number, step: number): Observation[] =>
  periods.map((period, index) => ({ period, value: start + step * index, break: false, path: '' }));

/** A gap that narrows while both groups rise. */
const closingDimension: Dimension = {
  id: 'dimension',
  path: '',
  reference: 'a',
  groups: [
    { id: 'a', values: rising(60, 1), path: '' },
    { id: 'b', values: rising(30, 4), path: '' },
  ],
};

const dimension = fc.oneof(anyDimension, { weight: 3, arbitrary: fc.constant(closingDimension) });

const measure = {
  name: fc.constant('An indicator'),
  unit: fc.constantFrom('percent' as const, 'rate' as const, 'count' as const),
  better: fc.constantFrom('higher' as const, 'higher' as const, 'higher' as const, 'lower' as const),
  values: series,
  path: fc.constant(''),
};

const indicator = (id: string): fc.Arbitrary<Indicator> =>
  fc.record({
    ...measure,
    id: fc.constant(id),
    core: fc.constantFrom(true, true, true, false),
    disparities: fc.array(dimension, { minLength: 1, maxLength: 1 }),
  });

const outcome = (id: string): fc.Arbitrary<OutcomeData> =>
  fc.tuple(indicator('first'), indicator('second')).map((indicators) => ({ id, indicators, path: '' }));

/** A file can't have two of one name. */
const adjacentOutcomes: fc.Arbitrary<AdjacentOutcome[]> = fc
  .array(fc.record(measure), { maxLength: 2 })
  .map((outcomes) => outcomes.map((one, index) => ({ ...one, id: `adjacent-${index + 1}` })));

export const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom(
    'met' as const,
    'met' as const,
    'met' as const,
    'in-progress' as const,
    'not-started' as const,
    'lapsed' as const,
  ),
  evidence: fc.constant([]),
  path: fc.constant(''),
});

/** Mostly met, so that all verdicts come up. */
const answers = fc
  .tuple(
    ...defaultFramework.gateways.map(({ id, benchmarks = [] }) =>
      fc
        .tuple(
          ...benchmarks.map((benchmark) =>
            fc.tuple(fc.constant(benchmark.id), fc.option(answer, { nil: undefined, freq: 12 })),
          ),
        )
        .map(
          (pairs) => [id, new Map(pairs.filter((pair): pair is [string, Answer] => pair[1] !== undefined))] as const,
        ),
    ),
  )
  .map((gateways) => new Map(gateways));

const allMet: Assessment['answers'] = new Map(
  defaultFramework.gateways.map(({ id, benchmarks = [] }) => [
    id,
    new Map(benchmarks.map((benchmark) => [benchmark.id, { status: 'met' as const, evidence: [], path: '' }])),
  ]),
);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 5 });

export const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    answers: fc.oneof(answers, { weight: 2, arbitrary: fc.constant(allMet) }),
    designations: optional(
      fc.array(
        fc.record({
          id: fc.constantFrom('sustaining', 'proof-point', 'ongoing-proof-point'),
          on: days,
          path: fc.constant(''),
        }),
        { maxLength: 2 },
      ),
    ),
    outcomes: optional(
      fc
        .subarray(
          defaultFramework.outcomes.map(({ id }) => id),
          { minLength: 5 },
        )
        .chain((ids) => fc.tuple(...ids.map(outcome))),
    ),
    adjacentOutcomes: optional(adjacentOutcomes),
    systemsChangeExamples: optional(
      fc.array(
        fc.record({
          title: fc.constant('An example'),
          on: days,
          kind: fc.constant('policy' as const),
          evidence: fc.constant([]),
          path: fc.constant(''),
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map((sections) => ({
    framework: defaultFramework.edition,
    partnership: { name: 'Any Town Forward' },
    assessedOn: '2026-06-30',
    method: {},
    recorded: new Map(),
    ...(Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined)) as typeof sections),
  })) as fc.Arbitrary<Assessment>;
