import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.js';
import { findingsOf, readText, threeLines } from './read-text.js';

const text = readFileSync('test/assessment/contract-example/river-valley.yaml', 'utf8');
const files = { 'evidence/accountability.pdf': '' };

function assessmentOf(yaml: string): Assessment {
  const read = readText(yaml, files);
  if (!read.valid) throw new Error(JSON.stringify(read.findings));
  return read.assessment;
}

describe('an assessment that uses everything', () => {
  it('has nothing to report', () => {
    expect(findingsOf(text, files)).toEqual([]);
  });

  it('misses the one file that it names', () => {
    expect(findingsOf(text).map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['evidence/file-missing', 22, 54],
    ]);
  });

  it('is what the file says, with its short forms spelled out', () => {
    const { answers, outcomes, recorded, ...rest } = assessmentOf(text);
    expect(rest).toEqual({
      framework: 'theory-of-action/2019',
      partnership: {
        name: 'River Valley Promise',
        community: 'River Valley, Ohio',
        states: ['OH'],
        backbone: 'River Valley Community Fund',
        childrenAndYouth: 84200,
      },
      assessedOn: '2026-06-30',
      designations: [{ id: 'proof-point', on: '2024-10-01', path: '/designations/0' }],
      otherOutcomes: [],
      adjacentOutcomes: [
        {
          id: 'youth-unemployment',
          name: 'Unemployment, ages 16 to 24',
          sector: 'workforce',
          serves: 'youth',
          unit: 'percent',
          better: 'lower',
          values: [
            {
              period: '2019',
              value: 14.1,
              break: false,
              path: '/adjacent-outcomes/youth-unemployment/values/2019',
            },
            { period: '2025', value: 11, break: false, path: '/adjacent-outcomes/youth-unemployment/values/2025' },
          ],
          path: '/adjacent-outcomes/youth-unemployment',
        },
      ],
      systemsChangeExamples: [
        {
          title: 'District adopts shared attendance protocol',
          on: '2025-08-20',
          kind: 'practice',
          evidence: [{ title: '…', path: '/systems-change-examples/0/evidence/0' }],
          path: '/systems-change-examples/0',
        },
      ],
      principles: new Map([
        [
          'advance-equity',
          { reflection: '…', evidence: [{ title: '…', path: '/principles/advance-equity/evidence/0' }] },
        ],
      ]),
      capacity: {
        fiscalYear: '2026',
        paidFte: 5.5,
        inKindFte: 1,
        contributions: [
          { from: 'River Valley Community Fund', kind: 'fiscal', amount: 420000 },
          { from: 'Valley Hospital', kind: 'in-kind', amount: 85000 },
        ],
      },
      policyImplementation: new Map<string, string | number | boolean>([
        ['applicant', 'partnership'],
        ['works-with-state-agency', true],
        ['agency', 'Department of Education'],
        ['led-to/place-based-funding', true],
        ['led-to/outcome-policies', false],
        ['team/network-members', 2],
        ['team/state-agency', 1],
        ['team/legislative-champion', 0],
        ['data-systems', 'in-development'],
        ['data-informs-policy', true],
      ]),
      method: {
        tolerance: { points: 1, percent: 2 },
        minimumCellSize: 10,
        confidence: 95,
        readings: { 'gap-measure': 'relative' },
      },
    });
    expect([...recorded]).toEqual([
      ['principles', ['advance-equity']],
      ['other-outcomes', []],
      ['capacity', ['fiscal-year', 'staff', 'contributions']],
      [
        'policy-implementation',
        ['applicant', 'works-with-state-agency', 'agency', 'led-to', 'team', 'data-systems', 'data-informs-policy'],
      ],
    ]);
    const pillar = '/gateways/exploring/shared-community-vision';
    expect([...answers.keys()]).toEqual(['exploring']);
    expect(Object.fromEntries(answers.get('exploring') ?? [])).toEqual({
      'cradle-to-career-vision': { status: 'met', evidence: [], path: `${pillar}/cradle-to-career-vision` },
      'leadership-table': {
        status: 'met',
        note: 'Adopted by 31 member organizations.',
        evidence: [
          {
            title: 'Accountability structure',
            file: 'evidence/accountability.pdf',
            date: '2024-02-11',
            path: `${pillar}/leadership-table/evidence/0`,
          },
          { title: 'Members', url: 'https://example.org/members', path: `${pillar}/leadership-table/evidence/1` },
          { url: 'https://example.org/leadership-table', path: `${pillar}/leadership-table/evidence/2` },
        ],
        review: { result: 'confirmed', by: 'Regional coach', on: '2026-03-02', note: '…' },
        path: `${pillar}/leadership-table`,
      },
      'shared-messages': { status: 'in-progress', evidence: [], path: `${pillar}/shared-messages` },
    });
    expect(outcomes?.map(({ id, path }) => [id, path])).toEqual([
      ['kindergarten-readiness', '/outcomes/kindergarten-readiness'],
    ]);
  });

  it('has its indicator with values, groups and target', () => {
    const path = '/outcomes/kindergarten-readiness/kra-on-track';
    const at = (period: string) => ({ period, break: false, path: `${path}/values/${period}` });
    const group = (id: string, values: object[]) => {
      const groupPath = `${path}/disparities/race-ethnicity/groups/${id}`;
      return {
        id,
        path: groupPath,
        values: ['2021-22', '2024-25'].map((period, index) => ({
          period,
          break: false,
          path: `${groupPath}/${period}`,
          ...values[index],
        })),
      };
    };
    expect(assessmentOf(text).outcomes?.[0]?.indicators).toEqual([
      {
        id: 'kra-on-track',
        name: 'Children on track on the kindergarten readiness assessment',
        core: true,
        unit: 'percent',
        unitLabel: 'per 1,000 children',
        better: 'higher',
        source: 'State report card',
        baseline: '2021-22',
        values: [
          { ...at('2018-19'), value: 41.2, n: 5321 },
          { ...at('2019-20'), value: null },
          { ...at('2020-21'), value: 39.8, n: 5102, note: 'Partly remote' },
          { ...at('2021-22'), value: 40.1, n: 5240, break: true },
          { ...at('2024-25'), value: 44.9, n: 5297 },
        ],
        target: { value: 60, by: '2029-30' },
        disparities: [
          {
            id: 'race-ethnicity',
            reference: 'white',
            focus: ['black', 'hispanic'],
            path: `${path}/disparities/race-ethnicity`,
            groups: [
              group('white', [
                { value: 51, n: 2760 },
                { value: 54.6, n: 2710 },
              ]),
              group('black', [
                { value: 31.5, n: 1204 },
                { value: 38, n: 1190 },
              ]),
              group('hispanic', [{ value: 33 }, { value: 'suppressed' }]),
            ],
          },
        ],
        path,
      },
    ]);
  });
});

