import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessment, folderWith, strive } from './run-strive.js';

const evidence = `gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: { status: met, evidence: [ { title: Minutes, file: minutes.txt } ] }
`;
const data = `outcomes:
  employment:
    rate: { name: Employment rate, core: true, unit: percent, data: rate.csv }
`;
const run = (cwd: string, ...rest: string[]) =>
  strive(['assess', 'one.yaml', '--format', 'ndjson', '--cache', 'kept', ...rest], { cwd });

/** Every entry, damaged in a way that would show if it were used: the name in it is another one. */
function entries(cwd: string): string[] {
  return (readdirSync(join(cwd, 'kept'), { recursive: true }) as string[])
    .map((name) => join(cwd, 'kept', name))
    .filter((path) => /[0-9a-f]{62}$/.test(path));
}

describe('The cache', () => {
  it('gives the same result again, from one entry for each file', () => {
    const cwd = folderWith({ 'one.yaml': assessment() });
    const first = run(cwd);
    expect(run(cwd)).toEqual(first);
    expect(entries(cwd)).toHaveLength(1);
    expect(strive(['assess', 'one.yaml', '--format', 'ndjson'], { cwd }).stdout).toBe(first.stdout);
  });

  it.skipIf(process.platform !== 'linux')('is done without where there can be no such folder', () => {
    const cwd = folderWith({ 'one.yaml': assessment() });
    const without = strive(['assess', 'one.yaml', '-q'], { cwd });
    for (const folder of ['/proc/strive/kept', 'one.yaml/kept'])
      expect(strive(['assess', 'one.yaml', '-q', '--cache', folder], { cwd }), folder).toEqual(without);
  });

  it('gives the same results in the same order, however many it has of many', () => {
    const files = Object.fromEntries(
      Array.from({ length: 260 }, (_, index) => [
        `p${String(index).padStart(3, '0')}.strive.yaml`,
        assessment('', `P ${index}`),
      ]),
    );
    const cwd = folderWith(files);
    const all = (...rest: string[]) => strive(['assess', '.', '-f', 'ndjson', '--jobs', '2', ...rest], { cwd });
    const before = all();
    expect(all('--cache', 'kept')).toEqual(before);
    expect(entries(cwd)).toHaveLength(260);
    expect(all('--cache', 'kept')).toEqual(before);
    // Some far behind the others are no longer there.
    for (let index = 100; index < 160; index += 3)
      writeFileSync(join(cwd, `p${index}.strive.yaml`), assessment('', `Q ${index}`));
    const after = all();
    expect(after.stdout).not.toBe(before.stdout);
    expect(all('--cache', 'kept')).toEqual(after);
    expect(entries(cwd)).toHaveLength(280);
    expect(all('--cache', 'kept')).toEqual(after);
  });

  it('computes anew what a damaged entry held', () => {
    const cwd = folderWith({ 'one.yaml': assessment() });
    const first = run(cwd);
    const [entry = ''] = entries(cwd);
    const whole = readFileSync(entry, 'utf8');
    for (const damaged of ['', 'not json', whole.slice(0, -5), whole.replace('River Valley', 'River Volley')]) {
      writeFileSync(entry, damaged);
      expect(run(cwd)).toEqual(first);
      expect(readFileSync(entry, 'utf8')).toBe(whole);
    }
  });

  it('notices what changes: the file, its data, its evidence, the options', () => {
    const cwd = folderWith({
      'one.yaml': assessment(evidence + data),
      'rate.csv': 'period,value\n2023,70\n2024,72\n',
      'minutes.txt': 'Minutes',
    });
    const result = (...rest: string[]) => JSON.parse(run(cwd, ...rest).stdout);
    const trend = () => result().outcomes[0].indicators[0].trend;
    expect(trend()).toBe('improved');
    writeFileSync(join(cwd, 'rate.csv'), 'period,value\n2023,70\n2024,68\n');
    expect(trend()).toBe('declined');
    writeFileSync(join(cwd, 'rate.csv'), 'period,value\n2023,70\n2024,72\n');
    expect(trend()).toBe('improved');

    const rules = () => result().findings.map(({ rule }: { rule: string }) => rule);
    expect(rules()).not.toContain('evidence/file-missing');
    writeFileSync(join(cwd, 'one.yaml'), assessment((evidence + data).replace('minutes.txt', 'absent.txt')));
    expect(rules()).toContain('evidence/file-missing');
    writeFileSync(join(cwd, 'absent.txt'), 'here now');
    expect(rules()).not.toContain('evidence/file-missing');

    expect(result('--basis', 'reviewed').basis).toBe('reviewed');
    expect(result('--reading', 'gap-measure=relative').readings['gap-measure']).toBe('relative');
  });

  it('costs nothing but time where it cannot be written', () => {
    const cwd = folderWith({ 'one.yaml': assessment(), kept: 'a file where the folder should be' });
    const ran = run(cwd);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(JSON.parse(ran.stdout).valid).toBe(true);
  });
});
