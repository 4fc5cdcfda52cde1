import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherInputs } from '../../../src/cli/inputs/gather-inputs.js';
import { aFolder, assessment, gathered, ioIn } from './a-folder.js';

const isRoot = process.getuid?.() === 0;

describe('what counts as an assessment in a folder', () => {
  it.each([
    ['the name strive.yaml', 'strive.yaml', 'anything at all'],
    ['the name strive.yml', 'strive.yml', ''],
    ['a name that ends in .strive.yaml', 'river.strive.yaml', ': broken ['],
    ['a name that ends in .strive.yml', 'river.strive.yml', '\0'],
    ['an ending in capital letters', 'RIVER.YAML', assessment],
    ['the key in the first line', 'a.yaml', assessment],
    ['the key in the first line of an .yml', 'a.yml', assessment],
    ['the key behind comments and other keys', 'a.yaml', '# About us\n\npartnership:\n  name: x\nstrive: 1\n'],
    ['the key in double quotes', 'a.yaml', '"strive": 1\n'],
    ['the key in single quotes', 'a.yaml', "a: 1\n'strive': 1\n"],
    ['the key with blanks before its colon', 'a.yaml', 'strive  : 1\n'],
    ['the key without a value', 'a.yaml', 'strive:'],
    ['the key behind a byte order mark', 'a.yaml', '\ufeffstrive: 1\n'],
    ['the key behind line breaks of Windows', 'a.yaml', 'a: 1\r\nstrive: 1\r\n'],
    ['the key behind lone carriage returns', 'a.yaml', 'a: 1\rstrive: 1\r'],
    ['a text that does not parse', 'a.yaml', 'strive: 1\n  - : {{{\n\tx'],
    ['UTF-16, which is not read, with its mark', 'a.yaml', Buffer.from('\ufeff# us\nstrive: 1\n', 'utf16le')],
    ['UTF-16 without its mark', 'a.yaml', Buffer.from('a: 1\nstrive: 1\n', 'utf16le')],
    ['the key far down', 'a.yaml', `${'# a line of a comment\n'.repeat(20_000)}strive: 1\n`],
  ])('%s', async (_what, name, text) => {
    expect((await gathered(aFolder({ [`x/${name}`]: text }), ['x'])).names).toEqual([`x/${name}`]);
  });

  it.each([
    ['no such key', 'services:\n  web: 1\n'],
    ['an empty file', ''],
    ['the key further in', 'a:\n  strive: 1\n'],
    ['the key in a comment', '# strive: 1\n'],
    ['a longer key', 'strive-more: 1\nstrives: 2\n'],
    ['a key that ends so', 'we-strive: 1\n'],
    ['a word without a colon', 'strive\n'],
  ])('not %s', async (_what, text) => {
    const { names, skipped, problems, suspicious } = await gathered(aFolder({ 'x/a.yaml': text }), ['x']);
    expect(names).toEqual([]);
    expect(skipped).toBe(1);
    expect(suspicious).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^the folder x has no assessments\. .* Not read: 1 other YAML file\.$/),
    ]);
  });

  it('finds the key wherever the file is cut into pieces for reading', async () => {
    const files: Record<string, string> = {};
    // 4,096 and 69,632 bytes are where the pieces end.
    for (const end of [4096, 69_632]) {
      for (let before = 0; before <= 9; before++) {
        const rest = end - before;
        files[`x/${end}-${before}.yaml`] = `#${'x'.repeat(rest - 2)}\nstrive: 1\n`;
      }
    }
    expect((await gathered(aFolder(files), ['x'])).names).toEqual(Object.keys(files).sort());
  });

  it('does not take the middle of a line for its start where the pieces meet', async () => {
    const files: Record<string, string> = {};
    const more = `#${'x'.repeat(5000)}\n`;
    for (let length = 4020; length <= 4100; length++) {
      files[`x/${length}.yaml`] = `#${'x'.repeat(length)}strive: 1\n${more}`;
    }
    const { names, skipped } = await gathered(aFolder(files), ['x']);
    expect(names).toEqual([]);
    expect(skipped).toBe(81);
  });

  it('looks no further than the largest file that is read', async () => {
    const text = `${'# comment\n'.repeat(10_000)}strive: 1\n`;
    const folder = aFolder({ 'x/a.yaml': text, 'x/b.yaml': assessment });
    expect((await gathered(folder, ['x'], { maximumBytes: 5000 })).names).toEqual(['x/b.yaml']);
  });

  it('leaves every other ending alone, and its own config file', async () => {
    const files = {
      'a.json': assessment,
      'a.yaml.bak': assessment,
      yaml: assessment,
      'strive.config.yaml': 'strict: true',
    };
    const { names, skipped } = await gathered(aFolder({ ...files, 'b.yaml': assessment }), ['.']);
    expect(names).toEqual(['b.yaml']);
    expect(skipped).toBe(0);
  });
});

