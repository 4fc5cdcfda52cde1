import fc from 'fast-check';
import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/yaml/read/read-yaml.js';

/** What the core schema makes of an unquoted text, by its own rules one after another. */
function byTheSchema(source: string): unknown {
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(source, false, '');
    if (value !== NOT_RESOLVED) return value === 0 ? 0 : value;
  }
  return source;
}

const read = (source: string) => readYaml(new TextEncoder().encode(`[${source}]`), 'a.yaml');

describe('an unquoted value', () => {
  it('is what the core schema says, however common it looks', () => {
    const word = fc.constantFrom('null', 'Null', 'true', 'TRUE', 'false', 'False', 'fAlse', 'no', 'nullx', 'trues');
    const source = fc.oneof(
      word,
      fc.stringMatching(/^[-+]?[0-9]{1,9}(?:\.[0-9]{0,17})?(?:e[-+]?[0-9]{1,2})?$/),
      fc.stringMatching(/^[-+]?0[box]?[0-9a-f]{1,6}$/),
      fc.stringMatching(/^[nNtTfF][a-z]{1,6}$/),
      fc.constantFrom('-0', '0', '00', '1.', '.5', '-.5', '+1', '.inf', '-.INF', '.nan', '~', '1_000', '1e3', '0.1e1'),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }).map(String),
    );
    fc.assert(
      fc.property(source, (text) => {
        const { value, findings } = read(text);
        // Numbers that no computer holds, or not to the last digit, are refused.
        fc.pre(findings.length === 0);
        expect(value).toEqual([byTheSchema(text)]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['-0', 0],
    ['-0.0', 0],
    ['02134', 2134],
    ['41.20', 41.2],
    ['false', false],
    ['falsely', 'falsely'],
    ['123456789012345', 123_456_789_012_345],
  ])('%s is %s', (source, value) => {
    expect(read(source).value).toEqual([value]);
  });
});
