import { describe, expect, it } from 'vitest';
import { countWork } from './count-work.js';
import { findingsOf, threeLines } from './read-text.js';

/** Pieces with numbers of five digits each. */
const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(10_000 + index)).join('');

/** More mistakes than are looked at closely. */
const many = 1000;

describe('twice the mistakes are at most twice the work', () => {
  it.each<[string, (size: number) => string]>([
    ['unknown keys', (size) => threeLines + repeat(size, (index) => `key${index}: 1\n`)],
    ['unknown keys in one line', (size) => `{ ${repeat(size, (index) => `key${index}: some text, `)} }`],
    ['words cut by commas', (size) => `{ ${repeat(size, (index) => `key${index}, `)} }`],
    [
      'periods that are none',
      (size) =>
        `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, values: { ${repeat(size, (index) => `p${index}: x, `)} } } } }\n`,
    ],
    [
      'indicators without what they need',
      (size) => `${threeLines}outcomes:\n  employment:\n${repeat(size, (index) => `    i${index}: { core: 1 }\n`)}`,
    ],
    [
      'links that are none',
      (size) =>
        `${threeLines}gateways:\n  exploring:\n    shared-messages: {}\nsystems-change-examples:\n${repeat(size, (index) => `  - { title: t, url: nope${index} }\n`)}`,
    ],
    [
      'a group in the focus again and again',
      (size) =>
        `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, values: { 2024: 1 }, disparities: { place: { reference: a, focus: [${repeat(size, (index) => `g${index}, `)}], groups: { a: { 2024: 1 } } } } } } }\n`,
    ],
    [
      'states that are none',
      (size) => `${threeLines}x: 1\npartnership: { states: [${repeat(size, (index) => `S${index}, `)}] }`,
    ],
  ])('%s', (_what, text) => {
    const single = countWork(() => findingsOf(text(many)));
    const double = countWork(() => findingsOf(text(2 * many)));
    expect(single).toBeGreaterThan(many);
    expect(double).toBeLessThanOrEqual(single * 2.1);
  });
});

/** How many findings of each kind there are, in the order in which the first of each stands. */
const tally = (findings: readonly { readonly rule: string }[]): [rule: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts];
};

describe('a file with more mistakes than anybody makes', () => {
  /** More than the arguments that one call can take, and than are looked for. */
  const veryMany = 150_000;
  const endedEarly = 'file/too-many-findings';

  it.each<[string, string, Readonly<Record<string, string>>, [string, number][]]>([
    [
      'rows of a data file',
      `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, data: jobs.csv } } }\n`,
      { 'jobs.csv': `period,value\n${'x,1\n'.repeat(veryMany)}` },
      [
        [endedEarly, 1],
        ['data/row', 100_000],
      ],
    ],
    [
      'unknown keys',
      threeLines + repeat(veryMany, (index) => `k${index}:\n`),
      {},
      [
        [endedEarly, 1],
        ['schema/unknown-key', 100_000],
      ],
    ],
    [
      // Each lacks two keys.
      'designations without anything',
      `${threeLines}designations: [${'{},'.repeat(veryMany)}]\n`,
      {},
      [
        [endedEarly, 1],
        ['schema/missing', 100_000],
      ],
    ],
    [
      'keys that stand again',
      threeLines + 'assessed-on: 2026-06-30\n'.repeat(veryMany),
      {},
      [
        [endedEarly, 1],
        ['yaml/duplicate-key', 100_000],
      ],
    ],
  ])('has 100,000 of them told, and that these are not all: %s', (_what, text, files, expected) => {
    expect(tally(findingsOf(text, files))).toEqual(expected);
  });

  it('has all warnings told', () => {
    const text = `${threeLines}principles: { advance-equity: { evidence: [${'a@b.co,'.repeat(veryMany)}] } }\n`;
    expect(tally(findingsOf(text))).toEqual([['privacy/personal-data', veryMany]]);
  });
});
