import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { runHere } from './run-here.js';
import { folderWith, strive } from './run-strive.js';

/** Every command that takes its settings from the config file. */
const commands: readonly (readonly string[])[] = [
  ['assess'],
  ['assess', '--verbose', '-f', 'json'],
  ['validate'],
  ['validate', 'p.yaml', '-f', 'sarif'],
  ['review', 'p.yaml'],
  ['set', 'p.yaml', 'EX-V2', 'met'],
  ['add-value', 'p.yaml', 'employment/jobs', '2024', '4'],
  ['interview', 'p.yaml', '--plain'],
  ['export', 'p.yaml', '--to', 'p.xlsx'],
  ['import', 'mine.csv', '--into', 'p.yaml'],
];

const secret = 'TOP SECRET\npassword: SECRET\n'.repeat(20);

/** A repository of a stranger, beside what is none of the stranger's business. */
function besideSecrets(config: string, links: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({
    'secret/credentials': secret,
    'secret/strive.yaml': secret,
    'secret/p.import.json': secret,
    'repository/p.yaml': assessmentText(),
    'repository/mine.csv': 'Code,Status\nEX-V2,met\n',
    'repository/deep/down/x': '',
    ...(config && { 'repository/strive.config.yaml': config }),
  });
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, 'repository', name));
  return join(folder, 'repository');
}

describe('a config file of a stranger', () => {
  it.each([
    ['paths that climb', 'paths: [../secret/credentials]\n', ':1:9'],
    ['a path from the root', 'paths: [/etc/hostname]\n', ':1:9'],
    ['a folder behind a link', 'strict: true\npaths: [link]\n', ':2:9'],
    ['a file behind a link', 'paths: [p.yaml, file.yaml]\n', ':1:17'],
    ['an edition that climbs', 'framework: ../secret/credentials\n', ':1:12'],
    ['an edition behind a link', 'framework: link/credentials\n', ':1:12'],
    ['a list to ignore that climbs', 'ignore: [../secret]\n', ':1:10'],
  ])('reads nothing outside its folder, whatever the command: %s', async (_what, config, place) => {
    const cwd = besideSecrets(config, { link: '../secret', 'file.yaml': '../secret/credentials' });
    for (const command of commands) {
      const { status, stdout, stderr } = await runHere(cwd, command);
      expect([status, stdout], command.join(' ')).toEqual([2, '']);
      expect(stderr).toContain(`strive.config.yaml${place}  path/outside-folder: `);
      expect(stderr).not.toContain('SECRET');
    }
  });

  it('is itself no link to another file', async () => {
    const cwd = besideSecrets('', { 'strive.config.yaml': '../secret/credentials' });
    for (const command of commands) {
      const { status, stdout, stderr } = await runHere(cwd, command);
      expect([status, stdout], command.join(' ')).toEqual([2, '']);
      expect(stderr).not.toContain('SECRET');
    }
  });
});

describe('links in a folder of a stranger', () => {
  it('are followed by no folder, no pattern and no list, and are counted', () => {
    const links = { 'a.strive.yaml': '../secret/credentials', link: '../secret', 'deep/down/up': '../../../secret' };
    const cwd = besideSecrets('', links);
    for (const [names, skipped] of [
      [['.'], 3],
      [['**/*.yaml'], 3],
      [['*'], 1],
    ] as const) {
      const { stdout, stderr } = strive(['validate', ...names, '--no-progress'], { cwd });
      expect(stdout + stderr).not.toContain('SECRET');
      expect(stderr).toContain(
        skipped === 1
          ? "strive: skipped 1 link, because strive doesn't follow links in folders. To include it, name it on the command line.\n"
          : `strive: skipped ${skipped} links, because strive doesn't follow links in folders. To include them, name them on the command line.\n`,
      );
    }
    const listed = strive(['validate', '--files-from', '-'], {
      cwd,
      input: 'a.strive.yaml\np.yaml\nlink/strive.yaml\n',
    });
    expect(listed.status).toBe(2);
    expect(listed.stdout + listed.stderr).not.toContain('SECRET');
    expect(listed.stdout).toContain('p.yaml');
  });

  it('bring in no remembered columns of another file', () => {
    const cwd = besideSecrets('', { 'p.import.json': '../secret/p.import.json' });
    const { status, stderr } = strive(
      [
        'import',
        'mine.csv',
        '--into',
        'p.yaml',
        '--outcome',
        'employment',
        '--indicator',
        'jobs',
        '--name',
        'Jobs',
      ].concat(['--unit', 'percent', '--value-column', 'Status', '--period', '2024']),
      { cwd },
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      'strive: p.import.json is a link to a file outside the folder of p.yaml. Replace the link with the file.\n',
    );
  });
});
