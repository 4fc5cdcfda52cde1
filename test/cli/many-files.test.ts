import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `p${String(index).padStart(4, '0')}.strive.yaml`;
      return [name, index % 50 === 7 ? assessmentText('gatways: {}\n') : assessmentText('', `Partnership ${index}`)];
    }),
  );
const names = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file as string);

describe('Many files', () => {
  it('leave nothing behind that a later run could take a result from', () => {
    const cwd = folderWith({ 'one.yaml': assessmentText() });
    const run = (...more: string[]) => strive(['assess', 'one.yaml', '--format', 'ndjson', ...more], { cwd });
    expect(run().status).toBe(0);
    expect(readdirSync(cwd)).toEqual(['one.yaml']);
    const asked = run('--cache', 'kept');
    expect([asked.status, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toContain("unknown option '--cache'");
  });

  it('come in the same order with the same results, however many threads there are', () => {
    const files = many(300);
    const cwd = folderWith(files);
    const one = strive(['assess', '.', '--format', 'ndjson', '--jobs', '1'], { cwd });
    expect(names(one.stdout)).toEqual(Object.keys(files));
    expect(one.status).toBe(1);
    for (const more of [
      ['--jobs', '2'],
      ['--jobs', '4'],
      ['--timeout', '60', '--jobs', '2'],
    ]) {
      const ran = strive(['assess', '.', '--format', 'ndjson', ...more], { cwd });
      expect(ran.stdout === one.stdout, more.join(' ')).toBe(true);
      expect(ran.status).toBe(1);
    }
  });

  it('are shared out by shards that together are the whole, each file once', () => {
    const files = many(20);
    const cwd = folderWith(files);
    const parts = ['1/3', '2/3', '3/3'].map((shard) =>
      names(strive(['assess', '.', '--format', 'ndjson', '--shard', shard], { cwd }).stdout),
    );
    expect(parts.map(({ length }) => length)).toEqual([7, 7, 6]);
    expect(parts.flat().sort()).toEqual(Object.keys(files));
  });

  it('are counted in the summary', () => {
    const cwd = folderWith(many(60));
    const { summary } = JSON.parse(strive(['assess', '.', '--format', 'json'], { cwd }).stdout);
    // 60 files, of which numbers 7 and 57 are broken.
    expect(summary).toMatchObject({ assessments: 60, valid: 58, errors: 2 });
  });

  it('can be named in several reports at once', () => {
    const cwd = folderWith(many(10));
    const ran = strive(['assess', '.', '-f', 'ndjson', '-f', 'csv=all.csv', '-f', 'sarif=all.sarif'], { cwd });
    expect(names(ran.stdout)).toHaveLength(10);
    expect(strive(['assess', '.', '-f', 'csv'], { cwd }).stdout.split('\n')).toHaveLength(12);
  });

  it('that are one in a folder get the report of one, and what was skipped is told', () => {
    const cwd = folderWith({ 'x/strive.yaml': assessmentText(), 'x/other.yaml': 'a: 1\n' });
    const { stdout, stderr } = strive(['assess', 'x'], { cwd });
    expect(stdout).toContain('GATEWAYS AND PILLARS');
    expect(stdout).toContain('NEXT STEPS');
    expect(stderr).toContain("skipped 1 other YAML file that isn't an assessment");
    expect(strive(['assess', 'x', '--format', 'markdown'], { cwd }).stdout).toContain('## Next steps');
  });

  it('stay many where one of them falls to a shard', () => {
    const cwd = folderWith(many(2));
    const parts = ['1/2', '2/2'].map((shard) => strive(['assess', '.', '--shard', shard], { cwd }).stdout);
    for (const part of parts) expect(part).not.toContain('NEXT STEPS');
  });

  it('may come by standard input or by a list', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'list.txt': 'a.yaml\n' });
    const piped = strive(['assess', '-', '--stdin-name', 'piped.yaml', '--format', 'ndjson'], {
      cwd,
      input: assessmentText(),
    });
    expect(names(piped.stdout)).toEqual(['piped.yaml']);
    const bad = strive(['validate', '-', '--stdin-name', 'a.yaml'], { cwd, input: assessmentText('gatways: {}\n') });
    // The line is the one that came by standard input, not that of the file of the same name.
    expect(bad.stdout).toContain('4 | gatways: {}');
    expect(names(strive(['assess', '@list.txt', '--format', 'ndjson'], { cwd }).stdout)).toEqual(['a.yaml']);
  });
});
