import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { AssessmentResult, GapResult, IndicatorResult, ValidAssessment } from '../../../src/generated/report.js';
import { mapTexts } from '../../../src/report/clean-result.js';
import { htmlFormat } from '../../../src/report/html/html-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { standingSentence } from '../../../src/report/standing.js';
import { alderValley, broken, reportOptions, riverValley } from '../fixtures/fixtures.js';
import { acts, hostileMarkup, poisoned, read, tags } from './page-parts.js';

const page = (...results: readonly AssessmentResult[]) => renderAll(htmlFormat, results, reportOptions());

/** An indicator of River Valley's, changed. */
function withIndicator(changes: Partial<IndicatorResult>): ValidAssessment {
  const [first, ...others] = riverValley.outcomes;
  const [indicator] = first?.indicators ?? [];
  if (!first || !indicator) throw new Error('River Valley has an indicator');
  return { ...riverValley, outcomes: [{ ...first, indicators: [{ ...indicator, ...changes }] }, ...others] };
}

describe('a page for a board', () => {
  it('says first where the partnership stands, then what is next, then the outcomes, the verdicts and the rest', () => {
    const titles = [...page(riverValley).matchAll(/<h2 id="([\w-]+)"/g)].map(([, id]) => id);
    const order = ['next-steps', 'outcomes', 'verdicts', 'principles', 'programs', 'benchmarks', 'findings', 'method'];
    expect(titles.filter((id) => order.includes(id ?? ''))).toEqual(order.filter((id) => titles.includes(id)));
    expect(titles).toEqual(expect.arrayContaining(['next-steps', 'outcomes', 'verdicts', 'benchmarks', 'method']));
    expect(page(riverValley).indexOf('class="standing"')).toBeLessThan(page(riverValley).indexOf('id="next-steps"'));
  });

  it('has findings in sentences, with their places and without the names of rules', () => {
    for (const result of [riverValley, broken]) {
      expect(result.findings.length).toBeGreaterThan(0);
      const text = read(page(result));
      for (const { rule, file, line } of result.findings) {
        expect(text).not.toContain(rule);
        if (!result.valid) expect(text).toContain(`${file}:${line}`);
      }
    }
  });

  it('ends with the sentence that only the network designates', () => {
    expect(read(page(riverValley))).toContain('Only StriveTogether designates.');
    expect(read(page(broken))).toContain('Only StriveTogether designates.');
  });

  it('says of an undetermined verdict that it is not a no', () => {
    expect(read(page(alderValley))).toContain('"Not enough data to say" isn\'t a no');
  });

  it("says what the framework's own method gives where that is something else", () => {
    expect(read(page(riverValley))).toContain("under the framework's own method: not enough data to say");
  });

  it('says of an invalid file that nothing was computed, and what to fix', () => {
    const text = read(page(broken));
    expect(text).toContain('Nothing was computed because the file has');
    for (const { message } of broken.findings.slice(0, 2)) expect(text).toContain(message.slice(0, 20));
  });
});

it('begins with the sentence that every report for people begins with', () => {
  const shown = read(/<p class="standing">.*?<\/p>/s.exec(page(riverValley))?.[0] ?? '').trim();
  expect(shown).toBe(standingSentence(riverValley));
});

describe('what moved, by name', () => {
  const moves = (result: ValidAssessment) =>
    [...page(result).matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, words, names]) => `${words}: ${names}`);
  const [outcome] = riverValley.outcomes;
  const [indicator] = outcome?.indicators ?? [];
  if (!outcome || !indicator) throw new Error('River Valley has an indicator');

  it('is what improved and declined, and for whom gaps got smaller or widened', () => {
    expect(moves(riverValley)).toEqual([
      // Employment has two core indicators, so this one goes by its own name.
      'Improved: Kindergarten readiness; Median yearly wages at age 25',
      'Declined: High school graduation',
      'Gaps got smaller for: Black (Kindergarten readiness, High school graduation)',
      'Gaps widened for: Low income (Early grade reading)',
    ]);
  });

  it("tells a gap that doesn't count from one that does", () => {
    const gaps = indicator.gaps.map((gap) => ({ ...gap, counts: false }));
    expect(moves(withIndicator({ gaps })).slice(2)).toEqual([
      'Gaps got smaller for: Black (High school graduation)',
      'Smaller, but not counted, for: Black (Kindergarten readiness)',
      'Gaps widened for: Low income (Early grade reading)',
    ]);
  });

  it('names six, and says how many more there are', () => {
    const indicators = Array.from({ length: 9 }, (_, index) => ({ ...indicator, name: `No. ${index}`, gaps: [] }));
    expect(moves({ ...riverValley, outcomes: [{ ...outcome, indicators }] })).toEqual([
      'Improved: No. 0; No. 1; No. 2; No. 3; No. 4; No. 5; and 3 more',
    ]);
  });

  it("isn't there where nothing is known to have moved", () => {
    expect(moves({ ...riverValley, outcomes: [] })).toEqual([]);
    expect(page({ ...riverValley, outcomes: [] })).not.toContain('<dl');
  });
});

