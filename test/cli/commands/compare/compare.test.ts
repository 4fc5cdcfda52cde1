import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.js';
import { assessment, folderWith } from '../../run-strive.js';

const readings = (...values: string[]) =>
  `outcomes:
  early-grade-reading:
    reading: { name: Readers, core: true, unit: percent, values: { ${values.join(', ')} } }
`;
const old = assessment(readings('2023-24: 40', '2024-25: 44'));
const exploring = (status: string) => `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: ${status} }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
const crossed = assessment(exploring('met'));
const lapsed = assessment(exploring('lapsed'));

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
    const withData = assessment(
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

  it("judges a loss by the framework's own method, unless --method file is given", async () => {
    const credit =
      'designations: [{ id: emerging, on: 2025-01-15 }]\nmethod: { readings: { designation-credit: early-gateways } }\n';
    const unanswered = assessment(`${credit}`);
    const folder = folderWith({ 'old.yaml': assessment(exploring('met') + credit), 'new.yaml': unanswered });
    const compare = (...more: string[]) =>
      runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--require', 'no-loss', ...more]);
    expect((await compare()).status).toBe(1);
    expect((await compare('--method', 'file')).status).toBe(0);
  });

  it('on the basis reviewed counts only what a review confirmed', async () => {
    const folder = folderWith({ 'old.yaml': lapsed, 'new.yaml': crossed });
    const { stdout } = await runHere(folder, ['compare', 'old.yaml', 'new.yaml', '--basis', 'reviewed']);
    expect(stdout).toContain('No gateway and no verdict was gained or lost.');
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

  it.each([
    [['compare', 'old.yaml', 'gone.yaml'], 'there is no file gone.yaml.'],
    [['compare', 'old.yaml', '.'], '. is a folder.'],
    [['compare', 'old.yaml'], "missing required argument 'new'"],
    [['compare', 'old.yaml', 'old.yaml', '--require', 'sustaining'], 'Allowed choices are no-loss.'],
    [['compare', 'old.yaml', 'old.yaml', '-o', 'old.yaml'], 'old.yaml'],
  ])('refuses %j', async (arguments_, said) => {
    const { stdout, stderr, status } = await runHere(folderWith({ 'old.yaml': old }), arguments_);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
