import { describe, expect, it } from 'vitest';
import { readText, spotsOf } from './read-text.js';

/** Each mistake once: the text, where it is, and a word of what is said about it. */
const mistakes: [string, string, RegExp][] = [
  ['a: b: c\n', '1:5', /colon.*quotes.*"b: c"/],
  ['note: Adopted: by 31 members\nx: 1\n', '1:14', /"Adopted: by 31 members"/],
  ['- a: b: c\n', '1:7', /"b: c"/],
  ['x: { a: b: c, d: 1 }\n', '1:10', /"b: c"/],
  ['x: {a: 1 b: 2}\n', '1:10', /comma.*`, b:`/],
  ['a: say "x": y\n', '1:11', /'say "x": y'/],
  ['a: @x\n', '1:4', /starts with @.*"@x"/],
  ['a: `x`\n', '1:4', /starts with `/],
  ['a: %x\n', '1:4', /starts with %/],
  ['a: & b\n', '1:4', /starts with &/],
  ['a: ! !b c\n', '1:4', /starts with !/],
  ['a: !x!y b\n', '1:4', /starts with !/],
  ['a: }\n', '1:4', /starts with }/],
  ['a: ]x\n', '1:4', /starts with \]/],
  ['a: , b\n', '1:4', /starts with ,/],
  ['2024: *\n', '1:7', /starts with \*.*suppressed/],
  ['x: { 2023: 1, 2024: *, 2025: 2 }\n', '1:21', /suppressed/],
  ['a: - b\n', '1:4', /list starts on the line below/],
  ['a: > 5\n', '1:4', /start on the next line.*"> 5"/],
  ['a: | b\n', '1:4', /start on the next line.*"\| b"/],
  ['a: "C:\\Users"\n', '1:7', /backslash/],
  ['a: "\\d"\n', '1:5', /backslash/],
  ['a: "x" y\n', '1:8', /column 4.*\\"/],
  ["a: 'it's'\n", '1:8', /column 4.*Use the other kind of quotes: "it's"/],
  ['a: [1, "2" 3]\n', '1:12', /column 8/],
  ['name: "River\nb: 1\n', '1:7', /aren't closed.*" at the end/],
  ["a:\n  b: 'x\n  c: 1\n", '2:6', /aren't closed.*' at the end/],
  ['name: "River', '1:7', /aren't closed/],
  ['a: "x\\"\n', '1:4', /aren't closed/],
  ["a: ''x\nb: 1\n", '1:6', /column 4/],
  ["b: 'it''s\nc: 1\n", '1:4', /aren't closed/],
  ['x:\n  a: { note: "x, n: 5 }\n  b: { note: "y" }\n', '2:14', /aren't closed/],
  ['a: [1, 2\nb: 3\n', '1:4', /bracket \[.*Add \]/],
  ['a: { b: [1 }\nc: 3\n', '1:9', /bracket \[.*Add \]/],
  ['x:\n  - {a: 1}\n  - {a: 2\n  - {a: 3}\n', '3:5', /bracket {.*Add }/],
  ['a: { b: Plan #5 }\nc: 3\n', '1:14', /# with a space before it.*bracket {/],
  ['a: [1]]\n', '1:7', /no opening bracket/],
  ['a: {b: 1}}\n', '1:10', /no opening bracket/],
  ['a: [1,,2]\n', '1:7', /before this comma/],
  ['a: [,1]\n', '1:5', /before this comma/],
  ['a:\n\tb: 1\n', '2:1', /tab/],
  ['\ta: 1\n', '1:1', /tab/],
  ['a:\n  b: 1\n\tc: 2\n', '3:1', /tab/],
  ['a:\n \tb: 1\n', '2:2', /tab/],
  ['a:\t{ b: 1 }\nc: 2\n', '1:3', /a tab next to the brackets/],
  ['a: { b:\t1 }\n', '1:8', /a tab next to the brackets/],
  ['a: [x,\ty]\n', '1:7', /a tab next to the brackets/],
  ['a:1\nb: 2\n', '1:3', /no space after the colon.*`a: 1`/],
  ['b: 2\na:1\n', '2:3', /no space after the colon/],
  ['b: 2\na:1\nc: 3\n', '2:3', /no space after the colon/],
  ['"a":1\n"b": 2\n', '1:5', /no space after the colon/],
  ['a: 1\nb\nc: 2\n', '2:1', /no colon/],
  ['a:\n  b: 1\n  c\n  d: 2\n', '3:3', /no colon/],
  ['a: 1\nsome text\nof three\nlines\nc: 2\n', '2:1', /no colon/],
  ['a: 1\n b: 2\n', '2:2', /indented under `a`.*move that value down/],
  ['a: b\n  c: d\n', '2:3', /indented under `a`/],
  ['a: "b"\n  c\n    d: 1\n', '2:3', /indented/],
  ['a:\n  b: 1\n  c: -\n  d: 2\n', '3:6', /hyphen by itself.*`null`/],
  ['a: 1\n// b\nc: 2\n', '2:1', /comment starts with #.*`# b`/],
  ['a:\n  b: 1\n  /* c */\n  d: 2\n', '3:3', /`# c`/],
  ['a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\n', '2:1', /conflict/],
  ['a: 1\n=======\nb: 2\n', '2:1', /conflict/],
  ['a: 1\n>>>>>>> main\n', '2:1', /conflict/],
  ['a:\n  - b\n  - [b](https://example.org)\n', '3:5', /starts with \[.*https:\/\/example\.org\./],
  ['x: 1\na = b\nc: 2\n', '2:2', /`a: b`/],
  ['x: some\nmore text.\nc: 2\n', '2:5', /`more: text\.`.*continues the text above/],
  ['x:\n  y: some\nmore text.\n  z: 1\n', '3:1', /continues the text above/],
  ['x: 1\na; b\nc: 2\n', '2:2', /`a: b`/],
  ['a: {}\n  b: c\n', '1:4', /nothing here.*below.*Remove the {}/],
  ['x:\n  a: {} # kept\n    # b\n\n    b: { c: 1 }\n', '2:6', /Remove the {}/],
  ['a: []\n  - b\n', '1:4', /Remove the \[\]/],
  ['a: {}\n  b\n', '1:4', /Remove the {}/],
  ['a:\n  b: 1\n c: 2\n', '3:2', /indentation doesn't match/],
  ['a:\n    b: 1\n  c: 2\n', '3:3', /indentation doesn't match/],
  ['  a: 1\nb: 2\n', '2:1', /indentation doesn't match/],
  ['a:\n  - b\n  c: 1\n', '3:3', /key is among list entries/],
  ['a:\n  x: 1\n  - b\n', '3:3', /list entry.*is among keys/],
  ['- a\nb: 1\n', '2:1', /key is among list entries/],
  ['a: 1\n- b\n', '2:1', /list entry.*is among keys/],
  ['[a]\nb: 1\n', '2:1', /indentation doesn't match/],
  ['--- a: 1\n', '1:6', /follow ---/],
  ['a: 1\n... b\n', '2:5', /follow \.\.\./],
  ['%YAML 1.2\na: 1\n', '2:1', /starts with %/],
];

const jargon =
  /mapping|scalar|sequence|flow|block|stream|token|node|anchor|deficient|indicator|document separator|undefined/i;

describe('a mistake of syntax', () => {
  it.each(mistakes)('%j at %s', (text, spot, words) => {
    const { findings } = readText(text);
    expect(spotsOf(findings)).toEqual([`${spot} yaml/syntax`]);
    const said = `${findings[0]?.message} ${findings[0]?.suggestion}`;
    expect(said).toMatch(words);
    expect(said).not.toMatch(jargon);
    expect(findings[0]?.suggestion).not.toBe('');
  });

  it('counts the other lines that are indented with tabs, and is one finding', () => {
    const [finding, ...others] = readText('a:\n\tb: 1\n\tc:\n\t\td: 2\n').findings;
    expect(others).toEqual([]);
    expect(finding?.message).toContain('2 more lines');
  });
});

describe('several mistakes of syntax', () => {
  const text = ['a:', '  b: @x', '  c: "y', '  d: [1', '  e: *', '  ok: 1', 'f: k: l', 'h:1', 'i', 'j: 2', 'j: 3'].join(
    '\n',
  );

  it('are all found, with what comes behind them', () => {
    expect(spotsOf(readText(text).findings)).toEqual([
      '2:6 yaml/syntax',
      '3:6 yaml/syntax',
      '4:6 yaml/syntax',
      '5:6 yaml/syntax',
      '7:5 yaml/syntax',
      '8:3 yaml/syntax',
      '9:1 yaml/syntax',
      '11:1 yaml/duplicate-key',
    ]);
  });

  it('leave everything else readable, and mark what stands in for them', () => {
    const { value, refused } = readText(text);
    expect(value).toMatchObject({ a: { ok: 1 }, h: 1, i: null, j: 2 });
    expect([...refused]).toEqual(['/a/b', '/a/c', '/a/d', '/a/e', '/f', '/h', '/i']);
  });

  it('refuse a text of which a part is a stand-in', () => {
    const { findings, refused } = readText('a:- { value: 1, n: 2 }\nb: 3\n');
    expect(findings).toHaveLength(1);
    expect([...refused]).toEqual(['/a:- { value']);
  });

  it.each([
    ['a\n  b: 1\nc: 2\n', '1:1', { a: { b: 1 }, c: 2 }],
    ['x: 0\na\n  b:\n    d: 1\nc: 2\n', '2:1', { x: 0, a: { b: { d: 1 } }, c: 2 }],
    ['p:\n  a\n    b: 1\n    d: 1\n  c: 2\n', '2:3', { p: { a: { b: 1, d: 1 }, c: 2 } }],
    ['p:\n  q: 1\n  a\n    b: 1\n  c: 2\n', '3:3', { p: { q: 1, a: { b: 1 }, c: 2 } }],
    ['p:\n  a\n  b: 1\n', '2:3', { p: { a: null, b: 1 } }],
    ['p:\r\n  a b\r\n  c: 1\r\n', '2:4', { p: { a: 'b', c: 1 } }],
    ['p:\n  a:b\n  c: 1\n', '2:5', { p: { a: 'b', c: 1 } }],
    ['p:\n  a;\n    b: 1\n  c: 1\n', '2:3', { p: { a: { b: 1 }, c: 1 } }],
    ['p:\n  a:{ b: 1, c: 2 }\n  d: 1\n', '2:5', { p: { a: { b: 1, c: 2 }, d: 1 } }],
    ['p:\n  a { b: 1, c: 2 }\n  d: 1\n', '2:4', { p: { a: { b: 1, c: 2 }, d: 1 } }],
    ['p:\n  - a; [{ b: 1, c: 2 }]\n    d: 1\n', '2:6', { p: [{ a: [{ b: 1, c: 2 }], d: 1 }] }],
    ['p:\n  a: 0\n  { b: 1, c: 2 }\n  d: 1\n', '3:3', { p: { a: 0, d: 1 } }],
    ['p:\n  q: 1\n  a\n    - b\n    - c\n', '3:3', { p: { q: 1, a: ['b', 'c'] } }],
    ['p:\n  q: 1\n  a\n    - b\n  c: 1\n', '3:3', { p: { q: 1, a: ['b'], c: 1 } }],
    ['p:\n  q: 1\n  a\n  - b\n  c: 1\n', '3:3', { p: { q: 1, a: ['b'], c: 1 } }],
    ['p:\n  a\n    - { b: 1 }\n    - c\n', '2:3', { p: { a: [{ b: 1 }, 'c'] } }],
    ['p:\n  q: 1\n  a\n    - b: 1\n      c: 2\n    - b: 3\n', '3:3', { p: { q: 1, a: [{ b: 1, c: 2 }, { b: 3 }] } }],
    ['p:\n  - { a: b c: 1 }\n  - 2\n', '2:12', { p: [{ a: 'b', c: 1 }, 2] }],
    ['p: { a: 1 b: 2, c: 3 }\n', '1:11', { p: { a: 1, b: 2, c: 3 } }],
    ['p:\n  a = b\n  c: 1\n', '2:4', { p: { a: 'b', c: 1 } }],
    ['p:\n  a=b\n  c: 1\n', '2:4', { p: { a: 'b', c: 1 } }],
    ['p:\n  a b\n\n    d: 1\n  c: 1\n', '2:3', { p: { 'a b': { d: 1 }, c: 1 } }],
    ['p:\n  q: 1\n  a b\n    d: 1\n  c: 1\n', '3:3', { p: { q: 1, 'a b': { d: 1 }, c: 1 } }],
  ])('put in the colon or the space that a line lacks, and read on: %j', (text, spot, value) => {
    const document = readText(text);
    expect(spotsOf(document.findings)).toEqual([`${spot} yaml/syntax`]);
    expect(document.value).toEqual(value);
  });

  it('that lack a sign do not move what stands behind them', () => {
    const { findings, locate, scalarText } = readText('a\n  b: 1\nc:2\nd 3\ne: 4\ne: 5\n');
    expect(spotsOf(findings)).toEqual([
      '1:1 yaml/syntax',
      '3:3 yaml/syntax',
      '4:2 yaml/syntax',
      '6:1 yaml/duplicate-key',
    ]);
    expect(findings[3]?.message).toContain('line 5');
    expect([locate('/a/b', 'value'), locate('/c', 'value'), locate('/d', 'value'), locate('/e', 'value')]).toEqual([
      { line: 2, column: 6 },
      { line: 3, column: 3 },
      { line: 4, column: 3 },
      { line: 5, column: 4 },
    ]);
    expect([scalarText('/a/b'), scalarText('/e')]).toEqual(['1', '4']);
  });

  it('make no second finding of a guessed key that stands there already', () => {
    expect(spotsOf(readText('status: a\nstatus of things\nb: 1\n').findings)).toEqual(['2:7 yaml/syntax']);
  });

  it('take a link alone on its line for a value, and no key', () => {
    const { findings } = readText('a: 1\nhttps://example.org/a\nb: 2\n');
    expect(spotsOf(findings)).toEqual(['2:1 yaml/syntax']);
    expect(findings[0]?.suggestion).toContain('`url: https://example.org/a`');
  });

  it('of brackets that say "nothing" above something are each one, and the rest is read as if they were away', () => {
    const { value, findings } = readText('a: {}\n  b: 1\nc: { }\n  # d\n  d: @x\ne: 2\n');
    expect(spotsOf(findings)).toEqual(['1:4 yaml/syntax', '3:4 yaml/syntax', '5:6 yaml/syntax']);
    expect(value).toMatchObject({ a: { b: 1 }, e: 2 });
  });

  it('end where nothing can stand in: nothing is read then', () => {
    const { value, findings } = readText('a: @x\nb: 1\n  c: 2\n');
    expect(spotsOf(findings)).toEqual(['1:4 yaml/syntax', '3:3 yaml/syntax']);
    expect(value).toBeUndefined();
  });

  it('on one line are one: the second may follow from the first', () => {
    expect(spotsOf(readText('a: [1, "2" 3], 4]\nb: 1\n').findings)).toEqual(['1:12 yaml/syntax']);
  });

  it('end after the 25th, whatever follows', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `k${index}: @x`);
    expect(readText(lines.join('\n')).findings).toHaveLength(25);
  });
});
