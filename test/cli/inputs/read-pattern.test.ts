import fc from 'fast-check';
import ignore from 'ignore';
import { Minimatch, minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';
import { alternatives } from '../../../src/cli/inputs/braces.js';
import { ignoredBy } from '../../../src/cli/inputs/gitignore.js';
import { namePattern } from '../../../src/cli/inputs/name-pattern.js';
import { follow } from '../../../src/cli/inputs/path-pattern.js';
import { mostAlternatives, readPattern } from '../../../src/cli/inputs/read-pattern.js';

/** Whether a pattern means a path. */
function means(pattern: string, path: string): boolean {
  return (readPattern(pattern) ?? []).some(({ literal, parts }) => {
    const before = literal === '.' ? [] : literal.split('/');
    const names = path.split('/');
    if (before.some((name, index) => names[index] !== name)) return false;
    return follow(parts, names.slice(before.length), false).whole;
  });
}

describe('a pattern', () => {
  it.each<[string, string[], string[]]>([
    ['*.yaml', ['a.yaml', 'é.yaml'], ['.yaml', '.a.yaml', 'x/a.yaml', 'a.yml']],
    ['a*b*c', ['abc', 'aXbXc', 'abbcc'], ['ab', 'acb']],
    ['?.yaml', ['a.yaml', '😀.yaml'], ['ab.yaml', '.yaml']],
    ['[a-c].yaml', ['b.yaml'], ['d.yaml', 'ab.yaml']],
    ['[!a-c].yaml', ['d.yaml'], ['a.yaml']],
    ['[^a].yaml', ['d.yaml'], ['a.yaml']],
    ['[]a].yaml', ['].yaml', 'a.yaml'], ['b.yaml']],
    ['[a-].yaml', ['-.yaml', 'a.yaml'], ['b.yaml']],
    ['[!].yaml', ['[!].yaml'], ['a.yaml']],
    ['[a', ['[a'], ['a']],
    ['**', ['a', 'a/b/c'], ['.a', 'a/.b']],
    ['**/c', ['c', 'a/b/c'], ['c/d', '.a/c']],
    ['a/**/c', ['a/c', 'a/b/b/c'], ['a/b', 'c']],
    ['*/**', ['a/b', 'a/b/c'], ['a']],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/b/x/c'], ['a/x/c']],
    ['a/**/**/c', ['a/c', 'a/b/c'], ['a']],
    ['**/*/**/.*', ['a/.a', 'a/b/.a'], ['.a', 'a/b']],
    ['a**c', ['ac', 'abc'], ['a/c']],
    ['.*', ['.a'], ['a']],
    ['./a//*', ['a/b'], ['b']],
    ['{a,b{1,2}}.yaml', ['a.yaml', 'b1.yaml', 'b2.yaml'], ['b.yaml', '1.yaml']],
    ['{a}.yaml', ['{a}.yaml'], ['a.yaml']],
    ['{a,b.yaml', ['{a,b.yaml'], ['a.yaml']],
    ['{a,}b}', ['ab}', 'b}'], ['a']],
    ['{a/b,c}/*', ['a/b/x', 'c/x'], ['a/x']],
    ['+(a|b)', ['+(a|b)'], ['a', 'ab']],
    ['!a', ['!a'], ['b']],
    ['#a', ['#a'], []],
  ])('%s means %j, and not %j', (pattern, meant, others) => {
    for (const path of meant) expect(means(pattern, path), path).toBe(true);
    for (const path of others) expect(means(pattern, path), path).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('takes a sign behind a backslash literally', () => {
    expect(means('\\*[\\]x]?', '*]1')).toBe(true);
    expect(means('\\*', 'a')).toBe(false);
    expect(means('\\{a,b\\}', '{a,b}')).toBe(true);
    expect(means('\\.*', '.a')).toBe(true);
    expect(means('a\\', 'a\\')).toBe(true);
  });

  it('names outright what stands before its first sign', () => {
    const literals = (pattern: string) =>
      readPattern(pattern)?.map(({ literal, parts, isFolder }) => [literal, parts.length, isFolder]);
    expect(literals('../a/b*/c')).toEqual([['../a', 2, false]]);
    expect(literals('/a/*')).toEqual([['/a', 1, false]]);
    expect(literals('/*')).toEqual([['/', 1, false]]);
    expect(literals('{a,../b}/**/c/')).toEqual([
      ['a', 2, true],
      ['../b', 2, true],
    ]);
    expect(literals('{a,b}.yaml')).toEqual([
      ['a.yaml', 0, false],
      ['b.yaml', 0, false],
    ]);
  });

  it('stands for at most a hundred names', () => {
    const braces = (count: number) => `{${Array.from({ length: count }, (_, index) => index).join(',')}}`;
    expect(readPattern(braces(mostAlternatives))).toHaveLength(100);
    expect(readPattern(braces(mostAlternatives + 1))).toBeUndefined();
    expect(readPattern(`${braces(10)}${braces(10)}`)).toHaveLength(100);
    expect(readPattern('{a,b}'.repeat(7))).toBeUndefined();
    expect(readPattern('{a,b}'.repeat(200))).toBeUndefined();
    expect(readPattern(`${'{a,'.repeat(300)}${'}'.repeat(300)}`)).toBeUndefined();
  });

  const small = fc.constantFrom('a', 'b', '.', 'ab');
  const sign = fc.constantFrom('*', '?', '[ab]', '[!a]', '[a-b]', 'a', 'b', '.');
  const part = fc.oneof(
    { arbitrary: fc.array(sign, { minLength: 1, maxLength: 5 }).map((signs) => signs.join('')), weight: 3 },
    { arbitrary: fc.constant('**'), weight: 1 },
  );
  const path = fc
    .array(
      fc.array(small, { minLength: 1, maxLength: 4 }).map((names) => names.join('')),
      { minLength: 1, maxLength: 4 },
    )
    .filter((names) => names.every((name) => !/^\.+$/.test(name)))
    .map((names) => names.join('/'));
  const pattern = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .filter((parts) => parts.every((one) => !/^\.+$/.test(one)))
    .map((parts) => parts.join('/'));

  it('means what a well-known library takes it for', () => {
    fc.assert(
      fc.property(pattern, path, (one, other) => {
        // A star that may stand for nothing, beside a dot: the library takes `*.` for a name that may start with one.
        fc.pre(!/(?:^|\/)\*+[.?[]/.test(one));
        // A name with a dot behind two `**`: the library doesn't find a/.a by **/*/**/.*, and shells do.
        fc.pre(!/\*\*\/.*\*\*\/\./.test(one));
        expect(means(one, other)).toBe(minimatch(other, one, { noext: true, nonegate: true, nocomment: true }));
      }),
      { numRuns: 3000 },
    );
  });

  it('has the alternatives that a well-known library makes', () => {
    const piece = fc.constantFrom('{', '}', ',', 'a', 'b', '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        // What shells do with braces that have no other brace differs, and nobody writes it.
        fc.pre(text !== '' && isBalanced(text));
        const expected = new Set(new Minimatch(text).braceExpand());
        expect(new Set(alternatives(text, 1000, true)?.filter((one) => one !== ''))).toEqual(expected);
      }),
      { numRuns: 2000, examples: [[['{', 'a', ',', '{', 'b', '}', '}']]] },
    );
  });
});

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

describe('a list of what is left out', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a name anywhere', ['a'], ['a', 'x/a', 'a/b', 'x/a/b'], ['b', 'ab', 'x/ab']],
    ['a name from the top', ['/a'], ['a', 'a/b'], ['x/a']],
    ['a path from the top', ['a/b'], ['a/b', 'a/b/c'], ['x/a/b', 'a']],
    ['folders', ['a/'], ['a/b', 'x/a/b'], ['a', 'x/a']],
    ['what lies in a folder', ['a/**'], ['a/b', 'a/b/c'], ['a']],
    ['what lies anywhere below', ['**/a/b'], ['a/b', 'x/y/a/b'], ['a/x/b']],
    ['names with a dot', ['*.b'], ['.a.b', 'a.b', 'x/.b'], ['a.c']],
    ['a star within one name', ['a/*/c'], ['a/b/c'], ['a/b/b/c', 'a/c']],
    ['what is asked back', ['*.b', '!a.b'], ['c.b', 'x/c.b'], ['a.b', 'x/a.b']],
    ['nothing asked back in a folder', ['a/', '!a/b'], ['a/b'], []],
    ['comments and empty lines', ['# a', '', '   ', '#a'], [], ['a', '# a', '#a']],
    ['signs taken literally', ['\\#a', '\\!b', 'c\\*'], ['#a', '!b', 'c*'], ['a', 'b', 'cd']],
    ['no blanks at the end', ['a  ', 'b\\ '], ['a', 'b '], ['b']],
    ['braces as they are', ['{a,b}'], ['{a,b}'], ['a', 'b']],
    ['everything', ['**'], ['a', 'a/b'], []],
    ['nothing by a slash', ['/', '!'], [], ['a']],
  ])('names %s', (_what, lines, left, kept) => {
    const isIgnored = ignoredBy(lines);
    for (const path of left) expect(isIgnored(path, false), path).toBe(true);
    for (const path of kept) expect(isIgnored(path, false), path).toBe(false);
  });

  it('means what a well-known library takes it for', () => {
    const name = fc.stringMatching(/^[ab.]{0,2}[ab]$/);
    const part = fc.stringMatching(/^(?:[ab.]|\*|\?|\[ab\]){0,3}[ab*?]$/).filter((one) => one !== '**');
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '/', '**/'),
        fc.array(fc.oneof(part, part, fc.constant('**')), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', '/**'),
      )
      .map(([back, start, parts, end]) => `${back}${start}${parts.join('/')}${end}`);
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), path, fc.boolean(), (lines, names, isFolder) => {
        // The library reads a list of nothing but `**` in a row, and stars beside stars, in ways of its own.
        fc.pre(lines.every((one) => !/\*\*\/\*\*|[^/!]\*\*|\*\*[^/]|\*\*\/$|^!?\/?\*\*$/.test(one)));
        const written = names.join('/');
        const expected = ignore({ ignorecase: false })
          .add([...lines])
          .ignores(isFolder ? `${written}/` : written);
        expect(ignoredBy(lines)(written, isFolder)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('remembers folders, and forgets them again', () => {
    const isIgnored = ignoredBy(['f5/', '!x']);
    for (const _time of [1, 2]) {
      for (let index = 0; index < 15_000; index++) expect(isIgnored(`f${index}/a`, false)).toBe(index === 5);
    }
  });
});

describe('no pattern takes long', () => {
  const name = 'a'.repeat(250);
  const milliseconds = (action: () => unknown): number => {
    const before = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  it.each([
    ['many stars', `${'*a'.repeat(499)}b`],
    ['many stars and signs', `${'*?'.repeat(499)}b`],
    ['many classes', `${'*[ab]'.repeat(199)}c`],
    ['unclosed brackets', `*${'[a'.repeat(400)}`],
    ['many folders', `${'**/a/'.repeat(199)}b`],
    ['many stars and folders', `${'**/*a*/'.repeat(140)}b`],
  ])('%s', (_what, pattern) => {
    const paths = [name, Array.from({ length: 64 }, () => name.slice(0, 60)).join('/')];
    expect(milliseconds(() => paths.map((path) => means(pattern, path)))).toBeLessThan(1000);
    expect(milliseconds(() => paths.map((path) => ignoredBy([pattern])(path, false)))).toBeLessThan(1000);
  });

  it('reading unclosed brackets takes no longer than the pattern', () => {
    expect(milliseconds(() => namePattern('[a'.repeat(500), { escapes: true, dot: true }))).toBeLessThan(500);
  });
});
