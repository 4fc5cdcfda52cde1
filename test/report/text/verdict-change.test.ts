import { describe, expect, it } from 'vitest';
import type { VerdictChange } from '../../../src/insight/comparison/verdict-change.js';
import { columnsOf } from '../../../src/report/text/measure.js';
import { verdictChangeLines } from '../../../src/report/text/verdict-change.js';
import { color, reportOptions } from '../fixtures/fixtures.js';

const none: VerdictChange = {
  gateways: [],
  lastCrossed: { from: null, to: null },
  next: { from: 'exploring', to: 'exploring' },
  determinations: [],
};

const moved: VerdictChange = {
  gateways: [
    {
      id: 'exploring',
      title: 'Exploring',
      from: 'not-crossed',
      to: 'crossed',
      total: 9,
      met: { from: 8, to: 9 },
      unknown: { from: 0, to: 0 },
    },
    {
      id: 'emerging',
      title: 'Emerging',
      from: 'undetermined',
      to: 'undetermined',
      total: 9,
      met: { from: 0, to: 1 },
      unknown: { from: 9, to: 8 },
    },
  ],
  lastCrossed: { from: null, to: 'exploring' },
  next: { from: 'exploring', to: 'emerging' },
  determinations: [
    {
      id: 'proof-point',
      title: 'Proof point',
      from: 'not-eligible',
      to: 'undetermined',
      criteria: [
        {
          id: 'prior-gateways',
          title: 'Prior gateways crossed',
          from: { result: 'unmet', required: 1, actual: 0, unknown: 0 },
          to: { result: 'undetermined', required: 1, actual: 0, unknown: 2 },
        },
        {
          id: 'core-indicators',
          title: 'Core indicators',
          from: { result: 'undetermined', required: 4, actual: 3, unknown: 1 },
          to: { result: 'met', required: 4, actual: 4, unknown: 0 },
        },
      ],
    },
    {
      id: 'systems-transformation',
      title: 'Systems transformation',
      from: 'not-eligible',
      to: 'not-eligible',
      criteria: [
        {
          id: 'prior-gateways',
          title: 'Gateways before it',
          from: { result: 'unmet', required: 1, actual: 0, unknown: 0 },
          to: null,
        },
        {
          id: 'disparity-gaps',
          title: 'Gaps',
          from: { result: 'undetermined', required: 4, actual: 0, unknown: null },
          to: { result: 'unmet', required: 4, actual: 1, unknown: 0 },
        },
      ],
    },
  ],
};

describe('the change in words', () => {
  it('says plainly when nothing changed', () => {
    expect(verdictChangeLines(none, reportOptions())).toEqual([
      'Nothing changed. Every gateway and verdict is the same as before.',
    ]);
  });

  it('says each thing that moved, with what it was before', () => {
    expect(verdictChangeLines(moved, reportOptions({ width: 100 }))).toEqual([
      '✓ Exploring: crossed (before: not crossed); 9 of 9 benchmarks count (before: 8)',
      '? Emerging: still not enough data to say; 1 of 9 benchmarks counts (before: 0); 8 unknown (before:',
      '  9)',
      '→ Highest gateway crossed: Exploring (before: none yet)',
      '→ Next gateway: Emerging (before: Exploring)',
      '? Proof point: not enough data to say (before: not eligible)',
      '  ? Prior gateways crossed: unknown (before: no)',
      '  ✓ Core indicators: 4 of 4 (before: 3 of 4, 1 unknown)',
      '✗ Systems transformation: still not eligible',
      "  – Gateways before it: doesn't apply (before: no)",
      '  ✗ Gaps: 1 of 4 (before: 0 of 4, not answered yet)',
    ]);
  });

  it('tells a gateway that is last, and the way back', () => {
    const back = { ...none, lastCrossed: { from: 'exploring', to: null }, next: { from: null, to: 'exploring' } };
    expect(verdictChangeLines(back, reportOptions())).toEqual([
      '→ Highest gateway crossed: none yet (before: Exploring)',
      '→ Next gateway: Exploring (before: none, every gateway is crossed)',
    ]);
  });

  it('can compare something else than before and after', () => {
    const words = { from: 'on its own word', same: 'either way', nothing: 'It makes no difference.' };
    expect(verdictChangeLines(none, reportOptions(), words)).toEqual(['It makes no difference.']);
    expect(verdictChangeLines(moved, reportOptions({ width: 100 }), words)).toContain(
      '→ Next gateway: Emerging (on its own word: Exploring)',
    );
    expect(verdictChangeLines(moved, reportOptions({ width: 100 }), words)).toContain(
      '✗ Systems transformation: either way not eligible',
    );
  });

  it('is never wider than the terminal', () => {
    const lines = verdictChangeLines(moved, reportOptions({ width: 60 }));
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(60);
  });

  it('is plain ASCII where the terminal has nothing else', () => {
    const lines = verdictChangeLines(moved, reportOptions({ unicode: false }));
    expect(lines.join('\n')).toMatch(/^[\n -~]*$/);
    expect(lines[0]).toMatch(/^\+ Exploring/);
  });

  it("has color where it is asked for, and no control character of an edition's title", () => {
    const titled = {
      ...moved,
      gateways: moved.gateways.map((gateway) => ({ ...gateway, title: 'Ex\u001b[31mploring' })),
    };
    const [first = ''] = verdictChangeLines(titled, reportOptions({ color, width: 100 }));
    expect(first.startsWith('\u001b[32m✓\u001b[39m Ex')).toBe(true);
    expect(first.split('\u001b')).toHaveLength(3);
  });
});
