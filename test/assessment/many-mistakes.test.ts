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

describe('as many findings as a large file can hold', () => {
  /** More than the arguments that one call can take. */
  const veryMany = 150_000;

  it('are there for every row of a data file', () => {
    const text = `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, data: jobs.csv } } }\n`;
    const findings = findingsOf(text, { 'jobs.csv': `period,value\n${'x,1\n'.repeat(veryMany)}` });
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: veryMany }, () => 'data/row'));
  });

  it('are there for every text of a list', () => {
    const text = `${threeLines}principles: { advance-equity: { evidence: [${'a@b.co,'.repeat(veryMany)}] } }\n`;
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(
      Array.from({ length: veryMany }, () => 'privacy/personal-data'),
    );
  });
});
