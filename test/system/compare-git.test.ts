import { chmod, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PairComparison } from '../../src/generated/comparison.js';
import type { ValidAssessment } from '../../src/generated/report.js';
import { assessmentText } from '../assessment-text.js';
import { runHere } from '../cli/run-here.js';
import { git as gitIn } from './git.js';
import { runProgram } from './run-program.js';

const exploring = (status: string) => `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: ${status} }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
const crossed = assessmentText(exploring('met'));
const lapsed = assessmentText(exploring('lapsed'));
const withData = assessmentText(
  'outcomes: { early-grade-reading: { reading: { name: Readers, core: true, unit: percent, data: data.csv } } }\n',
);

async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'strive-git-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository without commits, and what writes files in it and commits them on a day. */
async function repository() {
  const folder = await emptyFolder();
  const git = (...options: string[]) => gitIn(folder, ...options);
  await git('init', '-q', '-b', 'main');
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  };
  const commit = async (time: string, files: Readonly<Record<string, string>> = {}) => {
    await write(files);
    await git('add', '-A');
    const { status, stderr } = await runProgram(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'Change'],
      { folder, variables: { GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time } },
    );
    if (status !== 0) throw new Error(stderr);
  };
  const compare = (...options: string[]) => runHere(folder, ['compare', ...options]);
  const json = async (...options: string[]) => JSON.parse((await compare(...options, '--format', 'json')).stdout);
  return { folder, git, write, commit, compare, json };
}

test('a file is compared with what it was in a revision, wherever it lay then, under a name with blanks', async () => {
  const { folder, git, write, commit, compare, json } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'net work/river valley.yaml': lapsed });
  await git('mv', 'net work/river valley.yaml', 'net work/river.yaml');
  await commit('2025-04-01T12:00:00Z');
  await commit('2025-05-01T12:00:00Z', { 'net work/river.yaml': crossed });
  // Not committed: what counts is the file as it is.
  await write({ 'net work/river.yaml': crossed.replace('River Valley Promise', 'River') });
  const { stdout, status } = await compare('net work/river.yaml', '--against', 'HEAD~2');
  expect(status).toBe(0);
  expect(stdout).toContain('Before      HEAD~2:net work/river valley.yaml');
  expect(stdout).toContain('Gained: Exploring. Lost: nothing.');
  expect(await json('net work/river.yaml', '--against', 'HEAD~2')).toMatchObject({
    revision: { asked: 'HEAD~2', commit: await git('rev-parse', 'HEAD~2'), date: '2025-03-01' },
    old: { lastCrossed: null },
    new: { lastCrossed: 'exploring', partnership: { name: 'River' } },
  });
  const inside = await runHere(join(folder, 'net work'), ['compare', 'river.yaml', '--against', 'main~2']);
  expect(inside.stdout).toContain('Gained: Exploring.');
});

test('data files are those of the revision', async () => {
  const { commit, json } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': withData, 'data.csv': 'period,value\n2023-24,40\n2024-25,44\n' });
  await commit('2025-04-01T12:00:00Z', { 'data.csv': 'period,value\n2023-24,40\n2024-25,38\n' });
  const { causes, outcomes } = await json('a.yaml', '--against', 'HEAD~1');
  expect(causes).toMatchObject([{ cause: 'revised-data', changes: [{ before: { value: 44 }, after: { value: 38 } }] }]);
  expect(outcomes).toMatchObject([{ before: { trend: 'improved' }, after: { trend: 'declined' } }]);
});

test('a date is the last commit by the end of that day, UTC, on the branch itself and not on one merged later', async () => {
  const { git, commit, json } = await repository();
  await commit('2025-06-29T12:00:00Z', { 'a.yaml': lapsed });
  const before = await git('rev-parse', 'HEAD');
  await git('checkout', '-q', '-b', 'side');
  await commit('2025-06-30T12:00:00Z', { 'b.yaml': crossed });
  await git('checkout', '-q', 'main');
  await commit('2025-06-30T23:59:59Z', { 'c.yaml': lapsed });
  const last = await git('rev-parse', 'HEAD');
  await commit('2025-07-01T00:00:00Z', { 'a.yaml': crossed });
  await git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
  expect((await json('a.yaml', '--against', '2025-06-30')).revision).toMatchObject({
    commit: last,
    date: '2025-06-30',
  });
  expect((await json('a.yaml', '--against', '2025-06-29')).revision).toMatchObject({ commit: before });
});

test('a folder is compared file by file: renames are followed, new and old ones are listed', async () => {
  const { git, commit, compare, json } = await repository();
  const named = (text: string, name: string) => text.replace('River Valley Promise', name);
  await commit('2025-03-01T12:00:00Z', {
    'network/a.strive.yaml': named(lapsed, 'A'),
    'network/same.yaml': named(lapsed, 'Same'),
    'network/gone.strive.yaml': named(assessmentText(''), 'Gone'),
    'network/other.yaml': 'jobs: []\n',
    'network/.hidden/x.strive.yaml': lapsed,
    'elsewhere/b.strive.yaml': lapsed,
  });
  await git('mv', 'network/a.strive.yaml', 'network/moved.strive.yaml');
  await git('rm', '-q', 'network/gone.strive.yaml');
  await commit('2025-04-01T12:00:00Z', {
    'network/new.strive.yaml': assessmentText(
      'designations: []\nadjacent-outcomes: {}\nother-outcomes: {}\n',
      'A new one',
    ),
  });
  await commit('2025-05-01T12:00:00Z', { 'network/moved.strive.yaml': named(crossed, 'Another name') });
  const { pairs, onlyOld, onlyNew, summary } = await json('network', '--against', 'main~2');
  expect(pairs.map(({ by, old, new: now }: PairComparison) => [by, old.file, now.file])).toEqual([
    ['path', 'main~2:network/a.strive.yaml', 'network/moved.strive.yaml'],
    ['path', 'main~2:network/same.yaml', 'network/same.yaml'],
  ]);
  expect(onlyOld).toMatchObject([{ file: 'main~2:network/gone.strive.yaml' }]);
  expect(onlyNew).toMatchObject([{ file: 'network/new.strive.yaml' }]);
  expect(summary).toMatchObject({ compared: 2, gained: 1, lost: 0 });
  expect((await compare('network', '--against', 'HEAD', '--format', 'github')).stdout).toBe('');
});

test('a broken old version is told, and fails nothing that is right today; a broken new one does', async () => {
  const { write, commit, compare } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': 'strive: 1\n' });
  await commit('2025-04-01T12:00:00Z', { 'a.yaml': crossed });
  const { stdout, status } = await compare('a.yaml', '--against', 'HEAD~1', '--require', 'no-loss');
  expect(status).toBe(0);
  expect(stdout).toContain('Nothing was compared, because HEAD~1:a.yaml has 2 errors:');
  await write({ 'a.yaml': 'strive: 1\n' });
  expect((await compare('a.yaml', '--against', 'HEAD')).status).toBe(1);
});

test('what cannot be is said plainly, with exit status 2', async () => {
  const { folder, git, commit, compare } = await repository();
  const unborn = await compare('.', '--against', 'HEAD');
  expect([unborn.status, unborn.stdout]).toEqual([2, '']);
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': lapsed });
  await commit('2025-04-01T12:00:00Z', { 'a.yaml': crossed, 'new.yaml': crossed });
  const marker = join(folder, 'ran');
  for (const [asked, said] of [
    ['nope', 'this repository has no revision "nope".'],
    ['2025-02-28', 'this repository has no commit by the end of 2025-02-28.'],
    ['2025-02-30', 'this repository has no revision "2025-02-30".'],
    ['HEAD:a.yaml', 'this repository has no revision "HEAD:a.yaml".'],
    ['HEAD~1..HEAD', 'this repository has no revision "HEAD~1..HEAD".'],
    ['^HEAD', 'this repository has no revision "^HEAD".'],
    ['', '"" isn\'t a revision.'],
    ['a\nb', "isn't a revision."],
    [`--upload-pack=touch ${marker}`, "isn't a revision."],
    [`--output=${marker}`, "isn't a revision."],
    [`$(touch ${marker})`, 'this repository has no revision'],
    [`; touch ${marker}`, 'this repository has no revision'],
  ] as const) {
    const { status, stdout, stderr } = await compare('a.yaml', `--against=${asked}`);
    expect([asked, status, stdout]).toEqual([asked, 2, '']);
    expect(stderr).toContain(said);
  }
  await expect(readFile(marker)).rejects.toThrow();
  expect((await compare('new.yaml', '--against', 'HEAD~1')).stderr).toContain('new.yaml isn\'t in "HEAD~1"');
  const outside = await emptyFolder();
  await writeFile(join(outside, 'a.yaml'), crossed);
  const nowhere = await runHere(outside, ['compare', 'a.yaml', '--against', 'HEAD']);
  expect([nowhere.status, nowhere.stderr]).toEqual([
    2,
    "strive: a.yaml isn't in a Git repository, so there is no old version of it. Name two files or folders instead.\n",
  ]);
  expect((await compare('a.yaml', 'new.yaml', '--against', 'HEAD')).status).toBe(2);
  const shallow = await emptyFolder();
  await gitIn(shallow, 'clone', '-q', '--depth', '1', `file://${folder}`, 'clone');
  const clone = await runHere(join(shallow, 'clone'), [
    'compare',
    'a.yaml',
    '--against',
    await git('rev-parse', 'HEAD~1'),
  ]);
  expect(clone.status).toBe(2);
  expect(clone.stderr).toContain('It is a shallow clone');
});

