import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import type { EvaluateOptions } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { goalNamed, goalNames } from '../../../src/insight/plan/goals.js';
import { easiestSteps, planFor } from '../../../src/insight/plan/plan.js';
import { situationOf } from '../../../src/insight/plan/situation.js';
import { answer, answers, assessment, gardens, indicator, outcome, series } from '../../evaluate/small-assessment.js';

/** Every benchmark of these gateways is met. */
function met(...gateways: readonly string[]): Record<string, Record<string, 'met'>> {
  return Object.fromEntries(
    defaultFramework.gateways
      .filter(({ id }) => gateways.includes(id))
      .map(({ id, benchmarks = [] }) => [id, Object.fromEntries(benchmarks.map((one) => [one.id, 'met' as const]))]),
  );
}

const early = met('exploring', 'emerging', 'sustaining');
const idOf = (code: string) =>
  defaultFramework.gateways.flatMap(({ benchmarks = [] }) => benchmarks).find((one) => one.code === code)?.id ?? '';
const withCodes = (...codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [idOf(code), 'met' as const]));

function plan(name: string, changes: Partial<Assessment>, options: EvaluateOptions = {}, framework = defaultFramework) {
  const goal = goalNamed(framework, name);
  if (!goal) throw new Error(`There is no goal ${name}.`);
  const [planned] = planFor(framework, assessment(changes), options, [goal]);
  if (!planned) throw new Error('There is no plan.');
  return planned;
}

const ids = ({ steps }: ReturnType<typeof plan>) => steps.map(({ id }) => id);

/** Core indicators of these outcomes, from 40 percent. */
const indicators = (latest: Readonly<Record<string, number>>) =>
  Object.entries(latest).map(([id, value]) =>
    outcome(id, indicator({ id: 'one', values: series({ 2020: 40, 2025: value }) })),
  );

describe('the benchmarks of a plan', () => {
  it('go to the pillars that have none before easier ones elsewhere', () => {
    // Three count, all in the first two pillars; four are needed, one in each pillar. So two, one for each empty pillar.
    const own = {
      ...withCodes('SC-V1', 'SC-V2', 'SC-E1'),
      [idOf('SC-A2')]: 'in-progress',
      [idOf('SC-I2')]: 'lapsed',
    } as const;
    const others = Object.fromEntries(
      ['SC-A1', 'SC-A3', 'SC-I1', 'SC-I3'].map((code) => [idOf(code), 'not-started' as const]),
    );
    const planned = plan('systems-change', { answers: answers({ ...early, 'systems-change': { ...own, ...others } }) });
    expect(ids(planned)).toEqual(['SC-A2', 'SC-I2']);
    // Three benchmarks of one pillar, and three of the other.
    expect(planned.alternatives).toBe(8);
  });

  it('are those that are known not to count, where a designation credits the rest', () => {
    const changes = {
      answers: answers({ exploring: { [idOf('EX-V2')]: 'in-progress' } }),
      designations: [{ id: 'proof-point', on: '2025-01-01', path: '' }],
    };
    expect(plan('exploring', changes, { readings: { 'designation-credit': 'early-gateways' } }).steps).toMatchObject([
      { change: 'benchmark', id: 'EX-V2', from: 'in-progress', to: 'met', effort: 3, serves: ['exploring'] },
    ]);
    expect(plan('exploring', changes).steps).toHaveLength(9);
  });

  it('have to be confirmed on the basis of reviews', () => {
    const own = Object.fromEntries(
      Object.keys(met('exploring')['exploring'] ?? {}).map((id) => [
        id,
        answer('met', { review: { result: 'confirmed' } }),
      ]),
    );
    const exploring = {
      ...own,
      [idOf('EX-V1')]: answer('met'),
      [idOf('EX-V2')]: answer('met', { review: { result: 'returned' } }),
      [idOf('EX-V3')]: answer('in-progress'),
    };
    const { steps } = plan('exploring', { answers: answers({ exploring }) }, { basis: 'reviewed' });
    expect(steps.map(({ id, from, to, effort }) => [id, from, to, effort])).toEqual([
      ['EX-V1', 'not-reviewed', 'confirmed', 1],
      ['EX-V2', 'returned', 'confirmed', 2],
      ['EX-V3', 'in-progress', 'confirmed', 3],
    ]);
  });
});

