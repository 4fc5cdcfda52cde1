import { describe, expect, it } from 'vitest';
import { isAhead, newerEvidence, reviewInWords } from '../../src/evaluate/reviews.js';

const confirmed = { result: 'confirmed' } as const;

describe('A review in words', () => {
  it.each([
    [{}, 'confirmed'],
    [{ by: 'Regional coach' }, 'confirmed by Regional coach'],
    [{ on: '2026-03-02' }, 'confirmed on 2026-03-02'],
    [{ by: 'Regional coach', on: '2026-03-02' }, 'confirmed by Regional coach on 2026-03-02'],
  ])('%j: %s', (changes, words) => {
    expect(reviewInWords({ ...confirmed, ...changes })).toBe(words);
  });
});

describe('A review', () => {
  it.each([
    ['2026-03-02', '2026-03-01', true],
    ['2026-03-02', '2026-03-02', false],
    ['2026-03-02', '2026-03-03', false],
    ['2026-03-02', undefined, false],
    [undefined, '2026-03-01', false],
    [undefined, undefined, false],
  ])('of %s is ahead of %s: %s', (on, today, expected) => {
    expect(isAhead({ ...confirmed, ...(on !== undefined && { on }) }, today)).toBe(expected);
  });
});

describe('The newest evidence after a review', () => {
  const newest = (dates: readonly (string | undefined)[], on: string | undefined = '2026-03-02') =>
    newerEvidence(
      dates.map((date) => (date === undefined ? {} : { date })),
      { ...confirmed, ...(on !== '' && { on }) },
      '2026-06-30',
    );

  it('is the newest of several, up to the last day', () => {
    expect(newest(['2026-04-01', '2026-05-01', '2026-03-03'])).toBe('2026-05-01');
    expect(newest(['2026-06-30', '2026-07-01'])).toBe('2026-06-30');
    expect(newest(['2026-03-03', undefined])).toBe('2026-03-03');
  });

  it('is none where nothing is newer, or a date is missing or has not come', () => {
    expect(newest([])).toBeUndefined();
    expect(newest(['2026-03-02', '2026-03-01', undefined])).toBeUndefined();
    expect(newest(['2026-07-01'])).toBeUndefined();
    expect(newest(['2026-04-01', '2026-06-30'], '')).toBeUndefined();
  });
});
