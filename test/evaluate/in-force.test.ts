import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { answers, assessment, gardens } from './small-assessment.js';

describe('What is in force', () => {
  it('is named with every departure, of the file and of the run', () => {
    const method = { minimumCellSize: 6 };
    expect(evaluate(gardens, assessment({ method }), { readings: { 'harvest-count': 'either' } }).method).toStrictEqual(
      {
        tolerance: { points: 2, percent: 5 },
        minimumCellSize: 6,
        confidence: 90,
        departures: [
          { name: 'minimum-cell-size', framework: 5, used: 6, by: 'file' },
          { name: 'harvest-count', framework: 'both', used: 'either', by: 'run' },
        ],
      },
    );
  });

  it('includes a designation and an example of the day of the assessment, and none of a day later', () => {
    const judged = (on: string) =>
      evaluate(
        gardens,
        assessment({
          designations: [{ id: 'sunflower', on, path: '' }],
          systemsChangeExamples: [{ title: 'A rule', on, kind: 'policy', evidence: [], path: '' }],
        }),
      ).determinations[1]?.criteria.slice(0, 2);
    expect(judged('2026-06-30')).toMatchObject([{ result: 'met' }, { considered: [{ id: 'A rule' }] }]);
    expect(judged('2026-07-01')).toMatchObject([{ result: 'unmet' }, { considered: [] }]);
  });

  it("includes a designation's credit for the gateways after", () => {
    const [seedling, ...others] = gardens.gateways;
    const credit = 'early-gateways' as const;
    const framework = { ...gardens, gateways: [{ ...(seedling as NonNullable<typeof seedling>), credit }, ...others] };
    const designations = [{ id: 'seedling', on: '2026-06-30', path: '' }];
    const given = answers({ blossoming: { compost: 'met', 'open-days': 'met' } });
    expect(evaluate(framework, assessment({ designations, answers: given }))).toMatchObject({
      lastCrossed: 'blossoming',
      gateways: [{ credited: true, own: 'met', threshold: { result: 'undetermined' } }, { state: 'crossed' }, {}],
    });
  });
});
