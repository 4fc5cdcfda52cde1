import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, assessment, gathered } from './a-folder.js';

describe('files', () => {
  it('come in the order in which they are named, whatever they hold', async () => {
    const folder = aFolder({ 'b.yaml': assessment, 'a.txt': 'no assessment', 'c/d.yaml': '' });
    expect(await gathered(folder, ['c/d.yaml', 'b.yaml', 'a.txt'])).toMatchObject({
      names: ['c/d.yaml', 'b.yaml', 'a.txt'],
      problems: [],
      many: true,
    });
  });

  it('are taken once, in their first place', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b/b.yaml': assessment });
    const given = ['b/b.yaml', './a.yaml', 'a.yaml', join(folder, 'a.yaml'), 'b/../a.yaml', 'b', '*.yaml', '.'];
    expect((await gathered(folder, given)).names).toEqual(['b/b.yaml', 'a.yaml']);
  });

  it('are named from the working folder', async () => {
    const folder = aFolder({ 'here/a.yaml': assessment, 'there/b.yaml': assessment });
    const here = join(folder, 'here');
    const { names } = await gathered(here, ['./a.yaml', '../there/b.yaml']);
    expect(names).toEqual(['a.yaml', '../there/b.yaml']);
    expect((await gathered(here, [join(here, 'a.yaml'), join(folder, 'there')])).names).toEqual([
      'a.yaml',
      join(folder, 'there/b.yaml'),
    ]);
    expect((await gathered(here, ['../there', '..'])).names).toEqual(['../there/b.yaml', '../here/a.yaml']);
  });

  it('that are not there are problems, and the others go on', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    symlinkSync('nowhere', join(folder, 'dangling.yaml'));
    expect(await gathered(folder, ['nope.yaml', 'a.yaml', 'dangling.yaml', 'a.yaml/b', ''])).toMatchObject({
      names: ['a.yaml'],
      problems: [
        'there is no file nope.yaml. Check the name and the folder.',
        'there is no file dangling.yaml. Check the name and the folder.',
        'there is no file a.yaml/b. Check the name and the folder.',
        expect.stringMatching(/^a file name is empty/),
      ],
    });
  });

  it('that are links, pipes or circles of links are handed on: reading them tells what they are', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    symlinkSync('a.yaml', join(folder, 'link.yaml'));
    symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    const given = ['link.yaml', 'pipe.yaml', 'circle.yaml'];
    expect(await gathered(folder, given)).toMatchObject({ names: given, problems: [] });
  });

  it('are asked for where nothing is named', async () => {
    expect((await gathered(aFolder(), [])).problems).toEqual([expect.stringMatching(/^no files were named/)]);
  });

  it('come from the config file where nothing is named, read from its folder', async () => {
    const folder = aFolder({ 'network/a.yaml': assessment, 'b.strive.yaml': assessment, 'work/c.yaml': assessment });
    const config = { paths: ['network', '*.strive.yaml'], folder: '..' };
    const work = join(folder, 'work');
    expect(await gathered(work, [], config)).toMatchObject({
      names: ['../network/a.yaml', '../b.strive.yaml'],
      many: true,
    });
    expect((await gathered(work, ['c.yaml'], config)).names).toEqual(['c.yaml']);
  });
});

describe('a run is about many', () => {
  const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': assessment, 'x/c.yaml': assessment, list: 'a.yaml' });

  it.each<[boolean, string, string[]]>([
    [false, 'one file', ['a.yaml']],
    [false, 'one file, twice', ['a.yaml', './a.yaml']],
    [false, 'a file that is not there', ['nope.yaml']],
    [false, 'standard input', ['-']],
    [true, 'two files', ['a.yaml', 'b.yaml']],
    [true, 'a file and standard input', ['-', 'a.yaml']],
    [true, 'a folder, of one', ['x']],
    [true, 'a pattern, for one', ['a*.yaml']],
    [true, 'a list, of one', ['@list']],
  ])('%s: %s', async (many, _what, given) => {
    expect((await gathered(folder, given, { input: [assessment] })).many).toBe(many);
  });
});

