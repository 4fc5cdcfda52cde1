import { expect, test } from 'vitest';
import { evidenceLine, evidenceProblem, kindOfEvidence } from '../../../src/authoring/interview/evidence-entry.js';

test.each([
  ['https://example.org/report', 'url'],
  ['HTTP://example.org', 'url'],
  ['www.example.org/report', 'url'],
  ['ftp://example.org', 'url'],
  ['evidence/minutes.pdf', 'file'],
  ['Minutes of May.PDF', 'file'],
  ['../minutes.pdf', 'file'],
  ['/home/ada/minutes', 'file'],
  ['notes\\may', 'file'],
  ['Minutes, May 2026', 'title'],
  ['Minutes 2/3: adopted', 'title'],
  ['NO', 'title'],
  ['1.10', 'title'],
  ['Version 2.0', 'title'],
])('%s is taken for a %s', (text, kind) => {
  expect(kindOfEvidence(text, () => false)).toBe(kind);
});

test('whatever lies in the folder is a file', () => {
  expect(kindOfEvidence('Minutes', (path) => path === 'Minutes')).toBe('file');
});

test.each([
  ['https://example.org/a b', 'url', 'no spaces'],
  ['www.example.org', 'url', 'starts with https://'],
  ['javascript://x', 'url', 'starts with https://'],
  ['../minutes.pdf', 'file', "outside the assessment's folder"],
  ['/etc/minutes.pdf', 'file', "outside the assessment's folder"],
  ['C:\\minutes.pdf', 'file', "outside the assessment's folder"],
  ['~/minutes.pdf', 'file', "outside the assessment's folder"],
  [`${'f/'.repeat(65)}minutes.pdf`, 'file', 'at most 1,000 characters and 64 folders'],
] as const)('%s as a %s is refused', (text, kind, words) => {
  expect(evidenceProblem(text, kind)).toContain(words);
});

test.each([
  ['https://example.org/a', 'url'],
  ['evidence/../minutes.pdf', 'file'],
  ['Anything: at all', 'title'],
] as const)('%s as a %s is taken', (text, kind) => {
  expect(evidenceProblem(text, kind)).toBeUndefined();
});

test.each(['Minutes | https://example.org/m | 2026-03-01', 'Minutes | evidence/m.pdf', 'evidence/m.pdf | 3/1/2026'])(
  '"%s" is more than one question asks for',
  (text) => {
    const kind = kindOfEvidence(text, () => false);
    expect(evidenceProblem(text, kind)).toBe(
      "That's more than one thing. Type only the title, the link, or the file. Then you'll be asked for the date.",
    );
  },
);

test('a title may have a bar', () => {
  expect(evidenceProblem('Report | Annual', 'title')).toBeUndefined();
});

test.each(['03/01/2026', '3/1/26', '2026-03-01', 'March 1, 2026'])('the date "%s" is no evidence', (text) => {
  const kind = kindOfEvidence(text, () => false);
  expect(evidenceProblem(text, kind)).toBe(
    "That's a date. First type a title, a link, or a file. Then you'll be asked for the date.",
  );
});

test('a file that is called like a date is a file', () => {
  expect(kindOfEvidence('2026/03/01', () => true)).toBe('file');
});

test.each([
  [{ title: 'Minutes' }, 'Minutes'],
  [{ url: 'https://example.org' }, 'https://example.org'],
  [{ title: 'Minutes', file: 'a.pdf', date: '2026-02-11' }, 'Minutes (a.pdf, 2026-02-11)'],
  [{ file: 'a.pdf', date: '2026-02-11' }, 'a.pdf (2026-02-11)'],
])('%o reads %s', (evidence, line) => {
  expect(evidenceLine(evidence)).toBe(line);
});