test('a clone that lacks old contents fetches none', async () => {
  const { folder, git, commit } = await repository();
  await git('config', 'uploadpack.allowFilter', 'true');
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': lapsed });
  await commit('2025-04-01T12:00:00Z', { 'a.yaml': crossed });
  const outside = await emptyFolder();
  await gitIn(outside, 'clone', '-q', '--filter=blob:none', `file://${folder}`, 'clone');
  const { stdout } = await runHere(join(outside, 'clone'), ['compare', 'a.yaml', '--against', 'HEAD~1']);
  expect(stdout.replace(/\s+/g, ' ')).toContain("Git doesn't have its content here");
});

test("a repository's configuration runs nothing", async () => {
  const { folder, git, commit, compare } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'network/a.yaml': lapsed, '.gitattributes': '* diff=evil filter=evil\n' });
  await rename(join(folder, 'network/a.yaml'), join(folder, 'network/b.yaml'));
  await commit('2025-04-01T12:00:00Z', { 'network/b.yaml': crossed });
  const marker = join(folder, 'ran');
  const evil = join(folder, 'evil.sh');
  await writeFile(evil, `#!/bin/sh\necho "$@" >> ${JSON.stringify(marker)}\n`);
  await chmod(evil, 0o755);
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'filter.evil.smudge',
    'filter.evil.clean',
    'filter.evil.process',
    'gpg.program',
    'credential.helper',
    'pager.log',
    'alias.log',
  ]) {
    await git('config', key, key === 'alias.log' || key === 'credential.helper' ? `!${evil}` : evil);
  }
  await git('config', 'log.showSignature', 'true');
  await mkdir(join(folder, '.git/hooks'), { recursive: true });
  for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'fsmonitor-watchman']) {
    await writeFile(join(folder, '.git/hooks', hook), await readFile(evil));
    await chmod(join(folder, '.git/hooks', hook), 0o755);
  }
  await rm(marker, { force: true });
  expect((await compare('network/b.yaml', '--against', 'HEAD~1')).stdout).toContain('Gained: Exploring.');
  expect((await compare('network', '--against', '2025-03-31')).stdout).toContain('1 gained');
  await expect(readFile(marker, 'utf8')).rejects.toThrow();
});

