import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPersonalData, personalDataRemarks } from '../../../src/assessment/checks/personal-data.js';
import { isHarmless } from '../../../src/text/is-harmless.js';
import { safeText } from '../../../src/text/shown-text.js';
import { keysOf, pointerOf } from '../../../src/yaml/json-pointer.js';

/** Texts that hold personal data, nearly do, or hide it behind characters without a shape. */
const text = fc.oneof(
  fc.constantFrom('jane@example.org', 'jane@\u200bexample.org', '614-555-0123', '614-\u2060555-0123', 'born 1/2/2010'),
  fc.constantFrom('2025-02-11', '2024-25', 'value', 'n', '~', '/', '__proto__', 'b\u00adorn 1/2/2010', '614-555-012'),
  fc.string(),
);

const document = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.constant(null), tie('list'), tie('mapping')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  mapping: fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
})).value;

/** Every text of a document with its path, keys included. */
function textsOf(value: unknown, keys: readonly string[] = []): [text: string, path: string, at: 'key' | 'value'][] {
  if (typeof value === 'string') return [[value, pointerOf(keys), 'value']];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const below = [...keys, key];
    const own = Array.isArray(value) ? [] : ([[key, pointerOf(below), 'key']] as ReturnType<typeof textsOf>);
    return [...own, ...textsOf(item, below)];
  });
}

describe('personal data in a document', () => {
  it('is what its texts hold, each looked at by itself', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(checkPersonalData(value)).toEqual(textsOf(value).flatMap((one) => personalDataRemarks(...one)));
      }),
      { numRuns: 500 },
    );
  });

  it('is nowhere, and nothing has to be cleaned, in a document that is harmless', () => {
    const isAsWritten = ([written, ...place]: ReturnType<typeof textsOf>[number]) =>
      safeText(written) === written && personalDataRemarks(written, ...place).length === 0;
    fc.assert(
      fc.property(document, (value) => {
        expect(isHarmless(value)).toBe(textsOf(value).every(isAsWritten));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [{ a: { value: 1 }, b: { value: 'jane@example.org' } }, '/b/value', 'value'],
    [{ a: { value: 1 }, b: { 'jane@example.org': 1 } }, '/b/jane@example.org', 'key'],
    [['fine', ['call 614-555-0123']], '/1/0', 'value'],
    [{ a: 'jane@\u200bexample.org' }, '/a', 'value'],
  ])('is found in %j', (value, path, at) => {
    expect(checkPersonalData(value).map((remark) => [remark.path, remark.at])).toEqual([[path, at]]);
  });

  it('is no email address or phone number in the contact of the report card, which everyone is meant to read', () => {
    const card = { contact: 'hello@example.org, 614-555-0123', headline: 'Ask jane@example.org' };
    expect(checkPersonalData({ 'report-card': card }).map(({ path }) => path)).toEqual(['/report-card/headline']);
    expect(checkPersonalData({ contact: card.contact }).map(({ path }) => path)).toEqual(['/contact']);
  });

  it('is anything else in that contact', () => {
    const [remark, ...more] = checkPersonalData({ 'report-card': { contact: 'jane@example.org, born 1/2/2010' } });
    expect([remark?.path, remark?.message, more]).toEqual([
      '/report-card/contact',
      'This looks like a date of birth.',
      [],
    ]);
  });
});

describe('a JSON pointer', () => {
  it('goes through the keys that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.stringMatching(/^[~/01a]*$/))), (keys) => {
        expect(keysOf(pointerOf(keys))).toEqual(keys);
      }),
    );
  });

  it('writes ~ and / as RFC 6901 has it', () => {
    expect(pointerOf(['a/b', 'm~n', '~1', 'plain'])).toBe('/a~1b/m~0n/~01/plain');
  });
});
