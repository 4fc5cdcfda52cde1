import { execFileSync } from 'node:child_process';
import {
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { takeLock, waitForLock } from '../../../src/cli/editing/file-lock.js';
import { newDraftId } from '../../../src/cli/writing/draft.js';
import { folderWith } from '../run-strive.js';

const draft = '0123456789abcdef01234567';
const lockName = '.a.yaml.strive-lock';

/** No process has this number. */
const nobody = 4_194_305;

const take = (folder: string) => takeLock(join(folder, 'a.yaml'), newDraftId(), 'a.yaml');

describe.skipIf(process.platform === 'win32')('In the place of a lock', () => {
  it.each([
    ['a link to a file', (place: string) => symlinkSync('victim', place)],
    ['a link that says nearly what ours says', (place: string) => symlinkSync(`1 ${hostname()} ${draft}0`, place)],
    ['a file', (place: string) => writeFileSync(place, 'mine')],
    ['a large file', (place: string) => writeFileSync(place, 'm'.repeat(100_000))],
    ['a folder', (place: string) => mkdirSync(place)],
    ['a pipe', (place: string) => execFileSync('mkfifo', [place])],
  ])('%s is left alone and waited for by nobody, and the message says what to do', (_, plant) => {
    const folder = folderWith({ 'a.yaml': '', victim: 'precious' });
    plant(join(folder, lockName));
    const words =
      "a.yaml can't be saved: .a.yaml.strive-lock is in the same folder, and strive didn't make it. Move it away, then try again.";
    expect(() => take(folder)).toThrow(words);
    expect(() => waitForLock(join(folder, 'a.yaml'), 'a.yaml')).toThrow(words);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual([lockName, 'a.yaml', 'victim']);
  });

  it('a lock that somebody holds is waited for, and not for ever', () => {
    const folder = folderWith({ 'a.yaml': '' });
    symlinkSync(`1 another-machine ${draft}`, join(folder, lockName));
    const start = Date.now();
    let looked = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => start + 1000 * looked++);
    try {
      expect(() => take(folder)).toThrow(
        'another process keeps saving a.yaml. Try again in a moment. If nobody else is saving it, delete .a.yaml.strive-lock in the same folder.',
      );
    } finally {
      clock.mockRestore();
    }
    expect(readlinkSync(join(folder, lockName))).toBe(`1 another-machine ${draft}`);
  });

  it.each([
    ['of a process that is gone', `${nobody} ${hostname()} ${draft}`, 0],
    ['that is too old', `1 another-machine ${draft}`, -61],
    ['from the future', `1 another-machine ${draft}`, 61],
  ])('a lock %s is taken over, and its draft removed', (_, text, seconds) => {
    const folder = folderWith({ 'a.yaml': '', [`.strive-${draft}.tmp`]: 'half' });
    const place = join(folder, lockName);
    symlinkSync(text, place);
    const time = Date.now() / 1000 + seconds;
    lutimesSync(place, time, time);
    const lock = take(folder);
    expect(lock.isHeld()).toBe(true);
    lock.release();
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('an empty file that is not new is taken over', () => {
    const folder = folderWith({ 'a.yaml': '', [lockName]: '' });
    utimesSync(join(folder, lockName), 0, 0);
    take(folder).release();
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

describe.skipIf(process.platform === 'win32')('A lock', () => {
  it('that another process has taken over is neither held nor given back', () => {
    const folder = folderWith({ 'a.yaml': '' });
    const lock = take(folder);
    expect(lock.isHeld()).toBe(true);
    execFileSync('ln', ['-sfn', `1 another-machine ${draft}`, join(folder, lockName)]);
    expect(lock.isHeld()).toBe(false);
    lock.release();
    expect(readdirSync(folder).sort()).toEqual([lockName, 'a.yaml']);
  });
});
