import { expect, it } from 'vitest';
import { newestPeriod } from '../../../src/authoring/next-year/waiting-series.js';

it.each([
  ['school-year', '2027-06-30', '2025-26'],
  ['school-year', '2027-07-01', '2026-27'],
  ['school-year', '2027-01-01', '2025-26'],
  ['year', '2027-06-30', '2026'],
  ['year', '2027-01-01', '2026'],
  ['5', '2027-06-30', '2022-2026'],
  ['3', '2027-01-01', '2024-2026'],
])('the newest %s that was over before %s is %s', (kind, day, period) => {
  expect(newestPeriod(kind, day)).toBe(period);
});
