import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../../src/assessment/read-assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { historyOf, type Version } from '../../../src/insight/history/history.js';
import { renderHistoryAsCsv } from '../../../src/report/history/history-csv.js';
import { renderHistoryAsJson } from '../../../src/report/history/history-json.js';
import { renderHistoryAsText } from '../../../src/report/history/history-text.js';
import { renderHistoryAsPage } from '../../../src/report/html/history/history-page.js';
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

  it('marks what was gained or lost only under one method', () => {
    // The designation is credited by the file's own method alone: without it, nobody knows about the first three gateways.
    const own = readFileSync(new URL('../../../examples/own-method.yaml', import.meta.url), 'utf8');
    const next = own
      .replace('assessed-on: 2026-07-15', 'assessed-on: 2026-07-16')
      .replace('designations:\n  - { id: sustaining, on: 2023-05-11 }\n', '');
    const lost = historyOf(defaultFramework, [version('b.yaml', next), version('a.yaml', own)], {});
    const words =
      "Exploring (only under the file's own method), Emerging (only under the file's own method), Sustaining (only under the file's own method), Systems change (only under the file's own method), and Proof point (gateway and verdict, only under the file's own method)";
    expect(renderHistoryAsText(lost, reportOptions()).replace(/\s+/g, ' ')).toContain(
      `2026-07-15 to 2026-07-16: lost ${words} GATEWAYS`,
    );
    expect(renderHistoryAsPage(lost, reportOptions())).toContain(`lost ${words}.`);
    const framework = historyOf(defaultFramework, [version('b.yaml', next), version('a.yaml', own)], {
      method: 'framework',
    });
    expect(renderHistoryAsText(framework, reportOptions())).toContain('the same gateways and verdicts');
    const [first] = JSON.parse(renderHistoryAsJson(lost, reportOptions())).rows;
    expect(first.gateways[0]).toMatchObject({ state: 'crossed', frameworkState: 'undetermined' });
  });

  it("says what only the framework's own method shows", () => {
    const [row] = history.rows;
    if (!row) throw new Error('There are rows.');
    const gateways = row.gateways.map((one) => ({ ...one, state: 'not-crossed' as const }));
    const crossed = (id: string) =>
      gateways.map((one) => ({
        ...one,
        frameworkState: one.id === id ? ('crossed' as const) : ('not-crossed' as const),
      }));
    const rows = [
      { ...row, gateways: crossed('exploring') },
      { ...row, assessedOn: '2030-01-01', gateways: crossed('emerging') },
    ];
    expect(renderHistoryAsText({ ...history, rows }, reportOptions()).replace(/\s+/g, ' ')).toContain(
      "to 2030-01-01: gained Emerging (only under the framework's own method); lost Exploring (only under the framework's own method) ",
    );
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
