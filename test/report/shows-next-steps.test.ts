import { expect, test } from 'vitest';
import type { ValidAssessment } from '../../src/generated/report.js';
import { checkFormats } from '../../src/report/check/formats.js';
import { formats } from '../../src/report/formats.js';
import { stepSummary } from '../../src/report/github/step-summary.js';
import { renderAll } from '../../src/report/render-all.js';
import { alderValley, reportOptions, riverValley } from './fixtures/fixtures.js';

/** As it's computed for reports that show no next steps. */
const without = (result: ValidAssessment): ValidAssessment => ({ ...result, nextSteps: [], nextVerdict: null });

const loaded = await Promise.all(
  Object.entries({
    ...formats,
    ...Object.fromEntries(Object.entries(checkFormats).map(([name, format]) => [`validate ${name}`, format])),
  }).map(async ([name, format]) => ({ name, code: await format.load() })),
);
const all = [...loaded, { name: 'step summary', code: stepSummary }];
const silent = all.filter(({ code }) => code.showsNextSteps === false);

test('formats that list findings show no next steps', () => {
  expect(silent.map(({ name }) => name).sort()).toEqual([
    'github',
    'gitlab',
    'junit',
    'sarif',
    'step summary',
    'validate github',
    'validate gitlab',
    'validate json',
    'validate junit',
    'validate ndjson',
    'validate sarif',
    'validate text',
  ]);
});

test.each(silent)('$name is the same where no next steps were planned', ({ code }) => {
  const results = [riverValley, alderValley];
  const render = (shown: readonly ValidAssessment[]) => renderAll(code as typeof stepSummary, shown, reportOptions());
  expect(riverValley.nextSteps).not.toEqual([]);
  expect(render(results.map(without))).toEqual(render(results));
});
