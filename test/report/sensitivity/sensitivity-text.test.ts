import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { SensitivityReport, SensitivityResult } from '../../../src/generated/sensitivity.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
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

const firm: SensitivityResult = {
  kind: 'gateway',
  id: 'seedling',
  title: 'Seedling',
  verdict: 'crossed',
  readings: { combinations: 8, eligible: 8, notEligible: 0, undetermined: 0, matter: [], exhaustive: true },
  flips: [],
};
const loose: SensitivityResult = {
  kind: 'determination',
  id: 'sunflower',
  title: 'Sunflower',
  verdict: 'not-eligible',
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
};
const report = (...results: SensitivityResult[]): SensitivityReport => ({
  sensitivity: 1,
  tool: options.tool,
  sha256: 'ab'.repeat(32),
  file: 'garden.yaml',
  framework: 'community-gardens/2031',
  basis: 'self',
  methodInForce: 'file',
  assessedOn: '2031-06-30',
  partnership: { id: null, name: 'Elm Street Garden' },
  readings: { 'blossoming-threshold': 'two-across', 'harvest-count': 'both', 'season-order': 'any-order' },
  results,
});
const shown = (of: SensitivityReport, more: Partial<ReportOptions> = {}) =>
  renderSensitivityAsText(of, { ...options, ...more });

describe('how firm verdicts are, as text', () => {
  it('reads as a page', () => {
    expect(shown(report(firm, loose))).toBe(`How firm the verdicts are: Elm Street Garden

  Assessed on 2031-06-30
  Edition     Community Gardens Path (community-gardens/2031)
  Basis       self: a benchmark counts if the partnership says it's met
  Readings    changed from the framework's: season-order: any-order
  File        garden.yaml

The framework leaves some points open, and a reading is one answer to such a
point. Each verdict was judged under all 8 combinations of readings. To see the
readings: strive explain readings

GATEWAYS

✓ Seedling: crossed under all 8 combinations

VERDICTS

✗ Sunflower: not eligible under 5 of 8 combinations, eligible under 2, not
  enough data to say under 1
    Depends on  harvest-count, season-order
    It takes 2 readings together to change it:
      - harvest-count: either and season-order: any-order (then: eligible)
      - blossoming-threshold: all-four and harvest-count: either (then: not
        enough data to say)

This is computed from what the gardeners say. Only the Garden Council gives out
sunflowers.
`);
  });

  it('says so where not all combinations were tried', () => {
    const readings = { ...firm.readings, combinations: 1210, eligible: 1210, exhaustive: false };
    expect(shown(report({ ...firm, readings })).replace(/\s+/g, ' ')).toContain(
      'Each verdict was judged under 1,210 combinations of readings: with one or two readings changed at a time.',
    );
  });

  it('is never wider than the page, and plain where it has to be', () => {
    const text = shown(report(firm, loose), { width: 50, unicode: false });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(text).toMatch(/^[ -~\n]*$/);
  });
});
