import { expect, test } from 'vitest';
import type { IndicatorResult, SeriesPoint } from '../../../../src/generated/report.js';
import { valueScale } from '../../../../src/report/html/charts/value-scale.js';

const point = (value: number, changes: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period: '2024',
  value,
  use: 'comparable',
  ...changes,
});
const scaleOf = (series: SeriesPoint[], changes: Partial<IndicatorResult> = {}) =>
  valueScale({ unit: 'percent', series, ...changes });

test('A chart of percents spans at least 20 points: a change of one point is no cliff', () => {
  // 56 to 57, with 9.5 points of room on each side: 46.5 to 66.5, and then to even numbers.
  expect(scaleOf([point(56), point(57)])).toMatchObject({ low: 45, high: 70 });
});

test('No percent lies below 0 or above 100', () => {
  expect(scaleOf([point(0.5)])).toMatchObject({ low: 0 });
  expect(scaleOf([point(99.5)])).toMatchObject({ high: 100 });
});

test('Groups and the target share the scale', () => {
  const groups = [{ dimension: 'income', group: 'low', reference: null, series: [point(12)] }];
  const scale = scaleOf([point(50)], { groups, target: { value: 88 } });
  expect(scale?.low).toBeLessThanOrEqual(12);
  expect(scale?.high).toBeGreaterThanOrEqual(88);
});

test('A margin of error and the ends of a range have room', () => {
  const scale = scaleOf([point(50, { margin: 30 }), { period: '2025', low: 85, high: 100, use: 'comparable' }]);
  expect(scale?.low).toBeLessThanOrEqual(20);
  expect(scale?.high).toBe(100);
});

test('Where there is no number, there is no chart', () => {
  expect(scaleOf([{ period: '2024', value: null, use: 'not-measured' }])).toBeUndefined();
  expect(scaleOf([point(50, { use: 'not-begun' })])).toBeUndefined();
});

test('A value below 0 is shown where it lies', () => {
  expect(scaleOf([point(-40)], { unit: 'score' })?.low).toBeLessThanOrEqual(-40);
});
