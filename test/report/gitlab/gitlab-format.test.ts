import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { gitlabFormat } from '../../../src/report/gitlab/gitlab-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { findingWith, invalidWith } from '../fixtures/hostile-texts.js';

const issuesOf = (results: readonly AssessmentResult[]) =>
  JSON.parse(renderAll(gitlabFormat, results, reportOptions()));

describe('the code quality report', () => {
  it('is an empty list where nothing was found', () => {
    expect(issuesOf([])).toEqual([]);
    expect(issuesOf([alderValley])).toEqual([]);
  });

  it('gives each finding its words, rule, severity and place, and nothing else', () => {
    const [first, , third] = issuesOf([alderValley, broken, riverValley]);
    expect(first).toEqual({
      description:
        "`assessed-on` isn't a valid date. February has no day 30. Write a date as year, month, and day, such as 2026-02-28.",
      check_name: 'schema/format',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'critical',
      location: { path: 'examples/broken.yaml', lines: { begin: 4 } },
    });
    expect(third).toMatchObject({ check_name: 'privacy/personal-data', severity: 'minor' });
  });

  it('calls infos infos', () => {
    expect(issuesOf([riverValley]).map(({ severity }: { severity: string }) => severity)).toEqual([
      'info',
      'minor',
      'minor',
      'info',
      'minor',
      'minor',
    ]);
  });

  it('has an issue for each requirement that does not hold, before the findings', () => {
    const [issue, ...others] = issuesOf([{ ...riverValley, requirements }]);
    expect(issue).toEqual({
      description: 'Proof point is required and is not eligible.',
      check_name: 'requirement/unmet',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'critical',
      location: { path: 'examples/river-valley.yaml', lines: { begin: 1 } },
    });
    expect(others).toEqual(issuesOf([riverValley]));
  });

  it('never repeats a fingerprint', () => {
    const repeated = invalidWith([findingWith(), findingWith(), findingWith({ line: 4 })]);
    const issues = issuesOf([repeated, { ...repeated, file: 'examples/other.yaml' }, broken, riverValley]);
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(fingerprints).toHaveLength(16);
    expect(new Set(fingerprints).size).toBe(16);
  });

  it('names files by relative paths that are written as Git writes them', () => {
    const [issue] = issuesOf([invalidWith([findingWith({ file: './a/./b//c.yaml' })])]);
    expect(issue.location.path).toBe('a/b/c.yaml');
  });
});
