import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../../src/report/markdown/escape-markdown.js';
import { markdownFormat } from '../../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../../src/report/render-all.js';
import { reportOptions, riverValley } from '../fixtures/fixtures.js';

describe('a text in Markdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=alert(1)>', '&lt;img src\\=x onerror\\=alert(1)&gt;'],
    ['[x](https://example.org)', '\\[x\\](https:&#8203;//example.org)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['`code`', '\\`code\\`'],
    ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['@team please', '@&#8203;team please'],
    ['see #123 and GH-7', 'see #&#8203;123 and GH&#8203;-7'],
    ['www.example.org', 'www&#8203;.example.org'],
    ['$x$', '&#36;x&#36;'],
    ['&lt;', '&amp;lt;'],
    ['back\\slash', 'back\\\\slash'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['1. item', '1&#8203;. item'],
    ['# heading', '#&#8203; heading'],
    ['two\nlines', 'two lines'],
    ['40.1% (2021-22)', '40.1% (2021-22)'],
    ['+4.8', '+4.8'],
  ])('%j is written %j', (text, written) => expect(escapeMarkdown(text)).toBe(written));
});

describe('a code span', () => {
  it.each([
    ['a.yaml', '`a.yaml`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a b`'],
  ])('of %j is %j', (text, written) => expect(codeSpan(text)).toBe(written));
});

describe('the Markdown report', () => {
  it('lets nothing of the file become markup, a mention or a row of its own', () => {
    const name = '<script>|@team #1 `x` [a](http://b)\n# c';
    const partnership = { ...riverValley.partnership, name, community: name };
    const outcomes = (riverValley.outcomes ?? []).map((outcome) => ({
      ...outcome,
      indicators: outcome.indicators.map((one) => ({
        ...one,
        name,
        gaps: one.gaps.map((gap) => ({ ...gap, group: name })),
      })),
    }));
    const printed = renderAll(markdownFormat, [{ ...riverValley, partnership, outcomes }], reportOptions());
    expect(printed).not.toMatch(/(?<!\\)<script|@team|(?<!\\)\]\(http:\/\/|^# c/m);
    const columns = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    const tables = printed.split('\n\n').filter((block) => block.startsWith('|'));
    for (const table of tables) expect(new Set(table.split('\n').map(columns)).size).toBe(1);
  });

  it('names every benchmark when it is asked to', () => {
    const printed = renderAll(markdownFormat, [riverValley], reportOptions({ detail: 'verbose' }));
    const codes = riverValley.gateways.flatMap(({ pillars }) =>
      pillars.flatMap(({ benchmarks }) => benchmarks.map(({ code }) => code)),
    );
    expect(codes).toHaveLength(45);
    for (const code of codes) expect(printed).toContain(`| ${code} `);
  });
});
