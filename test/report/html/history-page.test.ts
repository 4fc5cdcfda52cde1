import { describe, expect, it, test } from 'vitest';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { HistoryRow } from '../../../src/generated/history.js';
import type { History } from '../../../src/insight/history/history.js';
import { renderHistoryAsPage } from '../../../src/report/html/history/history-page.js';
import { reportOptions } from '../fixtures/fixtures.js';
import { htmlFaults } from './html-faults.js';
import { acts, hostileMarkup, poisoned, read, tags } from './page-parts.js';

const crossed = (count: number) =>
  defaultFramework.gateways.map(({ id, benchmarks = [] }, index) => ({
    id,
    state: index < count ? ('crossed' as const) : ('not-crossed' as const),
    frameworkState: index < count ? ('crossed' as const) : ('not-crossed' as const),
    met: index < count ? benchmarks.length : 0,
    total: benchmarks.length,
  }));
const row = (changes: Partial<HistoryRow>): HistoryRow => ({
  assessedOn: '2025-06-30',
  file: 'harbor.yaml',
  commit: null,
  committed: null,
  lastCrossed: 'exploring',
  frameworkLastCrossed: 'exploring',
  gateways: crossed(1),
  determinations: defaultFramework.determinations.map(({ id }) => ({
    id,
    verdict: 'not-eligible',
    frameworkVerdict: 'not-eligible',
  })),
  indicators: { improved: 3, maintained: 0, declined: 2, insufficientData: 1 },
  gaps: { eliminated: 1, reduced: 2, unchanged: 5, widened: 0, noGap: 0, insufficientData: 0, counting: 3 },
  ...changes,
});
const first = row({});
const second = row({
  assessedOn: '2026-06-30',
  lastCrossed: 'emerging',
  frameworkLastCrossed: 'emerging',
  gateways: crossed(2),
});
const third = row({
  assessedOn: '2027-06-30',
  commit: '0123456789abcdef0123456789abcdef01234567',
  committed: '2027-07-01',
  determinations: first.determinations.map((one) => ({ ...one, frameworkVerdict: 'undetermined' })),
});
const history = (rows: HistoryRow[], invalid: History['invalid'] = []): History => ({
  framework: defaultFramework.edition,
  basis: 'self',
  methodInForce: 'file',
  partnership: { id: null, name: 'Harbor Reach Promise' },
  rows,
  invalid,
});
const page = (rows: HistoryRow[], invalid?: History['invalid']) =>
  renderHistoryAsPage(history(rows, invalid), reportOptions());

describe('the page of a history', () => {
  it('says first what was gained and lost over the years, then from date to date', () => {
    const text = read(page([first, second, third]));
    expect(text).toContain('From June 30, 2025 to June 30, 2027: the same gateways and verdicts.');
    expect(text).toContain('June 30, 2025 to June 30, 2026: gained Emerging. ');
    expect(text).toContain('June 30, 2026 to June 30, 2027: lost Emerging. ');
    expect(read(page([first]))).toContain('There is only one date so far.');
  });

  it('has a row for each date, the earliest first', () => {
    const dates = [...page([first, second]).matchAll(/<th scope="row">([^<]*)</g)].map(([, date]) => date);
    expect(dates.slice(0, 2)).toEqual(['June 30, 2025', 'June 30, 2026']);
  });

  it('draws an indicator that improved above the line, one that declined below it, and one that is not known hollow', () => {
    const picture = /<svg class="trends".*?<\/svg>/s.exec(page([first]))?.[0] ?? '';
    const marks = [...picture.matchAll(/<rect class="([^"]*)" x="[\d.]*" y="([\d.]*)"/g)].map(([, name, y]) => [
      name,
      y,
    ]);
    expect(marks).toEqual([
      ...Array(3).fill(['bar', '1']),
      ...Array(2).fill(['fell', '11']),
      ['square square-unknown', '7.5'],
    ]);
    expect(read(page([first]))).toContain("3 improved, 2 declined, and 1 can't be judged yet");
    expect(read(page([first]))).toContain('3 got smaller and 5 stayed the same');
  });

  it('never draws a gateway as full that is not crossed, however many of its benchmarks count', () => {
    const gateways = first.gateways.map((gateway, index) => ({
      ...gateway,
      state: index === 0 ? ('crossed' as const) : ('not-crossed' as const),
      frameworkState: index === 0 ? ('crossed' as const) : ('not-crossed' as const),
      met: [9, 8, 1, 0, 0, 0][index] ?? 0,
      total: 9,
    }));
    const strip = /<svg class="strip".*?<\/svg>/s.exec(page([{ ...first, gateways }]))?.[0] ?? '';
    const [, filled] = /class="bar" d="([^"]*)"/.exec(strip) ?? [];
    // Squares are 10 wide and 12 high, and 13 apart. A bar is 4 wide and at most 8 high: 8 of 9 are 7, 1 of 9 is 1.
    expect(filled).toBe('M1 1h10v12h-10zM17 4h4v7h-4zM30 10h4v1h-4z');
  });

  it("says what the framework's own method gives otherwise, and from which commit a row is", () => {
    expect(read(page([third]))).toContain("not eligible (under the framework's own method: not enough data to say)");
    expect(read(page([third]))).toContain('June 30, 2027: harbor.yaml, commit 0123456789 of 2027-07-01.');
  });

  it('is valid HTML', async () => expect(await htmlFaults(page([first, third]))).toEqual([]));

  it('names versions with errors', () => {
    const invalid = [{ file: 'harbor.yaml', commit: 'abc', committed: '2026-01-02', errors: 2 }];
    expect(read(page([first], invalid))).toContain('harbor.yaml of 2026-01-02 has 2 errors.');
    expect(page([first])).not.toContain('Versions with errors');
  });
});

const own = new Set(['state', 'verdict', 'frameworkVerdict', 'basis', 'assessedOn', 'methodInForce', 'id']);

test.each(hostileMarkup)('whatever strangers write, the page of a history is made of the same parts: %j', (text) => {
  const rows = [first, second, third];
  const invalid = [{ file: 'a.yaml', commit: null, committed: null, errors: 1 }];
  const written = (words: string) =>
    renderHistoryAsPage(
      poisoned(history(rows, invalid), words, (key) => own.has(key)),
      reportOptions(),
    );
  expect(tags(written(text))).toEqual(tags(written('a text')));
  expect(acts(written(text))).toBe(false);
});
