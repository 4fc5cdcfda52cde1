import { describe, expect, it } from 'vitest';
import type { EvaluationResult } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import type { BenchmarkResult, CriterionResult, GatewayResult, Judgment } from '../../../src/generated/report.js';
import { nextSteps } from '../../../src/insight/plan/next-steps.js';
import { alderValley, riverValley } from '../../report/fixtures/fixtures.js';

/** An invented framework: a gateway of four benchmarks in two pillars, and one that a determination crosses. */
const framework: Framework = {
  ...defaultFramework,
  determinations: [
    {
      id: 'bloom',
      title: 'Bloom',
      statement: 'It blooms.',
      gateway: 'summer',
      criteria: [
        criterion('sown', { kind: 'gateways-crossed', gateways: ['spring'] }),
        criterion('awarded', { kind: 'designation-on-record', designations: ['bloom'] }),
        criterion('told', { kind: 'examples-since-designation', designations: ['bloom'], count: 1 }),
        criterion('measured', { kind: 'core-indicators', trends: ['improved'], count: 2 }),
        criterion('evened', { kind: 'disparity-gaps', count: 1 }),
        criterion('beside', { kind: 'adjacent-outcomes', trends: ['improved'], count: 1 }),
      ],
    },
  ],
};

type Rule = Framework['determinations'][number]['criteria'][number]['rule'];

function criterion(id: string, rule: Rule): Framework['determinations'][number]['criteria'][number] {
  return { id, title: id, statement: id, rule };
}

function benchmark(code: string, status: BenchmarkResult['status'], judgment?: Judgment): BenchmarkResult {
  const usual = { met: 'met', 'not-assessed': 'undetermined' } as const;
  const judged = judgment ?? (status === 'met' || status === 'not-assessed' ? usual[status] : 'unmet');
  const counts = judged === 'met';
  return {
    id: code.toLowerCase(),
    code,
    title: `about ${code}`,
    status,
    counts,
    judgment: judged,
    reason: '',
    evidence: [],
    review: null,
  };
}

function spring(
  kind: 'all-benchmarks' | 'across-pillars',
  required: number,
  [soil, people]: [BenchmarkResult[], BenchmarkResult[]],
): GatewayResult {
  const all = [...soil, ...people];
  const pillar = (id: string, title: string, benchmarks: BenchmarkResult[]) => {
    const met = benchmarks.filter(({ counts }) => counts).length;
    return { id, title, met, total: benchmarks.length, unknown: 0, benchmarks };
  };
  return {
    id: 'spring',
    title: 'Spring',
    state: 'not-crossed',
    frameworkState: 'not-crossed',
    own: 'unmet',
    threshold: { kind, required, result: 'unmet' },
    credited: false,
    determination: null,
    met: all.filter(({ counts }) => counts).length,
    total: all.length,
    unknown: 0,
    notAssessed: 0,
    pillars: [pillar('soil', 'Soil', soil), pillar('people', 'People', people)],
  };
}

const summer: GatewayResult = {
  ...spring('all-benchmarks', 1, [[], []]),
  id: 'summer',
  title: 'Summer',
  threshold: null,
  determination: 'bloom',
  pillars: [],
};

function evaluated(gateways: GatewayResult[], criteria: CriterionResult[] = []): EvaluationResult {
  const next = gateways.find(({ state }) => state !== 'crossed')?.id ?? null;
  const verdict = criteria.every(({ result }) => result === 'met') ? 'eligible' : 'not-eligible';
  const bloom = { id: 'bloom', title: 'Bloom', verdict, frameworkVerdict: verdict, criteria } as const;
  return { ...riverValley, next, gateways, determinations: [{ ...bloom, frameworkCriteria: [] }] };
}

function judged(id: string, changes: Partial<CriterionResult>): CriterionResult {
  return {
    id,
    title: `asked: ${id}`,
    result: 'unmet',
    required: 1,
    actual: 0,
    unknown: 0,
    counted: [],
    missing: [],
    reason: '',
    readings: [],
    considered: [],
    ...changes,
  };
}

const item = (title: string, judgment: Judgment) => ({ id: title, title, judgment, reason: '' });
const titles = (result: EvaluationResult) => nextSteps(framework, result).map(({ title }) => title);

