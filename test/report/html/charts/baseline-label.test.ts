import { describe, expect, it } from 'vitest';
import { baselineLabelHeight } from '../../../../src/report/html/charts/point-labels.js';

// A picture draws from 16 to 188. A label stands 9 above the top of its mark, or with its foot 18 below the bottom.
const area = { top: 16, bottom: 188 };
const point = (at: number) => ({ top: at, bottom: at });

describe('the label at the baseline', () => {
  it('stands off the line: below it where it rises, else above it', () => {
    expect(baselineLabelHeight(area, point(100), true)).toBe(118);
    expect(baselineLabelHeight(area, point(100), false)).toBe(91);
  });

  it('keeps off a margin of error, and off a range', () => {
    expect(baselineLabelHeight(area, { top: 80, bottom: 120 }, true)).toBe(138);
    expect(baselineLabelHeight(area, { top: 80, bottom: 120 }, false)).toBe(71);
  });

  it('runs neither into the axis nor into the title: it stands on the other side there', () => {
    // 180 + 18 = 198 lies below 188; 20 - 9 = 11 lies above 16.
    expect(baselineLabelHeight(area, point(180), true)).toBe(171);
    expect(baselineLabelHeight(area, point(20), false)).toBe(38);
  });

  it('keeps clear of what is drawn, such as a cross or the line of everyone, where the other side is free', () => {
    // Below, the label reaches from 108 to 118, and above from 81 to 91.
    expect(baselineLabelHeight(area, point(100), true, [112])).toBe(91);
    expect(baselineLabelHeight(area, point(100), false, [85])).toBe(118);
    expect(baselineLabelHeight(area, point(100), true, [85, 112])).toBe(118);
    expect(baselineLabelHeight(area, point(100), true, [140])).toBe(118);
  });

  it('stays in the picture, whatever is drawn', () => {
    expect(baselineLabelHeight(area, point(180), true, [165])).toBe(171);
  });
});
