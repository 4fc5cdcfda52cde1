import { expect, test } from 'vitest';
import { assess } from '../../src/assess.js';
import { assessmentText } from '../assessment-text.js';

const series = (name: string) => `
    ${name}:
      name: A number
      unit: percent
      core: true
      values: { 2023-24: 40, 2024-25: 42 }
      disparities:
        place: { reference: town, groups: { town: { 2023-24: 50, 2024-25: 50 }, hills: { 2023-24: 40, 2024-25: 42 } } }
`;

/** A rise of 2 points, and a gap that is 2 points smaller: within the file's tolerance of 3, and beyond the framework's of 1. */
const text = assessmentText(
  `method: { tolerance: { points: 3 } }
outcomes:
  employment:${series('jobs')}
other-outcomes:
  belonging:${series('at-home')}
adjacent-outcomes:
  housing: { name: Rent, sector: housing, serves: families, unit: percent, better: higher, values: { 2023: 40, 2024: 42 } }
`,
  'River Valley',
);

test("beside every trend and gap stands what the framework's own method makes of it, a partnership's own outcomes included", () => {
  const { result } = assess(new TextEncoder().encode(text), { file: 'river.yaml' });
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  for (const outcomes of [result.outcomes, result.otherOutcomes]) {
    expect(outcomes[0]?.indicators[0]).toMatchObject({
      trend: 'maintained',
      frameworkTrend: 'improved',
      gaps: [{ result: 'unchanged', frameworkResult: 'reduced', counts: false, frameworkCounts: true }],
    });
  }
  expect(result.adjacentOutcomes[0]).toMatchObject({ trend: 'maintained', frameworkTrend: 'improved' });
});
