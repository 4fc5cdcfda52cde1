import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BenchmarkAnswer, ValueAnswer } from '../../../src/authoring/answers/answer.js';
import { benchmarkEdits, pathOfBenchmark } from '../../../src/authoring/answers/benchmark-edits.js';
import { editOptionsFor } from '../../../src/authoring/answers/key-order.js';
import { indicatorEdits } from '../../../src/authoring/answers/new-entries.js';
import { valueEdits } from '../../../src/authoring/answers/value-edits.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Plain } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { readText } from '../../yaml/read/read-text.js';

const options = editOptionsFor(defaultFramework);
const meaningOf = (text: string) => readText(text).value as Plain;
const answered = (text: string, answer: BenchmarkAnswer) =>
  editText(text, benchmarkEdits(defaultFramework, meaningOf(text), answer), options);
const measured = (text: string, answer: ValueAnswer) =>
  editText(text, valueEdits(defaultFramework, meaningOf(text), answer), options);

const exploring = (...pillar: string[]) =>
  ['strive: 1', 'gateways:', '  exploring:', '    shared-community-vision:', ...pillar, ''].join('\n');
const benchmark = 'leadership-table';

describe('an answer about a benchmark', () => {
  it('is short while there is a status alone', () => {
    expect(answered(exploring('      leadership-table: met # so'), { benchmark, status: 'lapsed' })).toBe(
      exploring('      leadership-table: lapsed # so'),
    );
    expect(answered('strive: 1\n', { benchmark, status: 'met' })).toBe(exploring('      leadership-table: met'));
  });

  it('becomes long where more is said, and keeps its status', () => {
    expect(answered(exploring('      leadership-table: met'), { benchmark, note: 'NO' })).toBe(
      exploring('      leadership-table:', '        status: met', '        note: "NO"'),
    );
  });

  it('stays in braces where it stood in braces', () => {
    expect(
      answered(exploring('      leadership-table: { status: in-progress }'), {
        benchmark,
        status: 'met',
        note: 'x, y',
      }),
    ).toBe(exploring('      leadership-table: { status: met, note: "x, y" }'));
  });

  const reviewed = (status: string, result: string) =>
    exploring(
      '      leadership-table:',
      `        status: ${status}`,
      `        review: { result: ${result}, by: Coach }`,
    );
  const unreviewed = (status: string) => exploring('      leadership-table:', `        status: ${status}`);

  it('keeps no confirmation when it is met no longer', () => {
    for (const status of ['in-progress', 'not-started', 'lapsed'] as const)
      expect(answered(reviewed('met', 'confirmed'), { benchmark, status })).toBe(unreviewed(status));
    expect(
      answered(exploring('      leadership-table: { status: met, review: { result: confirmed } }'), {
        benchmark,
        status: 'lapsed',
        note: 'Since May',
      }),
    ).toBe(exploring('      leadership-table: { status: lapsed, note: Since May }'));
  });

  it('keeps a return, and a confirmation as long as it is met', () => {
    expect(answered(reviewed('met', 'returned'), { benchmark, status: 'in-progress' })).toBe(
      reviewed('in-progress', 'returned'),
    );
    for (const answer of [{ status: 'met' }, { note: null }, { evidence: [] }] as const)
      expect(answered(reviewed('met', 'confirmed'), { benchmark, ...answer })).toBe(reviewed('met', 'confirmed'));
  });

  it('keeps what stands beside a status that was not met, when that changes', () => {
    for (const status of ['met', 'lapsed'] as const)
      expect(answered(reviewed('in-progress', 'confirmed'), { benchmark, status })).toBe(reviewed(status, 'confirmed'));
  });

  it('takes the review that comes with it', () => {
    const review = { result: 'returned', by: 'Peer' } as const;
    expect(answered(reviewed('met', 'confirmed'), { benchmark, status: 'lapsed', review })).toContain(
      'review: { result: returned, by: Peer }',
    );
    expect(answered(reviewed('met', 'confirmed'), { benchmark, review: null })).toBe(unreviewed('met'));
  });

  it('gets its parts in order, whatever comes first', () => {
    const reviewed = answered(exploring('      leadership-table: met'), {
      benchmark,
      review: { result: 'confirmed', by: 'Coach', on: '2026-03-02' },
    });
    expect(answered(reviewed, { benchmark, note: 'x', addEvidence: [{ title: 'Minutes', date: '2026-01-31' }] })).toBe(
      exploring(
        '      leadership-table:',
        '        status: met',
        '        note: x',
        '        evidence:',
        '          - { title: Minutes, date: 2026-01-31 }',
        '        review: { result: confirmed, by: Coach, on: 2026-03-02 }',
      ),
    );
  });

  it('has evidence in the shortest form that says it, and not twice', () => {
    const evidence = [
      { title: 'Minutes' },
      { url: 'https://example.org' },
      { file: 'a.pdf' },
      { title: 'https://x.org' },
    ];
    const text = answered(exploring('      leadership-table: met'), { benchmark, addEvidence: evidence });
    expect(text).toContain(
      '          - Minutes\n          - https://example.org\n          - { file: a.pdf }\n          - { title: https://x.org }\n',
    );
    expect(answered(text, { benchmark, addEvidence: evidence })).toBe(text);
    expect(answered(text, { benchmark, evidence: [] })).toBe(
      exploring('      leadership-table:', '        status: met'),
    );
  });

  it('goes where the edition has it', () => {
    const text = exploring('      cradle-to-career-vision: met', '      shared-messages: met');
    expect(answered(text, { benchmark, status: 'met' })).toBe(
      exploring('      cradle-to-career-vision: met', '      leadership-table: met', '      shared-messages: met'),
    );
  });

  it('is taken away, and may be gone already', () => {
    const text = exploring('      leadership-table: met', '      shared-messages: met');
    expect(answered(text, { benchmark, status: 'not-assessed' })).toBe(exploring('      shared-messages: met'));
    expect(answered('strive: 1\n', { benchmark, status: 'not-assessed' })).toBe('strive: 1\n');
    expect(answered(exploring('      leadership-table: met'), { benchmark, status: 'not-assessed' })).toBe(
      exploring().replace('vision:\n', 'vision: {}\n'),
    );
  });

  it('needs a status, and a benchmark that there is', () => {
    expect(() => answered('strive: 1\n', { benchmark, note: 'x' })).toThrow('`leadership-table` has no status yet.');
    expect(() => answered('strive: 1\n', { benchmark: 'x', status: 'met' })).toThrow('no benchmark `x`');
    expect(pathOfBenchmark(defaultFramework, 'exploring/leadership-table').at(-1)).toBe(benchmark);
  });
});

