import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFormat } from '../../src/report/html/html-format.js';
import { renderAll } from '../../src/report/render-all.js';
import { reportOptions, riverValley } from '../report/fixtures/fixtures.js';
import { hostileMarkup, poisoned } from '../report/html/page-parts.js';
import { installDebianPackage } from './apt-get.js';
import { project, runProgram, strive } from './run-program.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The page of every example, and of all together. */
const names = [
  ...readdirSync(join(project, 'examples')).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : [])),
  'network',
];
/** Pages with all that a printed page can hold: little and much, ranges, and an own method. */
const alone = ['exploring', 'proof-point', 'published-ranges', 'own-method'];
/** The other commands that write pages, each with its files. */
const others = [
  ['plan', 'sustaining'],
  ['sensitivity', 'proof-point'],
  ['compare', 'sustaining', 'proof-point'],
  ['history', 'csv-data'],
];

let folder: string;
let published: string;
const everything = ['--with-gateways', '--with-capacity'];
let browser: Browser;
beforeAll(async () => {
  await installDebianPackage('chromium', 'chromium');
  folder = await mkdtemp(join(tmpdir(), 'strive-pages-'));
  published = await mkdtemp(join(tmpdir(), 'strive-published-'));
  for (const name of names) {
    const source =
      name === 'network' ? ['examples', '--against', 'examples', '--group-by', 'state'] : [`examples/${name}.yaml`];
    await runProgram(strive, ['assess', ...source, '-o', join(folder, `${name}.html`)], { folder: project });
  }
  for (const [command = '', ...rest] of others) {
    const files = rest.map((name) => `examples/${name}.yaml`);
    await runProgram(strive, [command, ...files, '-o', join(folder, `${command}.html`)], { folder: project });
  }
  await runProgram(strive, ['publish', 'examples/proof-point.yaml', '--to', join(published, 'one'), ...everything], {
    folder: project,
  });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser?.close();
  for (const own of [folder, published]) await rm(own, { recursive: true, force: true });
});

type Settings = Parameters<Browser['newPage']>[0];

/** Opens a page from the disk, and gives what it asks the network for and what it complains about. */
async function open(name: string, settings: Settings = {}): Promise<{ page: Page; told: string[] }> {
  const page = await browser.newPage(settings);
  const told: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) told.push(`asks for ${request.url()}`);
  });
  page.on('console', (message) => told.push(message.text()));
  page.on('dialog', (dialog) => {
    told.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => told.push(String(error)));
  await page.goto(
    pathToFileURL(name === 'public' ? join(published, 'one/index.html') : join(folder, `${name}.html`)).href,
  );
  return { page, told };
}

