import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SCALAR_STYLE } from 'js-yaml';
import { describe, expect, it, vi } from 'vitest';
import { buildValue } from '../../../../src/yaml/read/build-value.js';
import { locateNodes, type NodePlace } from '../../../../src/yaml/read/node-locations.js';
import { parseText } from '../../../../src/yaml/read/parse-events.js';
import { prepareText } from '../../../../src/yaml/read/prepare-text.js';
import { readSimple as readSimpleBytes } from '../../../../src/yaml/read/simple/read-simple.js';
import { sampleAssessment } from '../../../bench/sample-assessment.js';
import { validExamples } from '../../../examples/valid-examples.js';
import { effort } from '../../../thorough.js';
import { assessment, mutatedAssessment, yamlLikeText } from '../arbitrary-yaml.js';

// Many runs on a busy machine: the time that they take is no part of what they test.
vi.setConfig({ testTimeout: 120_000 });

const maximumDepth = 100;

const readSimple = (text: string, depth: number) => readSimpleBytes(text, new TextEncoder().encode(text), depth);

/** What both ways say of a text: the shorter one has to be silent, or to say the same. */
function expectAgreement(text: string): boolean {
  const simple = readSimple(text, maximumDepth);
  if (simple === undefined) return false;
  const prepared = prepareText(text);
  const { events } = parseText(prepared.text, maximumDepth);
  if (events === undefined || prepared.refusals.length > 0)
    throw new Error(`should be refused: ${JSON.stringify(text)}`);
  const { value, irregular } = buildValue(text, events, maximumDepth);
  const inFull = locateNodes(text, events, maximumDepth);
  const about = JSON.stringify(text);
  expect(irregular, about).toBe(false);
  expect(JSON.stringify(simple.value), about).toBe(JSON.stringify(value));
  expect(simple.value, about).toEqual(value);
  const places = [...simple.places.all()];
  expect(places.map(placeOf), about).toEqual([...inFull.places].map(placeOf));
  // Twice: the first few are looked for one by one, those after them in what was put in order.
  for (const [path, place] of [...places, ...places, ...places.slice(0, 60)]) {
    expect(simple.places.get(path), about).toEqual(place);
    expect(simple.places.nearest(`${path}/not-there`), about).toEqual(path === '' ? undefined : place);
  }
  return true;
}

const placeOf = ([path, { keyOffset, valueOffset, scalar }]: readonly [string, NodePlace]) => [
  path,
  keyOffset,
  valueOffset,
  // Where the text of a block stands is never asked.
  scalar && [scalar.style, ...(isBlock(scalar.style) ? [] : [scalar.valueStart, scalar.valueEnd])],
];

const isBlock = (style: number) => style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

describe('YAML that is written simply is read as the library reads it', () => {
  it.each(validExamples)('the example %s', (name) => {
    const text = readFileSync(new URL(`../../../../examples/${name}.yaml`, import.meta.url), 'utf8');
    expect(expectAgreement(text)).toBe(true);
  });

  it('the file that is measured', () => {
    expect(expectAgreement(sampleAssessment())).toBe(true);
  });

  it('an assessment with anything put in or out of it', () => {
    expect(expectAgreement(assessment)).toBe(true);
    fc.assert(
      fc.property(mutatedAssessment, (text) => void expectAgreement(text)),
      { numRuns: effort(300, 1500) },
    );
  });

  it('what looks like YAML', () => {
    fc.assert(
      fc.property(yamlLikeText, (text) => void expectAgreement(text)),
      { numRuns: effort(1000, 2500) },
    );
  });

  it('keys, dashes, values and comments in any order, in any column', () => {
    fc.assert(
      fc.property(lines, (text) => void expectAgreement(text)),
      { numRuns: effort(2000, 10_000) },
    );
  });

  it.each([
    [
      'a key and what may stand behind it',
      'a: ',
      ['a', ':', ' ', '\n', '#', '-', '1', '"', "'", '{', '}', '[', ']', ','],
    ],
    ['keys and dashes below one another', 'a:\n', ['a', ': ', ':\n', '\n', ' ', '- ', '#', ' #']],
    ['a dash and what may stand behind it', 'a:\n- ', ['a', ':', ' ', '\n', '\n ', '-', '#', '{', '}', "''", '~']],
    ['numbers and what looks like them', 'a: ', ['-', '+', '.', '0', '9', 'e', 'x', '_', 'inf']],
    ['texts over several lines', 'a: b', ['\n', '\n  ', '\n ', 'c', ': ', '- ', ' #', '"', '?']],
    ['texts over several lines behind a dash', 'a:\n  - b', ['\n', '\n   ', '\n  ', 'c', ': ', '- ', ' #']],
    ['blocks of text', 'a:\n  b: |', ['\n', '\n    ', '\n  ', 'c', ' ', '#', '-', '+', '2', ': ']],
    ['folded blocks of text', 'a: >-\n  b\n', ['\n', '  ', 'c\n', ' ', '#', '-', ': ', 'd: 1\n']],
  ])('%s: every text of a few pieces', (_name, start, pieces) => {
    let simple = 0;
    const extend = (text: string, left: number): void => {
      if (expectAgreement(text)) simple++;
      if (left > 0) for (const piece of pieces) extend(text + piece, left - 1);
    };
    extend(start, effort(3, pieces.length > 7 ? 4 : 5));
    expect(simple).toBeGreaterThan(effort(5, 50));
  });
});

