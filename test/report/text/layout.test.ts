import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../src/report/text/columns.js';
import { asciiMarks, unicodeMarks } from '../../../src/report/text/marks.js';
import { charactersOf, columnsOf, takeColumns } from '../../../src/report/text/measure.js';
import { makePage } from '../../../src/report/text/page.js';
import { sparkline } from '../../../src/report/text/sparkline.js';
import { drawTable } from '../../../src/report/text/table.js';
import { wrap } from '../../../src/report/text/wrap.js';
import { reportOptions } from '../fixtures/fixtures.js';

describe('columns of a text', () => {
  it.each([
    ['abc', 3],
    ['✓ ◐ ▲', 5],
    ['会会', 4],
    ['👩🏽‍🚀', 2],
    ['e\u0301', 1],
    ['🇺🇸', 2],
    ['한글', 4],
    ['Zoë Núñez', 9],
    ['ภาษาไทย', 7],
  ])('%s takes %d', (text, columns) => expect(columnsOf(text)).toBe(columns));

  it('are taken in whole characters', () => {
    expect(takeColumns('abcd', 3)).toBe('abc');
    expect(takeColumns('会会会', 5)).toBe('会会');
  });
});

describe('the characters of a text', () => {
  const whole = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

  // Around 1,000 units a long text is taken apart: no character may be.
  it.each(['👩🏽‍🚀', 'e\u0301\u0302', '🇺🇸', '한글', 'नि', '\r\n'])('are the same in a long text, %j', (character) => {
    for (let before = 985; before <= 1001; before++) {
      const text = `é${'x'.repeat(before)}${character.repeat(400)}`;
      expect(charactersOf(text)).toEqual(whole(text));
    }
  });

  it('may be longer than the pieces in which a text is taken apart', () => {
    expect(charactersOf(`e${'\u0301'.repeat(1500)}x`).join('')).toBe(`e${'\u0301'.repeat(1500)}x`);
  });
});

describe('wrapping', () => {
  it('breaks at blanks', () => expect(wrap('the first of two lines', 9)).toEqual(['the first', 'of two', 'lines']));
  it('fills a line to its last column', () => expect(wrap('abcd efgh', 9)).toEqual(['abcd efgh']));
  it('breaks a word that is too wide after its hyphen', () =>
    expect(wrap('evidence-based', 10)).toEqual(['evidence-', 'based']));
  it('breaks a word without one anywhere', () => expect(wrap('abcdefg', 3)).toEqual(['abc', 'def', 'g']));
  it('never breaks a character', () => expect(wrap('👩🏽‍🚀👩🏽‍🚀', 3)).toEqual(['👩🏽‍🚀', '👩🏽‍🚀']));
  it('breaks a very long word into as many lines as there are', () =>
    expect(wrap(`so ${'x'.repeat(500_000)}`, 2)).toHaveLength(250_001));
  it('gives one line for nothing', () => expect(wrap('', 10)).toEqual(['']));
  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        expect(wrap(text, columns).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('widths of columns', () => {
  it('are as wanted where there is room', () => expect(fitColumns([10, 5], [1, 1], 20)).toEqual([10, 5]));
  it('shrink where there is most to give', () => expect(fitColumns([10, 5], [2, 5], 11)).toEqual([6, 5]));
  it('go below the minimums only when all are there', () => expect(fitColumns([10, 5], [6, 5], 9)).toEqual([4, 5]));
  it('never go below one', () => expect(fitColumns([3, 3], [1, 1], 0)).toEqual([1, 1]));
});

describe('a sparkline', () => {
  const point = (
    value: number | null,
    use: 'comparable' | 'suppressed' | 'before-break' | 'not-begun' = 'comparable',
  ) => ({
    period: '2025',
    value,
    use,
  });

  it('runs from the lowest step to the highest', () =>
    expect(sparkline([point(1), point(2), point(8)], unicodeMarks, 12)).toBe('▁▂█'));
  it('is in the middle where all values are alike', () =>
    expect(sparkline([point(3), point(3)], unicodeMarks, 12)).toBe('▅▅'));
  it('has a hole for a period without a comparable value', () =>
    expect(sparkline([point(5, 'before-break'), point(1), point(null, 'suppressed'), point(2)], unicodeMarks, 12)).toBe(
      '·▁·█',
    ));
  it('leaves out what has not begun', () =>
    expect(sparkline([point(1), point(2), point(9, 'not-begun')], unicodeMarks, 12)).toBe('▁█'));
  it('keeps the latest periods', () => expect(sparkline([point(9), point(1), point(2)], unicodeMarks, 2)).toBe('▁█'));
  it('is plain in ASCII', () => expect(sparkline([point(1), point(2)], asciiMarks, 12)).toBe('_#'));
  it('of nothing is nothing', () => expect(sparkline([], unicodeMarks, 12)).toBe(''));
});

describe('a table', () => {
  const page = makePage(reportOptions({ width: 40 }));

  it('keeps its columns straight beside emoji and wide characters', () => {
    const rows = ['plain', '会議', '👩🏽‍🚀 crew', '🇺🇸', 'e\u0301te\u0301', '\u{f0000}\u{100000}'].map((text) => [
      { text },
      { text: 'X' },
    ]);
    const lines = drawTable(page, { rows, minimums: [1, 1] });
    expect(lines).toHaveLength(6);
    // The widest is the crew, two columns for the astronaut, a blank and four letters: X is in the tenth column.
    for (const line of lines) expect(columnsOf(line.slice(0, line.indexOf('X')))).toBe(9);
  });

  it('draws a rule on a terminal, and none in a pipe', () => {
    const table = {
      rows: [[{ text: 'ab' }, { text: 'c' }], 'rule' as const, [{ text: 'd' }, { text: 'e' }]],
      minimums: [1, 1],
    };
    expect(drawTable(page, table)).toEqual(['ab  c', '─────', 'd   e']);
    expect(drawTable(makePage(reportOptions({ boxes: false })), table)).toEqual(['ab  c', '', 'd   e']);
  });

  it('lets a cell alone run across', () => {
    const rows = [[{ text: 'a whole line' }], [{ text: 'd' }, { text: '7', right: true }]];
    expect(drawTable(page, { rows, minimums: [1, 1] })).toEqual(['a whole line', 'd          7']);
  });

  it('is laid out in a pipe as on a terminal, where it has no rules', () => {
    const pipe = makePage(reportOptions({ width: 40, boxes: false }));
    const words = fc.array(fc.constantFrom('a', '12', 'wörter', '日本語', '✓', '🎉', 'x'.repeat(50)), { maxLength: 4 });
    const cell = fc.record({ text: words.map((several) => several.join(' ')), right: fc.boolean() });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(1, 3, 12), (cells, least) => {
        const table = { rows: cells, minimums: [least, 1, least] };
        expect(drawTable(pipe, table)).toEqual(drawTable(page, table));
      }),
    );
  });
});
