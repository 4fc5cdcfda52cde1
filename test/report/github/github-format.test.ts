import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { githubFormat } from '../../../src/report/github/github-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { findingWith, invalidWith } from '../fixtures/hostile-texts.js';
import { readAsRunner } from './runner.js';

function annotationsOf(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) {
  const { annotations, others } = readAsRunner(renderAll(githubFormat, results, reportOptions(changes)));
  expect(others).toEqual([]);
  return annotations;
}

const levels = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
  annotationsOf(results, changes).map(({ level }) => level);

describe('annotations', () => {
  it("are written as the runner's documentation has it", () => {
    const findings = [findingWith({ rule: 'another/rule', message: '50% of a,\nb: c.', file: 'a,b:c%.yaml' })];
    expect(renderAll(githubFormat, [invalidWith(findings)], reportOptions()).split('\n')[0]).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,title=another/rule::50%25 of a, b: c.',
    );
  });

  it('name the file, the line, the rule and what to do', () => {
    expect(annotationsOf([broken])[1]).toEqual({
      level: 'error',
      properties: {
        file: 'examples/broken.yaml',
        line: '9',
        col: '7',
        title: 'An unknown key (schema/unknown-key)',
      },
      message: "`leadership-tabel` isn't a benchmark in this pillar. Did you mean `leadership-table`?",
    });
  });

  it('put the gravest first across files, in file order, and end with the totals', () => {
    const levelsOf = levels([riverValley, broken, alderValley], { detail: 'verbose' });
    // 4 warnings and 2 infos of the first, 3 errors and a warning of the second; the totals.
    expect(levelsOf).toEqual([...Array(3).fill('error'), ...Array(5).fill('warning'), ...Array(3).fill('notice')]);
    const files = annotationsOf([riverValley, broken]).map(({ properties }) => properties['file']);
    expect(files.slice(3, 8)).toEqual([...Array(4).fill(riverValley.file), broken.file]);
    const all = annotationsOf([broken, alderValley]);
    expect(all.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning', 'notice']);
    expect(all.at(-1)).toEqual({
      level: 'notice',
      properties: { title: 'strive' },
      message: '2 assessments: 1 valid, 1 invalid. 3 errors, 1 warning, 0 infos.',
    });
  });

  it('leave infos to the totals, unless more detail is asked for', () => {
    expect(levels([riverValley])).toEqual(['warning', 'warning', 'warning', 'warning', 'notice']);
    expect(annotationsOf([riverValley]).at(-1)?.message).toContain('2 infos');
    expect(levels([riverValley], { detail: 'verbose' }).filter((level) => level === 'notice')).toHaveLength(3);
  });

  it('keep a place among the ten notices that are shown for the totals', () => {
    const infos = (count: number) =>
      invalidWith(Array.from({ length: count }, () => findingWith({ severity: 'info' })));
    const all = levels([infos(7), infos(25)], { detail: 'verbose' });
    expect(all).toHaveLength(10);
  });

  it('say that not all of them are shown, where there are more than ten of a level', () => {
    const errors = (count: number) => invalidWith(Array.from({ length: count }, () => findingWith()));
    const cut = 'GitHub shows the first 10 of each kind; the log has them all.';
    expect(annotationsOf([errors(10)]).at(-1)?.message).not.toContain(cut);
    const all = annotationsOf([errors(11)]);
    expect(all).toHaveLength(12);
    expect(all.at(-1)?.message).toBe(`1 assessment: 0 valid, 1 invalid. 11 errors, 0 warnings, 0 infos. ${cut}`);
  });

  it('are written up to ten thousand of a level, and the totals are true', () => {
    const many = (severity: 'error' | 'warning') =>
      invalidWith(Array.from({ length: 6_000 }, () => findingWith({ severity })));
    const all = annotationsOf([many('warning'), many('error'), many('warning')]);
    expect(all).toHaveLength(6_000 + 10_000 + 1);
    expect(all.at(-1)?.message).toBe(
      '3 assessments: 0 valid, 3 invalid. 6,000 errors, 12,000 warnings, 0 infos. GitHub shows the first 10 of each kind; the log has the first 10,000.',
    );
  });

  it('count the requirements that do not hold beside the findings', () => {
    const unmet = Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, holds: false, reason: 'It is not.' }));
    const result = { ...alderValley, requirements: unmet };
    expect(annotationsOf([{ ...alderValley, requirements }]).at(-1)?.message).toContain("1 requirement isn't met.");
    expect(annotationsOf([result, result]).at(-1)?.message).toBe(
      "2 assessments: 2 valid, 0 invalid. 0 errors, 0 warnings, 0 infos. 12 requirements aren't met. GitHub shows the first 10 of each kind; the log has them all.",
    );
  });

  it('tell of each requirement that does not hold, at the head of its file', () => {
    expect(annotationsOf([{ ...riverValley, requirements }])[0]).toEqual({
      level: 'error',
      properties: {
        file: riverValley.file,
        line: '1',
        col: '1',
        title: 'An unmet requirement (requirement/unmet)',
      },
      message: 'Proof point is required and is not eligible.',
    });
  });

  it('have the totals when there is nothing else', () => {
    expect(annotationsOf([])).toHaveLength(1);
  });

  it("keep a file's name that starts with equals signs", () => {
    expect(annotationsOf([invalidWith([findingWith({ file: '==a.yaml' })])])[0]?.properties['file']).toBe('./==a.yaml');
  });
});
