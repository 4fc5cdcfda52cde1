import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHarmlessFile } from '../../src/text/harmless-file.js';
import { isHarmless } from '../../src/text/is-harmless.js';
import { readYaml } from '../../src/yaml/read/read-yaml.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const document = (text: string) => readYaml(bytesOf(text), 'file.yaml');
const isHarmlessText = (text: string) => isHarmlessFile(text, bytesOf(text).length === text.length);

/** Pieces of which personal data can come about, across the ends of lines and within quotes too. */
const piece = fc.oneof(
  fc.constantFrom(
    '614',
    '555',
    '0123',
    '12',
    '3456',
    '123-45',
    '6789',
    '1',
    '+1',
    '(614)',
    '6145550123',
    '1.614',
    '2020',
  ),
  fc.constantFrom(
    'phone',
    'tel',
    'text n',
    'ssn',
    'n',
    'value',
    'youth',
    'born',
    'd.o.b',
    'DOB',
    '1/2/2010',
    '20100102',
  ),
  fc.constantFrom('jane@example.org', 'jane', '@', '%40', 'example.org', 'https://example.org/', 'b', 'orn', '2020-21'),
  fc.constantFrom(
    '[at]',
    '(',
    'at',
    ')',
    '(dot)',
    'jane at',
    'example',
    'dot org',
    '+44 20 7946 0958',
    '+',
    '44',
    '011 44',
  ),
  fc.constantFrom(
    'student',
    'case',
    'file',
    'ID',
    'no.',
    'number',
    '#',
    '12345',
    '2024-1234',
    'SSID',
    'MRN',
    'd. o.',
    'b.',
  ),
  fc.constantFrom(
    '/',
    ' - ',
    '\uff10',
    '\uff14\uff11\uff15',
    '\u{1d7ce}',
    '\uff20',
    '\u00b7',
    '\u2212',
    '\u3000',
    '\u200d',
    ')',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    '-',
    '.',
    ': ',
    ':',
    "''",
    "'",
    '"',
    '\\',
    '#',
    ' is ',
    ' no',
    '\t',
    '\u00a0',
    '\u2013',
    '\u200b',
  ),
  fc.constantFrom('\n  ', '\n  ', '\n  \t', ' \n   ', '\n\n  ', '\r\n  ', '\u0007', '\u007f'),
);

const separator = fc.constantFrom('', ' ', '-', '.', '/', ' - ', "''", '\n  ', ' \n  ', '-\n  ', '\u2013', '\u00b7');
const start = fc.constantFrom(
  '',
  'phone ',
  'cell: ',
  'tel.',
  'call no ',
  'ssn ',
  'ssn: ',
  'n: ',
  'value: ',
  'text 4: ',
  'student no. ',
  'case 4: ',
  '+1 ',
  '+44 ',
  '1',
);

/** What is nearly a number that belongs to somebody, or is one. */
const number = fc
  .tuple(start, fc.constantFrom('614', '(614)', '123', ''), separator, fc.constantFrom('555', '45'), separator)
  .map((parts) => `${parts.join('')}0123`);

const content = fc.oneof(
  number,
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
);

/** A value in each of the ways to write one. */
const written = fc
  .tuple(content, fc.constantFrom('plain', 'single', 'double', 'literal', 'folded', 'flow', 'keys', 'list'))
  .map(([text, style]) => {
    switch (style) {
      case 'single':
        return `'${text}'`;
      case 'double':
        return `"${text}"`;
      case 'literal':
        return `|\n  ${text}`;
      case 'folded':
        return `>-\n  ${text}`;
      case 'flow':
        return `{ n: ${text}, value: 1 }`;
      case 'keys':
        return `\n  n: ${text}\n  2020-21: 1200\n  2021-22: 123456`;
      case 'list':
        return `\n  - ${text}\n  - 2020`;
      default:
        return text;
    }
  });

const file = fc
  .array(written, { minLength: 1, maxLength: 2 })
  .map((values) => values.map((value, index) => `key-${index}: ${value}\n`).join(''));

describe('A look at a whole file', () => {
  it('finds nothing but what is harmless harmless', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { value, findings } = document(text);
        if (findings.length === 0 && isHarmlessText(text)) expect(isHarmless(value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [
      'numbers of people before periods',
      'a:\n  n: 1200\n  2020-21:\n    value: 41.5\n  2021-22: 42.5\n  2022-23: 43\n',
    ],
    ['many people', 'children-and-youth: 184200\nn: 120000\nvalue: 1234567.5\n2020: 123456\n'],
    ['lines that end as on Windows', 'a:\r\n  n: 1200\r\n  2020-21:\r\n    value: 41.5\r\n  2021-22: 42.5\r\n'],
    ['letters of any language', 'name: Été à Lyon – 早起き\n'],
  ])('is enough for %s', (_, text) => {
    expect(document(text).findings).toEqual([]);
    expect(isHarmlessText(text)).toBe(true);
  });

  it.each([
    ['a number on two lines', 'note: call 614\n  555\n  0123\n'],
    ['a number on two lines that look like others', 'note: >\n  cell: 614555\n  0123: my own\n'],
    ['a number of a telephone behind the key of a number', 'note: "n: 614.555.0123"\n'],
    ['a number on two lines, of three signs', 'note: call 415 -\n  555 -\n  0123\n'],
    ['a point in a number that looks like others', 'text: "4: 614.555\n  0123"\n'],
    ['a number from abroad', 'note: +33 1 23 45 67 89\n'],
    ['a label on two lines', 'note: student\n  ID 4821\n'],
    ['a label with a curly apostrophe', 'note: the student\u2019s ID 4821\n'],
    ['what stands for an at sign', 'note: jane (\n  at ) example.org\n'],
    ['digits of another width', 'note: \uff14\uff11\uff15-\uff15\uff15\uff15-\uff10\uff11\uff12\uff13\n'],
    ['a quote in a number', "note: '+1 614 555''0123'\n"],
    ['an escape', 'note: "jane\\x40example.org"\n'],
    ['a day of birth', 'note: born 1/2/2010\n'],
    ['an address', 'jane@example.org: yes\n'],
    ['a character without a shape', 'note: a\u200bb\n'],
  ])('does not pass %s', (_, text) => {
    expect(document(text).findings).toEqual([]);
    expect(isHarmlessText(text)).toBe(false);
  });
});
