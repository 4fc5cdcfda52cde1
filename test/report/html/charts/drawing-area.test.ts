import { expect, test } from 'vitest';
import { drawingArea, labeledPeriods } from '../../../../src/report/html/charts/drawing-area.js';

const scale = { low: 0, high: 100, ticks: [0, 50, 100] };
const margins = { left: 10, right: 10, top: 10, bottom: 10 };
const area = (periods: readonly string[]) => drawingArea({ width: 120, height: 120 }, margins, periods, scale);

test('Periods stand as far apart as the years between them', () => {
  // 100 wide for four years: 25 a year.
  const { x } = area(['2018-19', '2019-20', '2022-23']);
  expect([x('2018-19'), x('2019-20'), x('2022-23')]).toEqual([10, 35, 110]);
});

test('A single period stands in the middle', () => expect(area(['2024']).x('2024')).toBe(60));

test('A span stands at its last year', () => {
  const { x } = area(['2013-2017', '2018-2022']);
  expect([x('2013-2017'), x('2018-2022')]).toEqual([10, 110]);
});

test('Higher values stand higher', () => {
  const { y } = area(['2024']);
  expect([y(0), y(50), y(100)]).toEqual([110, 60, 10]);
});

test('Where not every period has room for its label, the first and the last have one', () => {
  const periods = ['2020', '2021', '2022', '2023', '2024'];
  // 25 apart: with room for 30 each, every other one.
  expect(labeledPeriods(area(periods), periods, 30)).toEqual(['2020', '2022', '2024']);
  expect(labeledPeriods(area(periods), periods, 20)).toEqual(periods);
  expect(labeledPeriods(area(periods), periods, 90)).toEqual(['2020', '2024']);
});
