import { describe } from 'vitest';
import { check, evidence, pillar } from '../check-advice.js';

describe('entries of a list that start with another sign than a hyphen', () => {
  check(
    ['•', '*', '+', '–', '—', '·', '‣', '▪', '○', '➢', '−', '--', '1.', '1)', 'o'].map((sign) => [
      `two of them: ${sign}`,
      {
        broken: evidence(`          ${sign} Charter`, `          ${sign.replace('1', '2')} Minutes`),
        rule: sign === '*' ? 'yaml/syntax' : 'schema/type',
        place: '10:11',
        says: [`not with \`${sign} \`. One more line has the same problem.`, `Use \`- \` instead of \`${sign} \`.`],
        fixed: evidence('          - Charter', '          - Minutes'),
      },
    ]),
  );

  check([
    [
      'a sign of the private area, as a word processor writes it',
      {
        broken: evidence('          \uf0b7 Charter'),
        rule: 'schema/type',
        place: '10:11',
        says: ['Use `- ` instead of this mark.'],
        fixed: evidence('          - Charter'),
      },
    ],
    [
      'no space behind them',
      {
        broken: evidence('          •Charter', '          •Minutes'),
        rule: 'schema/type',
        place: '10:11',
        says: ['Use `- ` instead of `•`.'],
        fixed: evidence('          - Charter', '          - Minutes'),
      },
    ],
    [
      'a tab behind them',
      {
        broken: evidence('          •\tCharter', '          •\tMinutes'),
        rule: 'schema/type',
        place: '10:11',
        says: ['Use `- ` instead of `• `.'],
        fixed: evidence('          - Charter', '          - Minutes'),
      },
    ],
    [
      'keys below the first one',
      {
        broken: evidence('          • title: Charter', '            date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['Use `- ` instead of `• `.'],
        fixed: evidence('          - title: Charter', '            date: 2026-02-11'),
      },
    ],
    [
      'a star before a key, with keys below it',
      {
        broken: evidence('          * title: Charter', '            date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['Use `- ` instead of `* `.'],
        fixed: evidence('          - title: Charter', '            date: 2026-02-11'),
      },
    ],
    [
      'groups in braces',
      {
        broken: evidence('          • { title: Charter, date: 2026-02-11 }', '          • { title: Minutes }'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['One more line', 'Use `- ` instead of `• `.'],
        fixed: evidence('          - { title: Charter, date: 2026-02-11 }', '          - { title: Minutes }'),
      },
    ],
    [
      'one among others that have their hyphen',
      {
        broken: evidence(
          '          - Charter',
          '          • title: Minutes',
          '            date: 2026-02-11',
          '          - Agenda',
        ),
        rule: 'yaml/syntax',
        place: '11:11',
        says: ['Use `- ` instead of `• `.'],
        fixed: evidence(
          '          - Charter',
          '          - title: Minutes',
          '            date: 2026-02-11',
          '          - Agenda',
        ),
      },
    ],
    [
      'a number, with keys that stand below its text',
      {
        broken: evidence('          1. title: Charter', '             date: 2026-02-11'),
        rule: 'yaml/syntax',
        place: '10:11',
        says: ['Use `-  ` instead of `1. `.'],
        fixed: evidence('          -  title: Charter', '             date: 2026-02-11'),
      },
    ],
    [
      'keys that are no list: the sign is away, and no hyphen comes',
      {
        broken: pillar('      • leadership-table: lapsed', '      • shared-messages: lapsed'),
        rule: 'schema/unknown-key',
        place: '7:7',
        says: ['Remove the `•` and the space after it.'],
        fixed: pillar('      leadership-table: lapsed', '      shared-messages: lapsed'),
      },
    ],
  ]);
});