describe('the indicators of a plan', () => {
  const ready = answers({ ...early, 'systems-change': withCodes('SC-V1', 'SC-E1', 'SC-A1', 'SC-I1') });

  it('are the nearest to counting', () => {
    const outcomes = indicators({
      'kindergarten-readiness': 41,
      'early-grade-reading': 30,
      'middle-grade-math': 38,
      'high-school-graduation': 35,
      'postsecondary-enrollment': 45,
    });
    // Two count. Held steady means from 39.1 on: 38 is 1.1 short, 35 is 4.1 short, 30 is 9.1 short.
    const planned = plan('proof-point', { answers: ready, outcomes });
    expect(ids(planned)).toEqual(['middle-grade-math/one', 'high-school-graduation/one']);
    // Five outcomes don't count, listed or not: 10 pairs.
    expect(planned.alternatives).toBe(9);
    expect(planned.steps[0]).toMatchObject({
      from: 'declined',
      to: 'maintained',
      effort: 6,
      serves: ['core-indicators'],
    });
  });

  it('serve every criterion that they count for, and are counted once', () => {
    const outcomes = indicators({
      'kindergarten-readiness': 50,
      'early-grade-reading': 50,
      'middle-grade-math': 50,
      'high-school-graduation': 30,
      'postsecondary-enrollment': 38,
    });
    const { steps } = plan('systems-transformation', { answers: ready, outcomes });
    // Three improved. Proof point needs one more that holds, systems transformation one more that improves: one does both.
    expect(steps.filter(({ change }) => change === 'indicator')).toMatchObject([
      { id: 'postsecondary-enrollment/one', to: 'improved', serves: ['prior-gateways', 'core-indicators'] },
    ]);
  });

  it('leave out what no value would make count, and offer another of the outcome instead', () => {
    const outcomes = indicators({ 'kindergarten-readiness': 50, 'early-grade-reading': 50, 'middle-grade-math': 50 });
    const full = outcome(
      'high-school-graduation',
      indicator({ id: 'one', values: series({ 2020: 99.5, 2025: 99.9 }) }),
    );
    const { steps } = plan('systems-transformation', { answers: ready, outcomes: [...outcomes, full] });
    expect(steps.filter(({ change }) => change === 'indicator')).toMatchObject([
      { id: 'high-school-graduation', path: '/outcomes/high-school-graduation', from: 'not-listed', to: 'improved' },
    ]);
  });

  it("are outcomes that can't be reached where the edition has too few", () => {
    const few = { ...defaultFramework, outcomes: defaultFramework.outcomes.slice(0, 3) };
    const changes = { answers: ready, outcomes: [] };
    expect(plan('proof-point', changes, {}, few)).toMatchObject({ reachable: false, steps: [], alternatives: 0 });
    const each = { readings: { 'core-indicator-count': 'indicators' } };
    expect(plan('proof-point', changes, each, few)).toMatchObject({ reachable: true });
  });
});

describe('what is on record', () => {
  const outcomes = indicators({
    'kindergarten-readiness': 50,
    'early-grade-reading': 50,
    'middle-grade-math': 50,
    'high-school-graduation': 50,
  });
  const changes = {
    answers: answers({ ...early, 'systems-change': withCodes('SC-V1', 'SC-E1', 'SC-A1', 'SC-I1') }),
    outcomes,
    systemsChangeExamples: [{ title: 'One', on: '2026-01-01', kind: 'policy' as const, evidence: [], path: '' }],
  };
  const records = (changed: Partial<Assessment>, options: EvaluateOptions = {}) =>
    plan('ongoing-proof-point', { ...changes, ...changed }, options)
      .steps.filter(({ change }) => change === 'designation' || change === 'example')
      .map(({ change, path, from, effort }) => [change, path, from, effort]);

  it('needs one more example once a new designation comes after those that are listed', () => {
    expect(records({ designations: [] })).toEqual([
      ['designation', '/designations/0', 'not-listed', 7],
      ['example', '/systems-change-examples/1', 'not-listed', 5],
    ]);
    expect(records({ designations: [{ id: 'proof-point', on: '2025-06-01', path: '' }] })).toEqual([]);
  });

  it('is answered in one step where no designation is asked for and the file leaves them out', () => {
    expect(records({}, { readings: { sequence: 'criteria-only' } })).toEqual([
      ['designation', '/designations', 'left-out', 1],
    ]);
    expect(records({ designations: [] }, { readings: { sequence: 'criteria-only' } })).toEqual([]);
  });
});

describe('the number of changes to a verdict', () => {
  it('is that of the whole edition, too', () => {
    const counted = (changes: Partial<Assessment>) =>
      ['proof-point', 'ongoing-proof-point', 'systems-transformation'].map(
        (id) => easiestSteps(situationOf(defaultFramework, assessment(changes), {}))(id)?.length,
      );
    // Nothing is said: 27 benchmarks of the early gateways, 4 of systems change, 4 indicators.
    // Ongoing: a designation, an example and 2 gaps besides. Transformation: 4 benchmarks, 4 gaps and an outcome besides.
    expect(counted({})).toEqual([35, 39, 44]);
    const outcomes = indicators({ 'kindergarten-readiness': 50, 'early-grade-reading': 50, 'middle-grade-math': 30 });
    // Three of the outcomes are listed: two count for proof point and improved, so two more are needed for both.
    expect(counted({ answers: answers(early), outcomes })).toEqual([6, 10, 15]);
  });
});

describe('the goals of a plan', () => {
  it('are the next gateway and every determination that is not eligible', () => {
    const goals = planFor(defaultFramework, assessment({ answers: answers(early) }));
    expect(goals.map(({ kind, id, verdict }) => [kind, id, verdict])).toEqual([
      ['gateway', 'systems-change', 'undetermined'],
      ['determination', 'proof-point', 'undetermined'],
      ['determination', 'ongoing-proof-point', 'undetermined'],
      ['determination', 'systems-transformation', 'undetermined'],
    ]);
  });

  it('go by names of which one that is both means the determination', () => {
    const kindOf = (name: string) => goalNamed(defaultFramework, name)?.kind;
    expect([kindOf('proof-point'), kindOf('gateway:proof-point'), kindOf('Proof Point'), kindOf('EX')]).toEqual([
      'determination',
      'gateway',
      'determination',
      'gateway',
    ]);
    expect(goalNamed(defaultFramework, 'nothing')).toBeUndefined();
    for (const name of goalNames(defaultFramework)) expect(goalNamed(defaultFramework, name)).toBeDefined();
  });

  it('need no step where they hold', () => {
    expect(plan('exploring', { answers: answers(early) })).toMatchObject({
      verdict: 'crossed',
      steps: [],
      reachable: true,
    });
  });

  it('are those of any edition, with an effort of 1 for each change where it gives none', () => {
    for (const { steps } of planFor(gardens, assessment())) {
      expect(steps.length).toBeGreaterThan(0);
      expect(new Set(steps.map(({ effort }) => effort))).toEqual(new Set([1]));
    }
  });
});
