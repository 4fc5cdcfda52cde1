// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what must not be left.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, quoteText } from '../../src/text/clean-text.js';

/** What has to be removed, what may stand beside it, and what is a letter or a mark and has to be removed all the same. */
const sign = fc.constantFrom(
  ...['\u001b', '[', ']', '0', ';', 'm', '\u0007', '\\', '\u009b', '\u009d', '\u009c', '\r', '\n', '\u2028', 'x', ' '],
  ...[
    '\u200c',
    '\u200d',
    '\u{1f600}',
    '\u{1f3fd}',
    '\ufe0f',
    '\u3400',
    '\u0301',
    '\ud83d',
    '\ude00',
    '\udb40',
    '\udc41',
  ],
  ...['\u202e', '\u200b', '\u3164', '\u115f', '\u1160', '\uffa0', '\u{e0100}', '\u{e0041}', '\ufffe', '\u0000'],
);
const nasty = fc
  .array(fc.oneof({ weight: 3, arbitrary: sign }, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
  .map((parts) => parts.join(''));

describe('a text from a file', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b[38;2;1;2;3mx', 'x'],
    ['\u009b2Jx', 'x'],
    // What sets the window's title, writes to the clipboard or makes a link disappears with what it carries.
    ['a\u001b]0;title\u0007b', 'ab'],
    ['a\u001b]52;c;aGk=\u001b\\b', 'ab'],
    ['\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['a\u009d0;title\u009cb', 'ab'],
    ['a\u001bPq#0\u001b\\b', 'ab'],
    ['a\u001bcb', 'ab'],
    ['a\u001b(Bb', 'ab'],
    ['a\u0000\u0007\u0008\u000b\u007fb\u0085', 'ab'],
    ['a\tb\r\nc\rd\u2028e', 'a\tb\nc\nd\ne'],
    // Trojan source: what turns the direction around.
    ['a\u202eb\u202c\u2066c\u2069\u200f\u061c', 'abc'],
    ['pay\u200bload\u2060\ufeff\u00ad', 'payload'],
    ['\u{e0041}a\u{e007f}', 'a'],
    ['a\ud800b', 'ab'],
    ['\u3164', ''],
    // Joiners hold emoji, Persian and the languages of India together; elsewhere they only hide.
    ['\u{1f469}\u{1f3fd}\u200d\u{1f4bb}', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['\u2764\ufe0f\u200d\u{1f525}', '\u2764\ufe0f\u200d\u{1f525}'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['\u0915\u094d\u200d\u0937', '\u0915\u094d\u200d\u0937'],
    ['1\u200d2 \u200d3', '12 3'],
    // What stood beside a joiner may be removed: then the joiner holds nothing together.
    ['\u3400\u200d\u{e0100}', '\u3400'],
    ['\u{e0100}\u200c\u3400', '\u3400'],
    ['a\u200d\u3164', 'a'],
    ['\u1160\u200da', 'a'],
    ['a\u200d\u200db', 'ab'],
    ['a\u200d\u200bb', 'a\u200db'],
    ['a\u200d\u001b[0m', 'a'],
    // The halves of a character may come together, or what they would be part of may go.
    ['\ud83d\u001b[0m\ude00', '\ud83d\ude00'],
    ['\ud83d\u200b\ude00', ''],
    ['\udb40\u001b[0m\udc41', ''],
    ['Cura\u00e7ao \u2013 \u201cquoted\u201d 100%', 'Cura\u00e7ao \u2013 \u201cquoted\u201d 100%'],
  ])('%j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('never keeps what a terminal acts upon, and is clean after one turn', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        // A lone surrogate cannot be encoded.
        expect(new TextDecoder().decode(new TextEncoder().encode(cleaned))).toBe(cleaned);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a quoted piece', () => {
  it('stands on one line and is cut to its length', () => {
    expect(quoteText('  a\n\t b\u001b[1m  ')).toBe('a b');
    expect(quoteText('abcdef', 6)).toBe('abcdef');
    expect(quoteText('abcdefg', 6)).toBe('abcde\u2026');
    expect(quoteText('\u{1f600}'.repeat(8), 6)).toBe(`${'\u{1f600}'.repeat(5)}\u2026`);
    // Behind the cut the joiner would hold nothing together.
    expect(quoteText('\u0915\u094d\u200d\u0937\u0915', 4)).toBe('\u0915\u094d\u2026');
  });

  it('is clean and stays as it is, wherever it is cut', () => {
    fc.assert(
      fc.property(nasty, fc.nat({ max: 12 }), (text, longest) => {
        const piece = quoteText(text, longest + 1);
        expect(cleanText(piece)).toBe(piece);
        expect(quoteText(piece, longest + 1)).toBe(piece);
      }),
      { numRuns: 2000 },
    );
  });
});
