import { expect, test } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { htmlFormat } from '../../../src/report/html/html-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { assessExample } from '../../examples/example-results.js';
import { validExamples } from '../../examples/valid-examples.js';
import { reportOptions } from '../fixtures/fixtures.js';
import { htmlFaults } from './html-faults.js';

const faults = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}): Promise<string[]> =>
  htmlFaults(renderAll(htmlFormat, results, reportOptions(changes)));

test.each(['exploring', 'own-method', 'published-ranges', 'broken'])('The page of %s is valid HTML', async (name) => {
  expect(await faults([assessExample(name)])).toEqual([]);
});

test('So is the page on many, and a page without any', async () => {
  expect(
    await faults(
      [...validExamples, 'broken'].map((name) => assessExample(name)),
      { many: true },
    ),
  ).toEqual([]);
  expect(await faults([], { many: true })).toEqual([]);
  expect(await faults([])).toEqual([]);
});
