import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readAssessment } from '../../src/assessment/read-assessment.js';
import { compileAssessmentValidator } from '../../src/assessment/schema/compile-validator.js';
import { defaultValidator } from '../../src/assessment/schema/default-validator.js';
import type { Finding } from '../../src/findings/finding.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { effort } from '../thorough.js';
import { findingsOf, inMemory } from './read-text.js';

const example: unknown = parse(readFileSync('test/assessment/contract-example/river-valley.yaml', 'utf8'), {
  stringKeys: true,
});

type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** Values that fit nowhere, somewhere or nearly. */
const scalar: fc.Arbitrary<Data> = fc.constantFrom<Data>(
  null,
  true,
  0,
  -1,
  1.5,
  101,
  2025,
  '',
  'met',
  'Met',
  'suppressed',
  '2024-25',
  '2024-26',
  '2026-06-30',
  '2026-02-30',
  'overall',
  'white',
  'jane@example.org',
  '../a.pdf',
  'OH',
  [],
  {},
  [1],
  { value: 1 },
  { status: 'met' },
  { n: 3 },
  // Keys of an indicator without its name, and an empty name beside them.
  { name: 'A', unit: 'percent' },
  { name: 'A', unit: 'percent', a: null },
);

const key = fc.constantFrom(
  'status',
  'statsu',
  'values',
  'data',
  'value',
  'n',
  'name',
  'unit',
  'core',
  '2024',
  '2024-26',
  'overall',
  '__proto__',
  'constructor',
  'toString',
  'gateways',
  'leadership-table',
  'a b',
  'x/y~z',
);

