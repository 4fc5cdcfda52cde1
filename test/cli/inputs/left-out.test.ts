import { describe, expect, it } from 'vitest';
import { suspicions } from '../../../src/cli/inputs/left-out.js';

describe('suspicions', () => {
  it('are none where nothing was skipped that looks like an assessment', () => {
    expect(suspicions([])).toEqual([]);
  });

  it('name each file, without what a terminal would act upon', () => {
    expect(suspicions(['x/a.yaml', 'red\u001b[31m\n.yaml'])).toEqual([
      expect.stringMatching(/^x\/a\.yaml is skipped: no line of it starts with `strive:`, and yet/),
      expect.stringMatching(/^red \.yaml is skipped: /),
    ]);
  });

  it('name the first twenty, and count the others', () => {
    const names = Array.from({ length: 23 }, (_, index) => `${index}.yaml`);
    expect(suspicions(names.slice(0, 20))).toHaveLength(20);
    expect(suspicions(names)).toHaveLength(21);
    expect(suspicions(names).at(-1)).toBe('3 more files are skipped that look like assessments without `strive:`.');
  });
});
