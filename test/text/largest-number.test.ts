import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.js';
import { isMissingCode } from '../../src/assessment/checks/impossible-values.js';
import { findingsOf, threeLines } from '../assessment/read-text.js';

const withPartnership = (more: string) => threeLines.replace('Promise }', `Promise, ${more} }`);
const outcomes = (entry: string, section = 'outcomes') =>
  `${threeLines}${section}:\n  employment:\n    index: { name: Index, unit: score, ${entry} }\n`;
const ownSection = (entry: string) =>
  `${threeLines}adjacent-outcomes:\n  index: { name: Index, unit: score, ${entry} }\n`;

/** Every place of the file where a number may stand whose size the framework does not limit. */
const places: readonly (readonly [string, (number: string) => string])[] = [
  ['an observation in short', (number) => outcomes(`values: { 2024: 1, 2025: ${number} }`)],
  ['an observation', (number) => outcomes(`values: { 2024: 1, 2025: { value: ${number} } }`)],
  ['a number of people', (number) => outcomes(`values: { 2024: 1, 2025: { value: 1, n: ${number} } }`)],
  ['a target', (number) => outcomes(`values: { 2024: 1 }, target: { value: ${number} }`)],
  ['a group', (number) => outcomes(`values: { 2024: 1 }, disparities: { d: { groups: { a: { 2024: ${number} } } } }`)],
  ["an outcome of the partnership's own", (number) => outcomes(`values: { 2024: ${number} }`, 'other-outcomes')],
  ['an outcome of another sector', (number) => ownSection(`values: { 2024: ${number} }`)],
  ['the children and youth', (number) => withPartnership(`children-and-youth: ${number}`)],
  ['staff', (number) => `${threeLines}capacity: { staff: { paid-fte: ${number} } }\n`],
  [
    'a contribution',
    (number) => `${threeLines}capacity: { contributions: [{ kind: fiscal, from: A, amount: ${number} }] }\n`,
  ],
  ['a team', (number) => `${threeLines}policy-implementation: { team: { network-members: ${number} } }\n`],
];
const mayBeNegative = places.filter(([place]) => !/people|children|staff|contribution|team/.test(place));

const errorsOf = (text: string) => findingsOf(text).filter(({ severity }) => severity === 'error');

describe('A number of a file', () => {
  it.each(places)('in %s is at most 1e15', (_, file) => {
    expect(errorsOf(file('1000000000000000'))).toEqual([]);
    expect(errorsOf(file('1e15'))).toEqual([]);
    for (const number of ['1000000000000001', '1.1e15', '1e308', '9e300', '1e400', '123456789012345678901']) {
      const [error, ...others] = errorsOf(file(number));
      expect(others).toEqual([]);
      expect(error).toMatchObject({ rule: 'schema/value' });
      expect(`${error?.message} ${error?.suggestion}`).toContain('numbers can be at most 1e15');
    }
  });

  it.each(mayBeNegative)('in %s is at least -1e15', (_, file) => {
    expect(errorsOf(file('-1000000000000000'))).toEqual([]);
    for (const number of ['-1000000000000001', '-1.7e308']) {
      expect(errorsOf(file(number))).toMatchObject([{ rule: 'schema/value' }]);
    }
  });

  it.each(places)('in %s is not infinite', (_, file) => {
    for (const number of ['.inf', '.nan']) expect(errorsOf(file(number))).toMatchObject([{ rule: 'schema/type' }]);
  });

  it('that the framework limits further is told its own limit', () => {
    const [error] = errorsOf(`${threeLines}method: { tolerance: { points: 1e20 } }\n`);
    expect(error).toMatchObject({ rule: 'schema/value', suggestion: 'Write a number from 0 to 3.' });
  });

  it('that is not negative enough to be refused for its size is told where numbers begin', () => {
    const [error] = errorsOf(withPartnership('children-and-youth: -3'));
    expect(error?.suggestion).toBe('Write a number that is 0 or more.');
  });

  it.each(['"2,000,000,000,000,000"', '"99999999999999999999"', '"$1000000000000001"'])(
    'in quotes, such as %s, gets no advice to write it without',
    (number) => {
      const [error] = errorsOf(outcomes(`values: { 2024: 1, 2025: ${number} }`));
      expect(error?.suggestion).toMatch(/^As a number it's too large: numbers can be at most 1e15/);
    },
  );
});

/** Numbers from the smallest that there are to the largest that a file may hold, but for codes such as -999999999999999. */
const number = fc
  .oneof(
    fc.constantFrom(0, 1e15, -1e15, 5e-324, -5e-324, 1e-300, 1e-9, 4e-10, 999999999999999.9, 0.1),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  )
  .filter((value) => !isMissingCode(value));
const written = (value: number) => (value === 0 ? '0' : String(value));
const series = fc
  .array(fc.tuple(number, fc.constantFrom(10, 1e15, 12345)), { minLength: 2, maxLength: 4 })
  .map(
    (values) =>
      `{ ${values.map(([value, n], index) => `${2020 + index}: { value: ${written(value)}, n: ${n} }`).join(', ')} }`,
  );

/** The numbers in a result that JSON would write as `null`. */
function beyondJson(value: unknown): number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(beyondJson) : [];
}

it('Whatever numbers a file holds, all that is computed from them can be told', () => {
  fc.assert(
    fc.property(
      fc.tuple(series, series, series),
      fc.constantFrom('score', 'currency'),
      fc.constantFrom('absolute', 'relative'),
      fc.constantFrom('tolerance', 'strict', 'significance'),
      ([own, group, reference], unit, gapMeasure, trendTest) => {
        const entry = `values: ${own}, disparities: { d: { reference: r, groups: { r: ${reference}, g: ${group} } } }`;
        const text = outcomes(entry).replace('unit: score', `unit: ${unit}, core: true`);
        const bytes = new TextEncoder().encode(text);
        const readings = { 'gap-measure': gapMeasure, 'trend-test': trendTest };
        const { result } = assess(bytes, { file: 'river.yaml', readings });
        expect(result.valid).toBe(true);
        expect(beyondJson(result)).toEqual([]);
        expect(JSON.stringify(result)).not.toMatch(/Infinity|NaN/);
      },
    ),
    {
      numRuns: 300,
      examples: [
        [
          ['{ 2022: 1e15, 2023: -1e15 }', '{ 2022: 1e15, 2023: -1e15 }', '{ 2022: 5e-324, 2023: 1e-300 }'] as [
            string,
            string,
            string,
          ],
          'score',
          'relative',
          'tolerance',
        ],
      ],
    },
  );
});
