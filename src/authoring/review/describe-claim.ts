import type { Review } from '../../assessment/assessment.js';
import { reviewInWords } from '../../evaluate/reviews.js';
import type { Claim, ClaimedEvidence } from './claims.js';
import { ageInWords } from './evidence-age.js';

/** A claim in words, for a screen or for somebody who listens: a line is a thing said, and lists have hyphens. */
export interface DescribedClaim {
  readonly place: string;
  readonly title: string;
  /** What the benchmark asks. */
  readonly asked: string;
  /** What the partnership says of it, and what an earlier review said. */
  readonly said: string;
}

/** @param assessedOn the day on which ages are computed, `YYYY-MM-DD` */
export function describeClaim(claim: Claim, assessedOn: string): DescribedClaim {
  const { gateway, pillar, benchmark, note, evidence, review } = claim;
  const usual = benchmark.evidence.map((line) => `- ${line}`);
  const dated = evidence.some(({ date }) => date !== undefined);
  return {
    place: `${gateway.title}, ${pillar.title}`,
    title: `${benchmark.code} ${benchmark.title}`,
    asked: [benchmark.statement, '', 'Typical evidence:', ...usual].join('\n'),
    said: [
      note === undefined ? 'The partnership marked it as met.' : 'The partnership marked it as met, with this note:',
      ...(note === undefined ? [] : indented(note)),
      ...(evidence.length === 0
        ? ['It lists no evidence.']
        : [`Evidence${dated ? `, with its age on ${assessedOn}` : ''}:`]),
      ...evidence.map((entry) => `- ${describeEvidence(entry, claim)}`),
      ...(review ? describeReview(review) : []),
      ...(review ? remarksOn(claim) : []),
    ].join('\n'),
  };
}

function remarksOn({ isAhead, settled }: Claim): string[] {
  if (isAhead) return ["That review is dated after today, so it doesn't count."];
  return settled ? [] : ['Some of the evidence is newer than that review.'];
}

function describeEvidence({ title, url, file, date, age, stale, missing }: ClaimedEvidence, claim: Claim): string {
  const name = [title, url, file].filter((part) => part !== undefined).join(': ');
  const remarks = [
    ...(missing ? ['the file is missing'] : []),
    ...(date === undefined || age === undefined ? [] : [dateInWords(date, age)]),
    ...(stale ? [`too old: ${claim.gateway.title} looks back ${claim.gateway.evidenceStaleAfterMonths} months`] : []),
  ];
  if (name === '') return remarks.join('; ');
  return remarks.length === 0 ? name : `${name} (${remarks.join('; ')})`;
}

function dateInWords(date: string, age: number): string {
  return age < 0 ? `dated ${date}, after the assessment` : `dated ${date}, ${ageInWords(age)} old`;
}

function describeReview(review: Review): string[] {
  const words = `Earlier review: ${reviewInWords(review)}`;
  return review.note === undefined ? [`${words}.`] : [`${words}, with this note:`, ...indented(review.note)];
}

function indented(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}`);
}