describe('standard input', () => {
  it('is an assessment in its place among the others', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': assessment });
    const { all } = await gathered(folder, ['b.yaml', '-', 'a.yaml'], { input: ['strive', ': 1\n'] });
    expect(all.map(({ name }) => name)).toEqual(['b.yaml', '<stdin>', 'a.yaml']);
    expect(Buffer.from(all[1]?.bytes ?? []).toString()).toBe('strive: 1\n');
  });

  it('has the name, and with it the folder, that it is given', async () => {
    const { all } = await gathered(aFolder(), ['-'], { input: [assessment], stdinName: 'data/draft.yaml' });
    expect(all).toEqual([{ name: 'data/draft.yaml', path: 'data/draft.yaml', bytes: Buffer.from(assessment) }]);
  });

  it('is read once where it is named twice', async () => {
    const { names, problems } = await gathered(aFolder(), ['-', '-'], { input: [assessment] });
    expect(names).toEqual(['<stdin>']);
    expect(problems).toEqual([]);
  });

  it('may be empty: that makes an invalid assessment, not none', async () => {
    expect((await gathered(aFolder(), ['-'])).all).toEqual([{ name: '<stdin>', path: '<stdin>', bytes: Buffer.of() }]);
  });

  it('may have no end: no more is read than a file may have, and a piece', async () => {
    function* endless() {
      while (true) yield Buffer.alloc(1000, 'x');
    }
    const { all } = await gathered(aFolder(), ['-'], { input: endless() as never, maximumBytes: 5000 });
    expect(all[0]?.bytes?.length).toBe(6000);
  });

  it('cannot be an assessment and a list', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    const { names, problems } = await gathered(folder, ['a.yaml', '-'], { filesFrom: ['-'], input: [assessment] });
    expect(names).toEqual(['a.yaml', '<stdin>']);
    expect(problems).toEqual([expect.stringMatching(/can only be read once/)]);
  });

  it('is the file of that name where it is written ./-', async () => {
    const { all } = await gathered(aFolder({ '-': assessment }), ['./-']);
    expect(all).toEqual([{ name: '-', path: '-' }]);
  });
});

