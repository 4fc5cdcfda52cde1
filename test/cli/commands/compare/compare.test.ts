import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const readings = (...values: string[]) =>
  `outcomes:
  early-grade-reading:
    reading: { name: Readers, core: true, unit: percent, values: { ${values.join(', ')} } }
`;
const old = assessmentText(readings('2023-24: 40', '2024-25: 44'));
const exploring = (status: string) => `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: ${status} }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
const crossed = assessmentText(exploring('met'));
const lapsed = assessmentText(exploring('lapsed'));

const json = (printed: string) => JSON.parse(printed);

describe('strive compare', () => {
  it('says what was gained and lost in two files', async () => {
    const folder = folderWith({ 'old.yaml': lapsed, 'new.yaml': crossed });
    const { stdout, stderr, status } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Gained: Exploring. Lost: nothing.');
    expect(stdout).toContain('    Why: answers about benchmarks\n');
  });

  it('gives one document for scripts, with the hashes of both files', async () => {
    const folder = folderWith({ 'old.yaml': lapsed, 'new.yaml': crossed });
    const { stdout } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--format', 'json']);
    expect(json(stdout)).toMatchObject({
      comparison: 1,
      basis: 'self',
      methodInForce: 'file',
      old: { file: 'old.yaml', valid: true, lastCrossed: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      new: { file: 'new.yaml', valid: true, lastCrossed: 'exploring' },
      causes: [{ cause: 'answers', changes: [{ before: 'lapsed', after: 'met' }] }],
      losses: [],
    });
  });

  it('reads the data files first, each beside its assessment', async () => {
    const withData = assessmentText(
      'outcomes: { early-grade-reading: { reading: { name: Readers, core: true, unit: percent, data: data.csv } } }\n',
    );
    const folder = folderWith({ 'old.yaml': old, 'now/new.yaml': withData });
    mkdirSync(join(folder, 'now'), { recursive: true });
    writeFileSync(join(folder, 'now/data.csv'), 'period,value\n2023-24,40\n2024-25,44\n2025-26,46\n');
    const { stdout } = await runHere(folder, ['compare', 'old.yaml', 'now/new.yaml', '--format', 'json']);
    expect(json(stdout).causes).toEqual([
      {
        cause: 'new-data',
        changes: [
          {
            path: '/outcomes/early-grade-reading/reading/values/2025-26',
            title: 'Readers, 2025-26',
            unit: 'percent',
            before: null,
            after: { value: 46 },
          },
        ],
      },
    ]);
  });

  it('with --require no-loss fails on a loss, and says which', async () => {
    const folder = folderWith({ 'old.yaml': crossed, 'new.yaml': lapsed });
    const lost = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--require', 'no-loss']);
    expect(lost.status).toBe(1);
    expect(lost.stderr).toBe('strive: new.yaml lost: Exploring (gateway).\n');
    expect((await runHere(folder, ['compare', 'old.yaml', 'new.yaml'])).status).toBe(0);
    expect((await runHere(folder, ['compare', 'new.yaml', 'old.yaml', '--require', 'no-loss'])).status).toBe(0);
  });

  it('calls a lost determination a verdict, as reports do', async () => {
    const folder = folderWith({ 'old.yaml': readFileSync('examples/proof-point.yaml', 'utf8'), 'new.yaml': crossed });
    const { stderr } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--require', 'no-loss']);
    expect(stderr).toContain('Proof point (gateway), and Proof point (verdict).');
  });

  it("judges a loss by the framework's own method, unless --method file is given", async () => {
    const credit =
      'designations: [{ id: emerging, on: 2025-01-15 }]\nmethod: { readings: { designation-credit: early-gateways } }\n';
    const unanswered = assessmentText(`${credit}`);
    const folder = folderWith({ 'old.yaml': assessmentText(exploring('met') + credit), 'new.yaml': unanswered });
    const compare = (...more: string[]) =>
      runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--require', 'no-loss', ...more]);
    expect((await compare()).status).toBe(1);
    expect((await compare('--method', 'file')).status).toBe(0);
  });

  it('on the basis reviewed counts only what a review confirmed', async () => {
    const folder = folderWith({ 'old.yaml': lapsed, 'new.yaml': crossed });
    const { stdout } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--basis', 'reviewed']);
    expect(stdout).toContain('No gateway or verdict was gained or lost.');
  });

  it('compares nothing if a file is invalid, and exits with 1', async () => {
    const folder = folderWith({ 'old.yaml': 'strive: 1\n', 'new.yaml': crossed });
    const { stdout, status } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--format', 'json']);
    expect(status).toBe(1);
    expect(json(stdout)).toMatchObject({
      old: { valid: false, assessedOn: null, findings: [{ rule: 'schema/missing' }, { rule: 'schema/missing' }] },
      new: { valid: true },
      verdicts: [],
    });
    const broken = await runHere(folder, ['compare', 'new.yaml', 'old.yaml', '--require', 'no-loss']);
    expect([broken.status, broken.stderr]).toEqual([
      1,
      'strive: old.yaml has errors. --require no-loss counts that as a loss.\n',
    ]);
  });

  it('says what it skipped in each folder', async () => {
    const folder = folderWith({
      'before/a.strive.yaml': crossed,
      'before/notes.yaml': 'notes: 1\n',
      'after/a.strive.yaml': crossed,
      'after/strve.yaml': 'partnership: { name: A }\nassessed-on: 2026-06-30\n',
    });
    symlinkSync(join(folder, 'before/a.strive.yaml'), join(folder, 'after/link.strive.yaml'));
    const { status, stderr } = await runHere(folder, ['compare', 'before', 'after']);
    expect(status).toBe(0);
    expect(stderr).toContain("strive: skipped 1 other YAML file that isn't an assessment in before.\n");
    expect(stderr).toContain("strive: skipped 1 link in after, because strive doesn't follow links in folders.");
    expect(stderr).toContain('strive: warning: skipped after/strve.yaml. It looks like an assessment');
  });

  it.each([
    [['compare', 'old.yaml', 'gone.yaml'], 'there is no file or folder gone.yaml.'],
    [['compare', 'old.yaml', ''], 'a name is empty.'],
    [['compare', 'old.yaml', '.'], '. is a folder, but old.yaml is a file. Name two files or two folders.'],
    [['compare', 'old.yaml'], 'name two files or folders, or one with --against, such as --against main.'],
    [['compare', 'old.yaml', 'old.yaml', '--against', 'main'], 'so name only one file or folder.'],
    [['compare', 'old.yaml', 'old.yaml', '--require', 'sustaining'], 'Allowed choices are no-loss.'],
    [['compare', 'old.yaml', 'old.yaml', '-o', 'old.yaml'], 'old.yaml'],
  ])('refuses %j', async (arguments_, said) => {
    const { stdout, stderr, status } = await runHere(folderWith({ 'old.yaml': old }), arguments_);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('strive compare with two folders', () => {
  const named = (text: string, name: string) => text.replace('River Valley Promise', name);
  const twoFolders = () =>
    folderWith({
      '2025/a.strive.yaml': named(lapsed, 'A'),
      '2026/a.strive.yaml': named(crossed, 'A'),
      '2025/b.strive.yaml': named(crossed, 'B'),
      '2026/moved/b.strive.yaml': named(lapsed, 'B'),
      '2025/broken.strive.yaml': named(crossed, 'C'),
      '2026/broken.strive.yaml': 'strive: 1\n',
      '2025/gone.strive.yaml': named(crossed, 'D'),
      '2026/new.strive.yaml': named(crossed, 'E'),
    });

  it('says who gained, who lost and why, and one broken file spoils nothing', async () => {
    const { stdout, status } = await runHere(twoFolders(), ['compare', '2025', '2026']);
    expect(status).toBe(1);
    expect(stdout).toContain('2 partnerships compared: 1 gained, 1 lost, 0 stayed the same.');
    expect(stdout).toContain('  A (2026/a.strive.yaml)\n    + Exploring\n      Why: answers about benchmarks\n');
    expect(stdout).toContain('  - 2026/broken.strive.yaml has 2 errors\n');
    expect(stdout).toContain('ONLY IN 2025\n\n  - D (2025/gone.strive.yaml)\n');
    expect(stdout).toContain('ONLY IN 2026\n\n  - E (2026/new.strive.yaml)\n');
  });

  it('says in JSON how each pair was found', async () => {
    const { stdout } = await runHere(twoFolders(), ['compare', '2025', '2026', '--format', 'json']);
    const { pairs, onlyOld, onlyNew, summary } = json(stdout);
    expect(pairs.map(({ by, new: { file } }: { by: string; new: { file: string } }) => [by, file])).toEqual([
      ['path', '2026/a.strive.yaml'],
      ['path', '2026/broken.strive.yaml'],
      ['name', '2026/moved/b.strive.yaml'],
    ]);
    expect([onlyOld.length, onlyNew.length]).toEqual([1, 1]);
    expect(summary).toMatchObject({ pairs: 3, compared: 2, gained: 1, lost: 1, invalidNew: 1 });
  });

  it('with --require no-loss names what each lost, and takes nobody who left for a loss', async () => {
    const { stderr, status } = await runHere(twoFolders(), ['compare', '2025', '2026', '--require', 'no-loss']);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'strive: 2026/broken.strive.yaml has errors. --require no-loss counts that as a loss.\n' +
        'strive: 2026/moved/b.strive.yaml lost: Exploring (gateway).\n',
    );
    const left = folderWith({ '1/a.strive.yaml': crossed, '1/b.strive.yaml': crossed, '2/a.strive.yaml': crossed });
    expect((await runHere(left, ['compare', '1', '2', '--require', 'no-loss'])).status).toBe(0);
  });

  it('takes files with the same bytes for the same only if their data files are', async () => {
    const withData = assessmentText(
      'outcomes: { early-grade-reading: { reading: { name: Readers, core: true, unit: percent, data: data.csv } } }\n',
    );
    const folder = folderWith({
      '1/a.strive.yaml': withData,
      '1/data.csv': 'period,value\n2023-24,40\n2024-25,44\n',
      '2/a.strive.yaml': withData,
      '2/data.csv': 'period,value\n2023-24,40\n2024-25,38\n',
    });
    const { stdout } = await runHere(folder, ['compare', '1', '2', '--format', 'json']);
    expect(json(stdout).pairs[0].outcomes).toMatchObject([
      { before: { trend: 'improved', change: 4 }, after: { trend: 'declined', change: -2 } },
    ]);
    const same = await runHere(folder, ['compare', '1', '1', '--format', 'json']);
    expect(json(same.stdout).pairs[0]).toMatchObject({ causes: [], outcomes: [] });
  });

  it('leaves the old folder out of the new one that it lies in', async () => {
    const folder = folderWith({ 'now/a.strive.yaml': crossed, 'now/before/a.strive.yaml': lapsed });
    const { stdout } = await runHere(folder, ['compare', 'now/before', 'now']);
    expect(stdout).toContain('1 partnership compared: 1 gained, 0 lost, 0 stayed the same.');
    expect(stdout).not.toContain('ONLY IN');
  });

  it('exits with 1 if a file with errors is in one folder alone', async () => {
    const folder = folderWith({
      '1/a.strive.yaml': crossed,
      '2/a.strive.yaml': crossed,
      '2/b.strive.yaml': 'strive: 1\n',
    });
    expect((await runHere(folder, ['compare', '1', '2'])).status).toBe(1);
    expect((await runHere(folder, ['compare', '2', '1'])).status).toBe(1);
    expect((await runHere(folder, ['compare', '1', '1'])).status).toBe(0);
  });

  it('writes one comment for a pull request, and nothing if nothing changed', async () => {
    const folder = folderWith({ '1/a.strive.yaml': lapsed, '2/a.strive.yaml': crossed });
    const { stdout } = await runHere(folder, ['compare', '1', '2', '--format', 'github']);
    expect(stdout).toMatch(/^<!-- strive compare -->\n\n### What changed\n/);
    const same = await runHere(folder, ['compare', '1', '1', '--format', 'github']);
    expect([same.status, same.stdout]).toEqual([0, '']);
  });

  it('exits with 2 if a folder has no assessments', async () => {
    const folder = folderWith({ '1/a.strive.yaml': lapsed, '2/other.txt': '' });
    const { stderr, status } = await runHere(folder, ['compare', '1', '2']);
    expect(status).toBe(2);
    expect(stderr).toContain('the folder 2 has no assessments.');
  });
});
