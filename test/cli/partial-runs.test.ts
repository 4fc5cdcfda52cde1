import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { assessmentText } from '../assessment-text.js';
import { parseSarif } from '../report/sarif/is-sarif.js';
import { folderWith, strive } from './run-strive.js';

const asked = ['-f', 'text', '-f', 'sarif=report.sarif', '-f', 'gitlab=report.json', '-f', 'junit=junit.xml'];

function invocationOf(cwd: string) {
  return parseSarif(readFileSync(join(cwd, 'report.sarif'), 'utf8')).runs[0].invocations[0];
}

describe('A run that did only a part', () => {
  it('says in its SARIF which path matched nothing', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    const { status, stderr } = strive(['assess', 'a.yaml', 'absent/*.yaml', ...asked], { cwd });
    expect(status).toBe(2);
    const { executionSuccessful, toolExecutionNotifications } = invocationOf(cwd);
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toHaveLength(1);
    const [{ message }] = toolExecutionNotifications;
    expect(message.text).toContain('no file matches absent/*.yaml');
    // The command's own sentence.
    expect(stderr).toContain(`strive: ${message.text}\n`);
  });

  it('says in its SARIF which file could not be read', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'b.yaml': assessmentText('outcomes: {}\n'.repeat(100)) });
    const { status } = strive(['assess', 'a.yaml', 'b.yaml', '--max-file-size', '500', ...asked], { cwd });
    expect(status).toBe(1);
    const { executionSuccessful, toolExecutionNotifications } = invocationOf(cwd);
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toMatchObject([
      {
        associatedRule: { id: 'file/too-large' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'b.yaml' } } }],
      },
    ]);
  });

  it('says in its SARIF after how many files it was interrupted', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'b.yaml': assessmentText(), 'c.yaml': assessmentText() });
    let interrupt = () => {};
    const status = await run(['assess', 'a.yaml', 'b.yaml', 'c.yaml', '-f', 'ndjson', '-f', 'sarif=report.sarif'], {
      // The first line of results is the moment.
      stdout: { write: (text) => text.length === 0 || interrupt() },
      stderr: { write: () => true },
      env: {},
      cwd: () => cwd,
      on: (_, listener) => {
        interrupt = listener;
      },
    });
    expect(status).toBe(130);
    expect(invocationOf(cwd)).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'the run was stopped after 1 of 3 files.' } }],
    });
  });

  it('says in its SARIF that it is whole where it is, whatever it found', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText('gatways: {}\n') });
    expect(strive(['assess', 'a.yaml', ...asked], { cwd }).status).toBe(1);
    expect(invocationOf(cwd)).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
  });
});

describe('A run that checked nothing', () => {
  it.each([
    ['a name that is not there', ['absent.yaml']],
    ['a folder without an assessment', ['empty']],
    ['nothing named', []],
  ])('for %s leaves no report that says that all is well', (_, names) => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    mkdirSync(join(cwd, 'empty'));
    expect(strive(['assess', ...names, ...asked], { cwd }).status).toBe(2);
    for (const report of ['report.sarif', 'report.json', 'junit.xml'])
      expect(existsSync(join(cwd, report))).toBe(false);
  });
});