/** Lines of an assessment, each in some column and with something or other behind it. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '    ', '  ', '      '),
      fc.constantFrom('', '', '', '- ', '-   '),
      fc.constantFrom('a:', 'b:', 'c-d:', '2021-22:', '"e f":', "'g':", 'h.i/j:', '1:', 'true:', '', ''),
      fc.constantFrom('', ' ', '  '),
      fc.constantFrom(
        ...[
          '',
          '',
          '',
          'text',
          'two words',
          'met',
          'null',
          '~',
          'true',
          '12',
          '-3.5',
          '1e3',
          '0x1F',
          '2024-10-01',
          '.5',
        ],
        ...[
          '"quoted"',
          "'it is'",
          '""',
          "''",
          '{ a: 1, b: two words }',
          '{}',
          '[]',
          '[a, "b", -1]',
          '{ c: { d: [] } }',
        ],
        ...[
          'https://example.org/a#b',
          'a: b',
          'a:b',
          'a #b',
          '|',
          '>-',
          '&a',
          '*a',
          '!t',
          '?',
          '-',
          '- x',
          '{',
          ']',
          '{ a }',
        ],
        ...['é', '😀', '\\', '"\\n"', "'a''b'", '[a, ]', '{ a: }', '{ a: 1 } x', '"a" b', '12345678901234567890'],
      ),
      fc.constantFrom('', '', '', ' ', ' # comment', '#', '  #'),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((chosen) => chosen.map((parts) => parts.join('')).join('\n'));

describe('YAML that is not written simply is left to the library', () => {
  it.each([
    ['a text with an empty line in it', 'a: one\n\n  two'],
    ['a text that goes on behind a comment', 'a: one # c\n  two'],
    ['a quoted text over two lines', 'a: "one\n  two"'],
    ['an escape', 'a: "\\x41"'],
    ['a block of text without an end of its last line', 'a: |\n  b'],
    ['a block of text with an empty line in it', 'a: |\n  b\n\n  c\n'],
    ['a block of text with something like a comment behind an empty line', 'a: |\n  b\n\n  # c\n'],
    ['a block of text whose lines start in several columns', 'a: >\n  b\n   c\n'],
    ['a block of text that keeps its empty lines', 'a: |+\n  b\n'],
    ['a block of text that says where it starts', 'a: |2\n  b\n'],
    ['an anchor', 'a: &b 1'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !!str 1'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a key that stands twice, empty the first time', 'a:\na: 2'],
    ['a key that stands twice in braces', 'a: { b: 1, b: 2 }'],
    ['a key that objects have of themselves', 'toString: 1'],
    ['a key that is the parent of objects', '__proto__: 1'],
    ['a number that loses digits', 'a: 12345678901234567890'],
    ['a number beyond range', 'a: 1e400'],
    ['a directive', '%YAML 1.1\n---\na: NO'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['the end of a document', 'a: 1\n...\n'],
    ['a tab', 'a:\t1'],
    ['a carriage return', 'a: 1\r\nb: 2'],
    ['a next line', 'a: 1\u0085b: 2'],
    ['a line separator', 'a: 1\u2028b: 2'],
    ['a byte order mark within', 'a: \ufeff1'],
    ['a list as the whole', '- a'],
    ['a text as the whole', 'a'],
    ['nothing', ''],
    ['comments alone', '# a\n# b\n'],
    ['less indentation than the first key', '  a: 1\nb: 2'],
    ['more indentation than the first key', 'a: 1\n  b: 2'],
    ['a pair in a list in brackets', 'a: [b: 1]'],
    ['more nesting than is allowed', `a: ${'['.repeat(101)}${']'.repeat(101)}`],
  ])('%s', (_name, text) => {
    expect(readSimple(text, maximumDepth)).toBeUndefined();
  });

  it('where less nesting is allowed', () => {
    expect(readSimple('a: { b: 1 }', 2)?.value).toEqual({ a: { b: 1 } });
    expect(readSimple('a: { b: 1 }', 1)).toBeUndefined();
    expect(readSimple('a:\n  b: 1', 2)?.value).toEqual({ a: { b: 1 } });
    expect(readSimple('a:\n  b: 1', 1)).toBeUndefined();
    expect(readSimple('a:\n- b', 2)?.value).toEqual({ a: ['b'] });
    expect(readSimple('a:\n- b', 1)).toBeUndefined();
  });
});
