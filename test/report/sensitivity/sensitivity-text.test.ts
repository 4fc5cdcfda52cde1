import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { SensitivityReport, SensitivityResult } from '../../../src/generated/sensitivity.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { renderSensitivityAsMarkdown } from '../../../src/report/sensitivity/sensitivity-markdown.js';
import { renderSensitivityAsText } from '../../../src/report/sensitivity/sensitivity-text.js';
import { gardens } from '../../evaluate/small-assessment.js';

const options: ReportOptions = {
  framework: gardens,
  tool: { name: 'strive', version: '0.0.0' },
  width: 80,
  unicode: true,
  boxes: false,
  color: new Chalk({ level: 0 }),
  detail: 'normal',
  excerpt: () => undefined,
};

const drawn = { draws: 1000, seed: 1, varied: 12, fixed: 1, applies: true };
const firm: SensitivityResult = {
  kind: 'gateway',
  id: 'seedling',
  title: 'Seedling',
  verdict: 'crossed',
  frameworkVerdict: 'crossed',
  readings: { combinations: 8, eligible: 8, notEligible: 0, undetermined: 0, matter: [], exhaustive: true },
  flips: [],
  tolerance: { points: { from: 1, to: 5 }, percent: { from: 0, to: 20 } },
  chance: { ...drawn, eligible: 1000, notEligible: 0, undetermined: 0 },
};
const loose: SensitivityResult = {
  kind: 'determination',
  id: 'sunflower',
  title: 'Sunflower',
  verdict: 'not-eligible',
  frameworkVerdict: 'not-eligible',
  readings: {
    combinations: 8,
    eligible: 2,
    notEligible: 5,
    undetermined: 1,
    matter: ['harvest-count', 'season-order'],
    exhaustive: true,
  },
  flips: [
    { readings: { 'harvest-count': 'either', 'season-order': 'any-order' }, verdict: 'eligible' },
    { readings: { 'blossoming-threshold': 'all-four', 'harvest-count': 'either' }, verdict: 'undetermined' },
  ],
  tolerance: { points: { from: 1.5, to: 5 }, percent: { from: 0, to: 20 } },
  chance: { ...drawn, eligible: 170, notEligible: 830, undetermined: 0 },
};
const report = (...results: SensitivityResult[]): SensitivityReport => ({
  sensitivity: 1,
  tool: options.tool,
  sha256: 'ab'.repeat(32),
  file: 'garden.yaml',
  framework: 'community-gardens/2031',
  basis: 'self',
  methodInForce: 'file',
  departures: [{ name: 'season-order', framework: 'in-order', used: 'any-order', by: 'file' }],
  assessedOn: '2031-06-30',
  partnership: { id: null, name: 'Elm Street Garden' },
  readings: { 'blossoming-threshold': 'two-across', 'harvest-count': 'both', 'season-order': 'any-order' },
  tolerance: { points: { value: 2, minimum: 1, maximum: 5 }, percent: { value: 5, minimum: 0, maximum: 20 } },
  results,
});
const shown = (of: SensitivityReport, more: Partial<ReportOptions> = {}) =>
  renderSensitivityAsText(of, { ...options, ...more });
const inOneLine = (of: SensitivityReport) => shown(of).replace(/\s+/g, ' ');

