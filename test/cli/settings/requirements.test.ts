import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { folderWith, strive } from '../run-strive.js';

const formats = ['json', 'ndjson', 'sarif', 'gitlab', 'junit', 'github', 'csv'] as const;
const unmet = 'Exploring is required and is not known because data is missing.';

/** The reports of one run, by format. */
function reports(command: string, ...options: readonly string[]): Record<string, string> {
  const cwd = folderWith({ 'a.yaml': assessmentText() });
  const named = formats.filter((format) => command === 'assess' || format !== 'csv');
  const asked = named.flatMap((format) => ['--format', `${format}=report-${format}`]);
  strive([command, 'a.yaml', ...asked, ...options], { cwd });
  return Object.fromEntries(named.map((format) => [format, readFileSync(join(cwd, `report-${format}`), 'utf8')]));
}

describe('A requirement that does not hold', () => {
  it('is in every format that a program reads', () => {
    const found = reports('assess', '--require', 'exploring');
    const requirements = [{ name: 'exploring', holds: false, reason: unmet }];
    expect(JSON.parse(found['json'] ?? '').assessments[0].requirements).toEqual(requirements);
    expect(JSON.parse(found['ndjson'] ?? '').requirements).toEqual(requirements);
    const rule = 'requirement/unmet';
    expect(JSON.parse(found['sarif'] ?? '').runs[0].results[0]).toMatchObject({
      ruleId: rule,
      message: { text: unmet },
    });
    expect(JSON.parse(found['gitlab'] ?? '')[0]).toMatchObject({ check_name: rule, description: unmet });
    expect(found['junit']).toContain(`<failure type="requirement" message="${unmet}">`);
    expect(found['github']).toContain(`::error file=a.yaml,line=1,col=1,title=An unmet requirement (${rule})::`);
    const [row] = parse(found['csv'] ?? '', { bom: true, columns: true });
    expect(row).toMatchObject({ requirements: 'do-not-hold', unmet_requirements: unmet });
  });

  it('is in those of a check, where a config file requires it', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'strive.config.yaml': 'require: [exploring]\n' });
    const checked = strive(['validate', 'a.yaml', '--format', 'json'], { cwd });
    expect(checked.status).toBe(1);
    const requirements = [{ name: 'exploring', holds: false, reason: unmet }];
    expect(JSON.parse(checked.stdout).assessments[0].requirements).toEqual(requirements);
  });
});

describe('What holds', () => {
  it('is said, too, with what the run allows', () => {
    const found = reports('assess', '--require', 'exploring', '--allow-undetermined');
    expect(JSON.parse(found['json'] ?? '').assessments[0].requirements).toEqual([
      {
        name: 'exploring',
        holds: true,
        reason: 'Exploring is required and is not known because data is missing (allowed in this run).',
      },
    ]);
    expect(JSON.parse(found['sarif'] ?? '').runs[0].results.map(({ level }: { level: string }) => level)).not.toContain(
      'error',
    );
    expect(found['junit']).toContain('<testcase name="requirement: exploring" classname="a.yaml" time="0"/>');
  });

  it('is an empty list where nothing is required', () => {
    expect(JSON.parse(reports('assess')['ndjson'] ?? '').requirements).toEqual([]);
  });

  it('is said once where it is required twice', () => {
    const found = reports('assess', '--require', 'exploring', '--require', 'exploring');
    expect(JSON.parse(found['json'] ?? '').assessments[0].requirements).toHaveLength(1);
  });
});
