import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.js';
import type { BenchmarkResult, ReviewResult, ValidAssessment } from '../../src/generated/report.js';
import { checkFormats } from '../../src/report/check/formats.js';
import type { FormatCode } from '../../src/report/format.js';
import { formats } from '../../src/report/formats.js';
import { stepSummary } from '../../src/report/github/step-summary.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { cleanText } from '../../src/text/clean-text.js';
import { assessmentText } from '../assessment-text.js';
import { readCsv } from './csv/read-csv.js';
import { reportOptions, riverValley } from './fixtures/fixtures.js';
import { anyHostileText } from './fixtures/hostile-texts.js';

const written = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      leadership-table:
        status: met
        evidence:
          - { title: Minutes, file: minutes.pdf, date: 2026-02-11 }
          - https://example.org/members
        review:
          result: returned
          by: Coach <jane.doe@example.org>
          on: 2026-03-02
          note: |
            Three members are missing.
            Call 614-555-0123.
`);
const by = 'Coach <[email address]>';
const note = 'Three members are missing.\nCall [phone number].\n';

function assessed(text = written): ValidAssessment {
  const { result } = assess(new TextEncoder().encode(text), { file: 'p.yaml', today: '2026-08-01' });
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  return result;
}

const benchmarkOf = ({ gateways }: ValidAssessment, code = 'EX-V2') =>
  gateways.flatMap(({ pillars }) => pillars.flatMap(({ benchmarks }) => benchmarks)).find((one) => one.code === code);
const verbose = reportOptions({ detail: 'verbose' });
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('what a reviewer says is in every report that shows the benchmark', () => {
  const result = assessed();

  it.each(['json', 'ndjson'] as const)('in %s, beside the evidence, each as the file has it', async (name) => {
    const text = renderAll((await formats[name].load()) as FormatCode<unknown>, [result], reportOptions());
    const parsed = JSON.parse(text);
    expect(benchmarkOf(name === 'json' ? parsed.assessments[0] : parsed)).toMatchObject({
      evidence: [{ title: 'Minutes', file: 'minutes.pdf', date: '2026-02-11' }, { url: 'https://example.org/members' }],
      review: { result: 'returned', by, on: '2026-03-02', note },
    });
  });

  it('in the text at length', () => {
    const text = renderAll(textFormat, [result], verbose).replace(/\s+/g, ' ');
    expect(text).toContain(`2 pieces of evidence. Review: returned by ${by} on 2026-03-02.`);
    expect(text).toContain('The review says: Three members are missing. Call [phone number].');
  });

  it('in Markdown at length', () => {
    expect(renderAll(markdownFormat, [result], verbose)).toContain(
      '| EX-V2 A leadership table | met, 2 pieces of evidence | Met, but a review returned it. |  | returned by Coach <[email address]> on 2026-03-02: Three members are missing. Call [phone number]. |',
    );
  });

  it('in the rows of benchmarks', () => {
    expect(readCsv([result], { rows: 'benchmarks' }).find(({ code }) => code === 'EX-V2')).toMatchObject({
      evidence: '2',
      review: 'returned',
      review_by: by,
      review_on: '2026-03-02',
      review_note: 'Three members are missing. Call [phone number].',
    });
  });

  const findings = {
    'a report': formats,
    'a check': checkFormats,
    'the step summary': { summary: { load: async () => stepSummary } },
  };
  it.each(
    Object.entries(findings).flatMap(([what, all]) =>
      Object.entries(all).flatMap(([name, { load }]) =>
        name === 'csv' || name === 'badge' ? [] : [[what, name, load] as const],
      ),
    ),
  )('in the finding of %s: %s', async (_what, _name, load) => {
    const text = renderAll((await load()) as FormatCode<unknown>, [result], reportOptions({ width: 200 }));
    const plain = squeezed(
      text.replaceAll(
        /\\(["[\]])|&(lt|gt|quot);/g,
        (_, sign, entity) => sign ?? { lt: '<', gt: '>', quot: '"' }[entity as string],
      ),
    );
    expect(plain).toContain(squeezed(`but ${by} returned it on 2026-03-02: "Three members are missing.`));
    expect(text).not.toMatch(/jane\.doe|614-555/);
  });
});

describe('a review dated after today', () => {
  const result = assessed(written.replace('on: 2026-03-02', 'on: 2026-08-02'));

  it('is none in the reports of benchmarks, which say why', () => {
    const reason = "Its review is dated 2026-08-02, after today, so it doesn't count.";
    expect(benchmarkOf(result)).toMatchObject({ review: null, reason: `Met. ${reason}` });
    expect(readCsv([result], { rows: 'benchmarks' }).find(({ code }) => code === 'EX-V2')).toMatchObject({
      review: 'none',
      review_note: '',
      reason: `Met. ${reason}`,
    });
    for (const format of [textFormat, markdownFormat] as FormatCode<unknown>[])
      expect(renderAll(format, [result], verbose).replace(/\s+/g, ' ')).toContain(reason);
  });

  it('is told in its finding, with all that it says', () => {
    expect(result.findings.find(({ rule }) => rule === 'review/future-date')).toMatchObject({
      message: `The review of EX-V2 "A leadership table" is dated 2026-08-02, after today (2026-08-01), so it doesn't count. It says: returned by ${by}: "Three members are missing. Call [phone number]."`,
      line: 15,
    });
    expect(result.findings.map(({ rule }) => rule)).not.toContain('benchmark/review-returned');
  });
});

describe('whatever a reviewer writes', () => {
  /** River Valley with another review of SC-I2. */
  function reviewed(review: ReviewResult): ValidAssessment {
    const result = structuredClone(riverValley);
    (benchmarkOf(result, 'SC-I2') as BenchmarkResult).review = review;
    return result;
  }

  it('is shown as text, and as nothing else', () => {
    fc.assert(
      fc.property(anyHostileText, anyHostileText, (who, said) => {
        const result = reviewed({ result: 'returned', by: who, note: said });
        const text = renderAll(textFormat, [result], verbose);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(squeezed(text)).toContain(squeezed(`The review says: ${cleanText(said)}`));
        const rows = renderAll(markdownFormat, [result], verbose)
          .split('\n')
          .filter((line) => line.startsWith('| SC-I2 '));
        expect(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).toEqual([6]);
      }),
      { numRuns: 40 },
    );
  });

  it('is cut in the finding and nowhere else', () => {
    const long = 'Missing: a list. '.repeat(1000).trim();
    const result = assessed(`${written.slice(0, written.indexOf('note: |'))}note: "${long}"\n`);
    const finding = result.findings.find(({ rule }) => rule === 'benchmark/review-returned');
    expect(finding?.message.length).toBeLessThan(1200);
    expect(benchmarkOf(result)?.review?.note).toBe(long);
    expect(readCsv([result], { rows: 'benchmarks' }).find(({ code }) => code === 'EX-V2')?.['review_note']).toBe(long);
  });
});