const indicator = (...rest: string[]) =>
  [
    'strive: 1',
    'outcomes:',
    '  employment:',
    '    employed:',
    '      name: Employed',
    '      unit: percent',
    ...rest,
    '',
  ].join('\n');
const answer = { outcome: 'employment', indicator: 'employed', period: '2024', value: 40.5 };

describe('a number', () => {
  const series = indicator('      values:', '        2023: 40', '        2025: { value: 42, n: 12 } # so');

  it('stands in time order, alone or with what belongs to it', () => {
    expect(measured(series, answer)).toBe(series.replace('2023: 40\n', '2023: 40\n        2024: 40.5\n'));
    expect(measured(series, { ...answer, n: 310, note: 'Partly: remote', break: true })).toBe(
      series.replace(
        '2023: 40\n',
        '2023: 40\n        2024: { value: 40.5, n: 310, note: "Partly: remote", break: true }\n',
      ),
    );
  });

  it('takes the place of the one before, and leaves what is not said anew', () => {
    expect(measured(series, { ...answer, period: '2025' })).toBe(series.replace('value: 42', 'value: 40.5'));
    expect(measured(series, { ...answer, period: '2023', n: 9 })).toBe(
      series.replace('2023: 40', '2023: { value: 40.5, n: 9 }'),
    );
    expect(measured(series, { ...answer, period: '2025', value: 'suppressed' })).toBe(
      series.replace('{ value: 42, n: 12 }', '{ value: suppressed }'),
    );
    expect(measured(series, { ...answer, period: '2023', value: null })).toBe(series.replace('2023: 40', '2023: null'));
  });

  it('takes the place of the counts that the one before was computed from, and of its margin of error', () => {
    const counts = indicator('      values:', '        2024: { count: 42, of: 100, provisional: true }');
    expect(measured(counts, answer)).toBe(counts.replace('count: 42, of: 100', 'value: 40.5'));
    expect(measured(counts, { ...answer, value: 'suppressed' })).toBe(
      counts.replace('{ count: 42, of: 100, provisional: true }', '{ value: suppressed }'),
    );
    expect(measured(counts, { ...answer, value: 42, provisional: false })).toBe(
      counts.replace(', provisional: true', ''),
    );
    expect(measured(counts, { ...answer, value: 41.2, count: 412, of: 1000 })).toBe(
      counts.replace('count: 42, of: 100', 'count: 412, of: 1000'),
    );
    const margin = indicator('      values:', '        2024: { value: 42, n: 90, margin: 3 }');
    expect(measured(margin, answer)).toBe(margin.replace('value: 42, n: 90, margin: 3', 'value: 40.5, n: 90'));
    expect(measured(margin, { ...answer, value: 42, n: 91 })).toBe(margin.replace('90', '91'));
    expect(measured(margin, { ...answer, margin: 2.5 })).toBe(
      margin.replace('value: 42, n: 90, margin: 3', 'value: 40.5, n: 90, margin: 2.5'),
    );
    expect(measured(margin, { ...answer, value: 50, count: 45, of: 90, n: 90 })).toBe(
      margin.replace('value: 42, n: 90, margin: 3', 'count: 45, of: 90'),
    );
  });

  it('may be a bound or range, which has its quotes where YAML asks for them', () => {
    expect(measured(series, { ...answer, value: '>=95' })).toContain('2024: ">=95"\n');
    expect(measured(series, { ...answer, period: '2025', value: '80-84' })).toMatch(
      /2025: \{ value: "?80-84"?, n: 12 \}/,
    );
  });

  it('of a group stands with the group', () => {
    const text = measured(indicator('      values: { 2024: 40 }'), { ...answer, dimension: 'income', group: 'low' });
    expect(text).toBe(
      indicator(
        '      values: { 2024: 40 }',
        '      disparities:',
        '        income:',
        '          groups:',
        '            low:',
        '              2024: 40.5',
      ),
    );
  });

  it('is refused where its indicator is missing, or its numbers stand elsewhere', () => {
    expect(() => measured('strive: 1\n', answer)).toThrow('no indicator `employed` under `employment`');
    expect(() => measured('strive: 1\n', { ...answer, outcome: 'x' })).toThrow('no outcome `x`');
    expect(() => measured(indicator('      data: data/a.csv'), answer)).toThrow('the data file data/a.csv');
  });
});