describe('how firm verdicts are, as text', () => {
  it('reads as a page', () => {
    expect(shown(report(firm, loose))).toBe(`How firm the verdicts are: Elm Street Garden

  Assessed on 2031-06-30
  Edition     Community Gardens Path (community-gardens/2031)
  Basis       self: a benchmark counts if the partnership says it's met
  Method      differs from the framework's: season-order: any-order
  File        garden.yaml

Readings: the framework leaves some points open. A reading is one way to settle
an open point. Each verdict was judged under all 8 combinations of readings. To
see the readings: strive explain readings

Tolerance: a change below the tolerance counts as no change. The tolerance is 2
percentage points for percents, and 5% of the baseline for other units. The
edition allows 1 to 5 points and 0% to 20%.

Chance: with another group of children, the numbers might have come out
differently. 12 values were redrawn 1,000 times, from the number of people or
the margin of error. 1 other value can't be redrawn, and stays as it is. The
verdicts are at least this uncertain. Events that affect a whole year aren't
included.

GATEWAYS  tolerance and chance are shown only where they change something

✓ Seedling: crossed under all 8 combinations

VERDICTS

✗ Sunflower: not eligible under 5 of 8 combinations, eligible under 2, not
  enough data to say under 1
    Depends on  harvest-count, season-order
    It takes 2 readings together to change it:
      - harvest-count: either and season-order: any-order (then: eligible)
      - blossoming-threshold: all-four and harvest-count: either (then: not
        enough data to say)
    Tolerance   the same from 1.5 to 5 points, and at any percentage
    Chance      not eligible in 830 of 1,000 redrawn years, eligible in 170

This is computed from what the gardeners say. Only the Garden Council gives out
sunflowers.
`);
  });

  it('says so where not all combinations were tried', () => {
    const readings = { ...firm.readings, combinations: 1210, eligible: 1210, exhaustive: false };
    expect(inOneLine(report({ ...firm, readings }))).toContain(
      'Each verdict was judged under 1,210 combinations of readings, with one or two readings changed at a time.',
    );
  });

  it('says so where chance was not tried', () => {
    const text = inOneLine(report({ ...firm, chance: null }, { ...loose, chance: null }));
    expect(text).toContain(
      'Chance: not tried, because no value has a margin of error, and no percent has the number of people.',
    );
    expect(text).not.toContain('redrawn');
  });

  it('names a gateway and a verdict of one title apart, and says what the gateway needs besides the verdict', () => {
    const verdict = { ...firm, kind: 'determination' as const, id: 'proof-point', title: 'Proof point' };
    const readings = { ...firm.readings, eligible: 6, notEligible: 2 };
    const gateway = { ...firm, id: 'proof-point', title: 'Proof point', readings };
    const of = report(gateway, { ...verdict, verdict: 'eligible', frameworkVerdict: 'eligible' }, loose);
    const edition = { ...options, framework: defaultFramework };
    const text = renderSensitivityAsText(of, edition).replace(/\s+/g, ' ');
    // In order, the gateway comes after systems change. The determination asks for the three before that.
    const also =
      "If gateways go in order, this one also needs Systems change to be crossed first. The verdict doesn't.";
    expect(text).toContain(
      `✓ Proof point (gateway): crossed under 6 of 8 combinations, not crossed under 2 ${also} VERDICTS`,
    );
    expect(text).toContain('✓ Proof point (verdict): eligible under all 8 combinations Tolerance');
    expect(text).toContain('✗ Sunflower: not eligible');
    const markdown = renderSensitivityAsMarkdown(of, edition);
    expect(markdown).toContain(
      `- **Proof point (gateway)**: crossed under 6 of 8 combinations, not crossed under 2\n  - ${also}\n`,
    );
    expect(markdown).toContain('- **Proof point (verdict)**: eligible under all 8 combinations\n');
    const alike = report({ ...gateway, readings: firm.readings }, { ...verdict, verdict: 'eligible' });
    expect(renderSensitivityAsText(alike, edition)).not.toContain('If gateways go in order');
  });

  it('says so at a verdict that rests on no number that was redrawn', () => {
    const untried = { ...loose, chance: { ...drawn, applies: false, eligible: 0, notEligible: 1000, undetermined: 0 } };
    const words = "can't be tried, because none of the numbers this verdict rests on can be redrawn";
    expect(inOneLine(report(untried))).toContain(`Chance ${words} `);
    const markdown = renderSensitivityAsMarkdown(report(untried), options);
    expect(markdown).toContain(`  - Chance: ${words}\n`);
    for (const text of [shown(report(untried)), markdown]) expect(text).not.toContain('redrawn years');
  });

  it('shows tolerance and chance of a gateway where they change its state', () => {
    const gateway = { ...loose, kind: 'gateway' as const, verdict: 'not-crossed' as const };
    const text = inOneLine(report(gateway));
    expect(text).toContain('Tolerance the same from 1.5 to 5 points, and at any percentage');
    expect(text).toContain('Chance not crossed in 830 of 1,000 redrawn years, crossed in 170');
  });

  it('says it in words where a single tolerance keeps the verdict, or any does', () => {
    const at = (tolerance: SensitivityResult['tolerance']) => inOneLine(report({ ...loose, tolerance }));
    expect(at({ points: { from: 2, to: 2 }, percent: { from: 0.5, to: 8 } })).toContain(
      'Tolerance the same only at 2 points, and from 0.5 to 8%',
    );
    expect(at(firm.tolerance)).toContain('Tolerance the same at every tolerance that the edition allows');
  });

  it("lists everything that differs from the framework's own method, not only readings", () => {
    const departures = [
      { name: 'tolerance.points', framework: 2, used: 5, by: 'file' as const },
      { name: 'minimum-cell-size', framework: 10, used: 20, by: 'file' as const },
    ];
    const text = inOneLine({ ...report(firm), departures });
    expect(text).toContain("Method differs from the framework's: tolerance.points: 5; minimum-cell-size: 20 File");
    expect(inOneLine({ ...report(firm), departures: [] })).not.toContain('Method');
  });

  it("says what the framework's own method gives where that's something else", () => {
    const other = { ...loose, frameworkVerdict: 'eligible' as const };
    expect(shown(report(other))).toContain("    Under the framework's own method: eligible\n    Depends on");
    expect(renderSensitivityAsMarkdown(report(other), options)).toContain(
      "enough data to say under 1\n  - Under the framework's own method: eligible\n  - Depends on",
    );
    expect(shown(report(loose))).not.toContain('own method');
  });

  it('is never wider than the page, and plain where it has to be', () => {
    const text = shown(report(firm, loose), { width: 50, unicode: false });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(text).toMatch(/^[ -~\n]*$/);
  });
});

