import { describe, expect, it } from 'vitest';
import { memoCell, memoText } from '../../../src/report/markdown/memo-text.js';

describe('a text in a memo', () => {
  it.each([
    ['40.1% (2021-22), +4.8 and -0.6'],
    ['$302,000 a year; $600,000 to $800,000'],
    ['<5% or >=95%, ≤ 5'],
    ['Smith & Sons, R&D'],
    ['Plan #5 = ready!'],
    ['data/kra_2024_final.csv'],
    ['Ask [email address] today'],
    ['about ~40 children'],
    ['https://example.org/a_b?c=d'],
    ['{ value: 44.9 }, 2 * 3'],
    ['3.5 staff'],
    ['C:\\data'],
  ])('%j stands as it is', (text) => expect(memoText(text)).toBe(text));

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['<!-- x -->', '\\<!-- x -->'],
    ['[x](https://example.org)', '[x\\](https://example.org)'],
    ['![x](y)', '![x\\](y)'],
    ['[x]: y', '\\[x]: y'],
    ['[^1]', '\\[^1]'],
    ['[x] done', '\\[x] done'],
    ['`code`', '\\`code\\`'],
    ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['$x$', '\\$x\\$'],
    ['&lt;', '\\&lt;'],
    ['back\\*slash', 'back\\\\\\*slash'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['1. item', '1\\. item'],
    ['# heading', '\\# heading'],
    ['### heading', '\\### heading'],
    ['> quote', '\\> quote'],
    ['===', '\\==='],
    ['two\nlines', 'two lines'],
    ['@team please', '@\u200bteam please'],
  ])('%j has only what Markdown would take for a mark escaped: %j', (text, written) =>
    expect(memoText(text)).toBe(written),
  );

  it('stays in its cell of a table', () => expect(memoCell('a | b')).toBe('a \\| b'));
});
