import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openDraft } from '../../../src/cli/writing/draft.js';
import { folderWith } from '../run-strive.js';

const done: string[] = [];

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    fsyncSync: (descriptor: number) => {
      done.push(real.fstatSync(descriptor).isDirectory() ? 'sync of the folder' : 'sync of the file');
      real.fsyncSync(descriptor);
    },
    renameSync: (from: string, to: string) => {
      done.push('rename');
      real.renameSync(from, to);
    },
  };
});

it.skipIf(process.platform === 'win32')(
  'A draft is on the disk before it takes its place, and then the folder is',
  () => {
    const place = join(folderWith({ 'a.txt': 'old' }), 'a.txt');
    const draft = openDraft(place);
    draft.write(Buffer.from('new'));
    draft.replace();
    expect(done).toEqual(['sync of the file', 'rename', 'sync of the folder']);
    expect(fs.readFileSync(place, 'utf8')).toBe('new');
  },
);