test("a program called git beside the files isn't Git", async () => {
  const { folder, commit, compare } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': lapsed });
  await commit('2025-04-01T12:00:00Z', { 'a.yaml': crossed });
  const marker = join(folder, 'ran');
  await writeFile(join(folder, 'git'), `#!/bin/sh\necho "$@" >> ${JSON.stringify(marker)}\n`);
  await chmod(join(folder, 'git'), 0o755);
  // Windows looks in the folder first, whatever the path is.
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = `.:${before}`;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
  expect((await compare('a.yaml', '--against', 'HEAD~1')).stdout).toContain('Gained: Exploring.');
  await expect(readFile(marker)).rejects.toThrow();
});

test('a file that never ends is not read because the configuration names it', async () => {
  const { folder, git, commit } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': lapsed });
  await commit('2025-04-01T12:00:00Z', { 'a.yaml': crossed });
  for (const key of ['diff.orderFile', 'mailmap.file']) await git('config', key, '/dev/zero');
  const { status, stdout } = await runHere(folder, ['history', 'a.yaml']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('2026-06-30')]);
}, 20_000);

test('a commit may claim to be of any time', async () => {
  const { folder, git, commit, json } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'a.yaml': lapsed });
  const tree = await git('rev-parse', 'HEAD^{tree}');
  for (const seconds of ['999999999999', '99999999999999', '99999999999999999999']) {
    const person = `A <a@example.org> ${seconds} +0000`;
    await writeFile(join(folder, 'commit'), `tree ${tree}\nauthor ${person}\ncommitter ${person}\n\nLater\n`);
    const later = await git('hash-object', '-t', 'commit', '-w', '--literally', 'commit');
    expect((await json('a.yaml', '--against', later)).revision).toEqual({
      asked: later,
      commit: later,
      date: '9999-12-31',
    });
  }
});

