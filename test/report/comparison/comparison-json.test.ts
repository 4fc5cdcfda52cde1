import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderComparisonAsJson } from '../../../src/report/comparison/comparison-json.js';
import { assessmentText } from '../../assessment-text.js';
import { compareTexts, reportOptions, twoYears } from './two-years.js';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/comparison.schema.json', import.meta.url), 'utf8'));
const isComparison = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const { before, after } = twoYears();

describe('a comparison for scripts', () => {
  it.each([
    ['of two that differ', before, after],
    ['of two that are the same', before, before],
    ['of an invalid one', 'strive: 1\n', after],
    ['of a very short one with a long one', assessmentText('', 'A', '2026-01-01'), after],
  ])('is as its schema says: %s', (_what, one, other) => {
    const document = JSON.parse(renderComparisonAsJson(compareTexts(one, other), reportOptions()));
    isComparison(document);
    expect(isComparison.errors ?? []).toEqual([]);
    expect(document).toMatchObject({ comparison: 1, tool: { name: 'strive' } });
  });

  it('describes every key, and allows others', () => {
    const document = JSON.parse(renderComparisonAsJson(compareTexts(before, after), reportOptions()));
    const keys = Object.keys(schema.definitions.fileComparison.properties);
    expect(Object.keys(document).sort()).toEqual([...keys].sort());
    expect(isComparison({ ...document, more: true })).toBe(true);
  });
});
