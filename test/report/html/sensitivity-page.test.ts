import { describe, expect, it, test } from 'vitest';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { SensitivityReport, SensitivityResult } from '../../../src/generated/sensitivity.js';
import { renderSensitivityAsPage } from '../../../src/report/html/sensitivity/sensitivity-page.js';
import { reportOptions } from '../fixtures/fixtures.js';
import { htmlFaults } from './html-faults.js';
import { acts, hostileMarkup, poisoned, read, tags } from './page-parts.js';

const chance = {
  draws: 1000,
  seed: 1,
  varied: 12,
  fixed: 1,
  applies: true,
  eligible: 0,
  notEligible: 830,
  undetermined: 170,
};
const bounds = { points: { from: 0, to: 3 }, percent: { from: 0, to: 10 } };
const loose: SensitivityResult = {
  kind: 'determination',
  id: 'ongoing-proof-point',
  title: 'Ongoing proof point',
  verdict: 'not-eligible',
  frameworkVerdict: 'not-eligible',
  readings: {
    combinations: 2304,
    eligible: 576,
    notEligible: 1728,
    undetermined: 0,
    matter: ['sequence', 'systems-change-threshold'],
    exhaustive: true,
  },
  flips: [{ readings: { sequence: 'criteria-only' }, verdict: 'eligible' }],
  tolerance: { ...bounds, points: { from: 0.4, to: 2.1 } },
  chance,
};
const firm: SensitivityResult = {
  ...loose,
  id: 'proof-point',
  title: 'Proof point',
  verdict: 'eligible',
  frameworkVerdict: 'eligible',
  readings: { combinations: 2304, eligible: 2304, notEligible: 0, undetermined: 0, matter: [], exhaustive: true },
  flips: [],
  tolerance: bounds,
  chance: { ...chance, eligible: 1000, notEligible: 0, undetermined: 0 },
};
const report = (...results: SensitivityResult[]): SensitivityReport => ({
  sensitivity: 1,
  tool: { name: 'strive', version: '0.0.0' },
  sha256: 'ab'.repeat(32),
  file: 'harbor.yaml',
  framework: defaultFramework.edition,
  basis: 'self',
  methodInForce: 'file',
  departures: [],
  assessedOn: '2026-08-31',
  partnership: { id: null, name: 'Harbor Reach Promise' },
  readings: { sequence: 'in-order', 'systems-change-threshold': 'four-across-pillars' },
  tolerance: { points: { value: 1, minimum: 0, maximum: 3 }, percent: { value: 2, minimum: 0, maximum: 10 } },
  results,
});
const page = (...results: SensitivityResult[]) => renderSensitivityAsPage(report(...results), reportOptions());
const gateway = {
  ...loose,
  kind: 'gateway',
  id: 'systems-change',
  title: 'Systems change',
  verdict: 'crossed',
  frameworkVerdict: 'crossed',
} as const;