/** The ways to all places of some data. */
function places(data: Data, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [way];
  const entries: [string | number, Data][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [way, ...entries.flatMap(([step, value]) => places(value, [...way, step]))];
}

const clone = (data: Data): Data => structuredClone(data);

function at(data: Data, way: readonly (string | number)[]): Data {
  return way.reduce<Data>((value, step) => (value as { [key: string]: Data })[step] as Data, data);
}

/** Puts a value at a place, or under a new key of it. */
function changed(data: Data, way: readonly (string | number)[], newKey: string | undefined, value: Data): Data {
  const copy = clone(data);
  const target = at(copy, way);
  if (newKey !== undefined && typeof target === 'object' && target !== null && !Array.isArray(target)) {
    Object.defineProperty(target, newKey, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  const last = way.at(-1);
  if (last === undefined) return value;
  Object.defineProperty(at(copy, way.slice(0, -1)), last, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

/** The example with a few things in it changed. */
const spoiled: fc.Arbitrary<Data> = fc
  .array(fc.tuple(fc.nat(), fc.option(key, { nil: undefined }), scalar), { minLength: 1, maxLength: 6 })
  .map((changes) =>
    changes.reduce<Data>((data, [number, newKey, value]) => {
      const ways = places(data);
      return changed(data, ways[number % ways.length] ?? [], newKey, value);
    }, example as Data),
  );

/** The same data with the keys of every mapping in another order. */
function shuffled(data: Data, random: () => number): Data {
  if (Array.isArray(data)) return data.map((item) => shuffled(item, random));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([name, value]) => ({ name, value, rank: random() }));
  entries.sort((one, other) => one.rank - other.rank);
  return Object.fromEntries(entries.map(({ name, value }) => [name, shuffled(value, random)]));
}

const asYaml = (data: Data) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });

/** Several keys that are one mistake are reported at the first of them, whichever that is. */
const placeOf = ({ path, message }: Finding) =>
  / directly under `.*`\. The short name /.test(message) ? path.slice(0, path.lastIndexOf('/')) : path;

const rulesAndPaths = (findings: readonly Finding[]) => findings.map((one) => `${one.rule} ${placeOf(one)}`).sort();

/**
 * One line in the wrong place can explain several findings, and then it has to stand beside its neighbors. So do lines
 * that should be indented under the empty key right above them.
 */
const isAboutPlace = ({ message }: Finding) =>
  /^This line (?:is|starts|continues)|^Th(?:e hyphen|is list entry) | in the same column, not indented\.$/.test(
    message,
  );

/** That two texts with the same data lead to the same findings. */
function expectTheSame(one: string, other: string): void {
  const [findings, others] = [findingsOf(one), findingsOf(other)];
  const isInvalid = ({ severity }: Finding) => severity === 'error';
  expect(findings.some(isInvalid)).toBe(others.some(isInvalid));
  if (![...findings, ...others].some(isAboutPlace)) expect(rulesAndPaths(findings)).toEqual(rulesAndPaths(others));
}

describe('reading', () => {
  it('finds the same whatever the order of keys', () => {
    fc.assert(
      fc.property(spoiled, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (data, ranks) => {
        const random = () => ranks.next().value as number;
        expectTheSame(asYaml(shuffled(data, random)), asYaml(data));
      }),
      { numRuns: effort(15, 25) },
    );
  });

  it('explains two findings by one line only where that line stands beside its neighbors', () => {
    const beside = 'strive: 1\nassessed-on: 2026-06-30\npartnership:\n  community: River Valley\nname: River\n';
    const apart = 'strive: 1\nname: River\nassessed-on: 2026-06-30\npartnership:\n  community: River Valley\n';
    expect(findingsOf(beside)).toMatchObject([{ line: 5, suggestion: 'Add 2 spaces at the start of this line.' }]);
    expect(findingsOf(apart).map(({ rule }) => rule)).toEqual(['schema/unknown-key', 'schema/missing']);
    expectTheSame(beside, apart);
  });

  it('reports keys without the name above them at the first of them, and under an empty name right above them there', () => {
    const outcome = (...keys: string[]) =>
      `strive: 1\nassessed-on: 2026-06-30\npartnership: { name: A }\noutcomes:\n  employment:\n${keys.map((key) => `    ${key}\n`).join('')}`;
    const [name, unit] = ['name: A', 'unit: percent'];
    const found = (...keys: string[]) => findingsOf(outcome(...keys)).map(({ rule, path }) => `${rule} ${path}`);
    expect(found(name, unit)).toEqual(['schema/missing /outcomes/employment/name']);
    expect(found(unit, name)).toEqual(['schema/missing /outcomes/employment/unit']);
    expect(found('jobs:', name, unit)).toEqual(['schema/type /outcomes/employment/jobs']);
    expect(found(name, unit, 'jobs:')).toEqual([
      'schema/missing /outcomes/employment/name',
      'schema/type /outcomes/employment/jobs',
    ]);
    expectTheSame(outcome(name, unit), outcome(unit, name));
    expectTheSame(outcome('jobs:', name, unit), outcome(name, unit, 'jobs:'));
  });

  it('gives each mistake in one place one finding of its rule', () => {
    fc.assert(
      fc.property(spoiled, (data) => {
        const found = findingsOf(asYaml(data)).map(({ rule, path, message }) => `${rule} ${path} ${message}`);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: effort(15, 25) },
    );
  });

  it('reports in file order', () => {
    fc.assert(
      fc.property(spoiled, (data) => {
        const found = findingsOf(asYaml(data));
        const sorted = [...found].sort((one, other) => one.line - other.line || one.column - other.column);
        expect(found).toEqual(sorted);
      }),
      { numRuns: effort(15, 25) },
    );
  });

  it('never refuses without a finding, and never accepts with an error', () => {
    fc.assert(
      fc.property(spoiled, (data) => {
        const { valid, findings } = readAssessment(new TextEncoder().encode(asYaml(data)), {
          file: 'river.yaml',
          files: inMemory({}),
        });
        expect(findings.some(({ severity }) => severity === 'error')).toBe(!valid);
      }),
      { numRuns: effort(15, 25) },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { valid, findings } = readAssessment(bytes, { file: 'river.yaml' });
        expect(valid || findings.length > 0).toBe(true);
      }),
      { numRuns: effort(100, 150) },
    );
  });
});

describe('the validator that is compiled ahead', () => {
  it('agrees with the one that is compiled at run time', async () => {
    const compiled = await compileAssessmentValidator(defaultFramework);
    const places = (errors: ReturnType<typeof compiled>) =>
      [
        ...new Set(errors.map(({ keyword, instancePath, params }) => JSON.stringify([keyword, instancePath, params]))),
      ].sort();
    expect(compiled(example)).toEqual([]);
    expect(defaultValidator(example)).toEqual([]);
    fc.assert(
      fc.property(spoiled, (data) => {
        expect(places(defaultValidator(data))).toEqual(places(compiled(data)));
      }),
      { numRuns: effort(100, 150) },
    );
  });

  it('leads to the same findings', async () => {
    const validate = await compileAssessmentValidator(defaultFramework);
    fc.assert(
      fc.property(spoiled, (data) => {
        const bytes = new TextEncoder().encode(asYaml(data));
        const files = inMemory({});
        expect(readAssessment(bytes, { file: 'river.yaml', files, validate }).findings).toEqual(
          readAssessment(bytes, { file: 'river.yaml', files }).findings,
        );
      }),
      { numRuns: effort(15, 25) },
    );
  });
});