/** What keeps somebody out, as axe finds it, with everything unfolded. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.evaluate(script);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('There is a page of every example, one of many, and one of every other command', async () => {
  const all = [...names, ...others.map(([command]) => command)];
  expect((await readdir(folder)).sort()).toEqual(all.map((name) => `${name}.html`).sort());
});

describe.each([...names, 'public'])('the page of %s', (name) => {
  // What differs in the dark is the palette: `contrast.test.ts` computes all pairs of it.
  test.each(name === 'proof-point' ? (['light', 'dark'] as const) : (['light'] as const))(
    'has no barrier that axe finds, %s',
    async (colorScheme) => {
      const { page, told } = await open(name, { colorScheme, viewport: { width: 1000, height: 900 } });
      expect(await barriers(page)).toEqual([]);
      expect(told).toEqual([]);
      await page.close();
    },
  );

  test.each([
    ['a phone', { viewport: { width: 360, height: 740 } }],
    ['200 percent zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ] as const)('is not wider than the screen on %s', async (_, settings) => {
    const { page } = await open(name, settings);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('shows the same without styles, and with forced colors nothing of a chart is lost', async () => {
    const { page } = await open(name, { forcedColors: 'active', viewport: { width: 1000, height: 900 } });
    const invisible = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('svg .line, svg .point, svg text')].filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return [fill, stroke].every((color) => color === 'none' || color === paper);
      }).length;
    });
    expect(invisible).toBe(0);
    const hollow = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('.square-met, .bar')].filter((one) => getComputedStyle(one).fill === paper)
        .length;
    });
    expect(hollow).toBe(0);
    await page.evaluate(() => document.querySelector('style')?.remove());
    // A line that nothing styles has no black area under it.
    const filled = await page.evaluate(
      () => [...document.querySelectorAll('path.line')].filter((line) => getComputedStyle(line).fill !== 'none').length,
    );
    expect(filled).toBe(0);
    await page.close();
  });
});

test.each(others.map(([command = '']) => command))(
  'the page of strive %s has no barrier, and is not wider than a phone',
  async (command) => {
    const { page, told } = await open(command, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(told).toEqual([]);
    await page.close();
  },
);

describe('whatever strangers write into every text of a file, and into its name', () => {
  /** What names a thing for the page's own code stays, and so do a page's parts that depend on it. */
  const own =
    /^(?:trend|state|kind|result|verdict|status|use|judgment|severity|unit|better|measure|basis|period|assessedOn|id|by|on|dimension|lastCrossed|next|code|rule|framework.*)$/;
  const results = (texts: readonly string[]) =>
    texts.map((text) => poisoned(riverValley, text, (key) => own.test(key)));

  test.each([
    ['one', false],
    ['many', true],
  ] as const)('nothing runs, nothing is asked for, and the page on %s has the same parts', async (name, many) => {
    const parts: Record<string, number>[] = [];
    for (const texts of [hostileMarkup, hostileMarkup.map(() => 'a text')]) {
      await writeFile(
        join(folder, `hostile-${name}.html`),
        renderAll(htmlFormat, results(texts), reportOptions({ many })),
      );
      const { page, told } = await open(`hostile-${name}`);
      parts.push(
        await page.evaluate(() => {
          const counts: Record<string, number> = {};
          for (const { tagName } of document.querySelectorAll('*')) counts[tagName] = (counts[tagName] ?? 0) + 1;
          return counts;
        }),
      );
      expect(told).toEqual([]);
      await page.close();
    }
    expect(parts[0]?.['TR']).toBeGreaterThan(hostileMarkup.length);
    expect(parts[0]).toEqual(parts[1]);
  });
});

describe('the page for the public', () => {
  test.each(['light', 'dark'] as const)(
    'has no barrier, asks for nothing, and fits a phone, %s',
    async (colorScheme) => {
      const { page, told } = await open('public', { colorScheme, viewport: { width: 360, height: 740 } });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
      expect(told).toEqual([]);
      await page.close();
    },
  );

  test.each(['Letter', 'A4'] as const)('has its story on the first two printed pages, on %s', async (format) => {
    const { page } = await open('public');
    const path = join(published, `${format}.pdf`);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('.at-length, footer')) part.remove();
    });
    await page.pdf({ path, format, printBackground: true });
    expect(await pagesOf(path)).toBe(2);
    await page.close();
  });
});

/** How many pages a PDF has. */
async function pagesOf(file: string): Promise<number> {
  const text = await readFile(file, 'latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

describe.each(alone)('%s in print', (name) => {
  test.each(['Letter', 'A4'] as const)("has the board's story on two pages, each whole, on %s", async (format) => {
    const { page } = await open(name);
    const sheets = async (kept: string) => {
      const path = join(folder, `${name}-${format}.pdf`);
      await page.evaluate((selector) => {
        for (const part of document.querySelectorAll(`main > :not(${selector}), footer`)) part.remove();
      }, kept);
      await page.pdf({ path, format, printBackground: true });
      return pagesOf(path);
    };
    expect(await sheets('.first-page, .second-page')).toBe(2);
    expect(await sheets('.first-page')).toBe(1);
    await page.close();
  });

  test('shows what is folded on a screen', async () => {
    const { page } = await open(name);
    await page.emulateMedia({ media: 'print' });
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('details table')].map((table) => table.getBoundingClientRect().height),
    );
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThan(10);
    await page.close();
  });
});
