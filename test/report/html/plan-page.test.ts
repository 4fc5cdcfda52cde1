import { describe, expect, it, test } from 'vitest';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Plan, PlanGoal, PlanStep } from '../../../src/generated/plan.js';
import { renderPlanAsPage } from '../../../src/report/html/plan/plan-page.js';
import { reportOptions } from '../fixtures/fixtures.js';
import { htmlFaults } from './html-faults.js';
import { acts, hostileMarkup, poisoned, read, tags } from './page-parts.js';

const step = (changes: Partial<PlanStep>): PlanStep => ({
  change: 'benchmark',
  id: 'SC-E1',
  path: '/gateways/systems-change/evidence-based-decision-making/student-level-data',
  title: 'Student-level data in use',
  from: 'in-progress',
  to: 'met',
  effort: 3,
  serves: ['systems-change'],
  needed: null,
  ...changes,
});
const data = step({});
const gap = step({
  change: 'gap',
  id: 'disability/students-with-disabilities',
  path: '/outcomes/high-school-graduation/on-time/disparities/disability/groups/students-with-disabilities',
  title: 'Students graduating in four years, students-with-disabilities (disability)',
  from: 'unchanged',
  to: 'counts',
  needed: { series: '/outcomes', period: '2024-25', value: 69.9, by: 0.9, unit: 'percent' },
});
const goal = (changes: Partial<PlanGoal>): PlanGoal => ({
  kind: 'gateway',
  id: 'systems-change',
  title: 'Systems change',
  verdict: 'not-crossed',
  frameworkVerdict: changes.verdict ?? 'not-crossed',
  reachable: true,
  steps: [data],
  alternatives: 0,
  slack: null,
  ...changes,
});
const proof = { kind: 'determination', id: 'proof-point', title: 'Proof point' } as const;
const plan = (...goals: PlanGoal[]): Plan => ({
  plan: 1,
  tool: { name: 'strive', version: '0.0.0' },
  sha256: 'ab'.repeat(32),
  file: 'copper.yaml',
  framework: defaultFramework.edition,
  basis: 'self',
  methodInForce: 'file',
  departures: [],
  assessedOn: '2026-06-15',
  partnership: { id: null, name: 'Copper Mesa Ready' },
  differs: [],
  goals,
});
const page = (...goals: PlanGoal[]) => renderPlanAsPage(plan(...goals), reportOptions());
const two = [goal({}), goal({ ...proof, verdict: 'not-eligible', steps: [data, gap] })];

describe('the page of a plan', () => {
  it('says first how far each goal is', () => {
    expect(read(page(...two))).toContain('1 change leads to Systems change and 2 to Proof point.');
    expect(page(...two).indexOf('class="standing"')).toBeLessThan(page(...two).indexOf('<h2'));
  });

  it('names a gateway and a determination of one name once where they are as far away', () => {
    const gateway = goal({ id: 'proof-point', title: 'Proof point' });
    const both = page(gateway, goal({ ...proof, verdict: 'not-eligible' }));
    expect(read(both)).toContain('1 change leads to Proof point.');
    const further = page(gateway, goal({ ...proof, verdict: 'not-eligible', steps: [data, gap] }));
    expect(read(further)).toContain('1 change leads to Proof point (gateway) and 2 to Proof point.');
  });

  it('lists the steps by gateway, then by kind, with who can do each and what has to be reached', () => {
    const html = page(...two);
    const heads = [...html.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, title]) => title);
    expect(heads).toEqual(['Systems change', 'Disparity gaps']);
    const rows = html.match(/<tr><th scope="row".*?<\/tr>/gs)?.map((row) => read(row).trim());
    expect(rows).toEqual([
      'SC-E1 Student-level data in use In progress. Finish it. staff and partners',
      'Students graduating in four years, students with disabilities Unchanged. It has to shrink. The next number has to reach 69.9% or more (69% in 2024-25). The reference needs a number for the same period, too. Unless another step changes it, this assumes that it stays the same. partners and the community',
    ]);
  });

  it('writes a step out once that several goals need', () => {
    expect(page(...two).match(/class="quiet">SC-E1/g)).toHaveLength(1);
    expect(read(page(...two))).toContain(
      '1 of these changes is listed above: SC-E1 Student-level data in use. The others:',
    );
  });

  it('says what a goal that holds can lose', () => {
    const slack = {
      criteria: [{ criterion: 'core-indicators', spare: 1, pillars: [] }],
      nearest: [
        {
          path: '/x',
          title: 'Reading',
          period: '2024-25',
          value: 47.1,
          losesAt: 44.1,
          by: 3,
          unit: 'percent' as const,
        },
      ],
    };
    const text = read(page(goal({ ...proof, verdict: 'eligible', steps: [], slack })));
    expect(text).toContain('Nothing has to change for the goals of this plan.');
    expect(text).toContain('1 to spare');
    expect(text).toContain('Reading: 47.1% in 2024-25. It stops counting at 44.1%.');
  });

  it('is valid HTML', async () => expect(await htmlFaults(page(...two))).toEqual([]));

  it('says so where nothing is left to plan', () => {
    expect(read(page())).toContain('Every gateway is crossed, and the partnership is eligible for everything.');
  });
});

const own = new Set([
  'change',
  'from',
  'to',
  'kind',
  'verdict',
  'frameworkVerdict',
  'basis',
  'unit',
  'assessedOn',
  'path',
  'framework',
]);

test.each(hostileMarkup)('whatever strangers write, the page of a plan is made of the same parts: %j', (text) => {
  const written = (words: string) =>
    renderPlanAsPage(
      poisoned(plan(...two), words, (key) => own.has(key)),
      reportOptions(),
    );
  expect(tags(written(text))).toEqual(tags(written('a text')));
  expect(acts(written(text))).toBe(false);
});
