import { describe, expect, it } from 'vitest';
import { secondReading } from '../../../src/yaml/edit/second-reader.js';

const read = (text: string) => secondReading(new TextEncoder().encode(text));

describe('another reader of YAML', () => {
  it.each([
    ['dates and school years', 'a: 2026-03-02\nb: 2024-25\nc: 2026-03-02T09:30:00Z\n'],
    ['words that were truth values once', 'a: yes\nb: No\nc: on\ny: n\n'],
    ['truth values and nothing', 'a: True\nb: FALSE\nc: ~\nd: Null\ne:\n'],
    ['numbers', 'a: 0o17\nb: 0x1F\nc: 017\nd: 1_000\ne: .5\nf: 5.\ng: +5\nh: 1e3\ni: 12:30\nj: 0.1\n'],
    ['numbers that are none', 'a: .inf\nb: -.INF\nc: .nan\nd: -0\ne: -0.0\n'],
    ['large numbers', 'a: 9007199254740991\nb: 1e15\nc: 123456789012345.678\n'],
    ['keys that look like something else', '2021: a\n1.0: b\ntrue: c\nnull: d\n0x10: e\n__proto__: f\n<<: { g: 1 }\n'],
    [
      'texts in every style',
      "a: \"\\u00e9 \\x41\"\nb: 'it''s'\nc: |\n  one\n   two\nd: >-\n  one\n  two\ne: one\n  two\n",
    ],
    ['line breaks of every system', 'a: |\r  one\r  two\rb: 1\r\nc: "one\r\n  two"\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
  ])('reads %s as we do', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is told of where it reads something else', () => {
    expect(read('%YAML 1.1\n---\na: 1\nb:\n  - c: yes\n')).toMatch(
      /^Other programs would read line 5 of the new text differently \(`b > entry 1 > c`\)\.$/,
    );
  });

  it('is told of where it reads nothing', () => {
    expect(read('a: one\n\t\nb: |-\n  one\n\t\n')).toMatch(/^Other programs could not read line \d of the new text\.$/);
  });
});
