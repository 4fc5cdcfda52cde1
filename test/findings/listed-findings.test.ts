import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { countBySeverity, listAtMost } from '../../src/findings/listed-findings.js';

const finding = (rule: string, severity: Finding['severity'], line: number): Finding => ({
  rule,
  severity,
  message: 'Something.',
  file: 'a.yaml',
  line,
  column: 1,
  path: '',
});

const info = finding('indicator/break', 'info', 2);
const warning = finding('outcome/no-core', 'warning', 3);
const otherWarning = finding('gap/leveling-down', 'warning', 4);
const error = finding('schema/type', 'error', 5);
const result = { file: 'a.yaml', valid: false as const, findings: [info, warning, otherWarning, error], unlisted: [] };

/** What a result lists, by rule, and what it only counts. */
const inShort = ({ findings, unlisted }: ReturnType<typeof listAtMost>) => [
  findings.map(({ rule, severity }) => `${severity} ${rule}`),
  unlisted.map(({ rule, severity, count }) => `${count} ${severity} ${rule}`),
];

describe('listAtMost', () => {
  it.each([4, 5, 10_000])('leaves a result as it is that has no more than %i', (most) => {
    expect(listAtMost(result, most)).toBe(result);
  });

  it.each<[number, string[], string[]]>([
    [
      3,
      ['info file/too-many-findings', 'warning outcome/no-core', 'warning gap/leveling-down', 'error schema/type'],
      ['1 info indicator/break'],
    ],
    [
      2,
      ['warning file/too-many-findings', 'warning outcome/no-core', 'error schema/type'],
      ['1 info indicator/break', '1 warning gap/leveling-down'],
    ],
    [
      1,
      ['warning file/too-many-findings', 'error schema/type'],
      ['1 info indicator/break', '1 warning outcome/no-core', '1 warning gap/leveling-down'],
    ],
  ])('keeps the gravest %i, of these the first, in file order, and counts the others by kind', (most, listed, rest) => {
    expect(inShort(listAtMost(result, most))).toEqual([listed, rest]);
  });

  it('says how many there are besides, of the most frequent kinds by name', () => {
    const kinds = ['a/a', 'b/b', 'c/c', 'd/d'];
    const findings = kinds.flatMap((rule, index) =>
      Array.from({ length: 1000 * (index + 1) }, () => finding(rule, 'error', 9)),
    );
    const [first] = listAtMost({ ...result, findings: [error, ...findings] }, 1).findings;
    expect(first).toMatchObject({ severity: 'error', file: 'a.yaml', line: 1, column: 1, path: '' });
    expect(first?.message).toBe(
      '10,000 more findings are counted but not listed: 4,000 of d/d, 3,000 of c/c, 2,000 of b/b and others.',
    );
  });

  it('changes no total but for the finding that says so', () => {
    expect(countBySeverity(listAtMost(result, 1))).toEqual({ error: 1, warning: 3, info: 1 });
    expect(countBySeverity(result)).toEqual({ error: 1, warning: 2, info: 1 });
  });
});
