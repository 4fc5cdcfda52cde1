import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { stepSummary } from '../../../src/report/github/step-summary.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { findingWith, hostileTexts, invalidWith } from '../fixtures/hostile-texts.js';

const render = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
  renderAll(stepSummary, results, reportOptions(changes));

/** The cells of each row of a table, by where no backslash stands before a bar. */
function tables(markdown: string): string[][][] {
  return markdown
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block.split('\n').map((line) =>
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    );
}

describe('the step summary', () => {
  it('has the totals, a row for each partnership, what to act upon, and the notice', () => {
    const summary = render([riverValley, alderValley, broken]);
    expect(summary).toContain('3 assessments: 2 valid, 1 invalid. 3 errors, 5 warnings, 2 infos.');
    const [partnerships, findings] = tables(summary);
    expect(partnerships?.[0]).toEqual([
      'Partnership',
      'Last crossed',
      'Next',
      'Proof point',
      'Ongoing proof point',
      'Systems transformation',
      'Findings',
      'File',
    ]);
    expect(partnerships?.[2]).toEqual([
      'River Valley Promise',
      'Sustaining',
      'Systems change',
      'not eligible',
      "not eligible (under the framework's own method: not enough data to say)",
      'not eligible',
      '4 warnings, 2 infos',
      '`examples/river-valley.yaml`',
    ]);
    expect(partnerships?.[3]?.slice(3, 6)).toEqual(Array(3).fill('not enough data to say'));
    expect(partnerships?.[4]?.slice(0, 6)).toEqual(['**invalid**', ...Array(5).fill('not computed')]);
    // 4 warnings of the first, and all 4 of the broken file; infos ask for nothing.
    expect(findings?.slice(2)).toHaveLength(8);
    expect(findings?.[9]).toEqual(['error', `"forty" isn't a number.`, '`examples/data/kra.csv:7:9`', '`data/row`']);
    expect(
      summary.trimEnd().endsWith('*This is computed from a self-assessment. Only StriveTogether designates.*'),
    ).toBe(true);
  });

  it('names requirements that do not hold', () => {
    expect(tables(render([{ ...alderValley, requirements }]))[1]?.[2]?.[1]).toBe(
      'Proof point is required and is not eligible.',
    );
  });

  it('says first that not all of it was checked, and what fails the run', () => {
    const undone = Array.from({ length: 30 }, (_, index) => `there is no file <b>${index}</b> | ::x.`);
    const failures = ['3 warnings are more than the 2 allowed.'];
    const [, , words, list, ...rest] = renderAll(stepSummary, [alderValley], reportOptions(), {
      undone,
      failures,
    }).split('\n\n');
    expect(words).toBe('**Not everything was checked.**');
    expect(list?.split('\n')).toHaveLength(20);
    expect(list?.split('\n')[0]).toBe('- there is no file &lt;b&gt;0&lt;/b&gt; \\| ::x.');
    expect(rest[0]).toMatch(/^Edition: /);
    expect(rest[1]).toMatch(/^\|/);
    const failed = renderAll(stepSummary, [alderValley], reportOptions(), { undone: [], failures });
    expect(failed).not.toContain('Not all');
    expect(failed).toContain(`\n\n- ${failures[0]}\n\n`);
  });

  it('has no empty tables', () => {
    expect(tables(render([]))).toEqual([]);
    expect(tables(render([alderValley]))).toHaveLength(1);
  });

  it('keeps every text in its cell', () => {
    const findings = hostileTexts.map((text) => findingWith({ message: text, file: text, rule: text }));
    const hostile = invalidWith(findings, '| ` |\n| a |');
    const [partnerships, rows] = tables(render([hostile]));
    expect(partnerships?.map((cells) => cells.length)).toEqual([8, 8, 8]);
    expect(rows?.map((cells) => cells.length)).toEqual(Array(hostileTexts.length + 2).fill(4));
    // A span of code shows what stands in it, and nothing else may be HTML.
    expect(render([hostile]).replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '')).not.toContain('<');
  });

  it('stays under what GitHub takes, and says how much is left out', () => {
    const large = (file: string) =>
      invalidWith(
        Array.from({ length: 20 }, () => findingWith({ message: '会'.repeat(700) })),
        `${'é'.repeat(400)}${file}`,
      );
    const many = Array.from({ length: 3000 }, (_, index) => large(`${index}.yaml`));
    const summary = render(many);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    const [partnerships, findings] = tables(summary);
    const [shownPartnerships, shownFindings] = [partnerships?.length ?? 0, findings?.length ?? 0].map(
      (rows) => rows - 2,
    );
    expect(shownPartnerships).toBeGreaterThan(300);
    expect(shownFindings).toBeGreaterThan(200);
    expect(summary).toContain(`**${3000 - (shownPartnerships ?? 0)} more partnerships aren't shown`);
    expect(summary).toContain(`**${60_000 - (shownFindings ?? 0)} more findings aren't shown`);
  });
});
