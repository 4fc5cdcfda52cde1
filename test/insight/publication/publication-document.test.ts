import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../../src/assessment/assessment.js';
import { publicationDocument } from '../../../src/insight/publication/publication-document.js';
import { validExamples } from '../../examples/valid-examples.js';
import { publishExample } from './published-example.js';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/publication.schema.json', import.meta.url), 'utf8'));
const isPublication = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const periodsOf = (series: Series) => series.map(({ period }) => period);

describe.each(validExamples)('The published numbers of %s', (name) => {
  const { publication, assessment } = publishExample(name);
  const document = publicationDocument(publication);

  test('are as their schema says, and hold nothing else', () => {
    isPublication(JSON.parse(JSON.stringify(document)));
    expect(isPublication.errors ?? []).toEqual([]);
    expect(Object.keys(document).sort()).toEqual(Object.keys(schema.properties).sort());
    for (const indicator of document.indicators) {
      expect(Object.keys(indicator).sort()).toEqual(Object.keys(schema.definitions.indicator.properties).sort());
      for (const point of [...indicator.series, ...indicator.groups.flatMap(({ series }) => series)]) {
        expect(Object.keys(point).sort()).toEqual(Object.keys(schema.definitions.point.properties).sort());
      }
      for (const gap of indicator.gaps) {
        expect(Object.keys(gap).sort()).toEqual(Object.keys(schema.definitions.gap.properties).sort());
      }
    }
  });

  test('have every indicator, group, and period of the file', () => {
    const outcomes = [...(assessment.outcomes ?? []), ...(assessment.otherOutcomes ?? [])];
    const indicators = outcomes.flatMap(({ id, indicators: own }) => own.map((own) => ({ outcome: id, ...own })));
    expect(document.indicators).toHaveLength(indicators.length + (assessment.adjacentOutcomes ?? []).length);
    for (const { outcome, id, values, disparities } of indicators) {
      const published = document.indicators.find((entry) => entry.outcome === outcome && entry.id === id);
      expect(published?.series.map(({ period }) => period)).toEqual(periodsOf(values));
      const groups = disparities.flatMap((dimension) =>
        dimension.groups.map((group) => [dimension.id, group.id, ...periodsOf(group.values)]),
      );
      expect(
        published?.groups.map(({ dimension, group, series }) => [
          dimension,
          group,
          ...series.map(({ period }) => period),
        ]),
      ).toEqual(groups);
    }
  });

  test('say of each point what it shows, or why it shows nothing', () => {
    for (const { series, groups } of document.indicators) {
      for (const { shown, low, high, withheld } of [series, ...groups.map((group) => group.series)].flat()) {
        if (withheld === null) expect(shown).not.toBeNull();
        else expect([shown, low, high]).toEqual([null, null, null]);
      }
    }
  });
});
