import { describe, expect, it } from 'vitest';
import { findingsOf, inShort, threeLines } from './read-text.js';

const benchmark = (evidence: string) => `${threeLines}gateways:
  exploring:
    shared-community-vision:
      leadership-table: { status: met, evidence: ${evidence} }
`;

const list = '/gateways/exploring/shared-community-vision/leadership-table/evidence';

const advice = 'Give it a `title`, a `url`, or a `file`.';

describe('an entry of evidence that has only a date is an error at its place', () => {
  it.each([
    ['under a benchmark', benchmark('[{ date: 2026-05-01 }]'), '7:51', `${list}/0`, 'Entry 1'],
    ['behind one that has a title', benchmark('[Charter, { date: 2026-05-01 }]'), '7:60', `${list}/1`, 'Entry 2'],
    ['as does one without keys', benchmark('[{}]'), '7:51', `${list}/0`, 'Entry 1'],
    [
      'under an example of systems change',
      `${threeLines}systems-change-examples:\n  - title: Shared protocol\n    on: 2025-08-20\n    kind: practice\n    evidence:\n      - date: 2025-08-20\n`,
      '9:9',
      '/systems-change-examples/0/evidence/0',
      'Entry 1',
    ],
    [
      'under a principle',
      `${threeLines}principles:\n  advance-equity:\n    evidence:\n      - Plan\n      - { date: 2025-08-20 }\n`,
      '8:9',
      '/principles/advance-equity/evidence/1',
      'Entry 2',
    ],
  ])('%s', (_where, text, place, path, entry) => {
    const expected = [
      ['schema/missing', place, path, [`${entry} of \`evidence\` is missing a title, a url, or a file.`, advice]],
    ] as const;
    expect(inShort(findingsOf(text), expected)).toEqual(expected);
  });
});

describe('an entry of evidence', () => {
  it.each(['title: Minutes', 'url: https://example.org/minutes', 'file: minutes.pdf'])('is one by its %s', (source) => {
    for (const entry of [`{ ${source} }`, `{ ${source}, date: 2026-05-01 }`]) {
      expect(findingsOf(benchmark(`[${entry}]`), { 'minutes.pdf': '' })).toEqual([]);
    }
  });

  it.each([
    ['a key is misspelled', '{ titel: Minutes, date: 2026-05-01 }', 'schema/unknown-key'],
    ['its title is a number', '{ title: 2026, date: 2026-05-01 }', 'schema/type'],
    ['its title is empty', '{ title: "", date: 2026-05-01 }', 'schema/value'],
  ])('gets one finding where %s', (_what, entry, rule) => {
    expect(findingsOf(benchmark(`[${entry}]`)).map((finding) => finding.rule)).toEqual([rule]);
  });
});
