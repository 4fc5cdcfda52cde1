import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { columnsOf } from '../../../src/report/text/measure.js';
import { twoBasesLines } from '../../../src/report/text/two-bases.js';
import { answer, answers, assessment, gardens } from '../../evaluate/small-assessment.js';
import { reportOptions } from '../fixtures/fixtures.js';

const confirmed = answer('met', { review: { result: 'confirmed' } });
const returned = answer('met', { review: { result: 'returned' } });
const blossoming = {
  compost: confirmed,
  'rain-barrels': 'not-started',
  'open-days': confirmed,
  'shared-harvest': 'lapsed',
} as const;
const mixed = assessment({
  answers: answers({
    seedling: { 'plot-agreed': confirmed, 'soil-tested': returned, 'gardeners-found': 'met' },
    blossoming,
  }),
});
const settled = assessment({
  answers: answers({
    seedling: { 'plot-agreed': confirmed, 'soil-tested': confirmed, 'gardeners-found': confirmed },
    blossoming,
  }),
});

function lines(one: typeof mixed, width = 80, changes = {}) {
  const options = reportOptions({ framework: gardens, width, ...changes });
  return twoBasesLines(evaluate(gardens, one), evaluate(gardens, one, { basis: 'reviewed' }), options);
}

describe('self and reviewed', () => {
  it('stand side by side, with the difference below', () => {
    expect(lines(mixed)).toEqual([
      '',
      'SELF-ASSESSED AND REVIEWED',
      '',
      'Self: what the partnership says is met. Reviewed: only what a review confirmed.',
      '',
      '                  Self                      Reviewed',
      '─'.repeat(68),
      'Seedling          ✓ 3 of 3, crossed         ✗ 1 of 3, not crossed',
      'Blossoming        ✓ 2 of 4, crossed         ✗ 2 of 4, not crossed',
      'Orchard           ✗ not crossed             ✗ not crossed',
      '─'.repeat(68),
      'Sunflower         ✗ not eligible            ✗ not eligible',
      'Second sunflower  ? not enough data to say  ? not enough data to say',
      '',
      'WHAT THE REVIEWS CHANGE',
      '',
      '✗ Seedling: not crossed (self: crossed); 1 of 3 benchmarks counts (self: 3); 1',
      '  unknown (self: 0)',
      '✗ Blossoming: not crossed (self: crossed)',
      '→ Highest gateway crossed: none yet (self: Blossoming)',
      '→ Next gateway: Seedling (self: Orchard)',
      '✗ Sunflower: still not eligible',
      '  ✗ Earlier gateways: no (self: yes)',
      '',
      'This is computed from what the gardeners say. Only the Garden Council gives out',
      'sunflowers.',
    ]);
  });

  it('say that the reviews make no difference where they make none', () => {
    expect(lines(settled)).toContain('Nothing. Every gateway and verdict is the same either way.');
  });

  it('have each its own verdict', () => {
    const self = evaluate(gardens, mixed);
    const [sunflower, ...others] = self.determinations;
    if (!sunflower) throw new Error('There is no determination.');
    const eligible = { ...sunflower, verdict: 'eligible' as const, frameworkVerdict: 'eligible' as const };
    const other = { ...self, determinations: [eligible, ...others] };
    const printed = twoBasesLines(self, other, reportOptions({ framework: gardens }));
    expect(printed).toContain('Sunflower         ✗ not eligible            ✓ eligible');
    expect(printed).toContain('✓ Sunflower: eligible (self: not eligible)');
  });

  it('fit a terminal of 60 columns, and one without anything but ASCII', () => {
    const narrow = lines(mixed, 60, { unicode: false });
    expect(Math.max(...narrow.map(columnsOf))).toBeLessThanOrEqual(60);
    expect(narrow.join('\n')).toMatch(/^[\n -~]*$/);
  });
});

describe("self and reviewed, by a method of the file's own", () => {
  // By its own method blossoming stands alone; in order, it waits for seedling.
  const own = assessment({
    answers: answers({ blossoming: { ...blossoming, 'rain-barrels': confirmed, 'shared-harvest': confirmed } }),
    method: { readings: { 'season-order': 'any-order' } },
  });

  it("mark what the framework's own method gives otherwise, with a sentence for each", () => {
    const printed = lines(own);
    expect(printed).toContain('Blossoming        ✓ 4 of 4, crossed*              ✓ 4 of 4, crossed*');
    const all = printed.join(' ').replace(/\s+/g, ' ');
    expect(all).toContain("* Self: under the framework's own method, crossed: none yet");
    expect(all).toContain("* Reviewed: under the framework's own method, crossed: none yet");
    expect(lines(mixed).join(' ')).not.toContain('own method');
  });

  it('tell apart what the reviews change by either method', () => {
    const returnedSeedling = assessment({
      answers: answers({
        seedling: { 'plot-agreed': confirmed, 'soil-tested': returned, 'gardeners-found': confirmed },
        blossoming,
      }),
      method: { readings: { 'season-order': 'any-order' } },
    });
    const printed = lines(returnedSeedling, 100);
    const at = printed.indexOf("Under the framework's own method:");
    const inForce = printed.slice(0, at);
    expect(inForce).toContain('✗ Seedling: not crossed (self: crossed); 2 of 3 benchmarks count (self: 3)');
    expect(inForce.some((line) => line.includes('Blossoming: not crossed'))).toBe(false);
    expect(printed.slice(at)).toContain('✗ Blossoming: not crossed (self: crossed)');
  });

  it('fit a terminal of 60 columns without anything but ASCII', () => {
    const narrow = lines(own, 60, { unicode: false });
    expect(Math.max(...narrow.map(columnsOf))).toBeLessThanOrEqual(60);
    expect(narrow.join('\n')).toMatch(/^[\n -~]*$/);
  });
});
