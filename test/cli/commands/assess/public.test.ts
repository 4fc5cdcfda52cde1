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
