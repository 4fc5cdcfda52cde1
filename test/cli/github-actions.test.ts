import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const hostile = "'::error::not a command'";

describe('In GitHub Actions', () => {
  const files = {
    'ours/good.strive.yaml': assessmentText('', hostile),
    'ours/bad.strive.yaml': assessmentText('gatways: {}\n'),
  };
  const commands = (text: string) => text.split('\n').filter((line) => /^\s*::/.test(line));

  it('the text is followed by annotations, and nothing that a file says is one', () => {
    const cwd = folderWith(files);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd };
    const { stdout, status } = strive(['assess', '.', '--verbose'], { cwd: join(cwd, 'ours'), env });
    expect(status).toBe(1);
    const [first, last] = [commands(stdout)[0], commands(stdout).at(-1)];
    expect(first).toMatch(/^::error file=ours\/bad\.strive\.yaml,line=4,col=1,/);
    expect(last).toMatch(/^::notice title=strive::2 assessments: 1 valid, 1 invalid\. 1 error,/);
    expect(commands(stdout).join('\n')).not.toContain('not a command');
  });

  it('a report for a program stays as it is', () => {
    const cwd = folderWith(files);
    const { stdout } = strive(['assess', '.', '--format', 'json'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(JSON.parse(stdout).assessments).toHaveLength(2);
  });

  it("the step's summary is written behind what is there", () => {
    const cwd = folderWith(files);
    const summary = join(cwd, 'summary.md');
    writeFileSync(summary, 'From the step before.\n');
    strive(['assess', '.'], { cwd, env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary } });
    expect(readFileSync(summary, 'utf8')).toMatch(/^From the step before\.\n[\s\S]*bad\.strive\.yaml/);
  });

  it('a run that checked nothing says why as an error beside the step, and writes no report', () => {
    const cwd = folderWith(files);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const ran = strive(['assess', 'a%\n::warning::b', '-f', 'text', '-f', 'sarif=report.sarif'], { cwd, env });
    expect(ran.status).toBe(2);
    expect([ran.stdout, existsSync(join(cwd, 'report.sarif')), existsSync(env.GITHUB_STEP_SUMMARY)]).toEqual([
      '',
      false,
      false,
    ]);
    expect(ran.stderr).toBe(
      '::error title=strive::there is no file a%25 ::warning::b. Check the name and the folder.\n',
    );
  });

  it.each([
    [
      ['assess', '.', '--require', 'x::y'],
      /^::error title=strive::there is no gateway or determination "x::y"\. Use --require with one of: .*\n$/,
    ],
    [
      ['assess', '.', '--format', 'pdf'],
      /^::error title=strive::option '-f, --format <format\[=file\]>'.*\n\(for the options/,
    ],
    [['assess', '.', '--config', 'no.yaml'], /^::error title=strive::.*no\.yaml.*\n$/],
  ])('what keeps %j from running is such an error, too', (arguments_, expected) => {
    const { status, stdout, stderr } = strive(arguments_, { cwd: folderWith(files), env: { GITHUB_ACTIONS: 'true' } });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
    expect(commands(stderr)).toHaveLength(1);
  });

  it('too many warnings and a skipped file that looks like an assessment are seen beside the step', () => {
    const cwd = folderWith({
      'a.strive.yaml': assessmentText(),
      'b.yaml': assessmentText().replace('strive:', 'strvie:'),
    });
    const { stderr } = strive(['assess', '.', '--max-warnings', '0'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(commands(stderr)).toEqual([
      expect.stringMatching(/^::warning title=strive::skipped "?b\.yaml"?\./),
      '::error title=strive::there is 1 warning. The limit is 0.',
    ]);
  });

  it('and nowhere else', () => {
    const cwd = folderWith(files);
    const summary = join(cwd, 'summary.md');
    const { stdout } = strive(['assess', '.'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } });
    expect(commands(stdout).filter((line) => /^::(error|warning|notice) file/.test(line))).toEqual([]);
    expect(existsSync(summary)).toBe(false);
  });
});
