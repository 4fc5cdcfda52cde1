import { describe, expect, it } from 'vitest';
import { resolveMethod, UnknownReadingError } from '../../src/evaluate/method.js';
import { readingsAmong } from '../../src/framework/settings.js';
import type { Framework } from '../../src/generated/framework.js';
import { gardens } from './small-assessment.js';

const standard = {
  tolerance: { points: 2, percent: 5 },
  minimumCellSize: 5,
  confidence: 90,
  sequence: 'in-order',
  // The gardens say nothing of a test.
  trendTest: 'tolerance',
  gapMeasure: 'absolute',
  levelingDown: 'focus-only',
  readings: { 'blossoming-threshold': 'two-across', 'harvest-count': 'both', 'season-order': 'in-order' },
  departures: [],
};

function method(...rest: [file?: Parameters<typeof resolveMethod>[1], run?: Readonly<Record<string, string>>]) {
  const { resolve: _, ...facts } = resolveMethod(gardens, ...rest);
  return facts;
}

describe('The method in force', () => {
  it("is the framework's where nothing changes it", () => {
    expect(method()).toStrictEqual(standard);
    expect(method({ tolerance: {}, readings: {} }, {})).toStrictEqual(standard);
  });

  it('is resolved once where nothing changes it', () => {
    expect(resolveMethod(gardens, {}, {})).toBe(resolveMethod(gardens));
    expect(resolveMethod({ ...gardens })).not.toBe(resolveMethod(gardens));
  });

  it("names no departure where the file writes the framework's own down", () => {
    const same = { tolerance: { points: 2, percent: 5 }, minimumCellSize: 5, confidence: 90 };
    expect(method({ ...same, readings: { 'harvest-count': 'both' } })).toStrictEqual(standard);
  });

  it('takes what the file changes, and names each departure', () => {
    const file = {
      tolerance: { points: 1, percent: 4 },
      minimumCellSize: 6,
      confidence: 95,
      readings: { 'season-order': 'any-order' },
    };
    expect(method(file)).toStrictEqual({
      ...standard,
      tolerance: { points: 1, percent: 4 },
      minimumCellSize: 6,
      confidence: 95,
      // The option's value, not its id.
      sequence: 'criteria-only',
      readings: { ...standard.readings, 'season-order': 'any-order' },
      departures: [
        { name: 'tolerance.points', framework: 2, used: 1, by: 'file' },
        { name: 'tolerance.percent', framework: 5, used: 4, by: 'file' },
        { name: 'minimum-cell-size', framework: 5, used: 6, by: 'file' },
        { name: 'confidence', framework: 90, used: 95, by: 'file' },
        { name: 'season-order', framework: 'in-order', used: 'any-order', by: 'file' },
      ],
    });
  });

  it("takes the run's reading before the file's", () => {
    const file = { readings: { 'harvest-count': 'either', 'blossoming-threshold': 'all-four' } };
    expect(method(file, { 'harvest-count': 'both', 'season-order': 'any-order' })).toStrictEqual({
      ...standard,
      sequence: 'criteria-only',
      readings: { 'blossoming-threshold': 'all-four', 'harvest-count': 'both', 'season-order': 'any-order' },
      departures: [
        { name: 'blossoming-threshold', framework: 'two-across', used: 'all-four', by: 'file' },
        { name: 'season-order', framework: 'in-order', used: 'any-order', by: 'run' },
      ],
    });
  });

  it('falls back where the framework says nothing and has no readings', () => {
    const { readings: _, ...rest } = gardens;
    const { tolerance, minimumCellSize, confidence } = gardens.method;
    const silent: Framework = { ...rest, method: { tolerance, minimumCellSize, confidence } };
    const { resolve: __, ...facts } = resolveMethod(silent);
    expect(facts).toStrictEqual({ ...standard, levelingDown: 'excluded', readings: {} });
    expect(() => resolveMethod(silent, {}, { 'gap-measure': 'relative' })).toThrow(
      new UnknownReadingError('The framework has no reading "gap-measure". Its readings: none.'),
    );
  });

  it('resolves a setting: literal, by a reading, or not there', () => {
    const { resolve } = resolveMethod(gardens);
    expect(resolve(3, 1)).toBe(3);
    expect(resolve({ reading: 'harvest-count' }, 1)).toBe(2);
    expect(resolve({ reading: 'no-such-reading' }, 1)).toBe(1);
    expect(resolve(undefined, 1)).toBe(1);
    expect(resolve({ kind: 'across-pillars', count: 2 }, { kind: 'all-benchmarks' })).toStrictEqual({
      kind: 'across-pillars',
      count: 2,
    });
  });
});

describe('A run that names what the framework does not have', () => {
  it('hears which readings there are', () => {
    expect(() => resolveMethod(gardens, {}, { winter: 'long' })).toThrow(
      new UnknownReadingError(
        'The framework has no reading "winter". Its readings: blossoming-threshold, harvest-count, season-order.',
      ),
    );
  });

  it('hears which options there are', () => {
    expect(() => resolveMethod(gardens, {}, { 'harvest-count': 'three' })).toThrow(
      new UnknownReadingError('The reading "harvest-count" has no option "three". Its options: both, either.'),
    );
  });
});

describe('The readings among settings', () => {
  it('are those that a reading decides, in order', () => {
    const settings = [{ reading: 'b' }, undefined, 4, 'each', { kind: 'all-benchmarks' as const }, { reading: 'a' }];
    expect(readingsAmong(...settings)).toStrictEqual(['b', 'a']);
    expect(readingsAmong()).toStrictEqual([]);
  });
});
