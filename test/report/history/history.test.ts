import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../../src/assessment/read-assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { historyOf, type Version } from '../../../src/insight/history/history.js';
import { renderHistoryAsCsv } from '../../../src/report/history/history-csv.js';
import { renderHistoryAsJson } from '../../../src/report/history/history-json.js';
import { renderHistoryAsText } from '../../../src/report/history/history-text.js';
import { reportOptions, twoYears } from '../comparison/two-years.js';
import { expectGolden } from '../golden.js';

const { before, after } = twoYears();
const version = (file: string, text: string, commit: string | null = null): Version => ({
  file,
  commit,
  committed: commit && '2026-09-01',
  read: readAssessment(new TextEncoder().encode(text), { file }),
});
const credited = before
  .replace('assessed-on: 2026-08-31', 'assessed-on: 2025-08-31')
  .replace('  exploring:\n', '  exploring_:\n')
  .replace(/ {2}exploring_:\n[\s\S]*?\n\n/, '')
  .concat('method: { readings: { designation-credit: early-gateways } }\n');
const history = historyOf(
  defaultFramework,
  [
    version('2027.yaml', after),
    version('2026.yaml', 'strive: 1\n', 'abc'),
    version('2026.yaml', before, 'def'),
    version('2025.yaml', credited),
  ],
  {},
);

describe('a history', () => {
  it('looks as in its golden file', () => {
    expectGolden(renderHistoryAsText(history, reportOptions()), 'history.80.txt');
  });

  it('is plain ASCII if asked for it', () => {
    expect(renderHistoryAsText(history, reportOptions({ unicode: false }))).toMatch(/^[\n -~]*$/);
  });

  it('is a table with one row for each date', () => {
    const [header = '', ...rows] = renderHistoryAsCsv(history, reportOptions()).split('\r\n');
    const cells = (rows[1] ?? '').split(',');
    const cell = (name: string) => cells[header.split(',').indexOf(name)];
    expect(rows).toHaveLength(4);
    expect([cell('assessed_on'), cell('commit'), cell('last_crossed'), cell('proof_point')]).toEqual([
      '2026-08-31',
      'def',
      'proof-point',
      'eligible',
    ]);
    // Readiness, reading and employment rise; graduation and enrollment hold; mathematics and completion decline.
    expect(['improved', 'maintained', 'declined'].map((trend) => cell(`indicators_${trend}`))).toEqual(['3', '2', '2']);
  });

  it('is as its schema says', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../schemas/history.schema.json', import.meta.url), 'utf8'));
    const isHistory = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const document = JSON.parse(renderHistoryAsJson(history, reportOptions()));
    isHistory(document);
    expect(isHistory.errors ?? []).toEqual([]);
    expect(Object.keys(document).sort()).toEqual(Object.keys(schema.properties).sort());
    expect(document.invalid).toEqual([{ file: '2026.yaml', commit: 'abc', committed: '2026-09-01', errors: 2 }]);
  });
});
