import { describe, expect, it } from 'vitest';
import { type Expected, findingsOf, inShort, readText, threeLines } from '../../assessment/read-text.js';

type Case = readonly [what: string, text: string, expected: readonly Expected[]];

describe('spaces that are none for YAML', () => {
  it.each<Case>([
    [
      'as indentation',
      'strive: 1\npartnership:\n\u00a0\u00a0name: River\nassessed-on: 2026-06-30\n',
      [['yaml/syntax', '3:1', '', ['A nonbreaking space', 'press the space bar']]],
    ],
    [
      'behind a key: one finding for all lines',
      'strive:\u00a01\npartnership:\n  name:\u202fRiver\nassessed-on: \u00a02026-06-30\n',
      [['yaml/syntax', '1:8', '', ['2 more lines below have the same']]],
    ],
    [
      'within braces, behind a dash and behind a word',
      `${threeLines}gateways:
  exploring:
    shared-community-vision:
      shared-messages: { status:\u2003met,\u00a0note:\u00a0Good }
      cradle-to-career-vision: met\u00a0
      leadership-table:
        status: met
        evidence:
          -\u00a0Charter
`,
      [['yaml/syntax', '7:33', '', ['An em space', '2 more lines']]],
    ],
    [
      'beside other mistakes, which stand where they stand',
      `strive: 1\npartnership:\n  nmae: x\n\u3000\u3000states: [ZZ]\nassessed-on: today\n`,
      [
        ['schema/unknown-key', '3:3', '/partnership/nmae', ['`name`']],
        ['yaml/syntax', '4:1', '', ['A wide space']],
        ['schema/value', '4:12', '/partnership/states/0', ['`ZZ`']],
        ['schema/format', '5:14', '/assessed-on', ['`today`']],
      ],
    ],
    [
      'of another kind, by their number',
      'strive:\u20041\npartnership: { name: River }\nassessed-on: 2026-06-30\n',
      [['yaml/syntax', '1:8', '', ['U+2004']]],
    ],
  ])('%s', (_what, text, expected) => {
    expect(inShort(findingsOf(text), expected)).toEqual(expected);
  });

  it('are part of a text like any other sign', () => {
    const text = `${threeLines}gateways: { exploring: { shared-community-vision: { leadership-table: { status: met, evidence: [Charter], note: "10\u00a0of: 12" } } } }\n`;
    expect(readText(text)).toMatchObject({ valid: true, findings: [] });
  });

  it('are no mistake within a text where something else is one', () => {
    const text = `${threeLines}systems-change-examples:\n  - { title: One\u00a0of, on: 2026-01-01, kind: magic }\n`;
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(['schema/value']);
  });
});
