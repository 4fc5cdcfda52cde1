import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../src/report/csv/csv-format.js';
import { jsonFormat } from '../../src/report/json.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import { unicodeMarks } from '../../src/report/text/marks.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { sparkline } from '../../src/report/text/sparkline.js';
import { assessValidExample } from '../examples/example-results.js';
import { reportOptions } from './fixtures/fixtures.js';

const example = assessValidExample('published-ranges');
const text = (changes: Parameters<typeof reportOptions>[0] = {}) =>
  renderAll(textFormat, [example], reportOptions({ width: 200, detail: 'verbose', ...changes }));

describe('values as they were published', () => {
  it('stand in the text report with what belongs to them', () => {
    expect(text()).toMatch(/80–84% 2021-22 +95\.81% \(provisional\) 2024-25 +\+11\.81 to \+15\.81/);
    for (const line of [
      /2021-22 +80–84%\n/,
      /2023-24 +≥90%\n/,
      /2024-25 +95\.81%, 412 of 430, provisional\n/,
      /2015-2017 +7\.4, margin of error 0\.9\n/,
      /low-income +26 to 34 2021-22 +5\.81 2024-25 +-28\.19 to -20\.19/,
    ])
      expect(text()).toMatch(line);
  });

  it('have signs of the keyboard where there are no others', () => {
    expect(text({ unicode: false })).toContain('2023-24  >=90%');
    expect(text({ unicode: false })).toContain('80-84%');
  });

  it('stand in Markdown', () => {
    expect(renderAll(markdownFormat, [example], reportOptions())).toContain(
      '| 80–84% (2021-22) | 95.81% (provisional) (2024-25) | **improved**, +11.81 to +15.81 |',
    );
  });

  it('have both ends in JSON, and no value', () => {
    const { assessments } = JSON.parse(renderAll(jsonFormat, [example], reportOptions()));
    const [graduation] = assessments[0].outcomes[1].indicators;
    expect(graduation).toMatchObject({ change: null, changeRange: { low: 11.813953488, high: 15.813953488 } });
    expect(graduation.baseline).toEqual({ period: '2021-22', low: 80, high: 84 });
    expect(graduation.series[2]).toEqual({ period: '2023-24', low: 90, high: 100, use: 'comparable' });
    expect(graduation.series[3]).toMatchObject({ n: 430, count: 412, provisional: true });
    expect(graduation.gaps[0].baseline).toEqual({ period: '2021-22', gap: null, gapRange: { low: 26, high: 34 } });
  });

  it('have columns of their own in CSV', () => {
    const lines = renderAll(csvFormat, [example], reportOptions({ rows: 'indicators' })).split(/\r?\n/);
    const names = (lines[0] ?? '').replace('\ufeff', '').split(',');
    const cells = (lines.find((line) => line.includes('four-year-graduation')) ?? '').split(',');
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(['baseline_value', 'baseline_low', 'baseline_high'].map(cell)).toEqual(['', '80', '84']);
    expect(['change', 'change_low', 'change_high', 'provisional'].map(cell)).toEqual([
      '',
      '11.813953488',
      '15.813953488',
      'true',
    ]);
  });
});

describe('a small chart', () => {
  it('has a range at its middle, and a bound without an end where it begins', () => {
    const at = (period: string, low: number | null, high: number | null) => ({
      period,
      low,
      high,
      use: 'comparable' as const,
    });
    // 0, 50, 100: the lowest step, one in the middle, the highest.
    const series = [
      { period: '2021', value: 0, use: 'comparable' as const },
      at('2022', 40, 60),
      at('2023', 100, null),
    ];
    expect(sparkline(series, unicodeMarks, 12)).toBe('▁▅█');
    expect(sparkline([at('2021', null, 0), at('2022', 100, 100)], unicodeMarks, 12)).toBe('▁█');
  });
});
