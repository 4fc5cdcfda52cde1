import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

describe('strive alone', () => {
  const { status, stdout, stderr } = strive([]);
  const lines = stdout.trimEnd().split('\n');

  it('fits a small screen: at most 20 lines of at most 80 columns', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says what it is, the five commands to start with, and where more is', () => {
    expect(stdout).toMatch(/^strive assesses a cradle-to-career partnership/);
    const commands = lines.filter((line) => line.startsWith('  strive ')).map((line) => line.split(' ')[3]);
    expect(commands).toEqual(['init', 'interview', 'assess', 'validate', 'explain']);
    expect(stdout).toContain('strive help\n');
    for (const command of commands) expect(strive(['help', command ?? '']).stdout).toContain(`strive ${command}`);
    expect(strive(['help']).stdout).toContain('completion');
  });
});

describe('A command that is mistyped', () => {
  it.each([
    ['valdate', 'Did you mean validate?'],
    ['asess', 'Did you mean assess?'],
    ['Assess', 'Did you mean assess?'],
    ['reveiw', 'Did you mean review?'],
    ['hepl', 'Did you mean help?'],
    ['set-value', 'Did you mean add-value?'],
    // None is close.
    ['foo', 'To list all commands: strive help'],
    ['in', 'To list all commands: strive help'],
    ['partnership.yaml', 'To assess a file: strive assess partnership.yaml'],
  ])('%s: %s', (typed, told) => {
    const message = `strive: there is no command "${typed}". ${told}\n`;
    expect(strive([typed])).toEqual({ status: 2, stdout: '', stderr: message });
    expect(strive(['help', typed]).stderr).toBe(message);
  });
});

describe('An option that is mistyped', () => {
  it.each([
    [['assess', '--fromat', 'json'], 'Did you mean --format?'],
    [['validate', '--strcit'], 'Did you mean --strict?'],
    [['explain', '--framewrok=x'], 'Did you mean --framework?'],
    [['--verison'], 'Did you mean --version?'],
  ])('%j: %s', (typed, told) => {
    expect(strive(typed).stderr).toContain(`'. ${told}\n`);
  });

  it.each([[['assess', '--file', 'x']], [['assess', '--from', 'x']], [['assess', '--foo']]])(
    'as nothing that there is gets no guess: %j',
    (typed) => {
      const { status, stderr } = strive(typed);
      expect(status).toBe(2);
      expect(stderr).not.toContain('Did you mean');
    },
  );
});

describe('A file that is not there', () => {
  const files = {
    'partnership.yaml': assessmentText(),
    'north/east.yml': assessmentText(),
    'report-2024.yaml': assessmentText(),
    'a.yaml': assessmentText(),
    'numbers.csv': 'Year,Value\n2024,1\n',
    'editions/own.yaml': 'a: b\n',
  };

  it.each([
    [['assess', 'partnership.yml'], 'Did you mean partnership.yaml?'],
    [['assess', 'partnership'], 'Did you mean partnership.yaml?'],
    [['validate', 'parnership.yaml'], 'Did you mean partnership.yaml?'],
    [['validate', 'Partnership.YAML'], 'Did you mean partnership.yaml?'],
    [['validate', 'north/east.yaml'], 'Did you mean north/east.yml?'],
    [['set', 'partnership.yml', 'EX-V2', 'met'], 'Did you mean partnership.yaml?'],
    [['export', 'partnership.yml', '--to', 'x.xlsx'], 'Did you mean partnership.yaml?'],
    [['import', 'number.csv', '--into', 'partnership.yaml'], 'Did you mean numbers.csv?'],
    [['import', 'numbers.xlsx', '--into', 'partnership.yaml'], 'Did you mean numbers.csv?'],
    [['assess', 'a.yaml', '--framework', 'editions/own.yml'], 'Did you mean editions/own.yaml?'],
    [['assess', 'a.yaml', '--config', 'partnership.yml'], 'Did you mean partnership.yaml?'],
    [['assess', '@numbers.txt'], 'Did you mean numbers.csv?'],
  ])('is named where it is close: %j: %s', (typed, told) => {
    const { status, stderr } = strive(typed, { cwd: folderWith(files) });
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });

  it.each([
    // Another year, another letter that is a whole name, another kind of file, another folder.
    [['assess', 'report-2025.yaml']],
    [['assess', 'b.yaml']],
    [['assess', 'numbers.yaml']],
    [['assess', 'east.yml']],
    [['import', 'partnership.csv', '--into', 'a.yaml']],
    [['assess', 'nowhere/a.yaml']],
  ])('gets no guess where none is close: %j', (typed) => {
    const { status, stderr } = strive(typed, { cwd: folderWith(files) });
    expect(status).toBe(2);
    expect(stderr).toContain('there is no file');
    expect(stderr).not.toContain('Did you mean');
  });
});

describe('Paths of a config file that lead to nothing', () => {
  const files = {
    'strive.config.yaml': 'strict: true\npaths:\n  - network/*.yaml\n  - "absent.yaml"\n  - drafts\n  - here.yaml\n',
    'here.yaml': assessmentText(),
    'drafts/notes.txt': '',
    'below/x.txt': '',
  };

  it('are told with their place there', () => {
    const { status, stderr } = strive(['validate'], { cwd: folderWith(files) });
    expect(status).toBe(2);
    expect(stderr.split('\n').map((line) => / This name .*$/.exec(line)?.[0])).toEqual([
      ' This name is in `paths` in strive.config.yaml:3:5.',
      ' This name is in `paths` in strive.config.yaml:4:5.',
      ' This name is in `paths` in strive.config.yaml:5:5.',
      undefined,
    ]);
  });

  it('are told as seen from the folder that the command runs in', () => {
    const { stderr } = strive(['validate'], { cwd: join(folderWith(files), 'below') });
    expect(stderr).toContain(' This name is in `paths` in ../strive.config.yaml:3:5.\n');
  });

  it('are not spoken of where somebody types a name', () => {
    expect(strive(['validate', 'absent.yaml'], { cwd: folderWith(files) }).stderr).not.toContain('paths');
  });
});

test('In a folder that was deleted a command says so', () => {
  const folder = join(folderWith({}), 'gone');
  mkdirSync(folder);
  const program = fileURLToPath(new URL('../../bin/strive.js', import.meta.url));
  const line = `rmdir ../gone; for command in "assess a.yaml" init "set a.yaml EX-V2 met" "export a.yaml --to b.xlsx"; do "$0" "$1" $command || echo "status $?"; done`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, program], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { force: true, recursive: true });
  const told =
    "strive: can't read the current folder. It may have been deleted. Go to another folder (cd), and try again.\n";
  expect([stdout, stderr]).toEqual(['status 2\n'.repeat(4), told.repeat(4)]);
});

test('A terminal that says it has no columns gets help as wide as COLUMNS, else 80', async () => {
  const { run } = await import('../../src/cli/run.js');
  for (const [env, width] of [
    [{}, 80],
    [{ COLUMNS: '110' }, 110],
  ] as const) {
    let text = '';
    const stdout = { isTTY: true, columns: 0, write: (part: string | Uint8Array) => (text += String(part)) };
    await run(['assess', '--help'], { stdout, stderr: stdout, env, cwd: () => '/' });
    const longest = Math.max(
      ...text
        .slice(text.indexOf('Options:'))
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(width);
    expect(longest).toBeGreaterThan(width - 12);
  }
});
