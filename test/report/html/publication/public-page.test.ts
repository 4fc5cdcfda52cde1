import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultFramework } from '../../../../src/framework/default-framework.js';
import type { Publication } from '../../../../src/insight/publication/publication.js';
import { renderPublication, renderPublicIndex } from '../../../../src/report/html/publication/render-publication.js';
import { tool } from '../../../../src/tool.js';
import { publishExample } from '../../../insight/publication/published-example.js';
import { hostileTexts } from '../../fixtures/hostile-texts.js';
import { htmlFaults } from '../html-faults.js';

const options = { framework: defaultFramework, tool };
const page = (publication: Publication) => renderPublication(publication, options);
const harbor = (more: Parameters<typeof publishExample>[1] = {}) => publishExample('proof-point', more);
/** What a page says, without its pictures and marks. */
const wordsOf = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

describe('the page for the public', () => {
  it('says who the partnership is, in its own words', () => {
    const words = wordsOf(page(harbor().publication));
    expect(words).toContain('Every child in Harbor Reach, on the islands and on the shore, ready for what comes next');
    expect(words).toContain('Harbor Reach Promise is four school districts');
    expect(words).toContain('62,300 children and young people live here.');
    expect(words).toContain('The island summer program Families on the islands told us');
  });

  it.each([
    ['after >, where YAML leaves one line break of a blank line', 'One.\nTwo.', ['One.', 'Two.']],
    ['after |, where a blank line stays', 'One,\nstill one.\n\nTwo.', ['One,\nstill one.', 'Two.']],
    ['with blank lines around it', '\n\nOne.\n\n\nTwo.\n', ['One.', 'Two.']],
  ])('makes paragraphs of an introduction %s', (_, introduction, paragraphs) => {
    const { publication } = harbor();
    const html = page({ ...publication, reportCard: { introduction } });
    expect(html).toContain(paragraphs.map((one) => `<p>${one}</p>`).join(''));
  });

  it('counts core indicators with their whole', () => {
    // By hand, from the example: reading, kindergarten and work rose; graduation and enrollment held; math and completion fell.
    expect(wordsOf(page(harbor().publication))).toContain(
      'Of 7 core indicators, 3 improved, 2 held steady, and 2 declined. 3 of 7 improved 2 of 7 held steady 2 of 7 declined',
    );
  });

  it('has a row for each core indicator, with its outcome and what happened', () => {
    const [, table = ''] =
      /aria-label="Core indicators at a glance">(.*?)<\/table>/s.exec(page(harbor().publication)) ?? [];
    const rows = (table.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) => wordsOf(`<body>${row}`).trim());
    expect(rows).toHaveLength(1 + 7);
    expect(rows[2]).toBe(
      'Third graders proficient in reading Early grade reading Improved, 45% in 2021-22 to 47% in 2024-25',
    );
  });

  it('keeps the capitals of a language where it names a way to break numbers down', () => {
    const words = wordsOf(page(harbor().publication));
    expect(words).toContain('Numbers by English learner');
    expect(words).not.toContain('by english learner');
  });

  it('tells what is withheld from what was not measured, and says why', () => {
    const words = wordsOf(page(harbor().publication));
    // The file marks these as suppressed, and has no number for 2020-21.
    expect(words).toContain('Native not measured not measured not measured withheld to protect privacy');
    expect(words).toContain('2020-21 not measured');
    expect(words).toContain("Numbers about fewer than 10 people aren't shown.");
  });

  it('shows gateways and partners only if asked for, and gateways as self-assessed', () => {
    const without = wordsOf(page(harbor().publication));
    expect(without).not.toMatch(/Systems transformation|Four school districts|in kind/);
    const words = wordsOf(page(harbor({ withGateways: true, withCapacity: true }).publication));
    expect(words).toContain('Where we stand in the Theory of Action (self-assessed)');
    expect(words).toContain('Proof point: crossed');
    expect(words).toContain('Four school districts');
    // 120,000 and 210,000 of 1,470,000 dollars are in kind: 22.4 percent.
    expect(words).toContain('22 percent of all contributions are in kind');
    expect(words).not.toContain('$');
  });

  it('keeps notes, reviews, evidence and findings out', () => {
    const html = page(harbor({ withGateways: true, withCapacity: true }).publication);
    for (const word of ['Regional coach', 'renewed in 2023 with 46 signatures', 'accountability-structure.md', 'gap/'])
      expect(html).not.toContain(word);
  });

  it('has groups in the order of the file, and says so', () => {
    const html = page(harbor().publication);
    const names = [...html.matchAll(/<figcaption>([^<]*)/g)].map(([, name]) => name);
    expect(names.slice(0, 6)).toEqual(['White', 'Black', 'Hispanic', 'Native', 'Not low income', 'Low income']);
    expect(wordsOf(html)).toContain("The order isn't a ranking.");
  });

  it('holds no style but its own, no script, and nothing to load', () => {
    const html = page(harbor({ withGateways: true, withCapacity: true }).publication);
    const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|url\(|@import/i);
  });

  it('draws nothing where nothing is shown: no place in a picture comes of a hidden number', () => {
    const { publication, assessment } = harbor();
    const hidden = publication.outcomes[0]?.indicators[0]?.dimensions[0]?.groups.find(({ id }) => id === 'native');
    expect(hidden?.series.every(({ shown }) => shown === null)).toBe(true);
    const figure = /<figcaption>Native<.*?<\/figure>/s.exec(page(publication))?.[0] ?? '';
    expect(figure).toContain('Withheld to protect privacy');
    expect(figure).not.toMatch(/class="(?:line|point|range)[" -](?!whole)/);
    expect(assessment.outcomes?.[0]?.indicators[0]?.disparities[0]?.groups.some(({ id }) => id === 'native')).toBe(
      true,
    );
  });

  it('is valid HTML, with much and with little', async () => {
    expect(await htmlFaults(page(harbor({ withGateways: true, withCapacity: true }).publication))).toEqual([]);
    for (const name of ['exploring', 'published-ranges', 'own-method'])
      expect(await htmlFaults(page(publishExample(name).publication)), name).toEqual([]);
  });

  it('shows whatever strangers write as text', async () => {
    for (const text of hostileTexts) {
      const { publication } = publishExample('published-ranges');
      const html = page({
        ...publication,
        partnership: { ...publication.partnership, name: text, community: text, backbone: text },
        reportCard: { headline: text, introduction: text, stories: [{ title: text, text }], contact: text },
        outcomes: publication.outcomes.map((outcome) => ({
          ...outcome,
          title: text,
          indicators: outcome.indicators.map((indicator) => ({ ...indicator, name: text, source: text })),
        })),
        systemsChangeExamples: [{ title: text, on: '2026-01-01', kind: 'policy' }],
        partners: { fiscalYear: text, names: [text], inKindShare: 3 },
      });
      expect(html).not.toMatch(/<script|<img|<iframe|\sstyle=|javascript:/i);
    }
  });

  it('makes links of web and email addresses in the contact, and of nothing else', () => {
    const { publication } = publishExample('exploring');
    const linked = (contact: string) =>
      [...page({ ...publication, reportCard: { contact } }).matchAll(/href="([^"]*)"/g)]
        .map(([, to]) => to)
        .filter((to) => !to?.startsWith('data/'));
    expect(linked('Write to hello@example.org, or see https://example.org/take-part.')).toEqual([
      'mailto:hello@example.org',
      'https://example.org/take-part',
    ]);
    expect(linked('javascript:alert(1) data:text/html,x "onclick="x')).toEqual([]);
    expect(linked('a@example.org?bcc=b@example.org')).toEqual([]);
  });
});

describe('the index of public pages', () => {
  it('leads to each page by its folder, and is valid HTML', async () => {
    const entries = ['exploring', 'proof-point'].map((name, at) => ({
      slug: `page-${at}`,
      publication: publishExample(name).publication,
    }));
    const html = renderPublicIndex(entries, options);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      'page-0/index.html',
      'page-1/index.html',
    ]);
    expect(html).toContain('2 partnerships, by name');
    expect(await htmlFaults(html)).toEqual([]);
  });
});