describe('files that look like assessments', () => {
  it.each([
    ['a misspelled key', 'strvie: 1\npartnership:\n  name: x\n'],
    ['only the day', 'assessed-on: 2026-06-30\n'],
    ['a quoted key', '"partnership": {}\n'],
    ['a key far down', `${'# a line\n'.repeat(20_000)}partnership:\n`],
  ])('are named: %s', async (_what, text) => {
    const folder = aFolder({ 'x/a.yaml': text, 'x/b.yaml': assessment, 'x/c.yaml': 'services: 1\n' });
    expect(await gathered(folder, ['x'])).toMatchObject({
      names: ['x/b.yaml'],
      skipped: 2,
      suspicious: ['x/a.yaml'],
      problems: [],
    });
  });

  it('are none where the words stand further in', async () => {
    const folder = aFolder({ 'a.yaml': 'x:\n  partnership: y\n# assessed-on: z\n', 'b.yaml': assessment });
    expect(await gathered(folder, ['.'])).toMatchObject({ names: ['b.yaml'], skipped: 1, suspicious: [] });
  });

  it('are told once where folders that are named lie within each other', async () => {
    const folder = aFolder({ 'x/y/a.yaml': 'partnership:\n', 'x/y/b.yaml': assessment });
    expect(await gathered(folder, ['x', 'x/y', '.'])).toMatchObject({
      names: ['x/y/b.yaml'],
      skipped: 1,
      suspicious: ['x/y/a.yaml'],
    });
  });
});

