import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const numbers = `outcomes:
  early-grade-reading:
    reading:
      name: Reads
      core: true
      unit: percent
      values: { 2023-24: { value: 40, n: 400 }, 2024-25: { value: 45, n: 400 } }
      disparities:
        income:
          reference: others
          groups:
            others: { 2023-24: { value: 41, n: 300 }, 2024-25: { value: 46, n: 300 } }
            low-income: { 2023-24: { value: 37, n: 95 }, 2024-25: { value: 42, n: 95 } }
            few: { 2023-24: { value: 40, n: 5 }, 2024-25: { value: 40, n: 5 } }
`;
const named = (name: string, more = '') => assessmentText(more).replace('River Valley Promise', name);
const publish = (cwd: string, ...rest: string[]) => runHere(cwd, ['publish', ...rest]);
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('strive publish', () => {
  it('writes a page and its numbers, and says how many are withheld', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(numbers) });
    const { status, stdout, stderr } = await publish(cwd, 'a.yaml', '--to', 'public');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('wrote public/index.html and its data.');
    expect(stderr).toMatch(/\d+ numbers are withheld to protect privacy\. --audit lists them\./);
    expect(files(join(cwd, 'public'))).toEqual([
      '.strive-publication.json',
      'data/indicators.csv',
      'data/indicators.json',
      'index.html',
    ]);
    const schema = JSON.parse(readFileSync('schemas/publication.schema.json', 'utf8'));
    const document = JSON.parse(readFileSync(join(cwd, 'public/data/indicators.json'), 'utf8'));
    expect(new Ajv({ strict: false }).validate(schema, document)).toBe(true);
    const few = document.indicators[0].groups.find(({ group }: { group: string }) => group === 'few');
    expect(few.series).toEqual(
      ['2023-24', '2024-25'].map((period) => ({ period, shown: null, low: null, high: null, withheld: 'privacy' })),
    );
    for (const name of files(join(cwd, 'public')))
      expect(readFileSync(join(cwd, 'public', name), 'utf8')).not.toMatch(/\b(?:95|400|300)\b.{0,20}(?:people|"n")/);
  });

  it('lists with --audit what is withheld, by reason, without a number of the file', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(numbers) });
    const { stdout } = await publish(cwd, 'a.yaml', '--to', 'public', '--audit');
    expect(stdout).toContain('The minimum is 10 people.\n');
    expect(stdout).toContain(
      '  About fewer people than the minimum: 2\n    early-grade-reading/reading, 2023-24, income/few\n    early-grade-reading/reading, 2024-25, income/few\n',
    );
    expect(stdout).not.toMatch(/\b(?:5|95|300|400|37|42|46)\b/);
  });

  it('writes a page for each of many, tells names apart, and leaves invalid files out', async () => {
    const cwd = folderWith({
      'net/a.yaml': named('Élan Valley'),
      'net/b.yaml': named('Elan  valley!'),
      'net/c.yaml': named('Third').replace('name: Third', 'name: Third, id: data'),
      'net/d.yaml': assessmentText('gatways: {}\n'),
      'net/e.yaml': named('世界'),
    });
    const { status, stderr } = await publish(cwd, 'net', '--to', 'public');
    expect(status).toBe(1);
    expect(stderr).toContain("net/d.yaml isn't published: it has 1 error. strive validate shows it.");
    const pages = files(join(cwd, 'public')).filter((name) => name.endsWith('index.html'));
    expect(pages).toEqual([
      'data-2/index.html',
      'elan-valley-2/index.html',
      'elan-valley/index.html',
      'index.html',
      'partnership/index.html',
    ]);
    const index = readFileSync(join(cwd, 'public/index.html'), 'utf8');
    for (const page of pages.filter((name) => name !== 'index.html')) expect(index).toContain(`href="${page}"`);
  });

  it('removes and names its pages that are out of date, and nothing else', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('First'), 'net/b.yaml': named('Second') });
    await publish(cwd, 'net', '--to', 'public');
    writeFileSync(join(cwd, 'public/CNAME'), 'example.org');
    writeFileSync(join(cwd, 'public/second/notes.txt'), 'ours');
    writeFileSync(join(cwd, 'net/b.yaml'), named('Third'));
    const { status, stderr } = await publish(cwd, 'net', '--to', 'public');
    expect(status).toBe(0);
    for (const name of ['index.html', 'data/indicators.json', 'data/indicators.csv'])
      expect(stderr).toContain(`removed public/second/${name}, which is out of date.`);
    expect(files(join(cwd, 'public')).filter((name) => !/^(?:first|third)\//.test(name))).toEqual([
      '.strive-publication.json',
      'CNAME',
      'index.html',
      'second/notes.txt',
    ]);
  });

  it('removes no page while something cannot be published, and says so', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('First'), 'net/b.yaml': named('Second') });
    await publish(cwd, 'net', '--to', 'public');
    writeFileSync(join(cwd, 'net/b.yaml'), assessmentText('gatways: {}\n'));
    const { status, stderr } = await publish(cwd, 'net', '--to', 'public');
    expect([status, existsSync(join(cwd, 'public/second/index.html'))]).toEqual([1, true]);
    expect(stderr).toContain('pages from before stay in public, because not everything could be published.');
    writeFileSync(join(cwd, 'net/b.yaml'), named('Third'));
    expect((await publish(cwd, 'net', '--to', 'public')).stderr).toContain('removed public/second/index.html');
  });

  it('writes nothing to a folder that holds something else', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'work/notes.txt': 'mine', 'file.txt': '' });
    const refused = await publish(cwd, 'a.yaml', '--to', 'work');
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('already holds other files') });
    expect(files(join(cwd, 'work'))).toEqual(['notes.txt']);
    expect((await publish(cwd, 'a.yaml', '--to', 'file.txt')).status).toBe(2);
    expect((await publish(cwd, 'a.yaml', '--to', '.')).status).toBe(2);
    mkdirSync(join(cwd, 'empty'));
    expect((await publish(cwd, 'a.yaml', '--to', 'empty')).status).toBe(0);
  });

  it('goes through no link, and a mark from a stranger removes nothing but pages', async () => {
    const cwd = folderWith({
      'net/a.yaml': named('First'),
      'outside/index.html': 'mine',
      'outside/data/indicators.csv': 'mine',
    });
    symlinkSync(join(cwd, 'outside'), join(cwd, 'linked'));
    expect(await publish(cwd, 'net', '--to', 'linked')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is a link. Name the folder itself.'),
    });
    mkdirSync(join(cwd, 'public'));
    const listed = ['../outside/index.html', 'away/index.html', '/etc/passwd', 'notes.txt', 'first/data/../index.html'];
    writeFileSync(
      join(cwd, 'public/.strive-publication.json'),
      JSON.stringify({ 'strive-publication': 1, files: listed }),
    );
    writeFileSync(join(cwd, 'public/notes.txt'), 'mine');
    symlinkSync(join(cwd, 'outside'), join(cwd, 'public/away'));
    symlinkSync(join(cwd, 'outside/index.html'), join(cwd, 'public/index.html'));
    const { status } = await publish(cwd, 'net', '--to', 'public');
    expect(status).toBe(0);
    expect(files(join(cwd, 'outside'))).toEqual(['data/indicators.csv', 'index.html']);
    expect(readFileSync(join(cwd, 'outside/index.html'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'public/notes.txt'), 'utf8')).toBe('mine');
    expect(lstatSync(join(cwd, 'public/index.html')).isSymbolicLink()).toBe(false);
    symlinkSync(join(cwd, 'outside'), join(cwd, 'public/second'));
    writeFileSync(join(cwd, 'net/b.yaml'), named('Second'));
    expect((await publish(cwd, 'net', '--to', 'public')).status).toBe(2);
    expect(readFileSync(join(cwd, 'outside/index.html'), 'utf8')).toBe('mine');
  });

  it('takes the last publication into account, and refuses what is none', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(numbers), 'old/data/indicators.json': '{"publication":1}' });
    await publish(cwd, 'a.yaml', '--to', 'public');
    expect((await publish(cwd, 'a.yaml', '--to', 'next', '--earlier', 'public')).status).toBe(0);
    expect(readFileSync(join(cwd, 'next/data/indicators.json'), 'utf8')).toBe(
      readFileSync(join(cwd, 'public/data/indicators.json'), 'utf8'),
    );
    expect(await publish(cwd, 'a.yaml', '--to', 'other', '--earlier', 'old')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("isn't what strive publish writes"),
    });
    expect(existsSync(join(cwd, 'other'))).toBe(false);
    expect((await publish(cwd, 'a.yaml', '--to', 'other', '--earlier', 'nowhere')).status).toBe(2);
  });

  it('shows gateways and partners only if asked for', async () => {
    const cwd = folderWith({
      'a.yaml': assessmentText('capacity: { contributions: [{ from: The Fund, amount: 5 }] }\n'),
    });
    const page = () => readFileSync(join(cwd, 'public/index.html'), 'utf8');
    await publish(cwd, 'a.yaml', '--to', 'public');
    expect(page()).not.toMatch(/The Fund|Exploring/);
    await publish(cwd, 'a.yaml', '--to', 'public', '--with-gateways', '--with-capacity');
    expect(page()).toMatch(/Exploring: not crossed yet|Exploring: not enough data to say/);
    expect(page()).toContain('The Fund');
  });

  it.each(['9', '0', '-1', 'ten', '10.5'])('takes no minimum of %s', async (minimum) => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    expect((await publish(cwd, 'a.yaml', '--to', 'public', `--minimum=${minimum}`)).status).toBe(2);
    expect(existsSync(join(cwd, 'public'))).toBe(false);
  });

  it('hides more with a higher minimum', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(numbers) });
    const { stdout } = await publish(cwd, 'a.yaml', '--to', 'public', '--minimum', '96', '--audit');
    expect(stdout).toContain('The minimum is 96 people.');
    expect(stdout).toContain('early-grade-reading/reading, 2024-25, income/low-income');
  });
});