describe('a new indicator', () => {
  it('comes with its first number', () => {
    const text = editText(
      'strive: 1\nmethod: {}\n',
      indicatorEdits(
        defaultFramework,
        meaningOf('strive: 1\nmethod: {}\n'),
        {
          outcome: 'employment',
          indicator: 'employed',
          name: 'Employed: all',
          unit: 'percent',
          core: true,
          better: 'higher',
        },
        [{ period: '2024-25', value: 40, n: 300 }],
      ),
      options,
    );
    expect(text).toBe(
      'strive: 1\noutcomes:\n  employment:\n    employed:\n      name: "Employed: all"\n      core: true\n      unit: percent\n      values:\n        2024-25: { value: 40, n: 300 }\nmethod: {}\n',
    );
    expect(() =>
      indicatorEdits(defaultFramework, meaningOf(text), { ...answer, name: 'x', unit: 'percent' }, [
        { period: '2024', value: 1 },
      ]),
    ).toThrow('already has an indicator `employed`');
  });
});

it('writes many answers at once as it writes them one by one', () => {
  const text = readFileSync('examples/exploring.yaml', 'utf8');
  const edits = defaultFramework.gateways.flatMap(({ benchmarks = [] }) =>
    benchmarks.flatMap(({ id }) => [
      ...benchmarkEdits(defaultFramework, meaningOf(text), { benchmark: id, status: 'lapsed', note: `About ${id}` }),
      { kind: 'set', path: ['principles', id, 'reflection'], value: 'x' } as const,
    ]),
  );
  const oneByOne = edits.reduce((before, edit) => editText(before, [edit], options), text);
  expect(editText(text, edits, options)).toBe(oneByOne);
});