describe('the page on how firm the verdicts are', () => {
  it('says first which verdicts depend on a reading, and which on chance', () => {
    const text = read(page(firm, loose));
    expect(text).toContain("1 of 2 verdicts depends on how you read the framework's open points: Ongoing proof point.");
    expect(text).toContain('1 of 2 verdicts can come out differently: Ongoing proof point.');
    expect(read(page(firm))).toContain('Every verdict stays the same, no matter how you read');
    expect(read(page(firm))).toContain('every verdict comes out the same.');
    expect(read(page({ ...firm, chance: null }))).toContain("The file doesn't have enough data to try chance.");
  });

  it('says under how many readings a verdict holds, what changes it, its tolerance, and its chance as counts', () => {
    const text = read(page(loose));
    expect(text).toContain('not eligible under 1,728 of 2,304 ways to read the framework, eligible under 576');
    expect(text).toContain(
      "Order of the gateways: Each gateway and each determination is judged only by its own criteria. Earlier gateways and an earlier proof point designation aren't asked for. Then: eligible.",
    );
    expect(text).toContain('It depends on: Order of the gateways, Systems change threshold.');
    expect(text).toContain('not eligible in 830 of 1,000 redrawn years, not enough data to say in 170');
    expect(text).toContain('the same from 0.4 to 2.1 points, and at any percentage');
  });

  it("says what the framework's own method gives where that's something else, and what the file changes", () => {
    const other = { ...loose, frameworkVerdict: 'eligible' as const };
    const text = read(page(other, { ...gateway, frameworkVerdict: 'undetermined' }));
    // In the list at the top, and above the verdict's details.
    expect(text).toContain(" Ongoing proof point not eligible (under the framework's own method: eligible)");
    expect(text).toContain("Ongoing proof point: not eligible (under the framework's own method: eligible)");
    expect(text).toContain("Systems change crossed (under the framework's own method: not enough data to say)");
    expect(read(page(loose))).not.toContain("the framework's own method");
    const departures = [{ name: 'minimum-cell-size', framework: 10, used: 20, by: 'file' as const }];
    expect(read(renderSensitivityAsPage({ ...report(loose), departures }, reportOptions()))).toContain(
      "Method: Smallest group that counts: 20. The framework's own: 10. Set by the file.",
    );
  });

  it('draws how often a verdict stays: 1,728 of 2,304 is three quarters of 240', () => {
    const [readings, drawn] = [...page(loose).matchAll(/<rect class="bar"[^>]*width="([\d.]+)"/g)].map(
      ([, one]) => one,
    );
    expect([readings, drawn]).toEqual(['180', '199.2']);
  });

  it('says which verdicts rest on no number that was redrawn, and draws no bar for them', () => {
    const untried = { ...firm, chance: { ...chance, applies: false, eligible: 1000, notEligible: 0, undetermined: 0 } };
    const text = read(page(untried, loose));
    expect(text).toContain("There isn't enough data to try it for Proof point.");
    expect(text).toContain("can't be tried, because none of the numbers this verdict rests on can be redrawn");
    expect(text).not.toContain('in all 1,000 redrawn years');
    expect(page(untried).match(/<rect class="bar"/g)).toHaveLength(1);
    expect(read(page(untried))).toContain("The file doesn't have enough data to try chance.");
    const same = { ...loose, chance: { ...chance, notEligible: 1000, undetermined: 0 } };
    expect(read(page(untried, same))).toContain('With another group of children, 1 of 2 verdicts comes out the same.');
  });

  it('names a gateway and a verdict of one title apart, and says what the gateway needs besides the verdict', () => {
    const text = read(page({ ...gateway, id: 'proof-point', title: 'Proof point' }, firm));
    expect(text).toContain('Proof point (gateway)');
    expect(text).toContain('Proof point (verdict): eligible');
    expect(text).toContain('this one also needs Systems change to be crossed first');
  });

  it('is valid HTML', async () => expect(await htmlFaults(page(firm, loose, gateway))).toEqual([]));

  it('has no id of a reading where people read', () => {
    expect(read(page(firm, loose, gateway))).not.toMatch(
      /criteria-only|in-order|systems-change-threshold|combinations,/,
    );
  });

  it("names a gateway's tolerance and chance only where they change something", () => {
    const rows = (one: SensitivityResult) => read(/<tr><th scope="row".*?<\/tr>/s.exec(page(one))?.[0] ?? '');
    const changing = { ...gateway, chance: { ...chance, eligible: 900, notEligible: 100, undetermined: 0 } };
    expect(rows(changing)).toContain('Chance: crossed in 900 of 1,000 redrawn years');
    expect(rows({ ...gateway, tolerance: bounds, chance: null })).not.toMatch(/Tolerance|Chance/);
  });
});

const own = new Set(['kind', 'verdict', 'frameworkVerdict', 'basis', 'assessedOn', 'matter']);

test.each(hostileMarkup)('whatever strangers write, this page is made of the same parts: %j', (text) => {
  const written = (words: string) =>
    renderSensitivityAsPage(
      poisoned(report(firm, loose, gateway), words, (key) => own.has(key)),
      reportOptions(),
    );
  expect(tags(written(text))).toEqual(tags(written('a text')));
  expect(acts(written(text))).toBe(false);
});
