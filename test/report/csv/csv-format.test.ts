import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../../src/report/csv/csv-format.js';
import { csvTables } from '../../../src/report/csv/csv-tables.js';
import { describeColumns } from '../../../src/report/csv/describe-columns.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { CsvRows } from '../../../src/report/report-options.js';
import { garden, gardens } from '../../insight/gardens.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { readCsv } from './read-csv.js';

const all = [riverValley, alderValley, broken];
const everyRows = Object.keys(csvTables) as CsvRows[];

describe('the table of partnerships', () => {
  const [river, alder, invalid] = readCsv(all);

  it('has a row for each, with where it stands', () => {
    expect(river).toMatchObject({
      file: 'examples/river-valley.yaml',
      partnership: 'River Valley Promise',
      partnership_id: 'river-valley',
      community: 'River Valley, Ohio',
      states: 'OH',
      backbone: 'River Valley Community Fund',
      children_and_youth: '84200',
      valid: 'true',
      last_crossed: 'sustaining',
      last_crossed_by_framework: 'sustaining',
      next_gateway: 'systems-change',
      verdict_proof_point: 'not-eligible',
      verdict_ongoing_proof_point: 'not-eligible',
      verdict_ongoing_proof_point_by_framework: 'undetermined',
      gateway_exploring: 'crossed',
      gateway_systems_change: 'not-crossed',
      gateway_systems_change_met: '4',
      gateway_systems_change_unknown: '1',
      gateway_systems_change_total: '9',
      errors: '0',
      warnings: '4',
      infos: '2',
      basis: 'self',
      method_departures: '2',
    });
  });

  it("has beside each state and verdict what the framework's own method gives", () => {
    const [acorn] = readCsv(
      [
        garden('Acorn', {
          lastCrossed: 'blossoming',
          next: 'orchard',
          states: ['crossed', 'crossed', 'not-crossed'],
          verdicts: ['eligible', 'not-eligible'],
          framework: {
            lastCrossed: null,
            next: 'seedling',
            states: ['undetermined', 'not-crossed', 'not-crossed'],
            verdicts: ['not-eligible', 'undetermined'],
          },
          departures: 1,
        }),
      ],
      { framework: gardens },
    );
    expect(acorn).toMatchObject({
      last_crossed: 'blossoming',
      last_crossed_by_framework: 'none',
      next_gateway: 'orchard',
      next_gateway_by_framework: 'seedling',
      verdict_sunflower: 'eligible',
      verdict_sunflower_by_framework: 'not-eligible',
      verdict_second_sunflower: 'not-eligible',
      verdict_second_sunflower_by_framework: 'undetermined',
      gateway_seedling: 'crossed',
      gateway_seedling_by_framework: 'undetermined',
      gateway_blossoming: 'crossed',
      gateway_blossoming_by_framework: 'not-crossed',
      gateway_orchard: 'not-crossed',
      gateway_orchard_by_framework: 'not-crossed',
      method: 'file',
      method_departures: '1',
    });
  });

  it('counts benchmarks only for the gateways that have some', () => {
    expect(river).toHaveProperty('gateway_proof_point', 'not-crossed');
    expect(river).not.toHaveProperty('gateway_proof_point_met');
  });

  it('says what is not known, in words', () => {
    expect(alder).toMatchObject({
      verdict_proof_point: 'undetermined',
      verdict_ongoing_proof_point: 'undetermined',
      verdict_systems_transformation: 'undetermined',
    });
  });

  it('has a row for an invalid file too, with its counts and no cell that reads as a no', () => {
    expect(invalid).toMatchObject({
      file: 'examples/broken.yaml',
      valid: 'false',
      errors: '3',
      warnings: '1',
      infos: '0',
    });
    const words = Object.entries(invalid ?? {}).filter(([name]) =>
      /^(verdict_|last_crossed|next_gateway|gateway_[a-z_]+(?<!_met|_unknown|_total)$)/.test(name),
    );
    // Last crossed, next, three verdicts and six gateways, each by the method in force and by the framework's own; and so
    // is last crossed on the old side.
    expect(words).toHaveLength(2 * (2 + 3 + 6 + 1));
    for (const [name, value] of words) expect(value, name).toBe('not-computed');
  });
});

describe('the columns on requirements', () => {
  const columns = ['requirements', 'unmet_requirements'];
  const cells = (...results: Parameters<typeof readCsv>[0]) =>
    readCsv(results).map((row) => columns.map((name) => row[name]));

  it('say which do not hold, and of an invalid file that nothing was computed', () => {
    const held = { ...alderValley, requirements: requirements.slice(0, 1) };
    expect(cells(riverValley, held, { ...alderValley, requirements }, broken)).toEqual([
      ['none', ''],
      ['hold', ''],
      ['do-not-hold', 'Proof point is required and is not eligible.'],
      ['not-computed', 'not-computed'],
    ]);
  });
});