describe('a walk through folders', () => {
  it('takes what lies deeper, but in no dot folder and no node_modules', async () => {
    const paths = ['a.yaml', '.git/a.yaml', 'b/.cache/c/a.yaml', 'b/node_modules/p/a.yaml', 'b/c/d/a.yaml', '.a.yaml'];
    const folder = aFolder(Object.fromEntries(paths.map((path) => [path, assessment])));
    expect((await gathered(folder, ['.'])).names).toEqual(['.a.yaml', 'a.yaml', 'b/c/d/a.yaml']);
  });

  it('goes by path, compared by code unit', async () => {
    // A hyphen comes before the point, the point before the slash, the slash before letters; capitals before small ones.
    const ordered = ['B.yaml', 'a-b.yaml', 'a.yaml', 'a/z.yaml', 'aa.yaml', 'z/a.yaml', 'é.yaml'];
    const folder = aFolder(Object.fromEntries([...ordered].reverse().map((path) => [path, assessment])));
    expect((await gathered(folder, ['.'])).names).toEqual(ordered);
  });

  it('goes by path whatever the names', async () => {
    const part = fc.stringMatching(/^[a-c.\-_ ]{0,3}[a-c]$/).filter((name) => !name.startsWith('.'));
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `x/${parts.join('/')}.yaml`);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 12 }), async (paths) => {
        const folder = aFolder(Object.fromEntries(paths.map((one) => [one, assessment])));
        expect((await gathered(folder, ['x'])).names).toEqual([...paths].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every name as it is: blanks, line breaks, escape sequences', async () => {
    const names = ['a b.yaml', 'line\nbreak.yaml', 'red\u001b[31m.yaml', '[x].yaml', '*.yaml'];
    const folder = aFolder(Object.fromEntries(names.map((name) => [`x/${name}`, assessment])));
    expect((await gathered(folder, ['x'])).names).toEqual(names.map((name) => `x/${name}`).sort());
  });

  it('tells names without what a terminal would act upon', async () => {
    const folder = aFolder({ 'red\u001b[31m\nx/a.txt': '' });
    expect((await gathered(folder, ['red\u001b[31m\nx'])).problems).toEqual([
      expect.stringMatching(/^the folder red x has no assessments/),
    ]);
  });

  it('follows no links, and says how many it met', async () => {
    const folder = aFolder({ 'x/a.yaml': assessment, 'elsewhere/b.yaml': assessment });
    symlinkSync('..', join(folder, 'x/up'));
    symlinkSync('.', join(folder, 'x/self'));
    symlinkSync('../elsewhere', join(folder, 'x/elsewhere'));
    symlinkSync('../elsewhere/b.yaml', join(folder, 'x/b.yaml'));
    symlinkSync('nowhere', join(folder, 'x/c.yaml'));
    expect(await gathered(folder, ['x'])).toMatchObject({ names: ['x/a.yaml'], links: 5, problems: [] });
  });

  it('goes into a link that is named outright', async () => {
    const folder = aFolder({ 'elsewhere/b.yaml': assessment });
    symlinkSync('elsewhere', join(folder, 'link'));
    expect((await gathered(folder, ['link'])).names).toEqual(['link/b.yaml']);
  });

  it('says that links are not followed where there is nothing else', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    mkdirSync(join(folder, 'x'));
    symlinkSync('../a.yaml', join(folder, 'x/a.yaml'));
    expect((await gathered(folder, ['x'])).problems).toEqual([expect.stringMatching(/ Not read: 1 link\.$/)]);
  });

  it('passes over a named pipe, unless its name says that it is an assessment', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    execFileSync('mkfifo', [join(folder, 'pipe.yaml'), join(folder, 'strive.yaml')]);
    expect(await gathered(folder, ['.'])).toMatchObject({ names: ['a.yaml', 'strive.yaml'], skipped: 1 });
  });

  it.skipIf(isRoot)('takes a file that cannot be read, for it may be an assessment', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': 'services: 1' });
    chmodSync(join(folder, 'b.yaml'), 0);
    expect((await gathered(folder, ['.'])).names).toEqual(['a.yaml', 'b.yaml']);
  });

  it.skipIf(isRoot)('tells of a folder that cannot be looked into, and goes on', async () => {
    const folder = aFolder({ 'a/a.yaml': assessment, 'b/b.yaml': assessment, 'c.yaml': assessment });
    chmodSync(join(folder, 'b'), 0);
    const { names, problems } = await gathered(folder, ['.']);
    chmodSync(join(folder, 'b'), 0o700);
    expect(names).toEqual(['a/a.yaml', 'c.yaml']);
    expect(problems).toEqual(["can't read the folder b: permission denied."]);
  });

  it.skipIf(isRoot)('says one thing of a folder that is named and cannot be looked into', async () => {
    const folder = aFolder({ 'a/a.yaml': assessment });
    chmodSync(join(folder, 'a'), 0);
    const { problems } = await gathered(folder, ['a']);
    chmodSync(join(folder, 'a'), 0o700);
    expect(problems).toEqual(["can't read the folder a: permission denied."]);
  });

  it('tells of a folder that went away meanwhile, and goes on', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b/b.yaml': assessment, 'c.yaml': assessment });
    const { inputs, counts: tally } = await gatherInputs(ioIn(folder), ['.']);
    const names: string[] = [];
    for (const { name } of inputs) {
      names.push(name);
      rmSync(join(folder, 'b'), { recursive: true, force: true });
    }
    expect(names).toEqual(['a.yaml', 'c.yaml']);
    expect(tally.problems).toEqual(["can't read the folder b: there is no such folder."]);
  });

  it('takes a file that went away meanwhile, for nobody knows what it was', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': 'services: 1' });
    const { inputs } = await gatherInputs(ioIn(folder), ['.']);
    const names: string[] = [];
    for (const { name } of inputs) {
      names.push(name);
      rmSync(join(folder, 'b.yaml'), { force: true });
    }
    expect(names).toEqual(['a.yaml', 'b.yaml']);
  });

  it('goes no deeper than 64 folders, and tells', async () => {
    const deep = (levels: number) => Array.from({ length: levels }, () => 'd').join('/');
    const folder = aFolder({ [`${deep(64)}/in.yaml`]: assessment, [`${deep(65)}/out.yaml`]: assessment });
    const { names, problems } = await gathered(folder, ['.']);
    expect(names).toEqual([`${deep(64)}/in.yaml`]);
    expect(problems).toEqual([
      expect.stringMatching(/^skipped the folder .*, because it's more than 64 folders deep\.$/),
    ]);
  });

  it('begins its work before it has seen everything', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    const { inputs } = await gatherInputs(ioIn(folder), ['.', 'later'], {});
    const iterator = inputs[Symbol.iterator]();
    expect(iterator.next().value).toEqual({ name: 'a.yaml', path: 'a.yaml' });
    mkdirSync(join(folder, 'later'));
    writeFileSync(join(folder, 'later/b.yaml'), assessment);
    expect(iterator.next().value).toEqual({ name: 'later/b.yaml', path: 'later/b.yaml' });
  });
});

describe('an empty folder', () => {
  it('is a problem, and the others go on', async () => {
    const folder = aFolder({ 'x/readme.txt': '', 'y/a.yaml': assessment });
    const { names, problems } = await gathered(folder, ['x', 'y']);
    expect(names).toEqual(['y/a.yaml']);
    expect(problems).toEqual([
      'the folder x has no assessments. An assessment is named strive.yaml or *.strive.yaml, or has a line that starts with `strive:`.',
    ]);
  });

  it('is none where its assessments were named before', async () => {
    const folder = aFolder({ 'x/a.yaml': assessment });
    expect(await gathered(folder, ['x/a.yaml', 'x'])).toMatchObject({ names: ['x/a.yaml'], problems: [] });
  });
});
