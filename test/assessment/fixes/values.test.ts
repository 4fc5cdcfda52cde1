import { describe, expect, it } from 'vitest';
import { benchmark, check, evidence, finding, indicator, pillar } from '../check-advice.js';

describe('a value whose first sign means something else', () => {
  check(
    [
      ['*see below', '"*see below"'],
      ['&c more', '"&c more"'],
      ['!important we met', '"!important we met"'],
      ['[see the charter] adopted', '"[see the charter] adopted"'],
      ['*see "the" charter', '\'*see "the" charter\''],
      ['*see #5 of it', '"*see #5 of it"'],
    ].map(([written = '', typed = '']) => [
      `a text: ${written}`,
      {
        broken: benchmark(`        note: ${written}`),
        rule: 'yaml/syntax',
        place: '9:15',
        says: ['needs quotes', `Put quotes around the whole text: ${typed}.`],
        fixed: benchmark(`        note: ${typed}`),
      },
    ]),
  );

  check(
    ['*', '&', '!'].map((sign) => [
      `a word that may stand there without it: ${sign}met`,
      {
        broken: pillar(`      leadership-table: ${sign}lapsed`),
        rule: 'yaml/syntax',
        place: '7:25',
        says: [`Remove the \`${sign}\`: write \`lapsed\`.`],
        fixed: pillar('      leadership-table: lapsed'),
      },
    ]),
  );

  check([
    [
      'a number in braces',
      {
        broken: indicator('      values: { 2023: 41, 2024: &42 }'),
        rule: 'yaml/syntax',
        place: '9:33',
        says: ['Remove the `&`: write `42`.'],
        fixed: indicator('      values: { 2023: 41, 2024: 42 }'),
      },
    ],
    [
      'an entry of a list',
      {
        broken: evidence('          - *Charter of all', '          - Minutes'),
        rule: 'yaml/syntax',
        place: '10:13',
        says: ['"*Charter of all"'],
        fixed: evidence('          - "*Charter of all"', '          - Minutes'),
      },
    ],
    [
      'signs around a word, as text that is made bold has them',
      {
        broken: pillar('      leadership-table: **lapsed**'),
        rule: 'yaml/syntax',
        place: '7:25',
        says: ["The marks around this value aren't part of it.", 'write `lapsed`'],
        fixed: pillar('      leadership-table: lapsed'),
      },
    ],
  ]);

  it('never shows what is personal as what to type', () => {
    const [personal, quotes, ...others] = finding(benchmark('        note: *jane.doe@example.org knows'));
    expect(personal?.rule).toBe('privacy/personal-data');
    expect(quotes?.said).toContain('Put quotes around the whole text: write " at its start and end.');
    expect(others).toEqual([]);
    expect(`${personal?.said} ${quotes?.said}`).not.toMatch(/jane|\[e-mail/);
  });
});
