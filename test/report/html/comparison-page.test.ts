import { describe, expect, it, test } from 'vitest';
import type { AnyComparison } from '../../../src/report/comparison/any-comparison.js';
import { renderComparisonAsPage } from '../../../src/report/html/comparison/comparison-page.js';
import { network } from '../comparison/two-folders.js';
import { compareTexts, reportOptions, twoYears } from '../comparison/two-years.js';
import { htmlFaults } from './html-faults.js';
import { acts, hostileMarkup, poisoned, read, tags } from './page-parts.js';

const { before, after } = twoYears();
const page = (comparison: AnyComparison) => renderComparisonAsPage(comparison, reportOptions());
const titles = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, title]) => title);

describe('the page of a comparison', () => {
  const lost = page(compareTexts(before, after));

  it('leads with the direction, then says why, then the rest', () => {
    const direction = read(lost.slice(lost.indexOf('class="standing"'), lost.indexOf('<h2')));
    expect(direction).toContain('Gained: nothing. Lost: Proof point (gateway and verdict).');
    expect(direction).toContain('The same Exploring, Emerging, Sustaining, Systems change,');
    expect(titles(lost)).toEqual([
      'Why',
      'Outcomes that moved',
      'What differs',
      'The same as before',
      'The rest',
      'Method and sources',
    ]);
  });

  it('says of each result what it was, what it is, and why', () => {
    const rows = lost.match(/<tr><th scope="row">.*?<\/tr>/gs)?.map((row) => read(row).trim());
    expect(rows?.slice(0, 3)).toEqual([
      'Proof point gateway Lost crossed not crossed new data',
      'Proof point verdict Lost eligible not eligible new data',
      'Proof point: Core indicators maintained or improved yes no new data',
    ]);
    // 85.1 in 2021-22 to 83: down by 2.1.
    expect(rows).toContainEqual(
      'Students graduating in four years maintained, +0.7 declined, -2.1 New data: 83% in 2025-26',
    );
  });

  it('opens the changes that moved a result, and folds the others', () => {
    const folded = [...lost.matchAll(/<details( open)?><summary>([^<]*)/g)].map(([, open, title]) => [title, !!open]);
    expect(folded).toEqual([
      ['Answers about benchmarks: 1 change', false],
      ['New data: 2 changes', true],
      ['Indicators and groups: 4 changes', false],
      ['Date of the assessment: 1 change', false],
    ]);
  });

  it('names groups as people do', () => {
    const text = read(lost);
    expect(text).toContain('Eighth graders proficient in mathematics, students without disabilities');
    expect(text).not.toMatch(/students-with/);
  });

  it('says so where nothing has changed, and has no empty part', () => {
    const same = page(compareTexts(before, before));
    expect(read(same)).toContain('Nothing that a verdict depends on has changed.');
    expect(titles(same)).toEqual(['The same as before', 'Method and sources']);
  });

  it('says what is wrong with a side that cannot be compared', () => {
    const broken = read(page(compareTexts(before, 'strive: 1\n')));
    expect(broken).toContain('Nothing was compared, because 2027.yaml has 2 errors.');
    expect(broken).not.toContain('Gained');
  });

  it("says what is lost under the framework's own method alone", () => {
    const hidden = page(compareTexts(before, `${after}method: { tolerance: { points: 3 } }\n`));
    expect(read(hidden)).toContain(
      "Gained: nothing. Lost: Proof point (gateway and verdict, only under the framework's own method).",
    );
    expect(read(hidden)).toContain(
      "Lost (only under the framework's own method) eligible eligible (under the framework's own method: not eligible)",
    );
  });
});

describe('the page of a comparison of folders', () => {
  const many = page(network);

  it('leads with how many gained and lost, then who and why, then the totals, then each one', () => {
    expect(read(many)).toContain('3 partnerships compared: 1 gained, 1 lost, 1 stayed the same.');
    expect(titles(many)).toEqual([
      'Who moved, and why',
      'Totals',
      'Each partnership that moved',
      'Not compared',
      'Only in 2026',
      'Only in 2027',
      'In more than one file',
      'Method and sources',
    ]);
    const rows = many.match(/<tr><th scope="row">.*?<\/tr>/gs)?.map((row) => read(row).trim());
    expect(rows?.slice(0, 2)).toEqual([
      'Lost Valley 2027/lost-valley.yaml Proof point (gateway and verdict) new data',
      'Gain Hills 2027/gain-hills.yaml Proof point (gateway and verdict) revised data',
    ]);
    expect(rows).toContainEqual('Proof point: crossed 2 2');
  });
});

const own = new Set([
  'kind',
  'verdict',
  'basis',
  'assessedOn',
  'before',
  'after',
  'result',
  'cause',
  'trend',
  'result',
  'unit',
  'date',
  'methodInForce',
]);

describe.each([
  ['a comparison', compareTexts(before, after)],
  ['a comparison of folders', network],
  ['a comparison with an invalid file', compareTexts(before, 'strive: 1\n')],
] as const)('whatever strangers write', (name, comparison) => {
  test(`the page of ${name} is valid HTML`, async () => expect(await htmlFaults(page(comparison))).toEqual([]));

  test.each(hostileMarkup)(`the page of ${name} is made of the same parts: %j`, (text) => {
    const written = (words: string) =>
      page(poisoned<AnyComparison>(comparison, words, (key) => own.has(key) || /^\d+$/.test(key)));
    expect(tags(written(text))).toEqual(tags(written('a text')));
    expect(acts(written(text))).toBe(false);
  });
});
