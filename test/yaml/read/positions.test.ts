import { describe, expect, it } from 'vitest';
import { readText } from './read-text.js';

const at = (text: string, path: string) => {
  const document = readText(text);
  const key = document.locate(path, 'key');
  const value = document.locate(path, 'value');
  return `${key.line}:${key.column} ${value.line}:${value.column}`;
};

describe('where a key and its value stand', () => {
  it.each([
    ['a: 1\nbc:  2\n', '/bc', '2:1 2:6'],
    ['a:\n  b: x\n', '/a/b', '2:3 2:6'],
    ['a:\n  b: x\n', '/a', '1:1 2:3'],
    // A quoted text starts at its quote.
    ['a: "x"\n', '/a', '1:1 1:4'],
    ["'k': 'x'\n", '/k', '1:1 1:6'],
    ['a: { "b c":  \'x\' }\n', '/a/b c', '1:6 1:14'],
    ['a: [ x, "y" , [z] ]\n', '/a/1', '1:9 1:9'],
    ['a: [ x, "y" , [z] ]\n', '/a/2', '1:15 1:15'],
    ['a: [ x, "y" , [z] ]\n', '/a/2/0', '1:16 1:16'],
    ['a: [b: 1]\n', '/a/0/b', '1:5 1:8'],
    // A block starts at its sign.
    ['a: |\n  text\nb: 1\n', '/a', '1:1 1:4'],
    ['a | b: >-  # | x\n  text\n', '/a | b', '1:1 1:8'],
    ['a: |\r\n  text\r\nb: 1\r\n', '/b', '3:1 3:4'],
    ['- |2\n  x\n- y\n', '/0', '1:3 1:3'],
    ['- |2\n  x\n- y\n', '/1', '3:3 3:3'],
    // An empty value has its key's place, an empty entry its dash's.
    ['a:\nb: 1\n', '/a', '1:1 1:1'],
    ['a: {b: , c}\n', '/a/b', '1:5 1:5'],
    ['a: {b: , c}\n', '/a/c', '1:10 1:10'],
    ['-\n-  # note\n-\n', '/0', '1:1 1:1'],
    ['-\n-  # note\n-\n', '/1', '2:1 2:1'],
    ['-\n-  # note\n-\n', '/2', '3:1 3:1'],
    ['- - 1\n  -\n-\n', '/0/1', '2:3 2:3'],
    ['- - 1\n  -\n-\n', '/1', '3:1 3:1'],
    ['- |\n  - x\n-\n', '/1', '3:1 3:1'],
    ['- a:\n-\n', '/1', '2:1 2:1'],
    // Keys with escapes, and keys that a pointer has to escape.
    ['"a\\u0062": 1\nx: 2\n', '/ab', '1:1 1:12'],
    ['a/b~c: 1\n', '/a~1b~0c', '1:1 1:8'],
    ['? a\n: b\n', '/a', '1:3 2:3'],
    ['\n\n  a:\n    - b:  c\n', '/a/0/b', '4:7 4:11'],
    // Columns count as editors do.
    ['\u{1f600}: "\u{1f600}"\n', '/\u{1f600}', '1:1 1:5'],
    // What is not in the file has the nearest parent's place; the root is the file.
    ['a:\n  b: 1\n', '/a/c/d', '1:1 2:3'],
    ['x: 1\n', '/a/c/d', '1:1 1:1'],
    ['\n\nx: 1\n', '', '1:1 1:1'],
  ])('%j %s', (text, path, expected) => {
    expect(at(text, path)).toBe(expected);
  });

  it('gives the first of a key that stands twice', () => {
    expect(at('a: 1\na: 2\n', '/a')).toBe('1:1 1:4');
  });

  it('tells the key behind a pointer from its likeness', () => {
    const { locate } = readText('a~1b: 1\na/b: 2\n');
    expect(locate('/a~01b', 'key').line).toBe(1);
    expect(locate('/a~1b', 'key').line).toBe(2);
  });
});

describe('the text of an unquoted value', () => {
  const { scalarText } = readText('a: 02134\nb: 1.10\nc: "02134"\nd:\ne: [0x1F]\nf: |\n  x\n');
  it.each([
    ['/a', '02134'],
    ['/b', '1.10'],
    ['/c', undefined],
    ['/d', ''],
    ['/e', undefined],
    ['/e/0', '0x1F'],
    ['/f', undefined],
    ['/none', undefined],
  ])('%s', (path, text) => {
    expect(scalarText(path)).toBe(text);
  });
});