describe('a list that may be empty', () => {
  it('is no problem, and brings no other names in', async () => {
    const folder = aFolder({ 'a.yaml': assessment, empty: '\n' });
    const config = { paths: ['a.yaml'], allowEmpty: true };
    const nothing = { names: [], problems: [], many: false };
    expect(await gathered(folder, [], { ...config, filesFrom: ['empty'] })).toMatchObject(nothing);
    expect(await gathered(folder, ['@empty'], config)).toMatchObject(nothing);
    expect(await gathered(folder, [], { ...config, filesFrom: ['-'] })).toMatchObject(nothing);
    expect((await gathered(folder, ['a.yaml', '@empty'], config)).names).toEqual(['a.yaml']);
  });

  it('is still a problem where it is not there, or nothing is named at all', async () => {
    const problems = async (...given: string[]) => (await gathered(aFolder(), given, { allowEmpty: true })).problems;
    expect(await problems('@absent')).toEqual([expect.stringMatching(/^can't read the list absent/)]);
    expect(await problems()).toEqual([expect.stringMatching(/^no files were named/)]);
    expect(await problems('absent/*.yaml')).toEqual([expect.stringMatching(/^no file matches/)]);
  });
});

describe('lists of names', () => {
  const files = { 'a.yaml': assessment, 'b c.yaml': assessment, 'd\ne.yaml': assessment, 'x/f.yaml': assessment };

  it.each<[string, string | Uint8Array, string[]]>([
    ['one on each line', 'b c.yaml\na.yaml\n', ['b c.yaml', 'a.yaml']],
    ['without a last line break', 'b c.yaml\na.yaml', ['b c.yaml', 'a.yaml']],
    ['with the line breaks of Windows', 'b c.yaml\r\na.yaml\r\n', ['b c.yaml', 'a.yaml']],
    ['with empty lines', '\n\na.yaml\n \n\nb c.yaml\n\n', ['a.yaml', 'b c.yaml']],
    ['ended by NUL', 'd\ne.yaml\0a.yaml\0', ['d\ne.yaml', 'a.yaml']],
    ['one alone, ended by NUL', 'd\ne.yaml\0', ['d\ne.yaml']],
    ['behind a byte order mark', '\ufeffa.yaml\n', ['a.yaml']],
    [
      'in UTF-16, as PowerShell writes it',
      Buffer.from('\ufeffa.yaml\r\nb c.yaml\r\n', 'utf16le'),
      ['a.yaml', 'b c.yaml'],
    ],
    ['with a name twice', 'a.yaml\n./a.yaml\n', ['a.yaml']],
    ['with a folder and a pattern', 'x\n*c.yaml\n', ['x/f.yaml', 'b c.yaml']],
  ])('%s', async (_what, list, names) => {
    const folder = aFolder({ ...files, 'list.txt': list });
    const expected = { names, problems: [], many: true };
    expect(await gathered(folder, ['@list.txt'])).toMatchObject(expected);
    expect(await gathered(folder, [], { filesFrom: ['list.txt'] })).toMatchObject(expected);
    expect(await gathered(folder, [], { filesFrom: ['-'], input: [list] })).toMatchObject(expected);
    expect(await gathered(folder, ['@-'], { input: [list] })).toMatchObject(expected);
  });

  it('stand in their place among the arguments, and those of --files-from behind them', async () => {
    const folder = aFolder({ ...files, 'first.yaml': assessment, one: 'b c.yaml\n', two: 'x/f.yaml\n' });
    const { names } = await gathered(folder, ['first.yaml', '@one', 'a.yaml'], { filesFrom: ['two'] });
    expect(names).toEqual(['first.yaml', 'b c.yaml', 'a.yaml', 'x/f.yaml']);
  });

  it('are read from the working folder, wherever the list lies', async () => {
    const folder = aFolder({ ...files, 'lists/one': 'a.yaml\n' });
    expect((await gathered(folder, ['@lists/one'])).names).toEqual(['a.yaml']);
  });

  it('name files only: - and @ have no meaning in them', async () => {
    const folder = aFolder({ list: '-\n@more\n', more: 'a.yaml\n', '-': assessment, 'a.yaml': assessment });
    expect(await gathered(folder, ['@list'], { input: [assessment] })).toMatchObject({
      names: ['-'],
      problems: ['there is no file @more. Check the name and the folder.'],
    });
  });

  it('are told where a name in them is not there', async () => {
    const folder = aFolder({ ...files, list: 'gone.yaml\na.yaml\n' });
    expect(await gathered(folder, ['@list'])).toMatchObject({
      names: ['a.yaml'],
      problems: ['there is no file gone.yaml. Check the name and the folder.'],
    });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^the list list is empty\. To allow that, add --allow-empty\.$/],
    ['full of empty lines', '\n\r\n', /^the list list is empty\. To allow that, add --allow-empty\.$/],
    ['no text', Buffer.of(0x61, 0xff, 0xfe, 0x0a), /^the list list isn't a text file/],
  ])('that are %s are problems', async (_what, list, problem) => {
    const folder = aFolder({ 'a.yaml': assessment, list });
    expect(await gathered(folder, ['@list', 'a.yaml'])).toMatchObject({
      names: ['a.yaml'],
      problems: [expect.stringMatching(problem)],
    });
  });

  it('lead out of the working folder by no link, which whoever made the list may not know of', async () => {
    const folder = aFolder({ 'in/a.yaml': assessment, 'out/b.yaml': assessment, list: '' });
    symlinkSync('../out/b.yaml', join(folder, 'in/link.yaml'));
    symlinkSync('../out', join(folder, 'in/link'));
    symlinkSync('a.yaml', join(folder, 'in/same.yaml'));
    const list = ['link.yaml', 'link/b.yaml', join(folder, 'in/link.yaml'), 'link', 'same.yaml', '../out/b.yaml'];
    const { names, problems } = await gathered(join(folder, 'in'), ['@-'], { input: [list.join('\n')] });
    expect(names).toEqual(['same.yaml', '../out/b.yaml']);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toBe(
      'link.yaml in a list is a link to a place outside the current folder. List the real file instead.',
    );
    // An argument was typed, and leads anywhere.
    expect((await gathered(join(folder, 'in'), ['link.yaml'])).names).toEqual(['link.yaml']);
  });

  it('that are not there, folders, or pipes are problems', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'x/y': '' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await gathered(folder, ['@nope', 'a.yaml'], { filesFrom: ['x', 'pipe'] })).toMatchObject({
      names: ['a.yaml'],
      problems: [
        "can't read the list nope: there is no such file.",
        "can't read the list x: it's a folder.",
        expect.stringMatching(/^can't read the list pipe: it's a pipe .*to read a list from a pipe, use -\.$/),
      ],
    });
  });

  it('are none where a file is called so', async () => {
    const folder = aFolder({ '@a.yaml': assessment, 'a.yaml': 'nope.yaml' });
    expect((await gathered(folder, ['@a.yaml'])).names).toEqual(['@a.yaml']);
  });
});
