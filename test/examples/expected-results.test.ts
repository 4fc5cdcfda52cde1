import { describe, expect, it } from 'vitest';
import {
  adjacentOf,
  assessExample,
  assessValidExample,
  determinationsOf,
  findingsOf,
  gapsOf,
  gatewaysOf,
  indicatorsOf,
} from './example-results.js';
import { expectedExample } from './expected-example.js';
import { validExamples } from './valid-examples.js';

describe.each(validExamples)('examples/%s.yaml', (name) => {
  const expected = expectedExample(name);
  const result = assessValidExample(name);

  it('stands where it was worked out to stand', () => {
    expect({ lastCrossed: result.lastCrossed, next: result.next }).toEqual({
      lastCrossed: expected.lastCrossed,
      next: expected.next,
    });
    expect(gatewaysOf(result)).toEqual(expected.gateways);
  });

  it("stands beside it where the framework's own method puts it", () => {
    const by = expected.framework ?? expected;
    expect({ lastCrossed: result.frameworkLastCrossed, next: result.frameworkNext }).toEqual({
      lastCrossed: by.lastCrossed,
      next: by.next,
    });
    expect(Object.fromEntries(result.gateways.map(({ id, frameworkState }) => [id, frameworkState]))).toEqual(
      Object.fromEntries(Object.entries(by.gateways).map(([id, { state }]) => [id, state])),
    );
    const indicators = (result.outcomes ?? []).flatMap((outcome) =>
      outcome.indicators.map((indicator) => [`${outcome.id}/${indicator.id}`, indicator] as const),
    );
    expect(Object.fromEntries(indicators.map(([id, { frameworkTrend }]) => [id, frameworkTrend]))).toEqual(
      Object.fromEntries(Object.entries(by.indicators).map(([id, { trend }]) => [id, trend])),
    );
    const gaps = indicators.flatMap(([id, indicator]) =>
      indicator.gaps.map((gap) => [`${id}/${gap.dimension}/${gap.group}`, gap.frameworkResult, gap.frameworkCounts]),
    );
    expect(gaps).toEqual(Object.entries(by.gaps).map(([id, gap]) => [id, gap.result, gap.counts]));
    for (const { id, criteria, frameworkCriteria } of result.determinations) {
      const asked = Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.result]));
      expect(Object.fromEntries(frameworkCriteria.map((criterion) => [criterion.id, criterion.result]))).toEqual(
        expected.determinations[id]?.frameworkCriteria ?? asked,
      );
    }
  });

  it('has the verdicts that were worked out, criterion by criterion', () => {
    const determinations = determinationsOf(result);
    expect(Object.keys(determinations)).toEqual(Object.keys(expected.determinations));
    for (const [id, determination] of Object.entries(expected.determinations)) {
      const { frameworkCriteria: _, ...judged } = determination;
      expect(determinations[id]).toMatchObject(judged);
      expect(Object.keys(determinations[id]?.criteria ?? {})).toEqual(Object.keys(determination.criteria));
    }
  });

  it('has the trends that were worked out', () => {
    expect(indicatorsOf(result)).toEqual(expected.indicators);
    expect(adjacentOf(result)).toEqual(expected.adjacent);
  });

  it('has the disparity gaps that were worked out', () => {
    expect(gapsOf(result)).toEqual(expected.gaps);
  });

  it('raises exactly the findings that are meant', () => {
    expect(findingsOf(result, expected.findings)).toEqual(expected.findings);
  });
});

describe.each(['emerging', 'systems-transformation'])('examples/%s.yaml, reviewed', (name) => {
  it('counts only what a review confirmed', () => {
    const result = assessValidExample(name, { basis: 'reviewed' });
    expect({ lastCrossed: result.lastCrossed, next: result.next, gateways: gatewaysOf(result) }).toEqual(
      expectedExample(name).reviewed,
    );
  });
});

describe("examples/own-method.yaml, under the framework's method", () => {
  const expected = expectedExample('own-method');
  const result = assessValidExample('own-method', { method: 'framework' });

  it('is judged without the departures of the file', () => {
    const { lastCrossed, next } = result;
    expect({
      lastCrossed,
      next,
      gateways: gatewaysOf(result),
      indicators: indicatorsOf(result),
      gaps: gapsOf(result),
    }).toEqual(expected.framework);
  });

  it("gets the verdicts that stood beside the file's own", () => {
    for (const { id, verdict, frameworkVerdict } of result.determinations) {
      expect(verdict, id).toBe(expected.determinations[id]?.frameworkVerdict);
      expect(frameworkVerdict, id).toBe(verdict);
    }
  });
});

describe('examples/leveling-down.yaml, under other readings', () => {
  const options = Object.entries(expectedExample('leveling-down')['leveling-down'] ?? {});

  it('is tried under both', () => expect(options.map(([option]) => option)).toEqual(['focus-only', 'counted']));

  it.each(options)('is decided otherwise when it is %s', (option, expected) => {
    const result = assessValidExample('leveling-down', { readings: { 'leveling-down': option } });
    const ongoing = result.determinations.find(({ id }) => id === 'ongoing-proof-point');
    const gaps = ongoing?.criteria.find(({ id }) => id === 'disparity-gaps');
    expect({ verdict: ongoing?.verdict, actual: gaps?.actual, counted: gaps?.counted }).toEqual(expected);
  });
});

describe('examples/broken.yaml', () => {
  const { findings: expected } = expectedExample('broken');
  const result = assessExample('broken');

  it('is refused, every mistake at its line and column, all at once', () => {
    expect(result.valid).toBe(false);
    expect(findingsOf(result, expected)).toEqual(expected);
  });

  it('shows at least twelve kinds of mistakes, and nothing but mistakes', () => {
    expect(new Set(expected.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(12);
    expect(result.findings.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });

  it.each([
    [12, 'community'],
    [34, 'investment-and-sustainability'],
    [35, 'collaborative-action'],
    [65, 'not-low-income'],
    [83, 'practice'],
  ])('says at line %i that %s is meant', (line, meant) => {
    const said = result.findings.filter((finding) => finding.line === line && finding.file === result.file);
    expect(said.map(({ message, suggestion }) => `${message} ${suggestion}`).join('\n')).toContain(meant);
  });
});
