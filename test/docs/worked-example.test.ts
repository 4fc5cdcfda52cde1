import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { runHere } from '../cli/run-here.js';
import { folderWith, strive } from '../cli/run-strive.js';
import { allBlocks } from '../pages.js';

const blocks = allBlocks().filter(({ page }) => page === 'docs/state-data.md');
const named = (name: string) => blocks.find((block) => block.name === name)?.text ?? '';

test("a state's download becomes the indicator with its gaps, as the page shows it", async () => {
  const download = blocks.find(({ language }) => language === 'csv')?.text ?? '';
  const cwd = folderWith({ 'partnership.yaml': assessmentText(), 'state.csv': download });
  const words = [
    ...named('worked-import')
      .replaceAll('\\\n', ' ')
      .matchAll(/"([^"]*)"|(\S+)/g),
  ].map(([, quoted, word]) => quoted ?? word ?? '');
  const imported = await runHere(cwd, words.slice(1));
  expect([imported.status, words[0]]).toEqual([0, 'strive']);
  const { stdout } = strive(['assess', 'partnership.yaml'], { cwd });
  expect(named('worked-result')).toContain('✓ reduced');
  expect(stdout).toContain(named('worked-result'));
  // No number is lost or changed: each one of the download stands in the file.
  const written = readFileSync(join(cwd, 'partnership.yaml'), 'utf8');
  const numbers = download
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',').slice(2));
  for (const number of numbers.filter((text) => text !== '*')) expect(written).toContain(String(Number(number)));
  expect(written).toContain('{ value: suppressed, n: 8 }');
});