describe('what a file leaves out', () => {
  it('is absent from the assessment', () => {
    const assessment = assessmentOf(threeLines);
    expect(Object.keys(assessment).sort()).toEqual(
      ['answers', 'assessedOn', 'framework', 'method', 'partnership', 'recorded'].sort(),
    );
    expect(assessment.framework).toBe('theory-of-action/2019');
    expect(assessment.answers.size + assessment.recorded.size).toBe(0);
  });

  it('differs from what a file says that there is none of', () => {
    const assessment = assessmentOf(
      `${threeLines}designations: []\noutcomes: {}\nadjacent-outcomes: {}\nsystems-change-examples: []\n`,
    );
    expect(assessment).toMatchObject({
      designations: [],
      outcomes: [],
      adjacentOutcomes: [],
      systemsChangeExamples: [],
    });
  });
});

describe('forms of writing', () => {
  it('puts periods in time order, however they are written down', () => {
    const { outcomes } = assessmentOf(
      `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, values: { 2001-02: 3, 1999-00: 1, 2000-01: 2 } } } }\n`,
    );
    expect(outcomes?.[0]?.indicators[0]?.values.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('takes a calendar year as a baseline and as the end of a target without quotes', () => {
    const { outcomes } = assessmentOf(
      `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, baseline: 2021, target: { value: 5, by: "2030" }, values: { 2021: 1 } } } }\n`,
    );
    expect(outcomes?.[0]?.indicators[0]).toMatchObject({ baseline: '2021', target: { value: 5, by: '2030' } });
  });

  it('cleans what a terminal would act upon', () => {
    const { partnership } = assessmentOf(threeLines.replace('River Valley Promise', '"River\\e[31m Valley\\u202e"'));
    expect(partnership.name).toBe('River Valley');
  });

  it('gives a group and an indicator the names that every JavaScript object has', () => {
    const { outcomes } = assessmentOf(`${threeLines}outcomes:
  employment:
    constructor:
      name: Jobs
      unit: score
      values: { 2024: 1 }
      disparities: { valueof: { reference: constructor, groups: { constructor: { 2024: 1 } } } }
`);
    expect(outcomes?.[0]?.indicators[0]).toMatchObject({
      id: 'constructor',
      disparities: [{ id: 'valueof', reference: 'constructor', groups: [{ id: 'constructor' }] }],
    });
  });
});