describe('the benchmarks of the next gateway', () => {
  it('come nearest first: in progress, not assessed, not started, lapsed', () => {
    const soil = [benchmark('SP-S1', 'lapsed'), benchmark('SP-S2', 'not-started'), benchmark('SP-S3', 'not-assessed')];
    const result = evaluated([spring('all-benchmarks', 4, [soil, [benchmark('SP-P1', 'in-progress')]])]);
    expect(titles(result)).toEqual([
      'Finish the work in progress: SP-P1 about SP-P1',
      'Record its status: SP-S3 about SP-S3',
      'Start work on it: SP-S2 about SP-S2',
    ]);
  });

  it('that wait for a review come before all others', () => {
    const soil = [
      benchmark('SP-S1', 'in-progress'),
      benchmark('SP-S2', 'met', 'unmet'),
      benchmark('SP-S3', 'met', 'undetermined'),
    ];
    expect(titles(evaluated([spring('all-benchmarks', 3, [soil, []])]))).toEqual([
      'Have it reviewed: SP-S3 about SP-S3',
      'Respond to the review: SP-S2 about SP-S2',
      'Finish the work in progress: SP-S1 about SP-S1',
    ]);
  });

  it('of a pillar without any come first where every pillar needs one', () => {
    const soil = [benchmark('SP-S1', 'met'), benchmark('SP-S2', 'in-progress')];
    const result = evaluated([spring('across-pillars', 2, [soil, [benchmark('SP-P1', 'not-started')]])]);
    expect(nextSteps(framework, result)).toEqual([
      {
        title: 'Start work on it: SP-P1 about SP-P1',
        why: 'Spring needs 2 benchmarks, at least one in each pillar: 1 counts so far, none in People.',
        benchmark: 'SP-P1',
        path: '/gateways/spring/people/sp-p1',
      },
    ]);
  });

  it('are no more than are missing, and say what they bring', () => {
    const soil = [benchmark('SP-S1', 'met'), benchmark('SP-S2', 'in-progress'), benchmark('SP-S3', 'in-progress')];
    const result = evaluated([spring('across-pillars', 3, [soil, [benchmark('SP-P1', 'met')]])]);
    expect(nextSteps(framework, result)).toEqual([
      {
        title: 'Finish the work in progress: SP-S2 about SP-S2',
        why: 'Spring needs 3 benchmarks, at least one in each pillar: 2 count so far.',
        benchmark: 'SP-S2',
        path: '/gateways/spring/soil/sp-s2',
      },
    ]);
  });
});

describe('a gateway that a determination crosses', () => {
  it('asks for what its criteria miss', () => {
    const criteria = [
      judged('awarded', {}),
      judged('told', {}),
      judged('beside', { unknown: null, result: 'undetermined' }),
    ];
    expect(titles(evaluated([summer], criteria))).toEqual([
      'List the designations you have received, with dates, under `designations`',
      'List more examples of systems change under `systems-change-examples`',
      'List an outcome from another sector under `adjacent-outcomes`',
    ]);
  });

  it('asks for data where that could be enough', () => {
    const considered = [item('Reading', 'met'), item('Math', 'undetermined'), item('Arts', 'unmet')];
    const open = judged('measured', { required: 2, actual: 1, unknown: 1, result: 'undetermined', considered });
    expect(nextSteps(framework, evaluated([summer], [open]))).toEqual([
      {
        title: 'Add data for two comparable periods of a core indicator: Math',
        why: 'Bloom, "asked: measured": 1 of 2 so far.',
        path: '/outcomes',
      },
    ]);
  });

  it('asks for improvement where data alone is not enough', () => {
    const considered = ['Math', 'Arts', 'Reading', 'Sports'].map((title) => item(title, 'unmet'));
    expect(titles(evaluated([summer], [judged('evened', { considered })]))).toEqual([
      "Work on the core indicators' disparity gaps that aren't shrinking yet: Math; Arts; Reading; and 1 more",
    ]);
  });

  it('asks for a list where an empty one was given', () => {
    expect(titles(evaluated([summer], [judged('measured', { required: 2 })]))).toEqual([
      'List the outcomes and their core indicators under `outcomes`',
    ]);
  });

  it('comes after the gateways before it, and nothing is said twice', () => {
    const open = spring('all-benchmarks', 1, [[benchmark('SP-S1', 'in-progress')], []]);
    const criteria = [judged('sown', {}), judged('told', {})];
    expect(titles(evaluated([open, summer], criteria))).toEqual([
      'Finish the work in progress: SP-S1 about SP-S1',
      'List more examples of systems change under `systems-change-examples`',
    ]);
  });
});

describe('next steps', () => {
  it('are none where everything is crossed and eligible', () => {
    const crossed = { ...summer, state: 'crossed' as const, own: 'met' as const };
    expect(titles(evaluated([crossed], [judged('told', { result: 'met' })]))).toEqual([]);
  });

  it('lead to a determination that crosses no gateway once all are crossed', () => {
    const crossed = { ...summer, state: 'crossed' as const, own: 'met' as const, determination: null };
    expect(titles(evaluated([crossed], [judged('told', {})]))).toEqual([
      'List more examples of systems change under `systems-change-examples`',
    ]);
  });

  it('are at most three for a whole partnership', () => {
    for (const result of [riverValley, alderValley]) expect(nextSteps(defaultFramework, result)).toHaveLength(3);
  });
});
