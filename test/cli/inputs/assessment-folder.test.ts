import { mkdirSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder } from '../../../src/cli/inputs/assessment-folder.js';
import { aFolder } from './a-folder.js';

const filesOf = (folder: string, file = 'in/a.yaml') => assessmentFolder(folder, file, 1000);
const text = (bytes: Uint8Array | string) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));

/** An assessment's folder `in`, with what links lead to inside and outside. */
function linkedFolder(): string {
  const folder = aFolder({
    'in/minutes.pdf': 'minutes',
    'in/deep/down/data.csv': 'data',
    'out/secret.csv': 'secret',
    'out/deep/secret.csv': 'secret',
  });
  const link = (target: string, name: string) => symlinkSync(target, join(folder, name));
  link('deep/down', 'in/near');
  link('minutes.pdf', 'in/same.pdf');
  link('../out', 'in/far');
  link('../out/secret.csv', 'in/secret.csv');
  link('nowhere', 'in/dangling');
  link('near', 'in/near-again');
  link('.', 'in/here');
  return folder;
}

describe('the files beside an assessment', () => {
  it.each([
    ['a file', 'minutes.pdf', true, 'minutes'],
    ['a file further down', 'deep/down/data.csv', true, 'data'],
    ['a way that turns back', 'deep/../minutes.pdf', true, 'minutes'],
    ['a folder', 'deep', true, 'unreadable'],
    ['the folder itself', '.', true, 'unreadable'],
    ['a link to a file inside', 'same.pdf', true, 'minutes'],
    ['a link to a folder inside', 'near/data.csv', true, 'data'],
    ['a link to a link', 'near-again/data.csv', true, 'data'],
    ['a link to its own folder', 'here/here/minutes.pdf', true, 'minutes'],
    ['nothing', 'gone.pdf', false, 'missing'],
    ['nothing in a folder that is not there', 'no/such/gone.pdf', false, 'missing'],
    ['nothing below a file', 'minutes.pdf/gone.pdf', false, 'missing'],
    ['a link that leads nowhere', 'dangling', false, 'missing'],
    ['what would lie below such a link', 'dangling/gone.pdf', false, 'missing'],
    ['a name that no file can have', `${'x'.repeat(300)}.pdf`, false, 'missing'],
    ['a name with a NUL', 'a\0b', false, 'missing'],
    ['a file outside', '../out/secret.csv', 'outside', 'outside'],
    ['a path from the root', join(sep, 'etc', 'passwd'), 'outside', 'outside'],
    ['a link to a file outside', 'secret.csv', 'outside', 'outside'],
    ['a file behind a link to a folder outside', 'far/secret.csv', 'outside', 'outside'],
    ['a file far behind such a link', 'far/deep/secret.csv', 'outside', 'outside'],
    ['nothing behind such a link', 'far/no/such.csv', 'outside', 'outside'],
  ])('%s', (_what, path, exists, content) => {
    const files = filesOf(linkedFolder());
    // Twice: what is known of a folder changes nothing.
    for (const _time of [1, 2]) {
      expect(files.exists(path)).toBe(exists);
      expect(text(files.read(path))).toBe(content);
    }
  });

  it('are found where the folder is itself named by a link', () => {
    const folder = linkedFolder();
    symlinkSync('in', join(folder, 'link'));
    const files = filesOf(folder, 'link/a.yaml');
    expect(files.exists('near/data.csv')).toBe(true);
    expect(files.exists('far/secret.csv')).toBe('outside');
  });

  it('are missing where the folder is', () => {
    const files = filesOf(aFolder(), 'nope/a.yaml');
    expect(files.exists('minutes.pdf')).toBe(false);
    expect(files.exists('.')).toBe(false);
  });

  it('that lie in one folder are looked up with one step each, however deep it is', () => {
    const folder = aFolder();
    const deep = Array.from({ length: 60 }, () => 'd').join('/');
    mkdirSync(join(folder, 'in', deep), { recursive: true });
    const files = filesOf(folder);
    const time = (count: number) => {
      const start = process.cpuUsage();
      for (let index = 0; index < count; index++) files.exists(`${deep}/${index}.pdf`);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(10);
    // Half a millisecond each would be 60 steps each.
    expect(time(2000)).toBeLessThan(1000);
  });
});
