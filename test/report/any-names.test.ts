// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what must not be printed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../src/generated/report.js';
import { mapTexts } from '../../src/report/clean-result.js';
import { renderAll } from '../../src/report/render-all.js';
import { columnsOf } from '../../src/report/text/measure.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { alderValley, broken, reportOptions, riverValley } from './fixtures/fixtures.js';

/** Texts that the file's writer chose: names, titles, notes, reasons; ids and words of the framework stay as they are. */
const chosenKeys = new Set([
  'name',
  'community',
  'note',
  'by',
  'title',
  'message',
  'suggestion',
  'reason',
  'unitLabel',
  'source',
]);
const chosenNames = new Set(['group', 'dimension', 'reference']);

/** The same result with other texts in it, some of those that a file's writer chose. */
function withTexts(result: AssessmentResult, texts: readonly string[]): AssessmentResult {
  let next = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const chosen = typeof item === 'string' && (chosenKeys.has(key) || chosenNames.has(key));
        return [key, chosen ? (texts[next++ % texts.length] ?? item) : change(item)];
      }),
    );
  };
  return change(result) as AssessmentResult;
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('会', '👩🏽‍🚀', '🇺🇸', 'é', 'ｱ', ' ', '-', 'a', '한', 'ᄒ', '\u0300', 'क्षि'),
    maxLength: 120,
  }),
  fc.constantFrom('', ' ', 'x'.repeat(300), '👩‍👩‍👧‍👧'.repeat(30), '\u0300\u0301', '￼', '\u{f0000}\u{100000}'),
);
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 12 });
const results = { riverValley, alderValley, broken };
/** By name, so that a failure is readable. */
const anyResult = fc.constantFrom<keyof typeof results>('riverValley', 'alderValley', 'broken');

describe('whatever the names in a file', () => {
  it('no line is wider than the terminal', { timeout: 60_000 }, () => {
    const any = [anyResult, anyTexts, fc.integer({ min: 60, max: 200 }), fc.boolean(), fc.boolean()] as const;
    fc.assert(
      fc.property(...any, (result, texts, width, boxes, verbose) => {
        const options = reportOptions({ width, boxes, detail: verbose ? 'verbose' : 'normal' });
        const lines = renderAll(textFormat, [withTexts(results[result], texts)], options).split('\n');
        expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('nothing that a terminal acts upon is printed', () => {
    const hostile = [
      '\u001b[31mred',
      '\u001b]0;title\u0007',
      '\u009b2J',
      'a\rb',
      'a\u202eb\u2066',
      '\u0000\u0008',
      'a\nb',
      'c\td',
    ];
    const result = { ...withTexts(riverValley, hostile), file: 'examples/\u001b[2Jx\u202e.yaml' };
    for (const detail of ['quiet', 'normal', 'verbose'] as const) {
      const printed = renderAll(textFormat, [result], reportOptions({ detail }));
      expect(printed.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)).toBeNull();
    }
  });

  it('plain ASCII stays plain ASCII', { timeout: 60_000 }, () => {
    // What the file holds is ASCII here; everything else is the report's own.
    const plain = (text: string) => text.replace(/[^\u0000-\u007f“”‘’–…]/gu, 'x');
    const any = [
      anyResult,
      fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), { minLength: 1, maxLength: 12 }),
    ] as const;
    fc.assert(
      fc.property(...any, fc.integer({ min: 40, max: 200 }), (result, texts, width) => {
        const ascii = mapTexts(withTexts(results[result], texts), plain);
        const options = reportOptions({ width, unicode: false, detail: 'verbose', excerpt: () => undefined });
        const printed = renderAll(textFormat, [ascii], options);
        expect(printed.match(/[^\u0000-\u007f]/g)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('any width can be asked for', () => {
    for (const width of [0, 1, 20, 39, 40, 41, Number.NaN, Number.POSITIVE_INFINITY, 100_000]) {
      for (const result of [riverValley, alderValley, broken]) {
        expect(renderAll(textFormat, [result], reportOptions({ width, detail: 'verbose' }))).not.toBe('');
      }
    }
  });
});
