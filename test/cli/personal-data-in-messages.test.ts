import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const address = 'jane.doe@example.org';

describe('A message about the run repeats no personal data that was typed', () => {
  it.each([
    ['as a command', [address]],
    ['as a file', ['assess', address]],
    ['as a file to edit', ['set', address, 'EX-V1', 'met']],
    ['as an option', ['assess', `--${address}`]],
    ["as an option's value", ['assess', 'a.yaml', '--basis', address]],
    ['as a reading', ['assess', 'a.yaml', '--reading', `${address}=one`]],
    ['as a requirement', ['assess', 'a.yaml', '--require', address]],
    ['as a topic', ['explain', address]],
    ['as a topic, for scripts', ['explain', address, '--format', 'json']],
    ['as a schema', ['schema', address]],
    ['as a benchmark', ['set', 'a.yaml', address, 'met']],
    ['as an edition', ['assess', 'a.yaml', '--framework', address]],
    ['as an argument too many', ['schema', 'report', address]],
  ])('%s', (_, words) => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    const { status, stdout, stderr } = strive(words, { cwd });
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).not.toContain('jane');
    expect(stderr).not.toBe('');
  });

  it('and says that something was masked', () => {
    expect(strive(['assess', address]).stderr).toBe(
      'strive: there is no file [email address]. Check the name and the folder.\n',
    );
  });
});
