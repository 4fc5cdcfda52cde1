import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

describe('A report in a file', () => {
  it('is refused where there is a folder, or no name', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    mkdirSync(join(cwd, 'out'));
    const intoFolder = strive(['assess', 'a.yaml', '-q', '-o', 'out'], { cwd });
    expect([intoFolder.status, intoFolder.stderr]).toEqual([2, "strive: can't write out: it's a folder.\n"]);
    expect(strive(['assess', 'a.yaml', '-q', '-o', ''], { cwd }).status).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'out']);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a reader of a pipe that nobody reads', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const ran = strive(['assess', 'a.yaml', '-q', '-o', 'pipe'], { cwd });
    expect([ran.status, ran.stderr]).toEqual([2, "strive: can't write pipe: no program is reading from that pipe.\n"]);
  });

  it('holds no line that a CI system would act upon', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText('', "'::error::not a command'") });
    strive(['assess', 'a.yaml', '-o', 'a.txt'], { cwd });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).not.toMatch(/^\s*::/m);
    const typed = strive(['a\n::error::not a command'], { cwd });
    expect(typed.status).toBe(2);
    expect(typed.stderr).not.toMatch(/^\s*::/m);
  });
});

describe('Evidence outside the folder', () => {
  it.skipIf(process.platform === 'win32')('is not told apart by whether it is there', () => {
    const evidence = (file: string) =>
      `gateways: { exploring: { shared-community-vision: { leadership-table: { status: met, evidence: [ { file: ${file} } ] } } } }\n`;
    const cwd = folderWith({
      'in/there.yaml': assessmentText(evidence('way/secret.txt')),
      'in/not.yaml': assessmentText(evidence('way/none.txt')),
      'out/secret.txt': '',
    });
    symlinkSync(join(cwd, 'out'), join(cwd, 'in/way'));
    for (const name of ['there', 'not']) {
      const { stdout } = strive(['validate', `in/${name}.yaml`, '--format', 'json'], { cwd });
      const rules = JSON.parse(stdout).assessments[0].findings.map(({ rule }: { rule: string }) => rule);
      expect(rules, name).toContain('path/outside-folder');
    }
  });
});
