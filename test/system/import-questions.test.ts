import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { converse, key } from './terminal-conversation.js';

const file = `strive: 1
partnership: { name: River Valley Promise }
assessed-on: 2026-06-30
outcomes:
  early-grade-reading:
    reading:
      name: Reading
      unit: percent
      values:
        2023-24: 41.2
`;
const download =
  'Year,Subgroup,Tested,Pct\nSY2025,All Students,800,43.5\nSY2025,Black or African American,212,38.1\nSY2025,Migrant,*,*\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive import-'));
  await writeFile(join(folder, 'p.yaml'), file);
  await writeFile(join(folder, 'state.csv'), download);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const command = [
  'import',
  'state.csv',
  '--into',
  'p.yaml',
  '--outcome',
  'early-grade-reading',
  '--indicator',
  'reading',
];

test('asks line by line what the columns, the year and the groups are, and remembers it', async () => {
  const terminal = converse([...command, '--plain'], { folder });
  await terminal.answer('Which column has the value?', 'Pct', key.enter);
  await terminal.answer('1. Pct', '1', key.enter);
  await terminal.answer('Which column has the year?', '1', key.enter);
  await terminal.answer('Which column has the student group', '3', key.enter);
  await terminal.answer('Which column has the number of people counted?', '4', key.enter);
  await terminal.answer('What kind of groups are these?', 'Race', key.enter);
  await terminal.answer('Use lowercase letters', 'race-ethnicity', key.enter);
  await terminal.answer('What does the year "SY2025" mean', '1', key.enter);
  await terminal.answer('Which group in the assessment is "Black or African American"?', '1', key.enter);
  await terminal.answer('Which group in the assessment is "Migrant"?', '3', key.enter);
  await terminal.until('early-grade-reading/reading 2024-25: added, 43.5');
  expect(await terminal.ended).toBe(0);
  const text = (await readFile(join(folder, 'p.yaml'), 'utf8')).replaceAll('"n"', 'n');
  expect(text).toContain('        2023-24: 41.2\n        2024-25: { value: 43.5, n: 800 }\n');
  expect(text).toMatch(/race-ethnicity:\s+groups:\s+black-or-african-american:\s+2024-25: \{ value: 38.1, n: 212 \}/);
  expect(text).not.toContain('migrant');
  const again = converse(command, { folder });
  await again.until('No changes. p.yaml stays the same.');
  expect(await again.ended).toBe(0);
});

test('left by Ctrl-C, has written nothing', async () => {
  const terminal = converse(command, { folder });
  await terminal.answer('Which column has the value?', key.interrupt);
  await terminal.until('Nothing was saved. To continue, run the same command again.');
  expect(await terminal.ended).toBe(130);
  expect(await readFile(join(folder, 'p.yaml'), 'utf8')).toBe(file);
  expect(existsSync(join(folder, 'p.import.json'))).toBe(false);
});
