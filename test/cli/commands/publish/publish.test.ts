import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv } from 'ajv';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../../src/cli/run.js';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith, strive } from '../../run-strive.js';
import { slowAssessment } from '../../slow-assessment.js';

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

const contents = (folder: string) =>
  new Map(files(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

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
    expect(stderr).toContain('net/a.yaml: its page is in elan-valley-2, because elan-valley is taken.');
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

  it('keeps the address of every page, whatever files come, go, or move', async () => {
    const cwd = folderWith({ 'net/b.yaml': named('Élan Valley'), 'net/c.yaml': named('Third') });
    const pageOf = (page: string) => /<h1[^>]*>([^<]*)/.exec(readFileSync(join(cwd, page, 'index.html'), 'utf8'))?.[1];
    await publish(cwd, 'net', '--to', 'public');
    expect(pageOf('public/elan-valley')).toBe('Élan Valley');
    // A new file that wants the same address comes first, by its path and by its name.
    writeFileSync(join(cwd, 'net/a.yaml'), named('Elan Valley'));
    const second = await publish(cwd, 'net', '--to', 'public');
    expect([pageOf('public/elan-valley'), pageOf('public/elan-valley-2')]).toEqual(['Élan Valley', 'Elan Valley']);
    expect(second.stderr).toContain(
      'net/a.yaml: its page is in elan-valley-2, because elan-valley is taken. To choose a folder, give the partnership an id.',
    );
    // Files are renamed, one gets an id, and an older one goes: nobody moves, nothing more is said.
    rmSync(join(cwd, 'net/c.yaml'));
    renameSync(join(cwd, 'net/b.yaml'), join(cwd, 'net/z.yaml'));
    writeFileSync(join(cwd, 'net/a.yaml'), named('Elan Valley').replace('name: Elan', 'id: elan, name: Elan'));
    const third = await publish(cwd, 'net', '--to', 'public');
    expect([pageOf('public/elan-valley'), pageOf('public/elan-valley-2')]).toEqual(['Élan Valley', 'Elan Valley']);
    expect(third.stderr).not.toContain('is taken');
    // Another folder has the addresses of the last publication, too.
    await publish(cwd, 'net', '--to', 'next', '--earlier', 'public');
    expect([pageOf('next/elan-valley'), pageOf('next/elan-valley-2')]).toEqual(['Élan Valley', 'Elan Valley']);
  });

  it('gives no page the address of one that stays from before', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('Élan Valley'), 'net/b.yaml': named('Third') });
    await publish(cwd, 'net', '--to', 'public');
    const before = readFileSync(join(cwd, 'public/elan-valley/index.html'), 'utf8');
    writeFileSync(join(cwd, 'net/a.yaml'), assessmentText('gatways: {}\n'));
    writeFileSync(join(cwd, 'net/c.yaml'), named('Elan Valley'));
    expect((await publish(cwd, 'net', '--to', 'public')).status).toBe(1);
    expect(readFileSync(join(cwd, 'public/elan-valley/index.html'), 'utf8')).toBe(before);
    expect(existsSync(join(cwd, 'public/elan-valley-2/index.html'))).toBe(true);
  });

  it("doesn't publish two files with one id, for they may be two years of one partnership", async () => {
    const one = (name: string) => named(name).replace(`name: ${name}`, `id: one, name: ${name}`);
    const cwd = folderWith({ 'net/a.yaml': one('First'), 'net/b.yaml': one('Second'), 'net/c.yaml': named('Third') });
    const { status, stderr } = await publish(cwd, 'net', '--to', 'public');
    expect(status).toBe(1);
    expect(stderr).toContain(
      "net/a.yaml isn't published: net/b.yaml has the same id. Give each partnership an id of its own.",
    );
    expect(stderr).toContain("net/b.yaml isn't published: net/a.yaml has the same id.");
    expect(files(join(cwd, 'public')).filter((name) => name.includes('index.html'))).toEqual([
      'index.html',
      'third/index.html',
    ]);
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
    expect(stderr).toContain('kept the earlier pages in public, because not everything could be published.');
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

  it('shows how far it is on a terminal only, and clears that before it says something', async () => {
    const cwd = folderWith({
      'net/a.yaml': named('First'),
      'net/b.yaml': assessmentText('gatways: {}\n'),
      'net/c.yaml': named('Third'),
    });
    const printed = async (isTTY: boolean, ...flags: string[]) => {
      let [text, time] = ['', 0];
      const stderr = { isTTY, columns: 80, write: (part: string | Uint8Array) => (text += String(part)) };
      // Two seconds pass between any two looks at the clock.
      vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => {
        time += 2;
        return BigInt(time) * 1_000_000_000n;
      });
      const stdin = new PassThrough().end();
      const io = { stdin, stdout: { write: () => true }, stderr, env: { TZ: 'UTC' }, cwd: () => cwd };
      expect(await run(['publish', 'net', '--to', 'public', ...flags], io)).toBe(1);
      vi.restoreAllMocks();
      return text;
    };
    const bar = '[######--------------] 1 of 3';
    const text = await printed(true);
    expect(text).toContain(bar);
    expect(text).toContain("\r\u001b[Kstrive: net/b.yaml isn't published");
    expect(await printed(false)).not.toContain('of 3');
    expect(await printed(true, '--no-progress')).not.toContain('of 3');
  });

  it('publishes the same in worker threads, and a file that takes too long costs only itself', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `Partnership ${index}`);
    const cwd = folderWith(Object.fromEntries(names.map((name, index) => [`net/${index}.yaml`, named(name, numbers)])));
    writeFileSync(join(cwd, 'net/3.yaml'), assessmentText('gatways: {}\n'));
    expect(strive(['publish', 'net', '--to', 'one', '--jobs', '1'], { cwd }).status).toBe(1);
    // With a timeout, all the work is done in threads.
    const threads = strive(['publish', 'net', '--to', 'two', '--jobs', '3', '--timeout', '30'], { cwd });
    expect(threads.status).toBe(1);
    expect(threads.stderr).toContain("net/3.yaml isn't published: it has 1 error. strive validate shows it.");
    expect(files(join(cwd, 'one'))).toHaveLength(17);
    for (const name of files(join(cwd, 'one')))
      expect(readFileSync(join(cwd, 'two', name), 'utf8')).toBe(readFileSync(join(cwd, 'one', name), 'utf8'));
    writeFileSync(join(cwd, 'net/3.yaml'), slowAssessment(3_000_000));
    const slow = strive(['publish', 'net', '--to', 'three', '--timeout', '0.5', '--jobs', '2'], { cwd });
    expect(slow.stderr).toContain("net/3.yaml isn't published: Timed out after 0.5 seconds.");
    // On a busy machine, others may take too long, too: each costs its page and two files of data.
    const late = slow.stderr.match(/isn't published: Timed out/g)?.length ?? 0;
    expect(files(join(cwd, 'three'))).toHaveLength(2 + 3 * (names.length - late));
  });

  it('changes nothing until every file is ready', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('First'), 'net/b.yaml': named('Second') });
    await publish(cwd, 'net', '--to', 'public');
    const before = contents(join(cwd, 'public'));
    // The second page cannot take its place: something else is there.
    rmSync(join(cwd, 'public/second/index.html'));
    mkdirSync(join(cwd, 'public/second/index.html'));
    writeFileSync(join(cwd, 'net/a.yaml'), named('First', 'report-card: { headline: New }\n'));
    const { status, stderr } = await publish(cwd, 'net', '--to', 'public');
    expect(status).toBe(2);
    expect(stderr).toMatch(/can't write to public: .*second\/index\.html is a folder\. Remove it first\./);
    rmdirSync(join(cwd, 'public/second/index.html'));
    before.delete('second/index.html');
    expect(contents(join(cwd, 'public'))).toEqual(before);
    expect(readdirSync(join(cwd, 'public')).sort()).toEqual([
      '.strive-publication.json',
      'first',
      'index.html',
      'second',
    ]);
  });

  it('leaves no trace where nothing could be published', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('First'), 'here/.keep': '', 'file.txt': '' });
    rmSync(join(cwd, 'here/.keep'));
    // A folder that cannot be made: a file is in its way.
    expect((await publish(cwd, 'net', '--to', 'file.txt/public')).status).toBe(2);
    writeFileSync(join(cwd, 'net/a.yaml'), assessmentText('gatways: {}\n'));
    for (const to of ['new', 'here']) expect((await publish(cwd, 'net', '--to', to)).status).toBe(1);
    expect([existsSync(join(cwd, 'new')), readdirSync(join(cwd, 'here'))]).toEqual([false, []]);
  });

  it('removes no page if the folder holds no assessment', async () => {
    const cwd = folderWith({ 'net/a.yaml': named('First'), 'empty/notes.txt': '' });
    await publish(cwd, 'net', '--to', 'public');
    expect((await publish(cwd, 'empty', '--to', 'public')).status).toBe(2);
    expect(existsSync(join(cwd, 'public/first/index.html'))).toBe(true);
  });

  it('finishes what a killed run left, and says so', async () => {
    const cwd = folderWith({ 'a.yaml': named('First') });
    await publish(cwd, 'a.yaml', '--to', 'public');
    const markPath = join(cwd, 'public/.strive-publication.json');
    const id = '0123456789abcdef01234567';
    const mark = JSON.parse(readFileSync(markPath, 'utf8'));
    const staging = join(cwd, `public/.strive-${id}.tmp`);
    const leave = (more: object) => {
      mkdirSync(staging);
      writeFileSync(join(staging, '0'), 'half');
      writeFileSync(markPath, JSON.stringify({ ...mark, staging: id, ...more }));
    };
    leave({});
    expect((await publish(cwd, 'a.yaml', '--to', 'public')).stderr).not.toContain('stopped early');
    expect(existsSync(staging)).toBe(false);
    leave({ unfinished: true });
    expect(await publish(cwd, 'a.yaml', '--to', 'next', '--earlier', 'public')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('strive publish stopped early in public'),
    });
    const { status, stderr } = await publish(cwd, 'a.yaml', '--to', 'public');
    expect([status, existsSync(staging)]).toEqual([0, false]);
    expect(stderr).toContain('the last strive publish stopped early in public');
    expect(JSON.parse(readFileSync(markPath, 'utf8'))).toEqual(mark);
    // A stranger's mark names no folder but one of ours.
    mkdirSync(join(cwd, 'precious'));
    writeFileSync(markPath, JSON.stringify({ ...mark, staging: '../../precious' }));
    await publish(cwd, 'a.yaml', '--to', 'public');
    expect(existsSync(join(cwd, 'precious'))).toBe(true);
  });

  it('finds the last page of a partnership by its id, or else by its name', async () => {
    const few = (name: string, id: string, value: number) =>
      named(name, numbers.replace('value: 45, n: 400', `value: ${value}, n: 403`)).replace(
        `name: ${name}`,
        `name: ${name}${id}`,
      );
    const cwd = folderWith({
      'net/a.yaml': few('First', ', id: one', 45),
      'net/b.yaml': few('Second', '', 45),
    });
    await publish(cwd, 'net', '--to', 'public');
    const shown = (page: string) =>
      JSON.parse(readFileSync(join(cwd, page, 'data/indicators.json'), 'utf8')).indicators[0].series[1].shown;
    expect([shown('public/one'), shown('public/second')]).toEqual(['45%', '45%']);
    // Renamed with its id, moved to other files, and with numbers that could tell of a few people: the earlier text stays.
    writeFileSync(join(cwd, 'net/b.yaml'), few('Renamed', ', id: one', 47));
    writeFileSync(join(cwd, 'net/a.yaml'), few('Second', '', 47));
    writeFileSync(join(cwd, 'net/c.yaml'), few('Third', '', 47));
    const { status, stderr } = await publish(cwd, 'net', '--to', 'next', '--earlier', 'public');
    expect(status).toBe(0);
    expect([shown('next/one'), shown('next/second'), shown('next/third')]).toEqual(['45%', '45%', '47%']);
    expect(stderr).toContain('net/c.yaml: the last publication has no page of this partnership.');
    // One of many is found, too.
    await publish(cwd, 'net/a.yaml', '--to', 'single', '--earlier', 'public');
    expect(shown('single')).toBe('45%');
  });

  it("publishes nobody beside the last publication of somebody else, or if it isn't clear whose page it is", async () => {
    const cwd = folderWith({
      'a.yaml': named('First').replace('name: First', 'name: First, id: one'),
      'b.yaml': named('First').replace('name: First', 'name: First, id: two'),
      'c.yaml': named('Another'),
      'net/a.yaml': named('First'),
      'net/b.yaml': named('First').replace('name: First', 'name: First, id: two'),
      'net/c.yaml': named('Third'),
    });
    await publish(cwd, 'a.yaml', '--to', 'one');
    expect(await publish(cwd, 'b.yaml', '--to', 'next', '--earlier', 'one')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The last publication is about a partnership with another id.'),
    });
    expect(existsSync(join(cwd, 'next'))).toBe(false);
    const renamed = await publish(cwd, 'c.yaml', '--to', 'next', '--earlier', 'one');
    expect([renamed.status, renamed.stderr]).toEqual([
      0,
      expect.stringContaining(
        'c.yaml: the last publication is about "First". Its numbers count as this partnership\'s.',
      ),
    ]);
    await publish(cwd, 'net/a.yaml', '--to', 'two');
    const many = await publish(cwd, 'net', '--to', 'site', '--earlier', 'two');
    expect(many.status).toBe(1);
    for (const file of ['net/a.yaml', 'net/b.yaml'])
      expect(many.stderr).toContain(`${file} isn't published: Another file may be about the same page`);
    expect(files(join(cwd, 'site')).filter((name) => name.endsWith('index.html'))).toEqual([
      'index.html',
      'third/index.html',
    ]);
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
