import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/assessment/assessment.js';
import { claimsOf } from '../../../src/authoring/review/claims.js';
import { describeClaim } from '../../../src/authoring/review/describe-claim.js';
import { reviewInWords } from '../../../src/evaluate/reviews.js';
import { answer, answers, assessment, gardens } from '../../evaluate/small-assessment.js';

function described(changes: Partial<Answer>, today?: string) {
  const one = assessment({ answers: answers({ blossoming: { 'open-days': answer('met', changes) } }) });
  const [claim] = claimsOf(gardens, one, { exists: (file) => file !== 'gone.pdf', ...(today && { today }) });
  if (!claim) throw new Error('There is no claim.');
  return describeClaim(claim, one.assessedOn);
}

describe('a claim in words', () => {
  it('says where it belongs, what it asks and what usually shows it', () => {
    expect(described({})).toMatchObject({
      place: 'Blossoming, Neighbors',
      title: 'BL-N1 Open days',
      asked: 'Neighbors are invited every month.\n\nTypical evidence:\n- The calendar',
    });
  });

  it('says plainly that there is neither note nor evidence', () => {
    expect(described({}).said).toBe('The partnership marked it as met.\nIt lists no evidence.');
  });

  it('tells the note, each piece of evidence with its age, and the earlier review', () => {
    const said = described({
      note: 'Since spring.\nEvery first Sunday.',
      evidence: [
        { title: 'Calendar', url: 'https://example.org/days', date: '2026-05-01', path: '' },
        { title: 'Poster', file: 'gone.pdf', date: '2024-02-11', path: '' },
        { file: 'here.pdf', path: '' },
        { title: 'Next year', date: '2027-01-01', path: '' },
        { date: '2026-06-30', path: '' },
      ],
      review: { result: 'returned', by: 'Regional coach', on: '2026-03-02', note: 'Show a day that happened.' },
    }).said;
    expect(said.split('\n')).toEqual([
      'The partnership marked it as met, with this note:',
      '  Since spring.',
      '  Every first Sunday.',
      'Evidence, with its age on 2026-06-30:',
      '- Calendar: https://example.org/days (dated 2026-05-01, 1 month old)',
      '- Poster: gone.pdf (the file is missing; dated 2024-02-11, 2 years 4 months old; too old: Blossoming looks back 12 months)',
      '- here.pdf',
      '- Next year (dated 2027-01-01, after the assessment)',
      '- dated 2026-06-30, less than a month old',
      'Earlier review: returned by Regional coach on 2026-03-02, with this note:',
      '  Show a day that happened.',
      'Some of the evidence is newer than that review.',
    ]);
  });

  it('tells of a review dated after today that it counts as none, and nothing of its age', () => {
    const evidence = [{ title: 'Calendar', date: '2026-06-01', path: '' }];
    const said = described({ evidence, review: { result: 'confirmed', on: '2026-08-02' } }, '2026-08-01').said;
    expect(said.split('\n').slice(-2)).toEqual([
      'Earlier review: confirmed on 2026-08-02.',
      "That review is dated after today, so it doesn't count.",
    ]);
  });

  it('tells no age where no evidence has a date', () => {
    expect(described({ evidence: [{ title: 'Calendar', path: '' }] }).said).toContain('\nEvidence:\n- Calendar');
  });

  it('tells as much of a review as there is', () => {
    expect(reviewInWords({ result: 'confirmed' })).toBe('confirmed');
    expect(reviewInWords({ result: 'confirmed', on: '2026-03-02' })).toBe('confirmed on 2026-03-02');
    expect(described({ review: { result: 'confirmed' } }).said).toContain('Earlier review: confirmed.');
  });
});
