import { describe, expect, it } from 'vitest';
import { firmnessLines } from '../../src/report/firmness-words.js';

const counts = { combinations: 2304, eligible: 1728, notEligible: 480, undetermined: 96, matter: [], exhaustive: true };

describe('how firm a verdict is, in one line', () => {
  it('counts the combinations of readings that give the same verdict', () => {
    const lines = (verdict: 'eligible' | 'not-eligible' | 'undetermined', changes = {}) =>
      firmnessLines(() => ({ ...counts, ...changes }), { id: 'proof-point', verdict });
    expect(lines('eligible')).toStrictEqual([
      'Same under 1,728 of 2,304 combinations of readings (see strive sensitivity).',
    ]);
    expect(lines('undetermined')).toStrictEqual([
      'Same under 96 of 2,304 combinations of readings (see strive sensitivity).',
    ]);
    expect(lines('not-eligible', { eligible: 0, notEligible: 2304, undetermined: 0 })).toStrictEqual([
      'Same under all 2,304 combinations of readings (see strive sensitivity).',
    ]);
  });

  it('is left out where it is not known, and where there are no readings', () => {
    const verdict = { id: 'proof-point', verdict: 'eligible' } as const;
    expect(firmnessLines(undefined, verdict)).toStrictEqual([]);
    expect(firmnessLines(() => ({ ...counts, combinations: 1 }), verdict)).toStrictEqual([]);
  });
});
