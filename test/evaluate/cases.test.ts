import { describe, expect, test } from 'vitest';
import type { AssessmentFiles } from '../../src/assessment/read-assessment.js';
import { readAssessment } from '../../src/assessment/read-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingRules } from '../../src/findings/finding-rules.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { type CaseFile, isMapping, listCases, readCase } from '../cases/case-file.js';
import { mismatches } from '../cases/match-expectation.js';

type Evaluation = ReturnType<typeof evaluate>;

interface RuleAndPath {
  readonly rule: string;
  readonly path: string;
}

describe('cases', () => {
  test.each(listCases())('%s', (name) => {
    const file = readCase(name);
    const { findings: expectedFindings, ...expected } = file.expected;
    const { result, findings } = run(file);
    expect(Object.keys(expected).length > 0 ? mismatches(expected, result) : []).toEqual([]);
    expect(ofRulesInQuestion(findings, file)).toEqual(listed(expectedFindings));
  });
});

function run(file: CaseFile): { result: unknown; findings: readonly RuleAndPath[] } {
  const read = readAssessment(new TextEncoder().encode(file.text), { file: 'case.yaml', files: filesOf(file) });
  if (!read.valid) {
    expect(file.expected['valid'], read.findings.map(({ path, message }) => `${path} ${message}`).join('\n')).toBe(
      false,
    );
    return { result: { valid: false }, findings: read.findings };
  }
  const evaluation = evaluate(defaultFramework, read.assessment, file.options);
  return { result: gathered(evaluation), findings: [...read.findings, ...evaluation.remarks] };
}

/** The evaluation, with the parts that cases address gathered from where the report holds them. */
function gathered(evaluation: Evaluation): unknown {
  const outcomes = evaluation.outcomes ?? [];
  const indicators = outcomes.flatMap((outcome) =>
    outcome.indicators.map((indicator) => ({ key: `${outcome.id}/${indicator.id}`, indicator })),
  );
  const gaps = indicators.flatMap(({ key, indicator }) =>
    indicator.gaps.map((gap) => [`${key}/${gap.dimension}/${gap.group}`, gap] as const),
  );
  return {
    ...evaluation,
    valid: true,
    indicators: Object.fromEntries(indicators.map(({ key, indicator }) => [key, indicator])),
    gaps: Object.fromEntries(gaps),
    adjacent: evaluation.adjacentOutcomes,
    determinations: evaluation.determinations.map((determination) => ({
      ...determination,
      listed: determination.criteria.map(({ id }) => id),
    })),
  };
}

function filesOf(file: CaseFile): AssessmentFiles {
  return {
    read: (path) => {
      const text = file.files.get(path);
      return text === undefined ? 'missing' : new TextEncoder().encode(text);
    },
    exists: (path) => file.files.has(path),
  };
}

function ofRulesInQuestion(findings: readonly RuleAndPath[], file: CaseFile): string[] {
  const rules = file.rulesInQuestion ?? [];
  expect(file.expected['findings'] === undefined, 'findings and rulesInQuestion come together').toBe(
    rules.length === 0,
  );
  expect(Object.keys(findingRules)).toEqual(expect.arrayContaining([...rules]));
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, path }) => `${rule} ${path}`)
    .sort();
}

function listed(findings: unknown): string[] {
  const entries: readonly unknown[] = Array.isArray(findings) ? findings : [];
  return entries.map((entry) => (isMapping(entry) ? `${entry['rule']} ${entry['path']}` : String(entry))).sort();
}
