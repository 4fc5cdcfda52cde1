import { describe, expect, it } from 'vitest';
import { readText, spotsOf } from './read-text.js';

describe('values', () => {
  it.each([
    ['a: 1', { a: 1 }],
    ['a: -1.50', { a: -1.5 }],
    ['a: .5', { a: 0.5 }],
    ['a: 1e3', { a: 1000 }],
    ['a: 0x1F', { a: 31 }],
    ['a: 0o17', { a: 15 }],
    ['a: 017', { a: 17 }],
    ['a: +3', { a: 3 }],
    ['a: .inf', { a: Number.POSITIVE_INFINITY }],
    ['a: -.INF', { a: Number.NEGATIVE_INFINITY }],
    ['a: .nan', { a: Number.NaN }],
    ['a: true', { a: true }],
    ['a: FALSE', { a: false }],
    ['a: null', { a: null }],
    ['a: ~', { a: null }],
    ['a:', { a: null }],
    // YAML 1.1 would make a truth value, a number in base 60 and a date of these.
    ['a: NO', { a: 'NO' }],
    ['a: yes', { a: 'yes' }],
    ['a: 1:30', { a: '1:30' }],
    ['a: 1_000', { a: '1_000' }],
    ['a: 2026-06-30', { a: '2026-06-30' }],
    ['a: 2024-25', { a: '2024-25' }],
    ['a: 1,234', { a: '1,234' }],
    ["a: '1'", { a: '1' }],
    ['a: "x\\ty\\u00e9\\U0001F600"', { a: 'x\ty\u00e9\u{1f600}' }],
    ["a: 'it''s'", { a: "it's" }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['a: >-\n  one\n  two\n\n  three\n', { a: 'one two\nthree' }],
    ['a: one\n  two # comment\n', { a: 'one two' }],
    ['a: a#b #c', { a: 'a#b' }],
    ['[a, {b: 1}, c: 2]', ['a', { b: 1 }, { c: 2 }]],
    ['- a\n-\n- - b\n', ['a', null, ['b']]],
    ['{a, b: , "c":d}', { a: null, b: null, c: 'd' }],
    ['just text', 'just text'],
    ['%YAML 1.2\n---\na: 1\n...\n', { a: 1 }],
    ['a: 9007199254740991', { a: 9007199254740991 }],
  ])('%j', (text, value) => {
    const document = readText(text);
    expect(document.findings).toEqual([]);
    expect(document.value).toEqual(value);
  });

  it('has no negative zero', () => {
    expect(readText('a: -0').value).toStrictEqual({ a: 0 });
    expect(readText('a: -0.0').value).toStrictEqual({ a: 0 });
  });

  it('accepts a byte order mark and the line endings of Windows', () => {
    const document = readText('\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n');
    expect(document.findings).toEqual([]);
    expect(document.value).toEqual({ a: 1, b: 'x\ny\n' });
    expect(document.text.startsWith('a: 1')).toBe(true);
    expect(document.locate('/a', 'key')).toEqual({ line: 1, column: 1 });
    expect(document.locate('/b', 'key')).toEqual({ line: 2, column: 1 });
  });
});

describe('keys', () => {
  it('are the text as written', () => {
    const { value, findings } = readText(
      "2025: a\n02134: b\n1.10: c\nNO: d\nnull: e\ntrue: f\n\"q\\u0041\": g\n'it''s': h\n",
    );
    expect(findings).toEqual([]);
    expect(new Map(Object.entries(value as object))).toEqual(
      new Map([
        ['2025', 'a'],
        ['02134', 'b'],
        ['1.10', 'c'],
        ['NO', 'd'],
        ['null', 'e'],
        ['true', 'f'],
        ['qA', 'g'],
        ["it's", 'h'],
      ]),
    );
  });

  it('named like parts of every object are keys like any other', () => {
    const { value } = readText('__proto__: { polluted: true }\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: true });
    expect('polluted' in {}).toBe(false);
  });

  it('named like parts of every object count as repeated only when they are', () => {
    expect(spotsOf(readText('toString: 1\nvalueOf: 2\n').findings)).toEqual([]);
    expect(spotsOf(readText('toString: 1\n__proto__: 2\n__proto__: 3\n').findings)).toEqual(['3:1 yaml/duplicate-key']);
  });
});

describe('values that are refused', () => {
  it.each([
    ['a: 9007199254740992', 'so many digits'],
    ['a: -9007199254740993', 'so many digits'],
    ['a: 12345678901234567890', 'so many digits'],
    ['a: 0xFFFFFFFFFFFFFFFF', 'so many digits'],
    ['a: 1e400', 'at most 1e15'],
    [`a: ${'9'.repeat(400)}`, 'at most 1e15'],
    ['a: "\\ud800"', "isn't a valid character code"],
    ['a: "\\U00110000"', "isn't a valid character code"],
  ])('%j', (text, words) => {
    const document = readText(text);
    expect(spotsOf(document.findings)).toEqual(['1:4 schema/value']);
    expect(document.findings[0]?.message).toContain(words);
    expect(document.value).toEqual({ a: null });
    expect([...document.refused]).toEqual(['/a']);
  });

  it('tells which quotes to add', () => {
    expect(readText('a: 12345678901234567890').findings[0]?.suggestion).toContain('"12345678901234567890"');
  });

  it('lets what looks like one of them pass', () => {
    const { value, findings } = readText('a: 9007199254740994.5\nb: "\\\\U00110000"\nc: "\\ud83d\\ude00"\nd: 1e40x\n');
    expect(findings).toEqual([]);
    expect(value).toEqual({ a: 2 ** 53 + 2, b: '\\U00110000', c: '\u{1f600}', d: '1e40x' });
  });
});
