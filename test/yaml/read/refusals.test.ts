import { describe, expect, it } from 'vitest';
import { readText, spotsOf } from './read-text.js';

describe('what an assessment must not hold', () => {
  it.each<[string, string, string[]]>([
    [
      'a key that stands twice',
      'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n',
      ['4:3 yaml/duplicate-key', '5:1 yaml/duplicate-key'],
    ],
    ['a key that stands three times', 'a: 1\na: 2\na: 3\n', ['2:1 yaml/duplicate-key', '3:1 yaml/duplicate-key']],
    ['a key once with and once without quotes', '1: a\n"1": b\n', ['2:1 yaml/duplicate-key']],
    ['a key twice between brackets', 'x: {a: 1, b: 2, a: 3}\n', ['1:17 yaml/duplicate-key']],
    [
      'a key twice within the second of two',
      'a: {}\na: {b: 1, b: 2}\n',
      ['2:1 yaml/duplicate-key', '2:11 yaml/duplicate-key'],
    ],
    ['an alias, and not its anchor too', 'a: &x 1\nb: *x\nc: [*x]\n', ['2:4 yaml/alias', '3:5 yaml/alias']],
    ['an alias of nothing', 'a: *x\n', ['1:4 yaml/alias']],
    ['an alias as a key', 'a: &x 1\n*x : 2\n', ['2:1 yaml/alias']],
    ['an alias of itself', 'a: &x [*x]\n', ['1:8 yaml/alias']],
    ['a text that starts with &', 'note: &c more\n', ['1:7 yaml/alias']],
    ['a tag', 'a: !!str 5\nb: !c {d: 1}\n', ['1:4 yaml/tag', '2:4 yaml/tag']],
    ['a tag before a key', '!a b: 1\n', ['1:1 yaml/tag']],
    ['a tag that would make a date', 'a: !!timestamp 2026-06-30\n', ['1:4 yaml/tag']],
    ['a list as a key', '? [a]\n: b\nc: 1\n', ['1:3 yaml/key']],
    ['a group as a key', '{{a: 1}: 2}\n', ['1:2 yaml/key']],
    ['a text of several lines as a key', '? |\n  a\n: b\n', ['1:3 yaml/key']],
    ['a text that goes on as a key', '{a\n b: c}\n', ['1:2 yaml/key']],
    ['no key', 'a: 1\n: b\n', ['2:1 yaml/key']],
    ['an endless key', `a: 1\n${'k'.repeat(1001)}: 2\n`, ['2:1 yaml/key']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 yaml/multiple-documents']],
    ['a third document', 'a: 1\n---\nb: 2\n---\nc: 3\n', ['2:1 yaml/multiple-documents']],
    ['a second document behind the end of the first', 'a: 1\n...\n# c\nb: 2\n', ['2:1 yaml/multiple-documents']],
    ['a first document that is empty', '---\n---\na: 1\n', ['2:1 yaml/multiple-documents']],
    ['a second document that is empty', 'a: |\n  x\n---\n', ['3:1 yaml/multiple-documents']],
    ['an older version of YAML', '%YAML 1.1\n---\na: NO\n', ['1:1 yaml/directive']],
    ['other directives', '# c\n%TAG !e! x\n%FOO\n---\na: 1\n', ['2:1 yaml/directive', '3:1 yaml/directive']],
    ['a control character', 'a: x\u0007y\u001b\nb: \u0001\n', ['1:5 yaml/syntax', '2:4 yaml/syntax']],
    ['a control character in a comment', '# \u009b31m\na: 1\n', ['1:3 yaml/syntax']],
    ['a byte order mark within the text', 'a: 1\n\ufeffb: 2\n', ['2:1 yaml/syntax']],
    ['the line endings of old', 'a: 1\rb: 2\r', ['1:5 file/encoding']],
    ['a start of the document that is indented with a tab', '# c\n\t---\na: 1\n', ['2:1 yaml/syntax']],
    ['nothing', '', ['1:1 schema/missing']],
    ['nothing but comments', '\n# c\n\n', ['1:1 schema/missing']],
    ['nothing but the marks of a document', '---\n...\n', ['1:1 schema/missing']],
  ])('%s', (_, text, spots) => {
    expect(spotsOf(readText(text).findings)).toEqual(spots);
  });

  it('all of it is found at once, in file order', () => {
    const text = '%YAML 1.1\n---\na: &x 1\nb: *x\nb: !!int 2\nc: 1e999\n? [k]\n: v\nd: @e\n---\nf: 1\n';
    expect(spotsOf(readText(text).findings)).toEqual([
      '1:1 yaml/directive',
      '4:4 yaml/alias',
      '5:1 yaml/duplicate-key',
      '5:4 yaml/tag',
      '6:4 schema/value',
      '7:3 yaml/key',
      '9:4 yaml/syntax',
      '10:1 yaml/multiple-documents',
    ]);
  });

  it('says in which line a key stands first', () => {
    const [finding] = readText('# c\na: 1\nb: 1\na: 2\n').findings;
    expect(finding?.message).toContain('`a`');
    expect(finding?.message).toContain('line 2');
    expect(finding?.path).toBe('/a');
  });

  it('gives the file, the severity, the path and what to do', () => {
    expect(readText('a: [b, *c]\n').findings).toEqual([
      {
        rule: 'yaml/alias',
        severity: 'error',
        file: 'file.yaml',
        line: 1,
        column: 8,
        path: '/a/1',
        message: expect.stringContaining('`*c`'),
        suggestion: expect.stringContaining('"*c"'),
      },
    ]);
  });

  it('keeps escape sequences and personal data out of its words', () => {
    const messages = readText(
      '"\\e[31mred\\u202e": 1\n"\\e[31mred\\u202e": 2\nx@example.org: 1\nx@example.org: 2\n',
    ).findings.map(({ message, path }) => `${message} ${path}`);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('`red`');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there.
    expect(messages.join()).not.toMatch(/[\u0000-\u001f\u202e]|x@example/);
  });
});

describe('what can be read beside it', () => {
  it.each<[string, unknown, string[]]>([
    ['a: 1\na: 2\nb: 3\n', { a: 1, b: 3 }, []],
    ['a: &x 1\nb: *x\nc: 3\n', { a: 1, b: null, c: 3 }, ['/b']],
    ['a: !!str 5\nb: !x {c: 1}\n', { a: 5, b: { c: 1 } }, ['/a']],
    ['? [a]\n: {b: 1}\nc: 3\n', { c: 3 }, []],
    ['a: 1\n---\nb: 2\n', { a: 1 }, []],
    ['a: @x\nb: 1\n', { a: 'xx', b: 1 }, ['/a']],
    ['a/b: *x\n', { 'a/b': null }, ['/a~1b']],
  ])('%j', (text, value, refused) => {
    const document = readText(text);
    expect(document.findings).not.toEqual([]);
    expect(document.value).toEqual(value);
    expect([...document.refused]).toEqual(refused);
  });
});
