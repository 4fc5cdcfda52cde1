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

test('where data files broke after the file was committed, the date is as all of them stood last without errors', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'strive-git-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...options: string[]) => gitIn(folder, ...options);
  const commit = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await git('add', '-A');
    await git('commit', '-q', '-m', 'Change');
    return git('rev-parse', 'HEAD');
  };
  await git('init', '-q', '-b', 'main');
  // Never valid with this date.
  const draft = await commit({ 'river.yaml': `${dated('2023-06-30')}more: 1\n` });
  const first = await commit({ 'river.yaml': dated('2024-06-30'), 'my data.csv': data(36) });
  // 40 to 44 improves; then two commits break the data, and the next date mends it.
  await commit({ 'my data.csv': data(44) });
  await commit({ 'my data.csv': 'period,value\n2022-23,?\n' });
  const broken = await commit({ 'my data.csv': 'period,value\n2022-23,?\n2023-24,?\n' });
  const last = await commit({ 'river.yaml': dated('2025-06-30'), 'my data.csv': data(40) });
  const { status, stdout } = await runHere(folder, ['history', 'river.yaml', '--format', 'json']);
  const { rows, invalid }: HistoryDocument = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(rows.map(({ assessedOn, commit: id, indicators }) => [assessedOn, id, indicators])).toEqual([
    ['2024-06-30', first, { improved: 1, maintained: 0, declined: 0, insufficientData: 0 }],
    ['2025-06-30', null, { improved: 0, maintained: 1, declined: 0, insufficientData: 0 }],
  ]);
  expect(last).not.toBe(first);
  expect(invalid.map(({ commit: id, errors, assessedOn }) => [id, errors, assessedOn])).toEqual([
    [broken, 2, '2024-06-30'],
    // The unknown key, and the data file that isn't there yet.
    [draft, 2, '2023-06-30'],
  ]);
  const text = await runHere(folder, ['history', 'river.yaml']);
  expect(text.stdout.replace(/\s+/g, ' ')).toMatch(
    /has 2 errors\. No version for 2023-06-30 is valid, so that date has no row\./,
  );
});

/** A repository with two dates of one file, the first of them in its first commit. */
async function twoYears() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'strive-git-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...options: string[]) => gitIn(folder, ...options);
  await git('init', '-q', '-b', 'main');
  for (const date of ['2025-06-30', '2026-06-30']) {
    await writeFile(join(folder, 'a.yaml'), assessmentText('', 'River', date));
    await git('add', '-A');
    await git('commit', '-q', '-m', 'Change');
  }
  const dates = async (here = folder) => {
    const { status, stdout, stderr } = await runHere(here, ['history', 'a.yaml', '--format', 'json']);
    const rows = status === 2 && stdout === '' ? [] : (JSON.parse(stdout) as HistoryDocument).rows;
    return { status, stderr, dates: rows.map(({ assessedOn }) => assessedOn) };
  };
  return { folder, git, dates };
}

test.each([
  ['log.showRoot', 'false'],
  ['i18n.logOutputEncoding', 'UTF-16'],
  ['log.diffMerges', 'off'],
  ['log.follow', 'false'],
  ['diff.renames', 'false'],
  ['format.pretty', '%B'],
  ['color.ui', 'always'],
])('no version is left out because of the setting %s=%s', async (key, value) => {
  const { git, dates } = await twoYears();
  await git('config', key, value);
  expect(await dates()).toEqual({ status: 0, stderr: '', dates: ['2025-06-30', '2026-06-30'] });
});

test('grafts change no history', async () => {
  const { folder, git, dates } = await twoYears();
  await writeFile(join(folder, '.git/info/grafts'), `${await git('rev-parse', 'HEAD')}\n`);
  expect(await dates()).toEqual({ status: 0, stderr: '', dates: ['2025-06-30', '2026-06-30'] });
});

test("a failure of Git isn't a short history", async () => {
  const { folder, git, dates } = await twoYears();
  await git('config', 'diff.interHunkContext', 'x');
  expect(await dates()).toMatchObject({ status: 2, dates: [] });
  expect((await dates()).stderr).toContain("Git can't read the latest commit: bad numeric config value");
  const compared = await runHere(folder, ['compare', 'a.yaml', '--against', 'HEAD~1']);
  expect([compared.status, compared.stdout]).toEqual([2, '']);
  expect(compared.stderr).toContain("Git can't read commit");
});

test("a damaged branch isn't a repository without commits", async () => {
  const { folder, dates } = await twoYears();
  await writeFile(join(folder, '.git/refs/heads/main'), 'x\n');
  const { status, stderr } = await dates();
  expect([status, stderr]).toEqual([
    2,
    "strive: Git can't read the latest commit: your current branch appears to be broken.\n",
  ]);
});

test('a file in a repository without commits has one version', async () => {
  const { folder, git, dates } = await twoYears();
  await git('checkout', '-q', '--orphan', 'new');
  await git('add', join(folder, 'a.yaml'));
  expect(await dates()).toEqual({ status: 0, stderr: '', dates: ['2026-06-30'] });
});

test('a shallow clone says that versions may be missing, unless it has the first one', async () => {
  const { folder, git, dates } = await twoYears();
  await writeFile(join(folder, 'a.yaml'), assessmentText('', 'River', '2027-06-30'));
  await git('commit', '-q', '-a', '-m', 'Change');
  const clone = async (name: string, depth: number) => {
    await git('clone', '-q', '--depth', String(depth), `file://${folder}`, name);
    return dates(join(folder, name));
  };
  const cut = await clone('cut', 2);
  expect(cut).toMatchObject({ status: 2, dates: ['2026-06-30', '2027-06-30'] });
  expect(cut.stderr).toContain('earlier versions of a.yaml may be missing: this is a shallow clone');
  expect(await clone('whole', 3)).toMatchObject({ status: 0, stderr: '' });
});
