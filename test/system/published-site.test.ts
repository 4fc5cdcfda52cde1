import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installDebianPackage } from './apt-get.js';
import { runProgram, strive } from './run-program.js';

/** What strangers may write to make a page run, load, or show something else, and a spreadsheet compute. */
const hostile = [
  '<script>fetch("https://evil.example/")</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<svg/onload=alert(1)>',
  '</style><style>*{display:none}</style>',
  '</title><script>alert(1)</script>',
  '<!-- a comment that never ends',
  '--><script>alert(1)</script>',
  '<![CDATA[<b>x</b>]]>',
  'javascript:alert(1)',
  'https://evil.example/"onmouseover="alert(1)',
  'http://evil.example/<script>',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/x',
  'mailto:a@evil.example?bcc=all@evil.example',
  'someone@evil.example',
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '＝1＋1',
  '{{constructor.constructor("alert(1)")()}}',
  '$' + '{alert(1)}',
  '<%= 1 %>',
  'left \u202eright\u202c \u2066apart\u2069',
  'שלום עולם مرحبا بالعالم',
  'NUL \u0000 ESC \u001b[31m BEL \u0007',
  '👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦',
  'W'.repeat(3000),
  '"quotes" \'both\' `tick` \\ & &amp; &lt;',
  'color:red;background:url(https://evil.example/x)',
  '__proto__',
  '../../etc/passwd',
];

const years = '{ 2023-24: { value: 40, n: 400 }, 2024-25: { value: 45, n: 400 } }';
const half = '{ 2023-24: { value: 40, n: 200 }, 2024-25: { value: 45, n: 200 } }';

/** A valid file with each of the texts wherever there may be several, and with all of them in a row wherever there's one. */
function assessment(texts: readonly string[], name: string): string {
  const all = JSON.stringify(texts.join(' '));
  const each = (entry: (own: string, number: number) => string) =>
    texts.map((text, number) => entry(JSON.stringify(text), number)).join('');
  return `strive: 1
partnership: { name: ${JSON.stringify(name)}, community: ${all}, backbone: ${all}, states: [OH] }
assessed-on: 2026-06-30
report-card:
  headline: ${all}
  introduction: ${all}
  contact: ${all}
  stories:
${each((own, number) => `    - { title: ${own}, text: ${own}${number % 2 ? ', outcome: early-grade-reading' : ''} }\n`)}
capacity:
  contributions:
${each((own) => `    - { from: ${own}, amount: 5, kind: in-kind }\n`)}
systems-change-examples:
${each((own) => `  - { title: ${own}, on: 2025-01-01, kind: policy }\n`)}
outcomes:
  early-grade-reading:
${each((own, number) => `    other-${number}: { name: ${own}, source: ${own}, unit: other, unit-label: ${own}, values: ${years} }\n`)}
    reading:
      name: ${all}
      core: true
      unit: percent
      source: ${all}
      values: ${years}
      disparities: { income: { reference: others, groups: { others: ${half}, low-income: ${half} } } }
`;
}

let folder: string;
let site: string;
let browser: Browser;
beforeAll(async () => {
  await installDebianPackage('chromium', 'chromium');
  folder = await mkdtemp(join(tmpdir(), 'strive-hostile-'));
  site = join(folder, 'site');
  await mkdir(join(folder, 'network'));
  const files = { all: assessment(hostile, 'All of them') };
  for (const [number, text] of hostile.entries()) {
    // A file's name can't hold these two.
    const name = text.replaceAll('/', '_').replaceAll('\0', '_').slice(0, 60);
    Object.assign(files, { [`${name}-${number}`]: assessment([text], `${text} ${number}`) });
  }
  // An id can't hold anything else than letters, digits, and hyphens: such a file costs only itself.
  Object.assign(files, { bad: assessment(['Bad'], 'Bad').replace('name: "Bad"', 'name: Bad, id: "../<b>"') });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `network/${name}.strive.yaml`), text);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('whatever strangers write into every text of a report card, its pages run nothing, load nothing, and keep their layout', async () => {
  const ran = await runProgram(strive, ['publish', 'network', '--to', 'site', '--with-capacity', '--with-gateways'], {
    folder,
  });
  expect(ran.stderr.split('\n').filter((line) => line.includes("isn't published"))).toHaveLength(1);
  const folders = (await readdir(site, { withFileTypes: true })).filter((one) => one.isDirectory());
  expect(folders).toHaveLength(hostile.length + 1);
  expect(folders.filter(({ name }) => !/^[a-z0-9][a-z0-9-]*$/.test(name))).toEqual([]);

  // The page of the longest word is opened, too.
  const long = folders.flatMap(({ name }) => (/^w{40}/.test(name) ? [`${name}/index.html`] : []));
  expect(long).toHaveLength(1);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const told: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(site).href)) told.push(`asks for ${request.url()}`);
  });
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('dialog', (dialog) => {
    told.push(dialog.message());
    void dialog.dismiss();
  });
  for (const name of ['index.html', 'all-of-them/index.html', ...long]) {
    await page.goto(pathToFileURL(join(site, name)).href);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return {
        tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        strange: all.filter(({ tagName }) => /^(?:script|img|iframe|object|embed|form|input|b)$/i.test(tagName)).length,
        acting: all.flatMap((one) => one.getAttributeNames()).filter((own) => /^(?:on|src|style|action)/.test(own)),
        styles: document.querySelectorAll('style').length,
        links: [...document.querySelectorAll('a')].map(({ href }) => new URL(href).protocol),
        headings: [...document.querySelectorAll('h1')].filter((one) => one.getBoundingClientRect().height > 0).length,
      };
    });
    const { links, ...rest } = found;
    expect(rest, name).toEqual({ tooWide: 0, strange: 0, acting: [], styles: 1, headings: 1 });
    expect(
      links.filter((protocol) => !['file:', 'https:', 'http:', 'mailto:'].includes(protocol)),
      name,
    ).toEqual([]);
  }
  expect(told).toEqual([]);
  await page.close();
});

test('no cell of its tables begins as a formula', async () => {
  for (const entry of await readdir(site, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const table = await readFile(join(site, entry.name, 'data/indicators.csv'), 'utf8');
    const cells = [...table.matchAll(/"((?:[^"]|"")*)"|[^,\r\n]+/g)].map(([cell, quoted]) => quoted ?? cell);
    expect(cells.length).toBeGreaterThan(50);
    // A number may be negative.
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  }
});
