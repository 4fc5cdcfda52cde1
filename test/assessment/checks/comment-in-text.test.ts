import { describe, expect, it } from 'vitest';
import { type Expected, findingsOf, inShort, threeLines } from '../read-text.js';

const benchmark = (lines: string) => `${threeLines}gateways:
  exploring:
    shared-community-vision:
      leadership-table:
        status: met
${lines}`;
const table = '/gateways/exploring/shared-community-vision/leadership-table';

const rule = 'yaml/comment-in-text';

describe('a comment that was probably meant as text', () => {
  it.each<readonly [string, string, readonly Expected[]]>([
    [
      'a number behind the #',
      benchmark('        note: We are #1 in the state\n        evidence: [Charter]\n'),
      [[rule, '9:22', `${table}/note`, ['`#1 in the state`', '"We are #1 in the state"', 'a space after the #']]],
    ],
    [
      'a word behind the #, in an entry of a list too',
      benchmark('        evidence:\n          - Plan #EveryChild\n          - title: Plan "A" #5\n'),
      [
        [rule, '10:18', `${table}/evidence/0`, ['`#EveryChild`', '"Plan #EveryChild"']],
        [rule, '11:29', `${table}/evidence/1/title`, ['\'Plan "A" #5\'']],
      ],
    ],
    [
      'in a name',
      'strive: 1\npartnership:\n  name: Partnership  #5 of 7\nassessed-on: 2026-06-30\n',
      [[rule, '3:22', '/partnership/name', ['`#5 of 7`']]],
    ],
    [
      'never shows what is personal',
      'strive: 1\npartnership:\n  name: River #5 jane@example.org\nassessed-on: 2026-06-30\n',
      [[rule, '3:15', '/partnership/name', ['[email address]']]],
    ],
  ])('%s', (_what, text, expected) => expect(inShort(findingsOf(text), expected)).toEqual(expected));

  it.each([
    ['a space after the #', benchmark('        note: Adopted # by 5\n        evidence: [Charter]\n')],
    [
      'a word that comments start with',
      benchmark('        note: Adopted #TODO say when\n        evidence: [Charter]\n'),
    ],
    [
      'a comment on a line of its own',
      benchmark('        #5 more to come\n        note: Adopted\n        evidence: [Charter]\n'),
    ],
    ['quotes around the whole', benchmark('        note: "We are #1"\n        evidence: [Charter]\n')],
    ['quotes before it', benchmark('        note: "We are" #1\n        evidence: [Charter]\n')],
    ['no space before the #', benchmark('        note: Plan#5\n        evidence: [Charter]\n')],
    [
      'a status, a date, a short name or a number before it',
      `strive: 1 #first
partnership:
  name: River Valley
  states: [OH] #5
  children-and-youth: 9000 #estimate
assessed-on: 2026-06-30 #draft1
other-outcomes:
  jobs:
    rate:
      name: Jobs
      unit: percent #of all
      data: jobs.csv
`,
    ],
  ])('not where there is %s', (_what, text) => {
    const findings = findingsOf(text, { 'jobs.csv': 'period,value\n2024,1\n2025,2\n' });
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });
});
