import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assess } from '../../../src/assess.js';
import { markdownFormat } from '../../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../../src/report/render-all.js';
import { reportOptions } from '../fixtures/fixtures.js';

it('Next steps with the same reason have it once, behind the last of them', () => {
  const text = readFileSync(new URL('../../../examples/proof-point.yaml', import.meta.url));
  const { result } = assess(text, { file: 'proof-point.yaml' });
  const memo = renderAll(markdownFormat, [result], reportOptions());
  const steps = memo.match(/^\d+\. .*$/gm) ?? [];
  // Seven open benchmarks, and then an indicator and a gap.
  expect(steps).toHaveLength(9);
  const reason = 'Systems transformation needs 4 benchmarks';
  expect(steps.map((step) => step.includes(reason))).toEqual([...Array(6).fill(false), true, false, false]);
  expect(steps[0]).toBe('1. Finish the work in progress: ST-V2 Community decision-making power.');
});
