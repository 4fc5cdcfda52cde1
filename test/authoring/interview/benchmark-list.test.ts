import { describe, expect, test } from 'vitest';
import { allBenchmarks, benchmarksInScope, resumeAt } from '../../../src/authoring/interview/benchmark-list.js';
import { framework } from './mini-framework.js';

const ids = (stops: ReturnType<typeof allBenchmarks>) => stops.map(({ benchmark }) => benchmark.id);
const seed = (answers: Record<string, unknown>) => ({ gateways: { seed: { roots: answers } } });

test('the benchmarks come gateway by gateway, and pillar by pillar within', () => {
  expect(ids(allBenchmarks(framework))).toEqual(['soil', 'water', 'sun', 'bark']);
});

describe('a scope', () => {
  test.each([
    ['a gateway', { gateway: 'tree' }, ['bark']],
    ['a pillar', { pillar: 'roots' }, ['soil', 'water', 'bark']],
    ['both', { gateway: 'seed', pillar: 'roots' }, ['soil', 'water']],
    ['what has no answer yet', { onlyNotAssessed: true }, ['water', 'sun', 'bark']],
  ])('takes %s', (_, scope, expected) => {
    expect(ids(benchmarksInScope(framework, seed({ soil: 'met' }), scope))).toEqual(expected);
  });
});

describe('going on', () => {
  const at = (file: unknown) => resumeAt(file, allBenchmarks(framework));

  test('begins behind the last answer, short or long', () => {
    expect(at(seed({ soil: 'met' }))).toBe(1);
    expect(at(seed({ soil: 'met', water: { status: 'lapsed' } }))).toBe(2);
  });

  test('passes over what was skipped before it', () => {
    expect(at(seed({ water: 'met' }))).toBe(2);
  });

  test('goes back to what was skipped when all behind it is answered', () => {
    expect(at({ gateways: { seed: { roots: { soil: 'met' } }, tree: { roots: { bark: 'met' } } } })).toBe(1);
  });

  test('has no place where nothing or everything is answered', () => {
    const answered = { seed: { roots: { soil: 'met', water: 'met' }, leaves: { sun: 'met' } } };
    expect(at({})).toBeUndefined();
    expect(at({ gateways: { seed: null, tree: [] } })).toBeUndefined();
    expect(at({ gateways: { ...answered, tree: { roots: { bark: 'met' } } } })).toBeUndefined();
  });
});
