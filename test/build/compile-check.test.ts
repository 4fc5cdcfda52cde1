import { describe, expect, it } from 'vitest';
import { checkSource } from '../../src/build/compile-check.js';
import { ajvForAssessments } from '../../src/schema-errors/ajv.js';

type Check = (value: unknown) => boolean;

/** What the compiled source exports. */
async function checkOf(schema: object): Promise<Check> {
  const { default: check } = await import(`data:text/javascript,${encodeURIComponent(checkSource(schema))}`);
  return check as Check;
}

/** Whether it exports what ajv says, for each of many values. */
async function expectAgreement(schema: object, values: readonly unknown[]): Promise<void> {
  const check = await checkOf(schema);
  const validate = ajvForAssessments({ strictTypes: false }).compile(schema);
  for (const value of values) expect(check(value), JSON.stringify([schema, value])).toBe(validate(value));
}

const scalars = [
  ...[null, true, false, 0, -0, 1, -1, 1.5, 4, 5, 5.5, 6, 1e300, Number.NaN, Number.POSITIVE_INFINITY],
  ...[
    Number.NEGATIVE_INFINITY,
    '',
    'a',
    'A',
    'b',
    '1',
    'null',
    'true',
    'aé',
    '\n',
    '2024-25',
    '2024-02-29',
    '2023-02-29',
  ],
];
const lists = [[], ['a'], ['a', 'a'], ['a', 'b'], [1], ['a', 1], [['a']], [{}], [null]];
const mappings = [
  ...[{}, { a: 1 }, { a: 'a' }, { a: null }, { b: 'a' }, { a: 'a', b: 'a' }, { a: 'a', c: 1 }, { b: 1, c: 1 }],
  ...[{ toString: 'a' }, { constructor: 1 }, { 1: 'a' }, { A: 'a' }, { a: {} }, { a: { a: 'a' } }, { a: ['a'] }],
  JSON.parse('{ "__proto__": "a" }'),
  JSON.parse('{ "a": "a", "__proto__": { "b": "a" } }'),
];
const values: readonly unknown[] = [...scalars, ...lists, ...mappings];

const text = { type: 'string', minLength: 1 };

describe('the check that only says whether a value fits', () => {
  it.each<object>([
    { type: 'null' },
    { type: 'boolean' },
    { type: 'string' },
    { type: 'number' },
    { type: 'integer' },
    { type: ['number', 'null'] },
    { type: ['string', 'integer'], pattern: '^[12][0-9]{3}(-[0-9]{2})?$', minimum: 4, maximum: 5 },
    text,
    { type: 'string', pattern: '^[a-z]/?$' },
    { type: 'string', format: 'date' },
    { type: 'string', enum: ['a', '1', 'null'] },
    { type: 'string', enum: 'abcdefghijklm'.split('') },
    { type: 'integer', enum: [1, 5] },
    { type: 'number', minimum: 1, maximum: 5.5 },
    { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'array', items: text }, { type: 'null' }] },
    { type: 'array' },
    { type: 'array', items: { type: 'array', items: text } },
    { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    { type: 'object' },
    { type: 'object', minProperties: 1 },
    { type: 'object', additionalProperties: false, properties: { a: text, b: true } },
    { type: 'object', properties: { a: text } },
    { type: 'object', additionalProperties: false, properties: { a: text, b: text }, required: ['b'] },
    {
      type: 'object',
      additionalProperties: { type: 'integer' },
      properties: { a: text, b: text },
      required: ['a', 'b'],
    },
    { type: 'object', propertyNames: { type: 'string', pattern: '^[a-z_]+$' }, additionalProperties: text },
    {
      type: 'object',
      properties: { a: true, b: true, c: true },
      oneOf: [
        { required: ['a'], properties: { a: true } },
        { required: ['b'], properties: { b: true } },
      ],
    },
    {
      definitions: { text, mapping: { type: 'object', additionalProperties: { $ref: '#/definitions/text' } } },
      anyOf: [
        { $ref: '#/definitions/mapping' },
        { type: 'object', properties: { a: { $ref: '#/definitions/mapping' } } },
      ],
    },
  ])('says of %j what ajv says', async (schema) => {
    await expectAgreement(schema, values);
  });

  it('knows the days that there are', async () => {
    const twoDigits = (count: number) => Array.from({ length: count }, (_, number) => String(number).padStart(2, '0'));
    const years = ['0000', '0004', '0100', '1900', '1996', '2000', '2023', '2024', '2100', '2196', '2400', '9999'];
    const days = years.flatMap((year) =>
      twoDigits(15).flatMap((month) => twoDigits(34).map((day) => `${year}-${month}-${day}`)),
    );
    const leapDays = Array.from({ length: 10_000 }, (_, year) => `${String(year).padStart(4, '0')}-02-29`);
    const others = ['2024-1-01', '2024-01-1', '2024-01-01T00:00:00Z', ' 2024-01-01', '2024-01-01\n', '02024-01-01'];
    await expectAgreement({ type: 'string', format: 'date' }, [...days, ...leapDays, ...others]);
  });

  it.each<[string, object]>([
    ['not', { type: 'string', not: { enum: ['a'] } }],
    ['minLength', { type: 'integer', minLength: 1 }],
    ['pattern', { type: 'string', enum: ['a'], pattern: 'a' }],
    ['pattern', { $ref: '#/definitions/a', pattern: 'a', definitions: { a: text } }],
    ['Nothing stands', { $ref: '#/definitions/b', definitions: { a: text } }],
    ['limit of texts', { type: 'string', minLength: 2 }],
    ['limit of texts', { type: 'string', format: 'uri' }],
    ['minimum', { minimum: 1 }],
    ['without a type', {}],
    ['unknown type', { type: 'text' }],
    ['Not all are', { type: 'string', enum: ['a', 1] }],
    ['Not all are', { enum: ['a'] }],
    ['unique', { type: 'array', items: { type: 'number' }, uniqueItems: true }],
    ['Required', { type: 'object', required: ['a'] }],
    ['alternative of a mapping', { type: 'object', oneOf: [{ required: ['a', 'b'] }] }],
    ['alternative of a mapping', { type: 'object', oneOf: [{ required: ['a'], minProperties: 1 }] }],
    ['alternative of a mapping', { type: 'object', oneOf: [{ required: ['a'], properties: { a: text } }] }],
  ])('is not compiled where it would leave something out: %s', (about, schema) => {
    expect(() => checkSource(schema)).toThrow(about);
  });
});
