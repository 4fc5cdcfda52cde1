import fc from 'fast-check';

const pieces = [
  ...['a', 'b', 'key: value\n', '- ', ': ', ':', '? ', '\n', '\n  ', '\n    ', '\n\n', '\r\n', '\r', '\t', ' # c', '#'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '""',
    "''",
    '"a\\\n b"',
    '"\\x41"',
    '\\',
    '|\n  ',
    '>-\n',
    '|+\n ',
    '|',
    '>',
  ],
  ...[
    '&x ',
    '*x',
    '!t ',
    '%',
    '@',
    '`',
    '---\n',
    '...\n',
    '<<',
    '=',
    '~',
    'null',
    'true',
    'No',
    '.inf',
    '.nan',
    '1',
    '-0',
  ],
  ...['0x1F', '0o17', '1e3', '1e400', '.5', '02134', '1.10', '2024-25', '1_000', '1:30', '12345678901234567890'],
  ...['__proto__: 1\n', '\u0085', '\u2028', '\ufeff', '\u{1f600}', '\u00e9', '\u0001'],
];
/** What looks like YAML, right or wrong. */
export const yamlLikeText = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((chosen) => chosen.join(''));

/** An assessment in which most forms of YAML occur. */
export const assessment = [
  'strive: 1',
  'partnership:',
  '  name: River Valley Promise # fictional',
  '  states: [OH, "IN"]',
  'assessed-on: 2026-06-30',
  'gateways:',
  '  exploring:',
  '    shared-community-vision:',
  '      leadership-table:',
  '        status: met',
  "        note: 'It''s adopted'",
  '        evidence:',
  '          - { title: Members, url: https://example.org/members }',
  '          - https://example.org/table',
  'outcomes:',
  '  kindergarten-readiness:',
  '    kra:',
  '      name: >-',
  '        Children on track',
  '        in fall',
  '      values:',
  '        2018-19: { value: 41.2, n: 5321 }',
  '        2019-20: null',
  '        2024-25: suppressed',
  '',
].join('\n');

/** The assessment with a few pieces put in or in the place of something. */
export const mutatedAssessment = fc
  .array(fc.tuple(fc.nat(assessment.length), fc.nat(6), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    changes.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), assessment),
  );
