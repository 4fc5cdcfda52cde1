import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.js';
import { withSeverities } from '../../src/findings/severity.js';
import type { AssessmentResult } from '../../src/generated/report.js';
import { forPeople } from '../../src/report/fold-findings.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { assessmentText } from '../assessment-text.js';
import { reportOptions } from './fixtures/fixtures.js';

const assessed = (text: string): AssessmentResult =>
  assess(new TextEncoder().encode(assessmentText(text, 'River Valley')), {
    file: 'river.yaml',
  }).result;

const nothingSaid = assessed('');
const folded = (result: AssessmentResult, detail: 'normal' | 'verbose' = 'normal') => {
  const shown = forPeople(result, { detail });
  return {
    shown: shown.result.findings.map(({ rule }) => rule),
    folded: shown.folded.map(({ message }) => message),
  };
};

describe('what is not assessed', () => {
  it('in several gateways is one line, behind everything else', () => {
    const { shown, folded: several } = folded(
      assessed('gateways: { exploring: { shared-community-vision: { leadership-table: met } } }\n'),
    );
    expect(shown).toEqual(['benchmark/met-without-evidence']);
    expect(several).toEqual([
      // 8 + 9 + 9 + 9 + 9
      "44 benchmarks aren't assessed: Exploring 8 of 9, Emerging 9 of 9, Sustaining 9 of 9, Systems change 9 of 9, Systems transformation 9 of 9.",
    ]);
  });

  it('is in every report for machines, and in one that is to tell everything, for each gateway', () => {
    expect(nothingSaid.findings).toHaveLength(5);
    expect(folded(nothingSaid, 'verbose')).toEqual({ shown: Array(5).fill('gateway/not-assessed'), folded: [] });
  });

  it('in one gateway keeps its own line', () => {
    const one = { ...nothingSaid, findings: nothingSaid.findings.slice(0, 1) };
    expect(folded(one)).toEqual({ shown: ['gateway/not-assessed'], folded: [] });
  });

  it('is not folded where the run raises it to a warning', () => {
    const raised = withSeverities(nothingSaid, { 'gateway/not-assessed': 'warning' });
    expect(folded(raised).shown).toHaveLength(5);
  });

  it.each([
    ['text', textFormat],
    ['Markdown', markdownFormat],
  ] as const)('is counted for each gateway in %s all the same', (_name, format) => {
    const report = renderAll(format as typeof textFormat, [nothingSaid], reportOptions({ width: 100 }));
    expect(report).toContain('5 infos');
    expect(report.match(/45 benchmarks aren't assessed/g)).toHaveLength(1);
    expect(report).toContain('This combines 5 infos, one per gateway.');
  });
});

describe('very many findings of a kind', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `zzzz${index}: 1\n`).join('');

  it('end after the first hundred, with how many more there are', () => {
    const result = assessed(`${keys(1350)}capacity: strong\n`);
    const { shown, folded: more } = folded(result);
    expect(shown.filter((rule) => rule === 'schema/unknown-key')).toHaveLength(100);
    expect(shown.at(-1)).toBe('schema/type');
    expect(more).toEqual(["1,250 more of this kind aren't shown."]);
    const report = renderAll(textFormat, [result], reportOptions({}));
    expect(report).toContain('1351 errors');
    expect(report).toContain('To see them all, use `--verbose`');
  });

  it('are all shown up to a hundred, and where everything is asked for', () => {
    expect(folded(assessed(keys(100)))).toMatchObject({ folded: [] });
    expect(folded(assessed(keys(101)), 'verbose').shown).toHaveLength(101);
  });
});
