import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { htmlFormat } from '../../../src/report/html/html-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { assessExample } from '../../examples/example-results.js';
import { validExamples } from '../../examples/valid-examples.js';
import { reportOptions } from '../fixtures/fixtures.js';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    // The title of a page is the partnership's name, however long.
    rules: { 'long-title': 'off' },
  }),
);

async function faults(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}): Promise<string[]> {
  const report = await validator.validateString(renderAll(htmlFormat, results, reportOptions(changes)));
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

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
