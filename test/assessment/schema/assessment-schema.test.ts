import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../src/assessment/schema/assessment-schema.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';

type Node = { readonly [key: string]: unknown };

const schema = assessmentSchema(defaultFramework) as Node;

/** Every part of the schema that describes a value, with the way to it. */
function* parts(node: unknown, way: string): Generator<[way: string, part: Node]> {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const part = node as Node;
  yield [way, part];
  for (const [key, property] of Object.entries((part['properties'] ?? {}) as Node)) {
    yield* parts(property, `${way}/${key}`);
  }
  for (const [key, definition] of Object.entries((part['definitions'] ?? {}) as Node)) {
    yield* parts(definition, `${way}#${key}`);
  }
  yield* parts(part['items'], `${way}/0`);
  if (typeof part['additionalProperties'] === 'object') yield* parts(part['additionalProperties'], `${way}/*`);
  for (const [index, choice] of ((part['anyOf'] ?? []) as unknown[]).entries()) yield* parts(choice, `${way}|${index}`);
}

const all = [...parts(schema, '')];

function property(...way: string[]): Node {
  return way.reduce<Node>((node, key) => (node['properties'] as Node)[key] as Node, schema);
}

describe('the assessment schema', () => {
  it('is the one that is committed', () => {
    expect(JSON.parse(readFileSync('schemas/assessment.schema.json', 'utf8'))).toEqual(schema);
  });

  it('is draft-07, and compiles in the strict mode of a validator that knows the words for editors', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    for (const words of ['markdownDescription', 'enumDescriptions']) ajv.addKeyword(words);
    addFormats.default(ajv, { mode: 'full' });
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('names all 45 benchmarks under their gateways and pillars, with the statement and what serves as evidence', () => {
    const benchmarks = defaultFramework.gateways.flatMap((gateway) =>
      (gateway.benchmarks ?? []).map((benchmark) => ({ gateway, benchmark })),
    );
    expect(benchmarks).toHaveLength(45);
    for (const { gateway, benchmark } of benchmarks) {
      const key = property('gateways', gateway.id, benchmark.pillar, benchmark.id);
      expect(key['title']).toBe(`${benchmark.code} ${benchmark.title}`);
      for (const words of ['description', 'markdownDescription']) {
        expect(key[words]).toContain(benchmark.statement);
        for (const evidence of benchmark.evidence) expect(key[words]).toContain(evidence);
      }
    }
    expect(property('gateways')['properties']).not.toHaveProperty('proof-point');
  });

  it('lets a designation be a gateway or a determination, each once', () => {
    const designations = property('designations')['items'] as Node;
    expect(((designations['properties'] as Node)['id'] as Node)['enum']).toEqual([
      'exploring',
      'emerging',
      'sustaining',
      'systems-change',
      'proof-point',
      'systems-transformation',
      'ongoing-proof-point',
    ]);
  });

  it('bounds the method as the edition does, and offers every reading with its options', () => {
    expect(property('method', 'tolerance', 'points')).toMatchObject({ minimum: 0, maximum: 3, default: 1 });
    expect(property('method', 'tolerance', 'percent')).toMatchObject({ minimum: 0, maximum: 10, default: 2 });
    expect(property('method', 'confidence')).toMatchObject({ minimum: 80, maximum: 99.9, default: 95 });
    expect(property('method', 'minimum-cell-size')).toMatchObject({ minimum: 5, maximum: 100, default: 10 });
    expect(property('method', 'readings', 'leveling-down')).toMatchObject({
      enum: ['excluded', 'focus-only', 'counted'],
      default: 'excluded',
    });
    expect(Object.keys(property('method', 'readings')['properties'] as Node)).toHaveLength(10);
  });

  it('knows the states, the District of Columbia and the five territories', () => {
    const states = (property('partnership', 'states')['items'] as Node)['enum'];
    expect(states).toHaveLength(50 + 1 + 5);
    for (const code of ['OH', 'DC', 'AS', 'GU', 'MP', 'PR', 'VI']) expect(states).toContain(code);
  });

  it('describes every key in a sentence that reads well on hover', () => {
    const keys = all.filter(([way]) => /\/[a-z-]+$/.test(way));
    expect(keys.length).toBeGreaterThan(100);
    const silent = keys.filter(([, { description }]) => !/^[A-Z`].{5,}[.]$/.test(String(description)));
    expect(silent.map(([way]) => way)).toEqual([]);
  });

  it('has no title that only names a type, and marks every description with code in it as Markdown', () => {
    expect(all.filter(([, { title }]) => /Entry$|Answer$|List$/.test(String(title)))).toEqual([]);
    const escaped = all.filter(
      ([, { description, markdownDescription }]) =>
        String(description).includes('`') && markdownDescription === undefined,
    );
    expect(escaped.map(([way]) => way)).toEqual([]);
  });

  it('explains every option of a choice that has words for its options, in a sentence', () => {
    const explained = all.filter(([, part]) => 'enumDescriptions' in part);
    expect(explained.length).toBeGreaterThanOrEqual(14);
    for (const [, part] of explained) {
      const words = part['enumDescriptions'] as string[];
      expect(words).toHaveLength((part['enum'] as unknown[]).length);
      for (const sentence of words) expect(sentence).toMatch(/^[A-Z].+[.]$/);
    }
  });

  it('leaves what is shown of a benchmark to the benchmark: its answer has no words that would stand in their place', () => {
    const { anyOf } = (schema['definitions'] as Node)['answer'] as { anyOf: Node[] };
    for (const form of anyOf) {
      for (const words of ['title', 'description', 'markdownDescription']) expect(form).not.toHaveProperty(words);
    }
  });

  it('knows no other keys than it names, everywhere', () => {
    const open = all.filter(([, part]) => part['type'] === 'object' && !('additionalProperties' in part));
    expect(open.map(([way]) => way)).toEqual([]);
  });

  it('has each alternative say its kind, so that a mistake is one finding', () => {
    const choices = all.flatMap(([way, part]) =>
      ((part['anyOf'] ?? []) as Node[]).map((choice) => [way, [choice['type']].flat()] as const),
    );
    expect(choices.length).toBeGreaterThan(5);
    for (const [, kinds] of choices) expect(kinds).not.toContain(undefined);
  });
});
