import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/findings/decode-text.js';

const encoded = (text: string) => [...new TextEncoder().encode(text)];
const decode = (bytes: number[], maximumBytes = 1000) => decodeText(new Uint8Array(bytes), 'f', maximumBytes);
const spot = (bytes: number[]) => {
  const { finding } = decode(bytes);
  return finding && `${finding.line}:${finding.column} ${finding.rule}`;
};

describe('decoding', () => {
  it('gives back every text, its byte order mark left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(decode(encoded(text)).text).toBe(text.replace(/^\ufeff/, ''));
      }),
    );
  });

  it.each<[string, number[], string]>([
    ['UTF-16 with its mark, little end first', [0xff, 0xfe, 0x61, 0, 0x3a, 0], '1:1 file/encoding'],
    ['UTF-16 with its mark, big end first', [0xfe, 0xff, 0, 0x61, 0, 0x3a], '1:1 file/encoding'],
    ['UTF-16 without a mark', [0x61, 0, 0x3a, 0, 0x20, 0], '1:1 file/encoding'],
    ['UTF-16 without a mark, big end first', [0, 0x61, 0, 0x3a, 0, 0x20], '1:1 file/encoding'],
    ['a NUL', [...encoded('a: 1\nb\u00e9: '), 0, 0x61], '2:5 file/encoding'],
    ['an accent of Windows-1252', [...encoded('a: 1\r\nb: caf'), 0xe9, 0x0a], '2:7 file/encoding'],
    ['a half character at the end', [...encoded('\u00e9\n\u00e9'), 0xc3], '2:2 file/encoding'],
    ['a surrogate', [...encoded('ab'), 0xed, 0xa0, 0x80], '1:3 file/encoding'],
    ['a form that is too long', [0xc0, 0xaf], '1:1 file/encoding'],
    [
      'a broken character after one that only looks broken',
      [...encoded('\ufffd\u{1f600}x'), 0xff],
      '1:5 file/encoding',
    ],
    ['a broken character behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], '1:2 file/encoding'],
  ])('refuses %s', (_, bytes, expected) => {
    expect(spot(bytes)).toBe(expected);
    expect(decode(bytes).finding?.suggestion).toMatch(/UTF-8/);
  });

  it.each<[string, number[], string]>([
    ['Word or Excel', [0x50, 0x4b, 3, 4, 0x14, 0], 'Word or Excel'],
    ['an older Word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'older Word'],
    ['a PDF', encoded('%PDF-1.7\n'), 'a PDF'],
    ['a word processor', encoded('{\\rtf1\\ansi strive: 1}'), 'RTF'],
  ])('says that a file comes from %s', (_, bytes, program) => {
    expect(decode(bytes).finding).toMatchObject({ rule: 'file/encoding', line: 1, column: 1 });
    expect(decode(bytes).finding?.message).toContain(program);
  });

  it('refuses what is larger than allowed, whatever it holds', () => {
    expect(decode([0xff, 0xff], 1).finding).toMatchObject({ rule: 'file/too-large', line: 1, column: 1, file: 'f' });
    expect(decode([0x61], 1).text).toBe('a');
    expect(decode([], 0).text).toBe('');
  });
});
