import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HistoryDocument } from '../../src/generated/history.js';
import { assessmentText } from '../assessment-text.js';
import { runHere } from '../cli/run-here.js';
import { git as gitIn } from './git.js';

const dated = (date: string, name = 'River') =>
  assessmentText(
    `outcomes:
  early-grade-reading: { reading: { name: Readers, core: true, unit: percent, data: my data.csv } }
`,
    name,
    date,
  );
const data = (latest: number) => `period,value\n2022-23,40\n2023-24,${latest}\n`;

test("a file's versions are a row for each date, as the file and its data stood last before the date changed", async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'strive-git-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...options: string[]) => gitIn(folder, ...options);
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const commit = async () => {
    await git('add', '-A');
    await git('commit', '-q', '-m', 'Change');
    return git('rev-parse', 'HEAD');
  };
  await git('init', '-q', '-b', 'main');
  await write('river valley.yaml', dated('2024-06-30'));
  await write('my data.csv', data(36));
  const first = await commit();
  // Only the data changes: the row of 2024 is as the data stood last.
  await write('my data.csv', data(44));
  await commit();
  await write('river valley.yaml', dated('2025-06-30'));
  await write('my data.csv', data(41));
  await commit();
  await git('mv', 'river valley.yaml', 'river.yaml');
  const renamed = await commit();
  // The last version of 2025 is broken, and a side branch goes its own way.
  await write('river.yaml', 'strive: 1\n');
  const broken = await commit();
  await git('checkout', '-q', '-b', 'side', renamed);
  await write('river.yaml', dated('2023-01-01'));
  await commit();
  await git('checkout', '-q', 'main');
  await write('river.yaml', dated('2026-06-30', 'River Together'));
  const last = await commit();
  await git('merge', '-q', '-s', 'ours', '-m', 'Merge', 'side');
  // Not committed yet.
  await write('river.yaml', dated('2027-06-30', 'River Together'));
  const { status, stdout } = await runHere(folder, ['history', 'river.yaml', '--format', 'json']);
  expect(status).toBe(0);
  const { rows, invalid, partnership }: HistoryDocument = JSON.parse(stdout);
  const trend = ({ indicators }: HistoryDocument['rows'][number]) =>
    Object.entries(indicators).find(([, count]) => count === 1)?.[0];
  expect(rows.map((row) => [row.assessedOn, row.file, row.commit, trend(row)])).toEqual([
    ['2024-06-30', 'river valley.yaml', first, 'improved'],
    ['2025-06-30', 'river.yaml', renamed, 'improved'],
    ['2026-06-30', 'river.yaml', last, 'improved'],
    ['2027-06-30', 'river.yaml', null, 'improved'],
  ]);
  expect(invalid).toMatchObject([{ file: 'river.yaml', commit: broken, errors: 2 }]);
  expect(partnership.name).toBe('River Together');
});
