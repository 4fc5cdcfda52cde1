import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

/** 40 unknown keys: 40 errors. Another file has none, and 5 infos: no benchmark of the 5 gateways that have some is assessed. */
const files = {
  'a.strive.yaml': assessmentText(Array.from({ length: 40 }, (_, index) => `k${index + 10}: 1\n`).join('')),
  'b.strive.yaml': assessmentText(),
};

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));

const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('a file with more findings than are listed', () => {
  it('has 30 listed and the others counted, and every format of a run tells the same totals', () => {
    const cwd = folderWith(files);
    const others = ['html', 'json', 'csv', 'sarif', 'junit', 'gitlab', 'github'].flatMap((name) => [
      '-f',
      `${name}=${name}`,
    ]);
    const { status, stdout } = strive(['assess', '.', '--max-findings', '30', '-f', 'text', ...others], { cwd });
    expect(status).toBe(1);
    const written = (name: string) => readFileSync(join(cwd, name), 'utf8');

    // 30 are listed, 10 are not; that this is so is an error of its own: 41 in all.
    const report = JSON.parse(written('json'));
    const ajv = new Ajv({ strict: false });
    ajvFormats.default(ajv);
    expect(ajv.validate(schema, report), JSON.stringify(ajv.errors)).toBe(true);
    const [first] = report.assessments;
    expect(report.summary.errors).toBe(41);
    expect(first.findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'file/too-many-findings',
      ...Array.from({ length: 30 }, () => 'schema/unknown-key'),
    ]);
    expect(first.unlisted).toEqual([{ rule: 'schema/unknown-key', severity: 'error', count: 10 }]);

    const more = /10 more findings are counted but not listed: 10 of schema\/unknown-key/g;
    expect(JSON.parse(written('sarif')).runs[0].results).toHaveLength(31 + 5);
    expect(JSON.parse(written('gitlab'))).toHaveLength(31 + 5);
    expect(occurrences(written('github'), /^::error /gm)).toBe(31);
    expect(written('github')).toContain('2 assessments: 1 valid, 1 invalid. 41 errors');
    // Each is a failed test, and so is that the file is valid.
    expect(occurrences(written('junit'), /<failure /g)).toBe(32);
    expect(written('junit')).toContain('The file has 41 errors');
    for (const name of ['sarif', 'gitlab', 'github', 'junit']) expect(written(name), name).toMatch(more);
    // The columns of the severities stand behind those of the gateways: the file's row holds 41 errors, 0 warnings, 0 infos.
    expect(written('csv').split('\r\n')[1]).toContain(',41,0,0,');
    expect(stdout).toContain('INVALID, 41 errors');
    expect(stdout).toMatch(/40 +1 +error +schema\/unknown-key/);
    expect(stdout).toContain('41 errors, 0 warnings');
  });

  it('has all of them listed where the run asks for as many, and then looks as it did', () => {
    const cwd = folderWith(files);
    const whole = strive(['validate', '.', '-f', 'json'], { cwd });
    expect(strive(['validate', '.', '-f', 'json', '--max-findings', '40'], { cwd })).toEqual(whole);
    expect(JSON.parse(whole.stdout).assessments[0].unlisted).toEqual([]);
    expect(JSON.parse(whole.stdout).summary.errors).toBe(40);
  });

  it('is told of by validate as well', () => {
    const cwd = folderWith(files);
    const { stdout, status } = strive(['validate', 'a.strive.yaml', '-f', 'json', '--max-findings', '39'], { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).assessments[0].unlisted).toEqual([
      { rule: 'schema/unknown-key', severity: 'error', count: 1 },
    ]);
    expect(strive(['validate', 'a.strive.yaml', '--max-findings', '0'], { cwd }).status).toBe(2);
  });
});
