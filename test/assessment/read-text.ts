import { type ReadOptions, type ReadResult, readAssessment } from '../../src/assessment/read-assessment.js';
import type { Finding } from '../../src/findings/finding.js';
import { assessmentText } from '../assessment-text.js';

/** Three lines that make a valid assessment: what a test adds starts in line 4. */
export const threeLines = assessmentText();

export type Files = Readonly<Record<string, string>>;

/** Files that exist in memory only, by their paths from the assessment's folder. */
export function inMemory(files: Files): NonNullable<ReadOptions['files']> {
  const find = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
  return {
    read(path) {
      const text = find(path);
      return text === undefined ? 'missing' : new TextEncoder().encode(text);
    },
    exists: (path) => find(path) !== undefined,
  };
}

export const readText = (text: string, files: Files = {}): ReadResult =>
  readAssessment(new TextEncoder().encode(text), { file: 'river.yaml', files: inMemory(files) });

export const findingsOf = (text: string, files: Files = {}): readonly Finding[] => readText(text, files).findings;

/** What a test says of a finding: its rule, line and column, its path, and words of its message and suggestion. */
export type Expected = readonly [rule: string, place: string, path: string, words: readonly string[]];

/** The findings in the form in which tests write them down: words that stand there are kept, others left out. */
export function inShort(findings: readonly Finding[], expected: readonly Expected[]): unknown[] {
  return findings.map(({ rule, line, column, path, message, suggestion }, index) => {
    const said = `${message} ${suggestion ?? ''}`;
    const words = (expected[index]?.[3] ?? []).map((word) => (said.includes(word) ? word : `missing in: ${said}`));
    return [rule, `${line}:${column}`, path, words];
  });
}
