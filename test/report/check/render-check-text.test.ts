import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { checkTextFormat } from '../../../src/report/check/render-check-text.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { brokenGarden, found, garden } from '../../insight/gardens.js';

import { reportOptions } from '../fixtures/fixtures.js';

function check(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}): string {
  return renderAll(checkTextFormat, results, reportOptions(changes));
}

const silent = garden('Acorn');
const warned = garden('Birch', { findings: [found('indicator/break', 'warning', 'birch.yaml', 4)] });
const invalid = brokenGarden('elm.yaml', 2);

describe('validate, for many files', () => {
  const printed = check([silent, warned, invalid, garden('Cedar')], { many: true });

  it('lists those with something to say', () => {
    expect(printed).toContain('✓ valid  birch.yaml: 1 warning');
    expect(printed).toContain('birch.yaml:4:3 · indicator/break');
    expect(printed).toContain('✗ not valid  elm.yaml: 2 errors');
  });

  it('counts the others', () => {
    expect(printed).not.toContain('acorn.yaml');
    expect(printed).toContain('Not listed: 2 valid files with no findings.');
  });

  it('ends with one line of totals', () =>
    expect(printed.trimEnd().split('\n').at(-1)).toBe('4 files: 3 valid, 1 not valid; 2 errors, 1 warning, 0 infos.'));

  it('is two lines for a thousand files with nothing to say', () =>
    expect(
      check(
        Array.from({ length: 1000 }, () => silent),
        { many: true },
      ),
    ).toBe(
      [
        'Not listed: 1,000 valid files with no findings.',
        '1,000 files: 1,000 valid, 0 not valid; 0 errors, 0 warnings, 0 infos.',
        '',
      ].join('\n'),
    ));

  it('says nothing of files that are not listed where all are', () =>
    expect(check([warned], { many: true })).not.toContain('not listed'));

  it('is one line for each file where it is quiet', () =>
    expect(check([silent, invalid], { many: true, detail: 'quiet' })).toBe(
      '✓ valid  acorn.yaml\n✗ not valid  elm.yaml: 2 errors\n',
    ));
});

describe('validate, for one file', () => {
  it('says that it is valid', () => expect(check([silent])).toBe('✓ valid  acorn.yaml\n'));
});
