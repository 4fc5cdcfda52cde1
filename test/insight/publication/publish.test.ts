import { describe, expect, test } from 'vitest';
import { assessment, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';
import { publication, publishOne, textsOf, withIndicator } from './publish-one.js';

const whole = { 2025: { value: 50, n: 100 } };

describe('A number is published', () => {
  test('if it is about as many people as the minimum: 10, what the file says, or what is asked for', () => {
    const about = (n: number, minimum?: number, minimumCellSize?: number) =>
      textsOf(
        publishOne({ values: series({ 2025: { value: 50, n } }) }, minimum === undefined ? {} : { minimum }, {
          method: minimumCellSize === undefined ? {} : { minimumCellSize },
        }),
      )['everyone'];
    expect([about(9), about(10)]).toEqual([['privacy'], ['50%']]);
    expect([about(10, 5), about(19, 20), about(20, 20)]).toEqual([['50%'], ['privacy'], ['50%']]);
    expect([about(10, 5, 12), about(12, 5, 12)]).toEqual([['privacy'], ['50%']]);
  });

  test('unless it would give a small group away, or is suppressed', () => {
    // 6 hidden and 4 in no group; 12 more are the smallest shown: of 22, 11 count.
    const small = race({
      white: { 2025: { value: 50, n: 78 } },
      black: { 2025: { value: 50, n: 12 } },
      native: { 2025: { value: 50, n: 6 } },
    });
    expect(textsOf(publishOne({ values: series(whole), disparities: [small] }))).toEqual({
      everyone: ['50%'],
      white: ['50%'],
      black: ['50%'],
      native: ['privacy'],
    });
    const alone = race({
      white: { 2025: { value: 50, n: 80 } },
      black: { 2025: { value: 50, n: 12 } },
      native: { 2025: { value: 50, n: 8 } },
    });
    expect(textsOf(publishOne({ values: series(whole), disparities: [alone] }))).toEqual({
      everyone: ['50%'],
      white: ['50%'],
      black: ['privacy'],
      native: ['privacy'],
    });
    const suppressed = race({
      white: { 2025: { value: 50, n: 60 } },
      black: { 2025: { value: 50, n: 40 } },
      native: { 2025: 'suppressed' },
    });
    expect(textsOf(publishOne({ values: series(whole), disparities: [suppressed] }))).toEqual({
      everyone: ['50%'],
      white: ['50%'],
      black: ['privacy'],
      native: ['privacy'],
    });
  });

  test('not at all for a period in which everyone is few, or suppressed, or a small group cannot be protected', () => {
    const groups = race({ white: { 2025: { value: 50, n: 60 } } });
    expect(textsOf(publishOne({ values: series({ 2025: 'suppressed' }), disparities: [groups] }))).toEqual({
      everyone: ['privacy'],
      white: ['privacy'],
    });
    // 9 and 1 are 10 children, and one beside the 9.
    const nine = race({ black: { 2025: { value: 55.6, n: 9 } } });
    const other = { ...race({ white: { 2025: { value: 50, n: 10 } } }), id: 'income' };
    expect(textsOf(publishOne({ values: series({ 2025: { value: 50, n: 10 } }), disparities: [nine, other] }))).toEqual(
      {
        everyone: ['privacy'],
        black: ['privacy'],
        white: ['privacy'],
      },
    );
  });

  test('in whole percents from 5 to 95 where nobody knows how many people it is about', () => {
    const values = series({ 2022: 4.9, 2023: 52.5, 2024: null, 2025: 95 });
    const groups = race({ white: { 2025: 60.2 }, native: { 2025: 'suppressed' } });
    expect(textsOf(publishOne({ values, disparities: [groups] }))).toEqual({
      everyone: ['≤5%', '53%', 'not-measured', '≥95%'],
      white: ['60%'],
      native: ['privacy'],
    });
  });

  test('as it is where it is public already', () => {
    const values = series({
      2022: { value: 4.9, n: 8 },
      2023: 55,
      2024: { value: { low: 95, high: 100 }, written: '>=95' },
      2025: 'suppressed',
    });
    const one = publishOne({ values, published: true });
    expect(textsOf(one)['everyone']).toEqual(['4.9%', '55.0%', '≥95%', 'privacy']);
    expect(one.series[0]).toMatchObject({ number: 4.9, low: 4.85, high: 4.95 });
  });

  test('by what it is computed from, if the file says another number of people, too', () => {
    const of = (count: number, all: number, n: number) => ({ value: (100 * count) / all, count, of: all, n });
    const values = series({ 2023: of(20, 40, 500), 2024: of(3, 9, 500), 2025: of(5, 40, 9) });
    expect(textsOf(publishOne({ values }))['everyone']).toEqual(['50%', 'privacy', 'privacy']);
  });

  test('if it is a count of 10 or more; 0 is withheld, too', () => {
    const values = series({ 2022: 0, 2023: 9, 2024: 10, 2025: { value: { low: 5, high: 20 }, written: '5-20' } });
    const one = publishOne({ unit: 'count', values });
    expect(textsOf(one)['everyone']).toEqual(['privacy', 'privacy', '10', 'privacy']);
    expect(one.series[2]).toMatchObject({ number: 10, low: 10, high: 10 });
    // The count of 4 is what 64 leaves of the other two.
    const counts = race({ white: { 2025: 40 }, black: { 2025: 20 }, native: { 2025: 4 } });
    expect(textsOf(publishOne({ unit: 'count', values: series({ 2025: 64 }), disparities: [counts] }))).toEqual({
      everyone: ['64'],
      white: ['40'],
      black: ['privacy'],
      native: ['privacy'],
    });
  });

  test('if it is in another unit, with as many people as the minimum, or public already', () => {
    const values = series({ 2023: 12.5, 2024: { value: 12.5, n: 9 }, 2025: { value: 13, n: 10 } });
    expect(textsOf(publishOne({ unit: 'rate', values }))['everyone']).toEqual(['privacy', 'privacy', '13.0']);
    expect(textsOf(publishOne({ unit: 'rate', values, published: true }))['everyone']).toEqual([
      '12.5',
      '12.5',
      '13.0',
    ]);
    const dollars = series({ 2025: { value: 1234, n: 50 } });
    expect(textsOf(publishOne({ unit: 'currency', values: dollars }))['everyone']).toEqual(['$1,234']);
  });

  test('with its break, and with its mark as provisional only if it is shown', () => {
    const values = series({
      2024: { value: 50, n: 5, break: true, provisional: true },
      2025: { value: 50, n: 50, provisional: true },
    });
    const [hidden, shown] = publishOne({ values }).series;
    expect([hidden?.break, hidden?.provisional, shown?.break, shown?.provisional]).toEqual([
      true,
      undefined,
      undefined,
      true,
    ]);
  });

  test('without anything that stands beside it in the file', () => {
    const values = series({ 2025: { value: 52.345, n: 4321, note: 'a secret', margin: 1.77 } });
    const text = JSON.stringify(publication(withIndicator({ values })));
    for (const secret of ['4321', '52.3', 'a secret', '1.77']) expect(text).not.toContain(secret);
  });
});

describe('A publication', () => {
  test('has partners and gateways only if asked for, and no amounts', () => {
    const capacity = {
      fiscalYear: '2026',
      contributions: [
        { from: 'Valley Hospital', kind: 'in-kind', amount: 85_000 },
        { from: 'Community Fund', kind: 'fiscal', amount: 420_000 },
      ],
    } as const;
    const written = assessment({ capacity });
    const closed = publication(written).publication;
    expect([closed.partners, closed.gateways]).toEqual([undefined, undefined]);
    const open = publication(written, { withCapacity: true, withGateways: true }).publication;
    // 85,000 of 505,000 are 16.8 percent.
    expect(open.partners).toEqual({
      fiscalYear: '2026',
      names: ['Community Fund', 'Valley Hospital'],
      inKindShare: 17,
    });
    expect(open.gateways?.[0]).toEqual({
      id: 'exploring',
      title: 'Exploring',
      state: 'undetermined',
      frameworkState: 'undetermined',
    });
  });

  test('has examples up to its date, and children only where they are many', () => {
    const example = { kind: 'policy', evidence: [], path: '' } as const;
    const { publication: own } = publication(
      assessment({
        partnership: { name: 'Case Valley', childrenAndYouth: 9 },
        systemsChangeExamples: [
          { title: 'Buses run', on: '2026-06-30', ...example },
          { title: 'Later', on: '2026-07-01', ...example },
        ],
      }),
    );
    expect(own.systemsChangeExamples).toEqual([{ title: 'Buses run', on: '2026-06-30', kind: 'policy' }]);
    expect(own.partnership).toEqual({ id: null, name: 'Case Valley', states: [] });
  });

  test('counts core indicators by what is shown of them', () => {
    const core = (id: string, first: object, last: object) =>
      indicator({
        id,
        values: series({ 2023: { value: 50, n: 100, ...first }, 2025: { value: 50, n: 100, ...last } }),
      });
    const { publication: own } = publication(
      assessment({
        outcomes: [
          outcome(
            'early-grade-reading',
            core('up', {}, { value: 55 }),
            core('same', {}, {}),
            core('down', {}, { value: 45 }),
          ),
          outcome('kindergarten-readiness', core('few', {}, { value: 55, n: 9 }), core('none', {}, { value: null }), {
            ...core('other', {}, { value: 60 }),
            core: false,
          }),
        ],
      }),
    );
    expect(own.core).toEqual({ improved: 1, maintained: 1, declined: 1, shown: 3, withheld: 1, insufficientData: 1 });
    expect(own.hasWithheld).toBe(true);
  });

  test('tells those who prepare it what is withheld and by which rule, without numbers', () => {
    const groups = race({
      white: { 2025: { value: 50, n: 80 } },
      black: { 2025: { value: 50, n: 12 } },
      native: { 2025: { value: 50, n: 8 } },
    });
    const { audit } = publication(withIndicator({ values: series(whole), disparities: [groups] }));
    const where = { outcome: 'early-grade-reading', indicator: 'kra', period: '2025', dimension: 'race' };
    expect(audit).toEqual({
      minimum: 10,
      kept: [],
      withheld: [
        { ...where, group: 'black', by: 'pool' },
        { ...where, group: 'native', by: 'few-people' },
      ],
    });
  });
});
