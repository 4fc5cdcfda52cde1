import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { runHere } from './run-here.js';

let folder: string;

/** Every benchmark of the first gateways, met. */
function answers(gateways: number): string {
  const met = defaultFramework.gateways.slice(0, gateways).map(({ id, benchmarks = [] }) => {
    const pillars = [...new Set(benchmarks.map(({ pillar }) => pillar))].map((pillar) => [
      pillar,
      Object.fromEntries(benchmarks.filter((one) => one.pillar === pillar).map((one) => [one.id, 'met'])),
    ]);
    return [id, Object.fromEntries(pillars)];
  });
  return gateways === 0 ? '' : `gateways: ${JSON.stringify(Object.fromEntries(met))}\n`;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strive-arrangement-'));
  mkdirSync(join(folder, 'network'));
  const file = (name: string, text: string) => writeFileSync(join(folder, 'network', `${name}.yaml`), text);
  const partnership = (name: string, states: string, date: string, gateways: number) =>
    `strive: 1\npartnership: { name: ${name}${states} }\nassessed-on: ${date}\n${answers(gateways)}`;
  file('1', partnership('Willow', ', states: [OH, KY]', '2025-06-30', 2));
  file('2', 'strive: 1\npartnership: {}\n');
  file('3', partnership('Aspen', ', states: [OH]', '2026-06-30', 0));
  file('4', partnership('Maple', '', '2024-06-30', 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const assess = async (...flags: string[]) => (await runHere(folder, ['assess', 'network', ...flags])).stdout;
/** The files in the order of the lines: 1 is Willow, 2 is invalid, 3 is Aspen, 4 is Maple. */
const files = async (...flags: string[]) =>
  (await assess('--format', 'ndjson', ...flags))
    .trimEnd()
    .split('\n')
    .map((line) => /(\d)\.yaml/.exec(JSON.parse(line).file)?.[1])
    .join('');

describe('the partnerships of a folder', () => {
  it('come in the order of their files', async () => {
    expect(await files()).toBe('1234');
  });

  it('are sorted as asked, invalid files last, or first where their errors are what counts', async () => {
    expect(await files('--sort', 'name')).toBe('3412');
    expect(await files('--sort', 'date')).toBe('4132');
    // Aspen has exploring next, Maple emerging, Willow sustaining.
    expect(await files('--sort', 'gateway')).toBe('3412');
    expect((await files('--sort', 'findings')).startsWith('2')).toBe(true);
  });

  it('stand under a heading for each group, in each that they are in, and are counted once', async () => {
    const text = await assess('--group-by', 'state', '--sort', 'name');
    const rows = text
      .split('\n')
      .flatMap((line) => /^(Aspen|Maple|Willow|[A-Z][A-Za-z ]* \(\d\))/.exec(line)?.[1] ?? []);
    expect(rows).toStrictEqual([
      'Kentucky (1)',
      'Willow',
      'Ohio (2)',
      'Aspen',
      'Willow',
      'No state in the file (1)',
      'Maple',
      'Invalid files (1)',
    ]);
    expect(text).toMatch(/4 assessments/);
    expect(text).not.toContain('another file');
  });

  it('stand in groups by next gateway and by program in Markdown, too', async () => {
    const groupsBy = async (what: string) =>
      [...(await assess('--group-by', what, '--format', 'markdown')).matchAll(/^\| \*\*([^*]+ \(\d\))\*\*/gm)].map(
        ([, title]) => title,
      );
    expect(await groupsBy('gateway')).toStrictEqual([
      'Next: Exploring (1)',
      'Next: Emerging (1)',
      'Next: Sustaining (1)',
      'Invalid files (1)',
    ]);
    expect(await groupsBy('program')).toStrictEqual(['No program known to fit (3)', 'Invalid files (1)']);
  });

  it('come group by group, each once, where there are no headings', async () => {
    expect(await files('--group-by', 'gateway')).toBe('3412');
    // Kentucky comes before Ohio.
    expect(await files('--group-by', 'state')).toBe('1342');
    const csv = await assess('--group-by', 'state', '--format', 'csv');
    expect(csv.trimEnd().split('\n')).toHaveLength(5);
  });

  it('show their own reports before the groups where everything is shown', async () => {
    const text = await assess('--group-by', 'state', '--verbose');
    expect(text.indexOf('Ohio (2)')).toBeGreaterThan(text.lastIndexOf('AT A GLANCE'));
    expect(text.split('Kentucky (1)')).toHaveLength(2);
  });

  it('can be sorted by nothing else', async () => {
    const { status, stderr } = await runHere(folder, ['assess', 'network', '--sort', 'size']);
    expect([status, stderr]).toStrictEqual([2, expect.stringContaining('name, gateway, date, findings')]);
  });
});
