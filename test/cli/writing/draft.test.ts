import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newDraftId, openDraft, removeDraft } from '../../../src/cli/writing/draft.js';
import { folderWith } from '../run-strive.js';

const onPosix = it.skipIf(process.platform === 'win32');

function replace(place: string, text = 'new'): ReturnType<ReturnType<typeof openDraft>['replace']> {
  const draft = openDraft(place);
  draft.write(Buffer.from(text));
  return draft.replace();
}

function create(place: string): boolean {
  const draft = openDraft(place);
  draft.write(Buffer.from('new'));
  return draft.create();
}

describe('A draft', () => {
  it('has a name that differs every time', () => {
    const folder = folderWith({});
    const drafts = Array.from({ length: 20 }, () => openDraft(join(folder, 'a.txt')));
    const names = readdirSync(folder);
    expect(new Set(names).size).toBe(20);
    for (const name of names) expect(name).toMatch(/^\.strive-[0-9a-f]{24}\.tmp$/);
    for (const draft of drafts) draft.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes its place only when it is whole', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const draft = openDraft(join(folder, 'a.txt'));
    draft.write(Buffer.from('half '));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    draft.write(Buffer.from('and half'));
    draft.replace();
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('half and half');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  onPosix('is refused where its name is taken, and does not follow a link there', () => {
    const folder = folderWith({ victim: 'precious' });
    const id = newDraftId();
    symlinkSync('victim', join(folder, `.strive-${id}.tmp`));
    expect(() => openDraft(join(folder, 'a.txt'), id)).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    removeDraft(folder, id);
    expect(lstatSync(join(folder, `.strive-${id}.tmp`)).isSymbolicLink()).toBe(true);
  });

  onPosix("keeps the mode of what it replaces, without the bits that lend somebody's rights", () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const place = join(folder, 'a.txt');
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      chmodSync(place, mode);
      replace(place);
      expect(statSync(place).mode & 0o7777).toBe(mode);
    }
    chmodSync(place, 0o6755);
    replace(place);
    expect(statSync(place).mode & 0o7777).toBe(0o755);
  });

  onPosix('is no more open than the file that it is going to replace', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    chmodSync(join(folder, 'a.txt'), 0o640);
    const draft = openDraft(join(folder, 'a.txt'));
    const [name = ''] = readdirSync(folder).filter((one) => one.startsWith('.strive-'));
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    draft.abandon();
  });

  onPosix("of a new file has the mode that the user's mask leaves", () => {
    const folder = folderWith({});
    const before = process.umask();
    replace(join(folder, 'usual.txt'));
    expect(statSync(join(folder, 'usual.txt')).mode & 0o777).toBe(0o666 & ~before);
    expect(create(join(folder, 'created.txt'))).toBe(true);
    expect(statSync(join(folder, 'created.txt')).mode & 0o777).toBe(0o666 & ~before);
  });

  onPosix('replaces a link itself, tells it, and leaves what it leads to', () => {
    const folder = folderWith({ victim: 'precious' });
    symlinkSync('victim', join(folder, 'a.txt'));
    expect(replace(join(folder, 'a.txt'))).toEqual({ link: true, otherNames: false });
    expect(lstatSync(join(folder, 'a.txt')).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
  });

  onPosix("tells of a file's other names, which keep the old content", () => {
    const folder = folderWith({ 'a.txt': 'old' });
    linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(replace(join(folder, 'a.txt'))).toEqual({ link: false, otherNames: true });
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('old');
    expect(replace(join(folder, 'a.txt'))).toEqual({ link: false, otherNames: false });
  });

  onPosix('that creates a file leaves whatever has the name, a link that leads nowhere too', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    symlinkSync('nowhere', join(folder, 'b.txt'));
    expect([create(join(folder, 'a.txt')), create(join(folder, 'b.txt')), create(join(folder, 'c.txt'))]).toEqual([
      false,
      false,
      true,
    ]);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('that cannot take its place leaves nothing behind', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'a.txt'));
    expect(() => replace(join(folder, 'a.txt'))).toThrow();
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is refused for a file that may not be written',
    () => {
      const folder = folderWith({ 'a.txt': 'old' });
      chmodSync(join(folder, 'a.txt'), 0o444);
      expect(() => replace(join(folder, 'a.txt'))).toThrow('EACCES');
    },
  );

  it('that nobody finished is gone when the process ends', () => {
    const folder = folderWith({});
    const module = pathToFileURL('src/cli/writing/draft.ts').href;
    const program = `import { openDraft } from ${JSON.stringify(module)}; openDraft(${JSON.stringify(join(folder, 'a.txt'))}).write(Buffer.from('half')); process.exit(3);`;
    const { status, stderr } = spawnSync(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      program,
    ]);
    expect([status, String(stderr)]).toEqual([3, '']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('A draft that a killed process left', () => {
  it('is removed by its name, and nothing else is', () => {
    const folder = folderWith({ 'a.txt': 'a' });
    const id = newDraftId();
    writeFileSync(join(folder, `.strive-${id}.tmp`), 'half');
    const other = newDraftId();
    mkdirSync(join(folder, `.strive-${other}.tmp`));
    for (const one of [id, other, 'x/../../a', '../a.txt', '']) removeDraft(folder, one);
    expect(readdirSync(folder).sort()).toEqual([`.strive-${other}.tmp`, 'a.txt']);
  });
});