it('says under each verdict how firm it is, where that is known', () => {
  const firmness = (id: string) =>
    id === 'proof-point' ? { combinations: 2304, eligible: 0, notEligible: 1728, undetermined: 576 } : undefined;
  const shown = read(renderAll(htmlFormat, [riverValley], reportOptions({ firmness } as Partial<ReportOptions>)));
  expect(shown.match(/There are [^.]* ways[^.]*/g)).toEqual([
    'There are 2,304 ways to read them, and this verdict stays the same under 1,728',
  ]);
  const counts = { combinations: 2304, eligible: 0, notEligible: 2304, undetermined: 0 };
  const always = () => ({ ...counts, matter: [], exhaustive: true });
  const firm = read(renderAll(htmlFormat, [riverValley], reportOptions({ firmness: always })));
  expect(firm).toContain('However you read them, this verdict stays the same.');
});

describe('what a board reads without the details', () => {
  const glance = (result: ValidAssessment) => {
    const html = page(result);
    return html.slice(html.indexOf('class="second-page"'), html.indexOf('>Details<'));
  };
  const rowsOf = (html: string) => html.match(/<tr[^>]*><th scope="row.*?<\/tr>/gs)?.map((row) => read(row).trim());

  it('has a row for each core indicator, and none for others', () => {
    expect(rowsOf(glance(riverValley))?.slice(0, 5)).toEqual([
      'Children on track on the kindergarten readiness assessment target 60% by 2029-30 40.1% in 2021-22 44.2% in 2024-25 improved',
      'Third graders reading at grade level 48.0% in 2021-22 48.3% in 2024-25 held steady',
      'Students graduating in four years 84.0% in 2021-22 80.3% in 2024-25 declined',
      'Median yearly wages at age 25 $31,250 in 2019 $36,900 in 2024 improved',
      "Young adults in jobs that pay a living wage not known 412 in 2024 can't be judged yet",
    ]);
    expect(glance(riverValley)).not.toContain('Pupils who miss');
  });

  it('lists the gaps by what became of them, those that got smaller first', () => {
    const rows = rowsOf(glance(riverValley));
    expect(rows?.slice(5).map((row) => row.split(':')[0])).toEqual([
      'Got smaller',
      'Black, compared with white Children on track on the kindergarten readiness assessment 19.5 points in 2021-22 16.6 points in 2024-25',
      'Black, compared with white Students graduating in four years 15.0 points in 2021-22 8.5 points in 2024-25',
      'Widened',
      'Low income, compared with everyone Third graders reading at grade level 18.0 points in 2021-22 21.3 points in 2024-25',
      "Can't be judged yet",
      'Hispanic, compared with white Children on track on the kindergarten readiness assessment no comparison no comparison',
    ]);
    expect(glance(riverValley)).toMatch(/Got smaller: 2<.*Widened: 1</s);
  });

  it("says of a gap that shrank why it doesn't count, and of a relative one of what it is a share", () => {
    const [outcome] = riverValley.outcomes;
    const gap = outcome?.indicators[0]?.gaps[0] as GapResult;
    const text = read(glance(withIndicator({ gaps: [{ ...gap, measure: 'relative', counts: false }] })));
    expect(text).toContain('as a percentage of the value for white');
    expect(text).toContain("Got smaller, but doesn't count");
  });

  it('has no such part without a core indicator', () => {
    expect(page({ ...riverValley, outcomes: [] })).not.toContain('second-page"');
  });

  it('ends with how many are left out where there are more than fit on a sheet', () => {
    const [outcome] = riverValley.outcomes;
    const [indicator] = outcome?.indicators ?? [];
    if (!outcome || !indicator) throw new Error('River Valley has an indicator');
    const indicators = Array.from({ length: 20 }, (_, index) => ({ ...indicator, id: `i${index}` }));
    const text = read(glance({ ...riverValley, outcomes: [{ ...outcome, indicators }] }));
    expect(text).toContain('4 more core indicators under Outcomes.');
  });
});

it('says of each outcome why it matters, by the edition', () => {
  expect(read(page(riverValley))).toContain(
    'Kindergarten readiness Children start kindergarten with the skills they need to learn.',
  );
});

describe('the line under an indicator', () => {
  const facts = (changes: Partial<IndicatorResult>) => {
    const html = page(withIndicator({ unit: 'percent', source: 'A survey', ...changes }));
    return read(/<p class="quiet">((?:Core|Contributing) indicator[^<]*)/.exec(html)?.[1] ?? '').trim();
  };

  it('says which way the numbers went, whichever way is better', () => {
    expect(facts({ better: 'higher', change: 2.5 })).toBe(
      'Core indicator, in percent. Higher is better. Up 2.5 points. Source: A survey.',
    );
    expect(facts({ better: 'lower', change: 2.2 })).toBe(
      'Core indicator, in percent. Lower is better. Down 2.2 points. Source: A survey.',
    );
    expect(facts({ better: 'lower', change: -1 })).toContain('Up 1 point.');
    expect(facts({ change: 0 })).toContain('No change.');
  });

  it('says between what a change lies where only that is known', () => {
    expect(facts({ change: null, changeRange: { low: 1, high: 3 } })).toContain(
      'Change: +1 to +3 points, where + is better.',
    );
  });
});

it('says why a cell has no value', () => {
  const point = { n: 200, use: 'comparable' } as const;
  const text = read(
    page(
      withIndicator({
        series: [
          { period: '2021', value: null, use: 'not-measured' },
          { period: '2022', value: null, use: 'suppressed' },
          { period: '2023', value: 42, ...point },
        ],
        groups: [],
        gaps: [],
      }),
    ),
  );
  expect(text).toContain('2021 not measured 2022 withheld 2023 42%');
});

/** The texts and the marks of the charts of a page. */
const labelsOf = (svg: string) => [...svg.matchAll(/<text class="label"[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('a chart', () => {
  const point = { n: 200, use: 'comparable' } as const;
  const chart = (series: IndicatorResult['series'], changes: Partial<IndicatorResult> = {}) => {
    const html = page(withIndicator({ series, groups: [], gaps: [], ...changes }));
    return /<svg class="chart".*?<\/svg>/s.exec(html)?.[0] ?? '';
  };

  it('has a sentence for those who do not see it', () => {
    const series = [
      { period: '2023', value: 40, ...point },
      { period: '2024', value: 44, ...point },
    ];
    const drawn = chart(series, {
      name: 'Readers',
      trend: 'improved',
      baseline: { period: '2023', value: 40 },
      latest: { period: '2024', value: 44 },
    });
    expect(drawn).toContain('role="img" aria-label="Readers, by period: 40% in 2023, 44% in 2024. Improved."');
  });

  it('keeps its texts as small where no style sheet is, so that none is cut', () => {
    const drawn = chart([{ period: '2024', value: 44, ...point }]);
    expect(drawn).toMatch(/^<svg class="chart"[^>]* font-size="12"/);
  });

  it('draws no line over a period without a value, and marks the period', () => {
    const drawn = chart([
      { period: '2021', value: 40, ...point },
      { period: '2022', value: null, use: 'suppressed' },
      { period: '2023', value: 42, ...point },
      { period: '2024', value: 44, ...point },
    ]);
    const lines = [...drawn.matchAll(/<path class="line" d="([^"]*)"/g)].map(([, d]) => d?.match(/[ML]/g)?.join(''));
    expect(lines).toEqual(['ML']);
    expect(drawn.match(/class="withheld"/g)).toHaveLength(1);
  });

  it('keeps the latest value off the cross of a later period', () => {
    // Eleven years stand 30 apart, and a label reaches 33 to the right. The cross stands on the axis: at a low value's height.
    const labels = (first: number, last: number) => {
      const years = Array.from({ length: 10 }, (_, index) => `${2013 + index}`);
      const values = years.map((period) => ({ period, value: period === '2022' ? last : first, ...point }));
      const ends = { baseline: { period: '2013', value: first }, latest: { period: '2022', value: last } };
      return chart([...values, { period: '2023', value: null, use: 'suppressed' }], ends);
    };
    const label = (shown: string) => new RegExp(`<text class="label"[^>]* text-anchor="middle">${shown}%`);
    expect(labels(60, 30)).toMatch(label('30'));
    expect(labels(30, 60)).not.toMatch(label('60'));
  });

  it('stops the line at a break, and draws what came before in gray', () => {
    const drawn = chart([
      { period: '2021', value: 40, use: 'before-break' },
      { period: '2022', value: 41, use: 'before-break' },
      { period: '2023', value: 50, break: true, ...point },
      { period: '2024', value: 52, ...point },
    ]);
    expect(drawn.match(/class="line-before"/g)).toHaveLength(1);
    expect(drawn.match(/class="line"/g)).toHaveLength(1);
    expect(drawn.match(/class="break"/g)).toHaveLength(1);
  });

  it('draws a range from end to end, and an open one to the end of the picture', () => {
    const drawn = chart([
      { period: '2023', low: 80, high: 84, use: 'comparable' },
      { period: '2024', low: 95, high: 100, use: 'comparable' },
    ]);
    expect(drawn.match(/class="range"/g)).toHaveLength(2);
    expect(
      page(
        withIndicator({ series: [{ period: '2024', low: 95, high: 100, use: 'comparable' }], groups: [], gaps: [] }),
      ),
    ).toContain('≥95%');
  });

  it('labels its ends where the ranges leave the trend open', () => {
    const series: IndicatorResult['series'] = [
      { period: '2023', value: 40, ...point },
      { period: '2024', low: 40, high: 44, use: 'comparable' },
    ];
    const drawn = chart(series, { unit: 'percent', trend: 'insufficient-data', baseline: null, latest: null });
    expect(labelsOf(drawn).sort()).toEqual(['40%', '40–44%']);
  });

  it('shows everyone behind a group where everyone is a range, or one value alone', () => {
    const group = (own: number) => ({
      dimension: 'income',
      group: 'low-income',
      reference: 'overall',
      series: [{ period: '2024', value: own, ...point }],
    });
    const drawn = page(
      withIndicator({
        series: [
          { period: '2022', low: 80, high: 84, use: 'comparable' },
          { period: '2023', value: null, use: 'suppressed' },
          { period: '2024', value: 70, ...point },
        ],
        groups: [group(60)],
        gaps: [],
      }),
    );
    expect(drawn.match(/class="range-whole"/g)).toHaveLength(1);
    expect(drawn.match(/class="dot-whole"/g)).toHaveLength(1);
    // What is withheld of everyone isn't a mark in the picture of a group: the one cross is in the chart of everyone.
    expect(/<div class="groups">.*?<\/div>/s.exec(drawn)?.[0]).not.toContain('class="withheld"');
  });

  it('leaves out a period that has not begun', () => {
    const drawn = chart([
      { period: '2023', value: 40, ...point },
      { period: '2024', value: 44, ...point },
      { period: '2031', value: 99, use: 'not-begun' },
    ]);
    expect(drawn).not.toContain('2031');
  });
});

describe('a gap', () => {
  const groups = [
    {
      dimension: 'income',
      group: 'low-income',
      reference: 'others',
      series: [{ period: '2024', value: 30, n: 250, use: 'comparable' as const }],
    },
    {
      dimension: 'income',
      group: 'others',
      reference: 'others',
      series: [{ period: '2024', value: 42, n: 800, use: 'comparable' as const }],
    },
  ];
  const gap: GapResult = {
    dimension: 'income',
    group: 'low-income',
    reference: 'others',
    measure: 'absolute',
    baseline: { period: '2022', gap: 14 },
    latest: { period: '2024', gap: 12 },
    change: -2,
    result: 'reduced',
    frameworkResult: 'reduced',
    counts: true,
    frameworkCounts: true,
    declined: [],
    reason: '',
  };
  const shown = (changes: Partial<IndicatorResult>) =>
    read(page(withIndicator({ unit: 'percent', better: 'higher', groups, gaps: [gap], ...changes })));

  it('says how many people it means: 12 percent of 250 are 30', () => {
    expect(shown({})).toContain('About 30 more in this group would close it.');
    expect(shown({ better: 'lower' })).toContain('About 30 fewer in this group would close it.');
  });

  /** The bars of a page: what they are, where they begin, how long they are, and whether they are pale. */
  const bars = (gaps: GapResult[]) => {
    const html = page(withIndicator({ unit: 'percent', better: 'higher', groups, gaps }));
    const picture = /<svg class="gap-bars".*?<\/svg>/s.exec(html)?.[0] ?? '';
    return [
      ...picture.matchAll(/<rect class="gap-(\w+)" x="([^"]*)" width="([^"]*)"[^>]*?( fill-opacity)?[="]*[^>]*>/g),
    ].map(([mark, name, x, width]) => [name, Number(x), Number(width), mark.includes('opacity') ? 'pale' : 'full']);
  };

  it('is drawn from no gap on, at the baseline and at the latest period', () => {
    // The longest gap, 14 points, is 120 wide; 12 points are 12 / 14 of it, 102.9.
    expect(bars([gap])).toEqual([
      ['baseline', 0, 120, 'full'],
      ['latest', 0, 102.9, 'full'],
    ]);
  });

  it('is drawn to the left where the group is ahead', () => {
    // From -2 to 10 are 12 points on 120: no gap lies at 20.
    const ahead = { ...gap, baseline: { period: '2022', gap: 10 }, latest: { period: '2024', gap: -2 } };
    expect(bars([ahead])).toEqual([
      ['baseline', 20, 100, 'full'],
      ['latest', 0, 20, 'full'],
    ]);
  });

  it('is pale where only a range is known', () => {
    // 26 to 34 points: 34 are 120 wide, 26 are 91.8, and the rest is 28.2.
    const baseline = { period: '2022', gap: null, gapRange: { low: 26, high: 34 } };
    expect(bars([{ ...gap, baseline, latest: null }])).toEqual([
      ['baseline', 0, 91.8, 'full'],
      ['baseline', 91.8, 28.2, 'pale'],
    ]);
  });

  it("isn't drawn where none is known", () => {
    const unknown = { ...gap, baseline: null, latest: null };
    expect(page(withIndicator({ unit: 'percent', groups, gaps: [unknown] }))).not.toMatch(/gap-bars"|latest below/);
    expect(page(withIndicator({ unit: 'percent', groups, gaps: [gap, unknown] })).match(/gap-bars"/g)).toHaveLength(1);
  });

  it('has its unit beside its number', () => {
    expect(shown({})).toContain('14 points in 2022');
  });

  it('says nothing of people where the gap is closed, however little is left of it', () => {
    const closed = { ...gap, latest: { period: '2024', gap: 0.6 }, result: 'eliminated' as const };
    expect(shown({ gaps: [closed] })).not.toContain('would close it');
    expect(shown({ gaps: [{ ...closed, result: 'no-gap' }] })).not.toContain('would close it');
  });

  it('says nothing of people where the group is as well off, or its size is not known', () => {
    expect(shown({ gaps: [{ ...gap, latest: { period: '2024', gap: -1 } }] })).not.toContain('would close it');
    expect(
      shown({ groups: groups.map((group) => ({ ...group, series: group.series.map(({ n: _, ...rest }) => rest) })) }),
    ).not.toContain('would close it');
    expect(shown({ gaps: [{ ...gap, measure: 'relative' }] })).not.toContain('would close it');
  });
});

describe('whatever strangers write', () => {
  /** What names a thing for the page's own code stays: texts that people wrote are changed. */
  const own = new Set([
    'trend',
    'state',
    'kind',
    'result',
    'verdict',
    'status',
    'use',
    'judgment',
    'severity',
    'unit',
    'better',
    'measure',
    'basis',
    'period',
    'assessedOn',
    'id',
    'by',
    'on',
    'dimension',
    'lastCrossed',
    'next',
    'code',
  ]);
  const written = (text: string) =>
    page(poisoned(riverValley, text, (key) => own.has(key) || key.startsWith('framework')));
  const harmless = tags(written('a text'));

  test.each(hostileMarkup)('the page is made of the same parts: %j', (text) => {
    expect(tags(written(text))).toEqual(harmless);
    expect(acts(written(text))).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    ' javascript:x',
    'java\nscript:x',
  ])('a link to %j is a text', (url) => {
    const html = page(mapTexts(riverValley, (text) => (/^https?:/.test(text) ? url : text)));
    expect(html).not.toMatch(/href=/);
  });

  test('a link to the web leads there, without telling where it came from', () => {
    const links = [...page(riverValley).matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(links.length).toBeGreaterThan(0);
    for (const attributes of links) expect(attributes).toMatch(/^href="https?:\/\/[^"]*" rel="noreferrer noopener"$/);
  });
});

test('A page loads nothing and runs nothing, and its policy allows its own style sheet alone', () => {
  const html = page(riverValley);
  const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">`,
  );
  expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(/);
});
