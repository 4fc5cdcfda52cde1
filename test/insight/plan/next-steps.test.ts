import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { nextSteps } from '../../../src/insight/plan/next-steps.js';
import { easiestSteps } from '../../../src/insight/plan/plan.js';
import { situationOf } from '../../../src/insight/plan/situation.js';
import { answer, answers, assessment, indicator, outcome, series } from '../../evaluate/small-assessment.js';

type Answers = Readonly<Record<string, Answer['status'] | Answer>>;

const benchmarksOf = (id: string) => defaultFramework.gateways.find((gateway) => gateway.id === id)?.benchmarks ?? [];

/** The answers of a gateway: what is given by code, and met for the rest, or nothing. */
function gateway(id: string, given: Answers = {}, rest: 'met' | null = 'met'): Record<string, Answers> {
  const pairs = benchmarksOf(id).flatMap((benchmark) => {
    const status = given[benchmark.code] ?? rest;
    return status === null ? [] : [[benchmark.id, status] as const];
  });
  return { [id]: Object.fromEntries(pairs) };
}

function steps(changes: Partial<Assessment>, options: EvaluateOptions = {}) {
  const judged = assessment(changes);
  const situation = situationOf(defaultFramework, judged, options);
  return nextSteps(defaultFramework, evaluate(defaultFramework, judged, options), easiestSteps(situation));
}

const titles = (changes: Partial<Assessment>, options: EvaluateOptions = {}) =>
  steps(changes, options).map(({ title }) => title);

describe('the benchmarks of the next gateway', () => {
  it('are all named: what lapsed first, then the easiest', () => {
    const exploring = gateway('exploring', { 'EX-V1': 'not-started', 'EX-V2': 'in-progress', 'EX-I3': 'lapsed' });
    expect(titles({ answers: answers(exploring) })).toEqual([
      'Get back on track: EX-I3 Investors engaged',
      'Finish the work in progress: EX-V2 A leadership table',
      'Start the work: EX-V1 A cradle-to-career vision',
    ]);
  });

  it('that wait for a review come before those that a review returned', () => {
    const own = Object.fromEntries(
      benchmarksOf('exploring').map(({ code }) => [code, answer('met', { review: { result: 'confirmed' } })]),
    );
    const given = { ...own, 'EX-V2': answer('met', { review: { result: 'returned' } }), 'EX-I2': answer('met') };
    expect(titles({ answers: answers(gateway('exploring', given)) }, { basis: 'reviewed' })).toEqual([
      'Get a review: EX-I2 Policy role',
      'Respond to the review: EX-V2 A leadership table',
    ]);
  });

  it('say what they bring, and which pillars have none', () => {
    const early = { ...gateway('exploring'), ...gateway('emerging'), ...gateway('sustaining') };
    const own = gateway('systems-change', { 'SC-V1': 'met', 'SC-E1': 'met', 'SC-I1': 'in-progress' }, null);
    const all = steps({ answers: answers({ ...early, ...own }) });
    // All seven that are open, though two would do.
    expect(all).toHaveLength(7);
    expect(all.at(-1)).toEqual({
      title: 'Finish the work in progress: SC-I1 Sustained capability',
      why: 'Systems change needs 4 benchmarks, at least one in each pillar: 2 count so far, none in Collaborative action or Investment and sustainability.',
      benchmark: 'SC-I1',
      path: '/gateways/systems-change/investment-and-sustainability/sustained-capability',
    });
  });
});

describe('the other steps', () => {
  const five = ['exploring', 'emerging', 'sustaining', 'systems-change'].map((id) => gateway(id));
  const crossed = Object.assign({}, ...five);
  const outcomes = (latest: readonly number[]) =>
    latest.map((value, index) =>
      outcome(
        defaultFramework.outcomes[index]?.id ?? '',
        indicator({ id: 'one', name: `Indicator ${index}`, values: series({ 2020: 40, 2025: value }) }),
      ),
    );

  it('are those of the plan for a gateway that a determination crosses', () => {
    expect(steps({ answers: answers(crossed), outcomes: outcomes([50, 50, 30, 38]) })).toEqual([
      {
        title: 'Hold steady or improve: Indicator 2',
        why: 'Counts toward Proof point: "Core indicators maintained or improved".',
        path: '/outcomes/middle-grade-math/one',
      },
      {
        title: 'Hold steady or improve: Indicator 3',
        why: 'Counts toward Proof point: "Core indicators maintained or improved".',
        path: '/outcomes/high-school-graduation/one',
      },
    ]);
  });

  it('are at most three, after the benchmarks of the gateway', () => {
    const last = gateway('systems-transformation', { 'ST-V1': 'met', 'ST-E1': 'met', 'ST-A1': 'met' }, null);
    const all = titles({ answers: answers({ ...crossed, ...last }), outcomes: outcomes([40, 40, 40, 40]) });
    expect(all).toHaveLength(6 + 3);
    expect(all.slice(6)).toEqual(['Improve: Indicator 0', 'Improve: Indicator 1', 'Improve: Indicator 2']);
  });

  it('lead to the first determination that does not hold where every gateway is crossed', () => {
    const gaps = [60, 60, 60, 60].map((value, index) =>
      outcome(
        defaultFramework.outcomes[index]?.id ?? '',
        indicator({
          id: 'one',
          values: series({ 2020: 40, 2025: value }),
          disparities: [
            {
              id: 'income',
              reference: 'high',
              path: '',
              groups: [
                { id: 'high', path: '', values: series({ 2020: 50, 2025: 50 }) },
                { id: 'low', path: '', values: series({ 2020: 20, 2025: 30 }) },
              ],
            },
          ],
        }),
      ),
    );
    const all = steps({
      answers: answers({ ...crossed, ...gateway('systems-transformation') }),
      outcomes: gaps,
      adjacentOutcomes: [
        {
          id: 'jobs',
          name: 'Jobs',
          unit: 'percent',
          better: 'higher',
          path: '',
          values: series({ 2020: 40, 2025: 50 }),
        },
      ],
      designations: [],
      systemsChangeExamples: [],
    });
    expect(all.map(({ title, why }) => [title, why])).toEqual([
      [
        'Ask StriveTogether for the designation: Proof point',
        'Counts toward Ongoing proof point: "Proof point designation on record".',
      ],
      [
        'Add one more example of systems change',
        'Counts toward Ongoing proof point: "Further examples of systems change".',
      ],
    ]);
  });
});
