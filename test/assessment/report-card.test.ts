import { describe, expect, it } from 'vitest';
import { findingsOf, readText, threeLines } from './read-text.js';

function cardOf(section: string) {
  const read = readText(`${threeLines}${section}`);
  if (!read.valid) throw new Error(JSON.stringify(read.findings));
  return read.assessment.reportCard;
}

describe('the texts of the public page', () => {
  it('are read with their paragraphs, and stories in their order', () => {
    const section = `report-card:
  headline: Every child reads
  introduction: |
    We are 31 organizations.

    We began in 2012.
  stories:
    - title: Books on the ferry
      text: A shelf on each boat.
      outcome: early-grade-reading
    - { title: Buses, text: They run later. }
  contact: hello@example.org or 614-555-0123
`;
    expect(cardOf(section)).toEqual({
      headline: 'Every child reads',
      introduction: 'We are 31 organizations.\n\nWe began in 2012.\n',
      stories: [
        { title: 'Books on the ferry', text: 'A shelf on each boat.', outcome: 'early-grade-reading' },
        { title: 'Buses', text: 'They run later.' },
      ],
      contact: 'hello@example.org or 614-555-0123',
    });
    expect(findingsOf(`${threeLines}${section}`)).toEqual([]);
  });

  it('are absent where the file has none', () => {
    expect(cardOf('')).toBeUndefined();
    expect(cardOf('report-card: { headline: Every child reads }\n')).toEqual({
      headline: 'Every child reads',
      stories: [],
    });
  });

  it('hide what looks like personal data, but for an email address or a phone number as the contact', () => {
    expect(
      cardOf(`report-card:
  introduction: Ask jane@example.org.
  stories: [{ title: Call 614-555-0123, text: "Born 1/2/2010" }]
  contact: jane@example.org
`),
    ).toEqual({
      introduction: 'Ask [email address].',
      stories: [{ title: 'Call [phone number]', text: 'Born [date of birth]' }],
      contact: 'jane@example.org',
    });
    expect(cardOf('report-card: { contact: "jane@example.org, born 1/2/2010" }\n')?.contact).toBe(
      '[email address], born [date of birth]',
    );
  });

  it('show no sign that cannot be seen, in the contact neither', () => {
    expect(cardOf('report-card: { contact: "a\\u202eb" }\n')?.contact).toBe('ab');
  });

  it.each([
    ['report-card: {}', 'schema/'],
    ['report-card: { headline: " " }', 'schema/'],
    ['report-card: { stories: [{ title: Books }] }', 'schema/missing'],
    ['report-card: { stories: [{ title: Books, text: Read., outcome: early-grade-readin }] }', 'schema/'],
    ['report-card: { title: Books }', 'schema/unknown-key'],
  ])('are refused where they say too little: %s', (section, rule) => {
    const found = findingsOf(`${threeLines}${section}\n`);
    expect(found.map((finding) => finding.severity)).toEqual(['error']);
    expect(found[0]?.rule).toContain(rule);
  });
});
