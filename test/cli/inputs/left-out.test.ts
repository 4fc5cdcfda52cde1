import { describe, expect, it } from 'vitest';
import { suspicions, unlikeInWords } from '../../../src/cli/inputs/left-out.js';

describe('suspicions', () => {
  it('are none where nothing was skipped that looks like an assessment', () => {
    expect(suspicions([])).toEqual([]);
  });

  it('name each file, without what a terminal would act upon', () => {
    expect(suspicions(['x/a.yaml', 'red\u001b[31m\n.yaml'])).toEqual([
      expect.stringMatching(/^skipped x\/a\.yaml\. It looks like an assessment, but no line starts with `strive:`/),
      expect.stringMatching(/^skipped red \.yaml\. It looks like an assessment/),
    ]);
  });

  it('name the first twenty, and count the others', () => {
    const names = Array.from({ length: 23 }, (_, index) => `${index}.yaml`);
    expect(suspicions(names.slice(0, 20))).toHaveLength(20);
    expect(suspicions(names)).toHaveLength(21);
    expect(suspicions(names).at(-1)).toBe(
      'skipped 3 more files that look like assessments but have no `strive:` line.',
    );
  });
});

describe('what a pattern matches besides', () => {
  const said = (count: number, ...names: string[]) => unlikeInWords({ count, names });

  it('is nothing to speak of where there is none', () => expect(said(0)).toEqual([]));

  it('is named, without what a terminal would act upon', () => {
    expect(said(1, 'red\u001b[31m\n.yaml')).toEqual([
      'skipped 1 file that matched a pattern, because it has no line that starts with `strive:`: red .yaml.',
    ]);
    expect(said(2, 'a.yaml', 'b.yaml')).toEqual([
      'skipped 2 files that matched a pattern, because they have no line that starts with `strive:`: a.yaml, b.yaml.',
    ]);
  });

  it('is counted where there is much of it', () => {
    expect(said(1002, 'a', 'b', 'c', 'd', 'e')[0]).toMatch(/^skipped 1002 files .*: a, b, c, d, e and 997 more\.$/);
  });
});
