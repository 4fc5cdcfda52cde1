import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/assessment/data-files/csv-records.js';
import { baselineCsvName, csvFiles, csvGrid } from '../../../src/authoring/workbook/csv-tables.js';
import { importTables } from '../../../src/authoring/workbook/import/import-tables.js';
import { readWorkbook } from '../../../src/authoring/workbook/read/read-workbook.js';
import { assessmentTables } from '../../../src/authoring/workbook/tables.js';
import { writeWorkbook } from '../../../src/authoring/workbook/write/write-workbook.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { effort } from '../../thorough.js';
import { facts } from './exchange.js';

/** Texts that spreadsheets, CSV and XML trip over. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+49 30',
    '-',
    "'quoted",
    "'=x",
    '@sum',
    '\t=1',
    '2011-12',
    '02134',
    'TRUE',
    '1e5',
    ' padded ',
    'two\nlines\n\nand "quotes", too',
    'a_x0041_b_x000D_',
    '\ufffd!',
    'a \ufdd0',
    '<b>&amp;</b>]]>',
    '=cmd|’ /C calc’!A0',
    '#REF',
    'valueOf',
    '__proto__',
    'constructor',
    'x'.repeat(33_000),
  ),
);
const date = fc.constantFrom('1999-12-31', '2024-02-29', '2026-06-30');
const evidence = fc.oneof(
  text,
  fc.constantFrom('https://example.org/a?b=c&d', 'HTTP://example.org'),
  fc.record({ title: text, url: fc.constant('https://example.org/x'), date }, { requiredKeys: ['title'] }),
  fc.record({ file: fc.constant('evidence/a b.pdf'), date }, { requiredKeys: ['file'] }),
);
const status = fc.constantFrom('met', 'in-progress', 'not-started', 'lapsed');
const answer = fc.oneof(
  status,
  fc.record(
    { status, note: text, evidence: fc.array(evidence, { minLength: 1, maxLength: 5 }) },
    { requiredKeys: ['status'] },
  ),
);
const amount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 41.2, 0.1, 1e21, 1e-9, null, 'suppressed' as const),
);
const observation = fc.oneof(
  amount,
  fc.record(
    {
      value: amount,
      n: fc.nat(),
      margin: fc.double({ min: 0, max: 1e6, noNaN: true }),
      provisional: fc.boolean(),
      note: text,
      break: fc.boolean(),
    },
    { requiredKeys: ['value'] },
  ),
  fc.record({ count: fc.nat(100), of: fc.integer({ min: 100, max: 1e6 }) }),
);
const series = fc.dictionary(fc.constantFrom('2019', '2020', '2021', '2025'), observation, { minKeys: 1 });
const file = fc.record({
  'assessed-on': date,
  designations: fc.array(fc.record({ id: fc.constantFrom('exploring', 'proof-point'), on: date }), { maxLength: 3 }),
  'systems-change-examples': fc.array(
    fc.record(
      {
        title: text,
        on: date,
        kind: fc.constantFrom('policy', 'power'),
        evidence: fc.array(evidence, { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: ['title', 'on', 'kind'] },
    ),
    { maxLength: 3 },
  ),
  gateways: fc.record({
    exploring: fc.record({
      'shared-community-vision': fc.record(
        { 'cradle-to-career-vision': answer, 'leadership-table': answer, 'shared-messages': answer },
        { requiredKeys: [] },
      ),
    }),
  }),
  outcomes: fc.record({
    'early-grade-reading': fc.record({
      reading: fc.record({
        name: text,
        unit: fc.constantFrom('score', 'other'),
        values: series,
        disparities: fc.record({
          'race-ethnicity': fc.record({ groups: fc.dictionary(fc.constantFrom('white', 'black'), series) }),
        }),
      }),
    }),
  }),
  'adjacent-outcomes': fc.dictionary(
    fc.constantFrom('jobs', 'homes', 'indicator'),
    fc.record(
      {
        name: text,
        sector: fc.constantFrom('health', 'other'),
        serves: fc.constantFrom('families', 'youth'),
        unit: fc.constantFrom('percent', 'other'),
        better: fc.constantFrom('higher', 'lower'),
        source: text,
        baseline: fc.constantFrom('2019', 2020),
        values: series,
      },
      { requiredKeys: ['name', 'unit', 'values'] },
    ),
  ),
});

const optionsFor = (value: unknown) => ({
  framework: defaultFramework,
  file: value,
  partnership: facts.partnership,
  tables: assessmentTables(defaultFramework, value),
  expectsAll: true,
});

const nothing = { edits: [], changes: [], problems: [], notes: [] };

describe('whatever stands in a file', () => {
  it.each(['\ufffd!', 'a \ufdd0', '\ufffd'])(
    'a workbook brings no change back that a spreadsheet has no character for: %j',
    async (note) => {
      const value = {
        gateways: {
          exploring: { 'shared-community-vision': { 'cradle-to-career-vision': { status: 'met', note } } },
        },
      };
      const bytes = await writeWorkbook(assessmentTables(defaultFramework, value), facts, 'Not a designation.');
      expect(importTables(readWorkbook(bytes), optionsFor(value))).toMatchObject(nothing);
    },
  );

  it('a workbook that nobody touched brings no change back', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        const bytes = await writeWorkbook(assessmentTables(defaultFramework, value), facts, 'Not a designation.');
        const grids = readWorkbook(bytes);
        expect(importTables(grids, optionsFor(value))).toMatchObject(nothing);
      }),
      { numRuns: effort(10, 40) },
    );
  });

  it('neither do CSV files, with what was exported beside them or without', () => {
    fc.assert(
      fc.property(file, (value) => {
        const files = csvFiles(assessmentTables(defaultFramework, value), facts);
        const grids = [...files].map(([name, content]) =>
          csvGrid(name, csvRecords(content.replace('\ufeff', '')).records),
        );
        expect(importTables(grids, optionsFor(value))).toMatchObject(nothing);
        const alone = grids.filter(({ name }) => name !== baselineCsvName);
        expect(importTables(alone, optionsFor(value))).toMatchObject({ ...nothing, notes: expect.anything() });
      }),
      { numRuns: effort(10, 40) },
    );
  });
});
