import { expect, test } from 'vitest';
import { indicatorsOf, periodsOf, smallestCell } from '../../../src/authoring/interview/indicators.js';
import { framework } from './mini-framework.js';

const apples = {
  name: 'Apples',
  unit: 'count',
  core: true,
  values: { '2024': 5, '2025': { value: 'suppressed', n: 3 }, '2026': null },
  disparities: { side: { reference: 'south', groups: { south: { '2023': 4 }, north: {} } } },
};
const file = {
  outcomes: {
    fruit: { apples, pears: { name: 'Pears', unit: 'count', data: 'pears.csv' } },
    unheard: { of: { name: 'Of', unit: 'count', values: { '2024': 1 } } },
  },
  'other-outcomes': { ours: { nuts: { name: 'Nuts', unit: 'count', values: { '2024': { count: 1, of: 4 } } } } },
  'adjacent-outcomes': { jobs: { name: 'Jobs', unit: 'count', values: { '2024': 1 } } },
};

test("the indicators of the outcomes that the framework has, the partnership's own, and those in other sectors", () => {
  const [first, second, own, sector, ...others] = indicatorsOf(framework, file);
  expect(first).toEqual({
    outcome: { id: 'fruit', title: 'Title of fruit' },
    id: 'apples',
    name: 'Apples',
    unit: 'count',
    core: true,
    data: undefined,
    values: [
      { period: '2024', shown: '5' },
      { period: '2025', shown: 'suppressed' },
      { period: '2026', shown: 'not measured' },
    ],
    dimensions: [
      {
        id: 'side',
        reference: 'south',
        groups: [
          { id: 'south', values: [{ period: '2023', shown: '4' }] },
          { id: 'north', values: [] },
        ],
      },
    ],
  });
  expect(second).toMatchObject({ id: 'pears', core: false, data: 'pears.csv', values: [], dimensions: [] });
  expect(own).toMatchObject({ id: 'nuts', outcome: { id: 'ours' }, values: [{ period: '2024', shown: '1 of 4' }] });
  expect(sector).toMatchObject({ id: 'jobs', outcome: { id: 'adjacent-outcomes', title: 'Another sector' } });
  expect(others).toEqual([]);
  expect(first && periodsOf(first)).toEqual(['2024', '2025', '2026', '2023']);
});

test('a file without any gives none', () => {
  for (const none of [null, {}, { outcomes: {} }, { outcomes: { fruit: null } }, { outcomes: [] }]) {
    expect(indicatorsOf(framework, none)).toEqual([]);
  }
});

test("the smallest cell is the file's, else the framework's", () => {
  expect(smallestCell(framework, { method: { 'minimum-cell-size': 20 } })).toBe(20);
  expect(smallestCell(framework, {})).toBe(10);
});
