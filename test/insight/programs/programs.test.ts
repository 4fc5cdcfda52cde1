import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.js';
import { effort } from '../../thorough.js';

const head = 'strive: 1\nassessed-on: 2026-06-30\n';

function programs(sections: string, partnership = '{ name: River Valley Promise }') {
  const text = `${head}partnership: ${partnership}\n${sections}`;
  const { result } = assess(new TextEncoder().encode(text), { file: 'river.yaml' });
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  return result.programs;
}

function program(id: string, sections: string, partnership?: string) {
  const found = programs(sections, partnership).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no program ${id}.`);
  return found;
}

const policy = 'policy-implementation-community-of-practice';
const answers = (more: string) => program(policy, `policy-implementation: { ${more} }\n`);
const result = (more: string, criterion: string) => answers(more).criteria.find(({ id }) => id === criterion)?.result;

describe('the community of practice on policy implementation', () => {
  it('is open to who meets all of its criteria, and closed where one is unmet', () => {
    const all =
      'applicant: partnership, works-with-state-agency: true, led-to: { outcome-policies: true }, team: { network-members: 1, state-agency: 1 }, data-systems: in-development, data-informs-policy: true';
    expect(answers(all).verdict).toBe('eligible');
    expect(answers(all.replace('agency: true', 'agency: false')).verdict).toBe('not-eligible');
  });

  it('is undetermined where the section is left out, in every criterion', () => {
    const { verdict, criteria } = program(policy, '');
    expect([verdict, ...criteria.map((each) => each.result)]).toEqual(Array(6).fill('undetermined'));
  });

  it.each([
    ['led-to: { place-based-funding: true }', 'policy-result', 'met'],
    ['led-to: { place-based-funding: false }', 'policy-result', 'undetermined'],
    ['led-to: { place-based-funding: false, outcome-policies: false }', 'policy-result', 'unmet'],
    ['team: { network-members: 1 }', 'team', 'undetermined'],
    ['team: { network-members: 0 }', 'team', 'unmet'],
    ['team: { network-members: 1, state-agency: 1 }', 'team', 'met'],
    ['data-systems: none', 'data-systems', 'unmet'],
    ['data-systems: available', 'data-systems', 'undetermined'],
    ['data-systems: available, data-informs-policy: false', 'data-systems', 'unmet'],
  ])('%s makes %s %s', (more, criterion, expected) => expect(result(more, criterion)).toBe(expected));

  it.each([
    ['{ name: A, states: [IN, OH] }', true],
    ['{ name: A, states: [ME] }', false],
    ['{ name: A }', null],
  ])('says of %s whether it is in a state of the first year', (partnership, expected) => {
    expect(program(policy, '', partnership).facts).toEqual({ yearOneState: expected });
  });
});

const series = (outcome: string, values: string, more = '') =>
  `outcomes:\n  ${outcome}:\n    scores: { name: Scores, unit: percent, values: ${values}${more} }\n`;

describe('supports for state teams', () => {
  it.each([
    // A rise of 5 points over all, and a fall of 5 in the latest step.
    ['evidence-based-interventions', series('early-grade-reading', '{ 2021: 40, 2022: 50, 2023: 45 }'), 'eligible'],
    ['evidence-based-interventions', series('early-grade-reading', '{ 2021: 40, 2023: 45 }'), 'not-eligible'],
    ['evidence-based-interventions', series('early-grade-reading', '{ 2021: 40 }'), 'undetermined'],
    ['evidence-based-interventions', series('employment', '{ 2021: 50, 2022: 40 }'), 'not-eligible'],
    ['evidence-based-interventions', 'outcomes: {}\n', 'not-eligible'],
    ['evidence-based-interventions', '', 'undetermined'],
    ['summer-and-afterschool', series('kindergarten-readiness', '{ 2021: 40, 2022: 40.5 }'), 'eligible'],
    ['summer-and-afterschool', series('kindergarten-readiness', '{ 2021: 40, 2022: 42 }'), 'not-eligible'],
    ['equity-through-school-improvement', series('middle-grade-math', '{ 2021: 40, 2022: 42 }'), 'not-eligible'],
    ['equity-through-school-improvement', '', 'undetermined'],
  ])('%s: %j is %s', (id, sections, verdict) => expect(program(id, sections).verdict).toBe(verdict));

  it('name the outcome and its gap that widened', () => {
    // From 10 points to 15.
    const more =
      ', disparities: { place: { reference: town, groups: { town: { 2021: 50, 2022: 55 }, hills: { 2021: 40, 2022: 40 } } } }';
    const { verdict, topics } = program(
      'equity-through-school-improvement',
      series('middle-grade-math', '{ 2021: 45, 2022: 47 }', more),
    );
    expect(verdict).toBe('eligible');
    expect(topics).toMatchObject([{ id: 'middle-grade-math', because: ['place/hills'] }]);
  });
});

it('the convening names the topics whose benchmarks do not count yet', () => {
  const { verdict, topics } = program(
    'exploring-communities-convening',
    'gateways: { exploring: { shared-community-vision: { cradle-to-career-vision: met, leadership-table: in-progress } } }\n',
  );
  expect(verdict).toBe('eligible');
  expect(topics.map(({ id }) => id)).not.toContain('community-wide-vision');
  expect(topics.find(({ id }) => id === 'accountability')?.because).toEqual([
    'leadership-table',
    'accountability-in-practice',
  ]);
});

describe('what a file leaves out', () => {
  it('is never decided before it is known, however it may be answered later', () => {
    const yes = fc.boolean();
    const people = fc.integer({ min: 0, max: 2 });
    const whole = fc.record({
      applicant: fc.constantFrom('partnership', 'state-coalition'),
      'works-with-state-agency': yes,
      'led-to': fc.record({ 'place-based-funding': yes, 'outcome-policies': yes }),
      team: fc.record({ 'network-members': people, 'state-agency': people }),
      'data-systems': fc.constantFrom('available', 'in-development', 'none'),
      'data-informs-policy': yes,
    });
    const keys = [
      'applicant',
      'works-with-state-agency',
      'led-to/place-based-funding',
      'led-to/outcome-policies',
      'team/network-members',
      'team/state-agency',
      'data-systems',
      'data-informs-policy',
    ];
    fc.assert(
      fc.property(whole, fc.subarray(keys), (answered, kept) => {
        const part = Object.fromEntries(
          Object.entries(answered).flatMap(([key, value]): [string, unknown][] => {
            if (typeof value !== 'object') return kept.includes(key) ? [[key, value]] : [];
            const own = Object.entries(value).filter(([name]) => kept.includes(`${key}/${name}`));
            return own.length === 0 ? [] : [[key, Object.fromEntries(own)]];
          }),
        );
        const judged = (written: object) =>
          program(
            policy,
            Object.keys(written).length === 0 ? '' : `policy-implementation: ${JSON.stringify(written)}\n`,
          );
        const [now, later] = [judged(part), judged(answered)];
        expect(later.criteria.every((criterion) => criterion.result !== 'undetermined')).toBe(true);
        for (const [index, { result: known }] of now.criteria.entries())
          if (known !== 'undetermined') expect(later.criteria[index]?.result).toBe(known);
        if (now.verdict !== 'undetermined') expect(later.verdict).toBe(now.verdict);
      }),
      { numRuns: effort(100, 2000) },
    );
  });
});