describe('the tidy tables', () => {
  it('have one row for each benchmark, whether it was assessed or not', () => {
    const rows = readCsv(all, { rows: 'benchmarks' });
    // Five gateways with nine benchmarks, and two valid files.
    expect(rows).toHaveLength(90);
    const notAssessed = rows.filter(({ status }) => status === 'not-assessed');
    expect(notAssessed.length).toBeGreaterThan(9);
    for (const { counts } of notAssessed) expect(counts).toBe('undetermined');
    expect(
      rows.find(({ partnership, code }) => partnership === 'River Valley Promise' && code === 'SC-I2'),
    ).toMatchObject({
      gateway: 'systems-change',
      pillar: 'investment-and-sustainability',
      benchmark: 'policy-change',
      status: 'met',
      counts: 'true',
      evidence: '1',
      review: 'returned',
      review_by: 'Regional coach',
      review_on: '2026-03-02',
      review_note: 'The adopted text is missing.',
    });
    expect(notAssessed[0]).toMatchObject({
      evidence: '0',
      review: 'none',
      review_by: '',
      review_on: '',
      review_note: '',
    });
  });

  it('have one row for each indicator, with numbers that are numbers', () => {
    const rows = readCsv([riverValley], { rows: 'indicators' });
    expect(
      rows.map(({ section, outcome, indicator, trend, change }) => [section, outcome, indicator, trend, change]),
    ).toEqual([
      ['outcomes', 'kindergarten-readiness', 'kra-on-track', 'improved', '4.1'],
      ['outcomes', 'early-grade-reading', 'reading-3', 'maintained', '0.3'],
      ['outcomes', 'early-grade-reading', 'chronic-absence', 'improved', '5.6'],
      ['outcomes', 'high-school-graduation', 'on-time', 'declined', '-3.7'],
      ['outcomes', 'employment', 'wages', 'improved', '5650'],
      ['outcomes', 'employment', 'jobs', 'insufficient-data', ''],
      ['adjacent-outcomes', '', 'youth-unemployment', expect.any(String), expect.any(String)],
    ]);
    expect(rows[5]).toMatchObject({ latest_step: 'insufficient-data', baseline_value: '', latest_value: '' });
  });

  it('have one row for each gap, whose counting may be undetermined', () => {
    const rows = readCsv([riverValley], { rows: 'gaps' });
    expect(
      rows.map(({ indicator, focus_group: group, result, counts, change }) => [
        indicator,
        group,
        result,
        counts,
        change,
      ]),
    ).toEqual([
      ['kra-on-track', 'black', 'reduced', 'true', '-2.9'],
      ['kra-on-track', 'hispanic', 'insufficient-data', 'undetermined', ''],
      ['reading-3', 'low-income', 'widened', 'false', '3.3'],
      ['on-time', 'black', 'reduced', 'true', '-6.5'],
    ]);
    expect(rows[0]).toMatchObject({ unit: 'points', baseline_gap: '19.5', reference_group: 'white' });
  });

  it('have one row for each criterion, and tell a section that is left out from one that lacks data', () => {
    const rows = readCsv([alderValley], { rows: 'criteria' });
    expect(rows).toHaveLength(3 + 5 + 5);
    expect(rows.find(({ criterion }) => criterion === 'adjacent-sector-outcome')).toMatchObject({
      determination: 'systems-transformation',
      verdict: 'undetermined',
      result: 'undetermined',
      required: '1',
      unknown: '',
      answered: 'false',
    });
    expect(rows[0]).toMatchObject({ criterion: 'prior-gateways', unknown: '1', answered: 'true' });
  });

  it("have beside each criterion and its verdict what the framework's own method gives", () => {
    const acorn = garden('Acorn', {
      verdicts: ['eligible', 'undetermined'],
      criteria: ['met', 'met', 'met'],
      // The third is not asked under the framework's method.
      framework: { verdicts: ['not-eligible', 'undetermined'], criteria: ['undetermined', 'unmet'] },
    });
    const rows = readCsv([acorn], { framework: gardens, rows: 'criteria' });
    expect(
      rows.map(({ criterion, verdict, verdict_by_framework, result, result_by_framework }) => [
        criterion,
        verdict,
        verdict_by_framework,
        result,
        result_by_framework,
      ]),
    ).toEqual([
      ['earlier-seasons', 'eligible', 'not-eligible', 'met', 'undetermined'],
      ['three-blossoms', 'eligible', 'not-eligible', 'met', 'unmet'],
      ['harvest', 'eligible', 'not-eligible', 'met', 'not-asked'],
    ]);
  });

  it.each(['benchmarks', 'indicators', 'gaps', 'criteria'] as const)('have no row for an invalid file: %s', (rows) => {
    expect(readCsv([broken], { rows })).toEqual([]);
  });

  it.each(['benchmarks', 'indicators', 'gaps', 'criteria'] as const)('can be joined by file: %s', (rows) => {
    for (const row of readCsv([riverValley], { rows })) {
      expect(row).toMatchObject({ file: 'examples/river-valley.yaml', partnership: 'River Valley Promise' });
    }
  });
});

describe('every table', () => {
  const headerOf = (rows: CsvRows) =>
    renderAll(csvFormat, [], reportOptions({ rows })).replace('\ufeff', '').replace('\r\n', '').split(',');

  it.each(everyRows)('has its header without any result, in names that SQL takes without quotes: %s', (rows) => {
    const header = headerOf(rows);
    expect(header[0]).toBe('file');
    expect(new Set(header).size).toBe(header.length);
    for (const name of header) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    const reserved = [
      'group',
      'order',
      'table',
      'select',
      'from',
      'to',
      'on',
      'by',
      'end',
      'references',
      'check',
      'user',
    ];
    expect(header.filter((name) => reserved.includes(name))).toEqual([]);
  });

  it.each(everyRows)('tells what stands in each column: %s', (rows) => {
    const { framework } = reportOptions();
    const described = describeColumns(framework, rows).trimEnd().split('\n');
    expect(described.map((line) => line.split(/ {2,}/)[0])).toEqual(headerOf(rows));
    for (const line of described) expect(line).toMatch(/ {2}\S/);
  });

  it.each(everyRows)('is a line for each row: %s', (rows) => {
    const text = renderAll(csvFormat, all, reportOptions({ rows }));
    expect(text.split('\r\n').length - 2).toBe(readCsv(all, { rows }).length);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
