import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

/** Five children of the group are too few; 300 of the others can be shown, but for whom the pool takes in. */
const file = assessmentText(`outcomes:
  early-grade-reading:
    reading:
      name: Reads
      core: true
      unit: percent
      values: { 2023-24: { value: 40.25, n: 400 }, 2024-25: { value: 45.5, n: 400 } }
      disparities:
        income:
          groups:
            others: { 2024-25: { value: 46.75, n: 300 } }
            some: { 2024-25: { value: 42.11, n: 95 } }
            few: { 2024-25: { value: 61.7, n: 5 } }
gateways: { exploring: { shared-community-vision: { leadership-table: { status: met, note: A private note } } } }
`);
const files = { 'a.yaml': file, 'bad.yaml': assessmentText('gatways: {}\n'), 'more.yaml': assessmentText() };
const assess = (cwd: string, ...rest: string[]) => runHere(cwd, ['assess', ...rest, '--public']);

describe('strive assess --public', () => {
  it.each(['text', 'markdown', 'html', 'csv', 'json'])(
    'shows in %s what may be shown, and nothing else',
    async (format) => {
      const { status, stdout } = await assess(folderWith(files), 'a.yaml', '--format', format);
      expect(status).toBe(0);
      // 45.5 percent of 400, rounded halves up.
      expect(stdout).toContain('46%');
      expect(stdout).toContain(format === 'csv' || format === 'json' ? 'privacy' : 'withheld to protect privacy');
      const words = stdout.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '');
      expect(words).not.toMatch(/61\.7|62%|46\.75|42\.11|40\.25|\b400\b|A private note|findings|next step/i);
    },
  );

  it.each(['ndjson', 'sarif', 'junit', 'github', 'gitlab', 'badge'])('has no %s', async (format) => {
    const refused = await assess(folderWith(files), 'a.yaml', '--format', format);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(
      `--format ${format} can't be public. With --public, use text, markdown, html, csv, or json.`,
    );
  });

  it.each([['--rows', 'values'], ['--verbose'], ['--quiet'], ['--against', '.'], ['--sort', 'name']])(
    'takes no %s, which would show more',
    async (...words) => {
      expect((await assess(folderWith(files), 'a.yaml', ...words)).status).toBe(2);
    },
  );

  it.each(['text', 'markdown', 'html'])(
    "shows the report card's own words in %s, where the page has them",
    async (format) => {
      const own = `report-card:
  headline: Every child ready
  introduction: "We are four districts.\\n\\nAnd a college."
  contact: help@example.org
  stories:
    - { title: A garden, text: About nothing here }
    - { title: Reading club, text: It met on Mondays, outcome: early-grade-reading }
`;
      const { stdout } = await assess(folderWith({ 'a.yaml': `${file}${own}` }), 'a.yaml', '--format', format);
      const words = stdout
        .replace(/<style>.*?<\/style>/gs, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
      const order = [
        'Every child ready',
        'We are four districts.',
        'And a college.',
        'Of 1 core indicator',
        format === 'html' ? 'Reads' : 'Reads: improved',
        'Reading club',
        'It met on Mondays',
        'A garden',
        'About nothing here',
        'These numbers come from',
        'help@example.org',
      ];
      const places = order.map((text) => words.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    },
  );

  it('keeps paragraphs apart in text and Markdown', async () => {
    const own = 'report-card: { introduction: "One.\\n\\nTwo." }\n';
    const cwd = folderWith({ 'a.yaml': `${assessmentText()}${own}` });
    expect((await assess(cwd, 'a.yaml')).stdout).toContain('WHO WE ARE\n  One.\n\n  Two.\n');
    expect((await assess(cwd, 'a.yaml', '--format', 'markdown')).stdout).toContain('## Who we are\n\nOne.\n\nTwo.\n');
  });

  it("hides more with a higher minimum, and takes the largest of it, 10, and the file's", async () => {
    const cwd = folderWith({ 'a.yaml': file, 'high.yaml': `${file}method: { minimum-cell-size: 96 }\n` });
    const some = async (name: string, ...flags: string[]) => {
      const { status, stdout } = await assess(cwd, name, '--format', 'csv', ...flags);
      expect(status).toBe(0);
      return stdout
        .split('\r\n')
        .find((row) => row.includes(',others,2024-25'))
        ?.endsWith('privacy');
    };
    // 95 of "some" join the 5 of "few": 100 people, and the 300 others are shown, 46.75 percent.
    expect(await some('a.yaml')).toBe(false);
    expect(await some('a.yaml', '--minimum', '100')).toBe(false);
    // 300 are fewer than 301.
    expect(await some('a.yaml', '--minimum', '301')).toBe(true);
    const { stdout } = await assess(cwd, 'high.yaml', '--minimum', '20');
    expect(stdout).toContain('fewer than 96 people');
    expect((await assess(cwd, 'high.yaml', '--minimum', '97')).stdout).toContain('fewer than 97 people');
  });

  it.each([
    ['--minimum', '9'],
    ['--minimum', '10.5'],
  ])('takes no %s %s', async (...words) => {
    expect((await assess(folderWith(files), 'a.yaml', ...words)).status).toBe(2);
  });

  it('has a minimum only for what is public', async () => {
    const refused = await runHere(folderWith(files), ['assess', 'a.yaml', '--minimum', '20']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('--minimum needs --public. Add --public to show only what the public may see.');
  });

  it('shows nothing of a file with errors, and fails', async () => {
    const cwd = folderWith(files);
    expect(await assess(cwd, 'bad.yaml')).toMatchObject({
      status: 1,
      stdout: "bad.yaml has errors and isn't shown. To see them, use strive validate.\n",
    });
    expect(await assess(cwd, 'bad.yaml', '--format', 'json')).toMatchObject({ status: 1, stdout: '' });
    for (const name of ['page.html', 'numbers.json']) {
      expect((await assess(cwd, 'bad.yaml', '-o', name)).status).toBe(1);
      expect(existsSync(join(cwd, name))).toBe(false);
    }
  });

  it('writes several below each other, but for a page and JSON, which are for one', async () => {
    const cwd = folderWith(files);
    const { stdout } = await assess(cwd, 'a.yaml', 'more.yaml');
    expect(stdout.match(/^Public report card/gm)).toHaveLength(2);
    const table = (await assess(cwd, 'a.yaml', 'more.yaml', '--format', 'csv')).stdout.split('\r\n');
    expect(table.filter((line) => line.startsWith('partnership_id,'))).toHaveLength(1);
    for (const format of ['html', 'json'])
      expect((await assess(cwd, 'a.yaml', 'more.yaml', '--format', format)).status).toBe(2);
  });

  it('is the page that strive publish writes', async () => {
    const cwd = folderWith(files);
    await assess(cwd, 'a.yaml', '-o', 'page.html');
    await runHere(cwd, ['publish', 'a.yaml', '--to', 'public']);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toBe(readFileSync(join(cwd, 'public/index.html'), 'utf8'));
  });
});
