import { describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const dated = (date: string, name: string, id?: string) =>
  `strive: 1\npartnership: { name: ${name}${id === undefined ? '' : `, id: ${id}`} }\nassessed-on: ${date}\n`;
const rows = (stdout: string) =>
  JSON.parse(stdout).rows.map(({ assessedOn, file }: { assessedOn: string; file: string }) => `${assessedOn} ${file}`);

describe('strive history', () => {
  it('of several files is a row for each date, whatever order they come in', async () => {
    const folder = folderWith({ 'b.yaml': dated('2026-06-30', 'River'), 'a.yaml': dated('2025-06-30', 'River') });
    const { stdout, status } = await runHere(folder, ['history', 'b.yaml', 'a.yaml', '--format', 'json']);
    expect(status).toBe(0);
    expect(rows(stdout)).toEqual(['2025-06-30 a.yaml', '2026-06-30 b.yaml']);
  });

  it('of a folder with several partnerships asks which one', async () => {
    const folder = folderWith({
      'a.strive.yaml': dated('2025-06-30', 'River', 'river'),
      'b.strive.yaml': dated('2026-06-30', 'Big River', 'river'),
      'c.strive.yaml': dated('2024-06-30', 'River'),
      'd.strive.yaml': dated('2026-06-30', 'Hill'),
    });
    const asked = await runHere(folder, ['history', '.']);
    expect([asked.status, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toBe(
      'strive: these files are about 2 partnerships: river and Hill. Choose one with --partnership.\n',
    );
    for (const name of ['river', 'Big River']) {
      const { stdout } = await runHere(folder, ['history', '.', '--partnership', name, '--format', 'json']);
      expect(rows(stdout)).toEqual([
        '2024-06-30 c.strive.yaml',
        '2025-06-30 a.strive.yaml',
        '2026-06-30 b.strive.yaml',
      ]);
    }
    const nobody = await runHere(folder, ['history', '.', '--partnership', 'Valley']);
    expect([nobody.status, nobody.stderr]).toEqual([
      2,
      'strive: no file is about "Valley". The files are about river and Hill.\n',
    ]);
  });

  it('says which of two files of one date it uses', async () => {
    const folder = folderWith({ 'a.yaml': dated('2026-06-30', 'River'), 'b.yaml': dated('2026-06-30', 'River') });
    const { stdout, stderr } = await runHere(folder, ['history', 'a.yaml', 'b.yaml', '--format', 'json']);
    expect(rows(stdout)).toEqual(['2026-06-30 b.yaml']);
    expect(stderr).toBe("strive: two files are for 2026-06-30: b.yaml is used, and a.yaml isn't.\n");
  });

  it('names a file with errors among several, and shows the others', async () => {
    const folder = folderWith({
      '2024.yaml': dated('2024-06-30', 'River'),
      '2025.yaml': 'strive: 1\n',
      '2026.yaml': dated('2026-06-30', 'River'),
    });
    for (const names of [['2024.yaml', '2025.yaml', '2026.yaml'], ['.']]) {
      const { stdout } = await runHere(folder, ['history', ...names, '--format', 'json']);
      expect(rows(stdout).map((row: string) => row.slice(0, 4))).toEqual(['2024', '2026']);
      // What's missing is the partnership, and the date.
      expect(JSON.parse(stdout).invalid).toEqual([
        { file: expect.stringMatching(/2025\.yaml$/), commit: null, committed: null, errors: 2 },
      ]);
    }
    const text = await runHere(folder, ['history', '2024.yaml', '2025.yaml', '2026.yaml']);
    expect(text.stdout).toContain('2025.yaml has 2 errors');
  });

  it('says that nobody knows whose a file with errors is, where one of several partnerships is asked for', async () => {
    const folder = folderWith({
      'a.yaml': dated('2024-06-30', 'River'),
      'b.yaml': dated('2026-06-30', 'Hill'),
      'c.yaml': 'strive: 1\n',
    });
    const { stdout, stderr } = await runHere(folder, ['history', '.', '--partnership', 'Hill', '--format', 'json']);
    expect(rows(stdout)).toEqual(['2026-06-30 b.yaml']);
    expect(stderr).toContain("c.yaml has 2 errors, so its partnership isn't known. It's left out.");
  });

  it.each([
    [['history', 'gone.yaml'], 'there is no file or folder gone.yaml.'],
    [['history', 'broken.yaml', 'broken.yaml', '.'], 'broken.yaml has errors, and no other version is valid.'],
    [['history', 'broken.yaml'], "broken.yaml isn't in a Git repository"],
  ])('refuses %j', async (arguments_, said) => {
    const { stdout, stderr, status } = await runHere(folderWith({ 'broken.yaml': 'strive: 1\n' }), arguments_);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