describe('how firm verdicts are, as Markdown', () => {
  it('reads as a page', () => {
    const markdown = renderSensitivityAsMarkdown(report(firm, loose), options);
    expect(markdown).toBe(`# How firm the verdicts are: Elm Street Garden

- Assessed on: 2031-06-30
- Edition: Community Gardens Path (\`community-gardens/2031\`)
- Basis: self: a benchmark counts if the partnership says it's met
- Method: differs from the framework's: season-order: any-order
- File: \`garden.yaml\`

Readings: the framework leaves some points open. A reading is one way to settle an open point. Each verdict was judged under all 8 combinations of readings. To see the readings: strive explain readings

Tolerance: a change below the tolerance counts as no change. The tolerance is 2 percentage points for percents, and 5% of the baseline for other units. The edition allows 1 to 5 points and 0% to 20%.

Chance: with another group of children, the numbers might have come out differently. 12 values were redrawn 1,000 times, from the number of people or the margin of error. 1 other value can't be redrawn, and stays as it is. The verdicts are at least this uncertain. Events that affect a whole year aren't included.

## Gateways

Tolerance and chance are shown only where they change something.

- **Seedling**: crossed under all 8 combinations

## Verdicts

- **Sunflower**: not eligible under 5 of 8 combinations, eligible under 2, not enough data to say under 1
  - Depends on: \`harvest-count\`, \`season-order\`
  - It takes 2 readings together to change it:
    - harvest-count: either and season-order: any-order (then: eligible)
    - blossoming-threshold: all-four and harvest-count: either (then: not enough data to say)
  - Tolerance: the same from 1.5 to 5 points, and at any percentage
  - Chance: not eligible in 830 of 1,000 redrawn years, eligible in 170

---

*This is computed from what the gardeners say. Only the Garden Council gives out sunflowers.*
`);
  });

  it('shows hostile texts as they are written', () => {
    const hostile = { ...report(), partnership: { id: null, name: '<b>@who</b>\u001b[2J\n# Garden' } };
    const [title] = renderSensitivityAsMarkdown(hostile, options).split('\n');
    expect(title).toBe('# How firm the verdicts are: &lt;b&gt;@&#8203;who&lt;/b&gt; #&#8203; Garden');
  });
});