test('the name of a folder may have a line break', async () => {
  const { commit, compare } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'net\nwork/a.yaml': lapsed });
  await commit('2025-04-01T12:00:00Z', { 'net\nwork/a.yaml': crossed });
  expect((await compare('net\nwork/a.yaml', '--against', 'HEAD~1')).stdout).toContain('Gained: Exploring.');
  expect((await compare('net\nwork', '--against', 'HEAD~1')).stdout).toContain('1 gained');
});

test('an old version whose content or list of files is lost is told, and is never taken for a new file', async () => {
  const { folder, git, commit, compare } = await repository();
  await commit('2025-03-01T12:00:00Z', { 'network/a.yaml': crossed });
  await commit('2025-04-01T12:00:00Z', { 'network/a.yaml': lapsed });
  const lose = async (object: string) => {
    const id = await git('rev-parse', object);
    await rm(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
  };
  await lose('HEAD~1:network/a.yaml');
  const file = await compare('network/a.yaml', '--against', 'HEAD~1');
  expect(file.stdout.replace(/\s+/g, ' ')).toContain("Git doesn't have its content here");
  const many = await compare('network', '--against', 'HEAD~1', '--require', 'no-loss');
  expect(many.stdout).toContain('HEAD~1:network/a.yaml has 1 error');
  expect(many.stderr).toContain("can't be read, so --require no-loss can't tell what");
  expect(many.status).toBe(1);
  await lose('HEAD~1:network');
  for (const name of ['network', 'network/a.yaml']) {
    const { status, stdout, stderr } = await compare(name, '--against', 'HEAD~1', '--require', 'no-loss');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("Git can't list the files of commit");
  }
});

test('a folder is assessed beside what it was in a revision, with renames, and a revision that is none is told', async () => {
  const { folder, git, commit, write } = await repository();
  await commit('2025-03-01T12:00:00Z', {
    'net work/a.strive.yaml': lapsed,
    'net work/gone.strive.yaml': assessmentText('', 'Gone'),
  });
  await git('mv', 'net work/a.strive.yaml', 'net work/b.strive.yaml');
  await commit('2026-03-01T12:00:00Z');
  await git('rm', '-q', 'net work/gone.strive.yaml');
  await write({ 'net work/b.strive.yaml': crossed, 'net work/new.strive.yaml': assessmentText('', 'New') });
  const assess = (...options: string[]) => runHere(folder, ['assess', 'net work', '--format', 'json', ...options]);
  const { status, stdout } = await assess('--against', '2025-12-31');
  const { assessments, summary } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(assessments.map((one: ValidAssessment) => [one.file, one.movement?.result, one.movement?.old?.file])).toEqual([
    ['net work/b.strive.yaml', 'gained', '2025-12-31:net work/a.strive.yaml'],
    ['net work/new.strive.yaml', 'new', undefined],
  ]);
  expect(summary.movement).toMatchObject({
    against: '2025-12-31:net work',
    revision: { asked: '2025-12-31', date: '2025-03-01' },
    left: [{ file: '2025-12-31:net work/gone.strive.yaml', name: 'Gone' }],
  });
  const none = await assess('--against', 'no-such-branch');
  expect([none.status, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toContain('there is no folder no-such-branch. As a revision: this repository has');
});
