import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import type { ReadResult } from '../../../src/assessment/read-assessment.js';
import { historyOf, type Version } from '../../../src/insight/history/history.js';
import { answers, assessment, gardens, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';

const valid = (changes: Partial<Assessment>, file = 'a.yaml'): Version => ({
  file,
  commit: null,
  committed: null,
  read: { valid: true, assessment: assessment(changes), findings: [] } as unknown as ReadResult,
});
const broken = (file: string): Version => ({
  file,
  commit: 'c0ffee',
  committed: '2026-01-01',
  read: {
    valid: false,
    findings: [{ rule: 'schema/missing', severity: 'error', message: '', file, line: 1, column: 1, path: '' }],
  },
});
const rowsOf = (...versions: Version[]) => historyOf(gardens, versions, {});

describe('a history', () => {
  it('has a row for each date, the earliest first, with what counts in it', () => {
    const met = { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' } as const;
    // 60 to 53 declines by 7, 50 to 51 holds within 2 points; the gap goes from 20 to 14, which is 6 less.
    const outcomes = [
      outcome(
        'shade',
        indicator({ values: series({ 2023: 60, 2024: 53 }) }),
        indicator({
          id: 'held',
          values: series({ 2023: 50, 2024: 51 }),
          disparities: [race({ white: { 2023: 60, 2024: 62 }, black: { 2023: 40, 2024: 48 } })],
        }),
        indicator({ id: 'few', values: series({ 2024: 1 }) }),
        indicator({ id: 'not-core', core: false, values: series({ 2023: 1, 2024: 90 }) }),
      ),
    ];
    const { rows, partnership } = rowsOf(
      valid({ assessedOn: '2026-06-30', answers: answers({ seedling: met }), outcomes }, 'new.yaml'),
      valid({ assessedOn: '2025-06-30', answers: answers({ seedling: { ...met, 'soil-tested': 'lapsed' } }) }),
    );
    expect(partnership).toEqual({ id: null, name: 'Case Valley' });
    expect(rows.map(({ assessedOn, lastCrossed }) => [assessedOn, lastCrossed])).toEqual([
      ['2025-06-30', null],
      ['2026-06-30', 'seedling'],
    ]);
    expect(rows[1]).toMatchObject({
      file: 'new.yaml',
      commit: null,
      gateways: [
        { id: 'seedling', state: 'crossed', met: 3, total: 3 },
        { id: 'blossoming', met: 0, total: 4 },
        { id: 'orchard', met: 0, total: 0 },
      ],
      indicators: { improved: 0, maintained: 1, declined: 1, insufficientData: 1 },
      gaps: { reduced: 1, counting: 1, eliminated: 0, unchanged: 0, widened: 0, noGap: 0, insufficientData: 0 },
    });
  });

  it('takes the last version of a date, and tells nobody of slips that were corrected', () => {
    const { rows, invalid } = rowsOf(
      valid({ assessedOn: '2026-06-30' }, 'last'),
      broken('slip'),
      valid({ assessedOn: '2026-06-30' }, 'first'),
      valid({ assessedOn: '2025-06-30' }, 'before'),
    );
    expect(rows.map(({ file }) => file)).toEqual(['before', 'last']);
    expect(invalid).toEqual([]);
  });

  it('lets a version with errors yield to the last valid one of its date, and names it', () => {
    const { rows, invalid } = rowsOf(
      valid({ assessedOn: '2026-06-30' }, 'now'),
      broken('last of its year'),
      valid({ assessedOn: '2025-06-30' }, 'valid'),
    );
    expect(rows.map(({ file }) => file)).toEqual(['valid', 'now']);
    expect(invalid).toEqual([{ file: 'last of its year', commit: 'c0ffee', committed: '2026-01-01', errors: 1 }]);
  });

  it('names a version with errors that alone has its date, which has no row then', () => {
    const { rows, invalid } = rowsOf(
      valid({ assessedOn: '2026-06-30' }, 'now'),
      { ...broken('draft'), dated: '2025-06-30' },
      broken('slip'),
    );
    expect(rows.map(({ assessedOn }) => assessedOn)).toEqual(['2026-06-30']);
    const [committed, errors] = ['2026-01-01', 1];
    expect(invalid).toEqual([{ file: 'draft', commit: 'c0ffee', committed, errors, assessedOn: '2025-06-30' }]);
  });
});
