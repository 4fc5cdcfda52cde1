import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { folderWith, strive } from '../run-strive.js';

/** What is taken out where names are shown: with it, the name of a folder looks as if it led upwards. */
const unseen = '\u200b';

const secret = 'TOP SECRET\n'.repeat(9);

const jobs = (data: string) =>
  assessmentText(`outcomes: { employment: { jobs: { name: Jobs, unit: percent, data: "${data}" } } }\n`);

describe('the lines of files beside findings', () => {
  it.each([
    ['an assessment', `repository/${unseen}../secret/a.yaml`, 'strive: 1\nfoo: 1\nbar: 2\n', 'bar: 2'],
    ['a data file', `repository/..${unseen}/secret/a.csv`, 'period,value\n2020,none\n', '2020,none'],
  ])('are those of %s that was read, whatever file its name seems to be', (_what, file, text, line) => {
    const folder = folderWith({
      'secret/a.yaml': secret,
      'secret/a.csv': secret,
      'repository/b.yaml': jobs(`..${unseen}/secret/a.csv`),
      [file]: text,
    });
    const { stdout, stderr } = strive(['validate', '.'], { cwd: join(folder, 'repository') });
    expect(stdout).toContain(line);
    expect(stdout + stderr).not.toContain('SECRET');
  });

  it('are shown for neither of two data files that are shown by one name', () => {
    const rows = 'period,value\n2020,none\n';
    const folder = folderWith({
      'a.csv': rows,
      [`a${unseen}.csv`]: 'period,value\n2021,nothing\n',
      'b.csv': 'period,value\n2022,no number\n',
      'a.yaml': assessmentText(`outcomes:
  employment:
    one: { name: A, unit: percent, data: a.csv }
    other: { name: B, unit: percent, data: "a${unseen}.csv" }
    third: { name: C, unit: percent, data: b.csv }
`),
    });
    const { stdout } = strive(['validate', 'a.yaml'], { cwd: folder });
    expect(stdout.match(/a\.csv:2:6/g)).toHaveLength(2);
    expect(stdout).not.toMatch(/2020,none|2021,nothing/);
    expect(stdout).toContain('2022,no number');
  });

  it('are shown of a data file that two indicators share', () => {
    const folder = folderWith({
      'a.csv': 'period,value\n2020,none\n',
      'a.yaml': assessmentText(`outcomes:
  employment:
    one: { name: A, unit: percent, data: a.csv }
    other: { name: B, unit: percent, data: ./a.csv }
`),
    });
    expect(strive(['validate', 'a.yaml'], { cwd: folder }).stdout).toContain('2020,none');
  });

  it('are shown of standard input', () => {
    const { stdout } = strive(['validate', '-'], { input: 'strive: 1\nfoo: 1\n' });
    expect(stdout).toContain('foo: 1');
  });
});
