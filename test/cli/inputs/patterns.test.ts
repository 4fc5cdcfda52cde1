import { symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, assessment, gathered } from './a-folder.js';

const paths = [
  'a.yaml',
  'b.yaml',
  'b.yml',
  'readme.md',
  '.hidden.yaml',
  'north/a.yaml',
  'north/deep/down/c.yaml',
  'north/.cache/d.yaml',
  'north/node_modules/e.yaml',
  'south/a.yaml',
  'south/x.yaml',
];

describe('a pattern', () => {
  const folder = aFolder(Object.fromEntries(paths.map((path) => [path, assessment])));

  it.each<[string, string[]]>([
    ['*.yaml', ['a.yaml', 'b.yaml']],
    ['./*.yaml', ['a.yaml', 'b.yaml']],
    ['?.y*ml', ['a.yaml', 'b.yaml', 'b.yml']],
    ['[ab].yaml', ['a.yaml', 'b.yaml']],
    ['[!a].yaml', ['b.yaml']],
    ['{b,a}.yaml', ['a.yaml', 'b.yaml']],
    ['{a,nope}.yaml', ['a.yaml']],
    ['{south,north}/a.yaml', ['north/a.yaml', 'south/a.yaml']],
    ['*/a.yaml', ['north/a.yaml', 'south/a.yaml']],
    ['*/*.yaml', ['north/a.yaml', 'south/a.yaml', 'south/x.yaml']],
    ['**/a.yaml', ['a.yaml', 'north/a.yaml', 'south/a.yaml']],
    ['north/**', ['north/a.yaml', 'north/deep/down/c.yaml']],
    ['north/**/*.yaml', ['north/a.yaml', 'north/deep/down/c.yaml']],
    ['.*.yaml', ['.hidden.yaml']],
    ['north/.cache/*', ['north/.cache/d.yaml']],
    ['north/node_modules/*', ['north/node_modules/e.yaml']],
    ['*.md', ['readme.md']],
    ['north/../*.yml', ['b.yml']],
  ])('%s', async (pattern, names) => {
    expect(await gathered(folder, [pattern])).toMatchObject({ names, problems: [], many: true, skipped: 0 });
  });

  it('may lead upwards, or start at the root', async () => {
    expect((await gathered(join(folder, 'south'), ['../*.yml', '{../north,.}/a.yaml'])).names).toEqual([
      '../b.yml',
      '../north/a.yaml',
      'a.yaml',
    ]);
    expect(
      (await gathered(join(folder, 'south'), [join(folder, 'n*/a.yaml'), join(folder, 'south/?.yaml')])).names,
    ).toEqual([join(folder, 'north/a.yaml'), 'a.yaml', 'x.yaml']);
  });

  it('that matches nothing is a problem, and the others go on', async () => {
    const { names, problems } = await gathered(folder, ['*.json', 'a.yaml', 'nope/*.yaml']);
    expect(names).toEqual(['a.yaml']);
    expect(problems).toEqual(['no file matches *.json.', 'no file matches nope/*.yaml.']);
  });

  it('that matches folders only says how to look into them', async () => {
    expect((await gathered(folder, ['nor*'])).problems).toEqual([
      expect.stringMatching(/It matches folders. To search them, use nor\*\/\*\*\/\*\.yaml\.$/),
    ]);
  });

  it('matches links to files, as a shell does, and follows none to folders', async () => {
    const linked = aFolder({ 'x/a.yaml': assessment });
    symlinkSync('x/a.yaml', join(linked, 'link.yaml'));
    symlinkSync('.', join(linked, 'x/circle'));
    symlinkSync('x', join(linked, 'to-x'));
    expect(await gathered(linked, ['**/*.yaml'])).toMatchObject({ names: ['link.yaml', 'x/a.yaml'], links: 2 });
    // What is named outright is entered.
    expect(await gathered(linked, ['to-x/*.yaml'])).toMatchObject({ names: ['to-x/a.yaml'], links: 0 });
    expect((await gathered(linked, ['{to-x,x}/*.yaml'])).names).toEqual(['to-x/a.yaml', 'x/a.yaml']);
    expect((await gathered(linked, ['to-*'])).problems).toEqual([expect.stringMatching(/It matches folders/)]);
    // It does not go into folders, so that none is missed.
    expect(await gathered(linked, ['*.yaml'])).toMatchObject({ names: ['link.yaml'], links: 0 });
  });

  it('follows no link out of the folder where its signs begin, and says how many it met', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'x/b.yaml': assessment, 'x/y/c.yaml': assessment });
    symlinkSync('../a.yaml', join(folder, 'x/out.yaml'));
    symlinkSync('y/c.yaml', join(folder, 'x/in.yaml'));
    symlinkSync('nowhere', join(folder, 'x/nowhere.yaml'));
    symlinkSync('..', join(folder, 'x/up'));
    symlinkSync('..', join(folder, 'x/.up'));
    symlinkSync('..', join(folder, 'x/node_modules'));
    expect(await gathered(folder, ['x/*.yaml'])).toMatchObject({
      names: ['x/b.yaml', 'x/in.yaml', 'x/nowhere.yaml'],
      links: 1,
      problems: [],
    });
    expect(await gathered(folder, ['x/*.yaml', '{x,x}/**/*.yaml'])).toMatchObject({ links: 2 });
    expect(await gathered(folder, ['x/o*', 'x/up*/*'])).toMatchObject({
      names: [],
      links: 2,
      problems: [expect.stringMatching(/ 1 link was skipped\.$/), expect.stringMatching(/ 1 link was skipped\.$/)],
    });
    expect(await gathered(folder, ['x/**/*.yaml'], { ignore: ['up', 'out.yaml'] })).toMatchObject({ links: 0 });
    // A link that is named outright leads anywhere.
    expect(await gathered(folder, ['x/out.yaml', 'x/up/*.yaml'])).toMatchObject({
      names: ['x/out.yaml', 'x/up/a.yaml'],
      links: 0,
    });
  });

  it('has no more signs than these: parentheses are told', async () => {
    const told = / Patterns can use \*, \*\*, \?, \[…\], and \{a,b\}, but not parentheses\.$/;
    expect((await gathered(folder, ['+(a|b).yml', '*.+(yaml|yml)'])).problems).toEqual([
      expect.stringMatching(told),
      expect.stringMatching(told),
    ]);
  });

  it('stands for a hundred names at most', async () => {
    expect((await gathered(folder, [`${'{a,b}'.repeat(7)}.yaml`])).problems).toEqual([
      expect.stringMatching(/^the pattern \{a,b\}.* expands to more than 100 names\. Use fewer braces/),
    ]);
  });

  it('has a thousand characters at most', async () => {
    expect((await gathered(folder, [`a${'*'.repeat(994)}.yaml`])).names).toEqual(['a.yaml']);
    expect((await gathered(folder, [`a${'*'.repeat(995)}.yaml`])).problems).toEqual([
      expect.stringMatching(/^there is no file /),
    ]);
  });

  it('means folders alone where it ends with a slash', async () => {
    expect((await gathered(folder, ['*/'])).problems).toEqual([
      expect.stringMatching(/It matches folders. To search them, use \*\/\*\*\/\*\.yaml\.$/),
    ]);
  });
});

describe('what a pattern matches and is no assessment', () => {
  const files = {
    'a.yaml': assessment,
    'docker-compose.yaml': 'services: {}\n',
    'strive.config.yaml': 'strict: true\n',
    'data/a.csv': 'period,value\n',
    'broken.strive.yaml': 'partnership: [\n',
    'misspelled.yaml': assessment.replace('strive', 'strvie'),
  };

  it('is skipped, and told apart from what may be one', async () => {
    const folder = aFolder(files);
    expect(await gathered(folder, ['**/*'])).toMatchObject({
      names: ['a.yaml', 'broken.strive.yaml'],
      problems: [],
      unlike: { count: 2, names: ['data/a.csv', 'docker-compose.yaml'] },
      suspicious: ['misspelled.yaml'],
      skipped: 1,
    });
  });

  it('is counted once, by however many names it is met', async () => {
    const folder = aFolder(files);
    const { names, unlike, suspicious } = await gathered(folder, ['*.yaml', 'd*.yaml', '*']);
    expect(names).toEqual(['a.yaml', 'broken.strive.yaml']);
    expect([unlike.count, suspicious]).toEqual([1, ['misspelled.yaml']]);
  });

  it('is a problem where there is nothing else', async () => {
    const folder = aFolder(files);
    expect(await gathered(folder, ['d*.yaml', 'strive.c*'])).toMatchObject({
      names: [],
      problems: [
        'd*.yaml matches no assessments. No file has a line that starts with `strive:`.',
        'strive.c* matches no assessments. No file has a line that starts with `strive:`.',
      ],
    });
  });

  it('is read where it is named outright, or in a list', async () => {
    const folder = aFolder({ ...files, list: 'docker-compose.yaml\n' });
    expect((await gathered(folder, ['docker-compose.yaml'])).names).toEqual(['docker-compose.yaml']);
    expect((await gathered(folder, ['@list'])).names).toEqual(['docker-compose.yaml']);
  });

  it('is an assessment all the same where it was named before', async () => {
    const folder = aFolder(files);
    expect(await gathered(folder, ['docker-compose.yaml', 'd*.yaml'])).toMatchObject({
      names: ['docker-compose.yaml'],
      problems: [],
    });
  });
});

describe('a name with the signs of a pattern', () => {
  it.each(['[a].yaml', 'a*.yaml', 'what?.yaml', '{a,b}.yaml', 'report (1).yaml', '!a.yaml', '#a.yaml'])(
    '%s is that file where there is one',
    async (name) => {
      const folder = aFolder({ [name]: assessment, 'a.yaml': assessment, 'ab.yaml': assessment, 'b.yaml': assessment });
      expect((await gathered(folder, [name])).names).toEqual([name]);
    },
  );

  it('is that folder where there is one', async () => {
    const folder = aFolder({ 'year [1]/a.yaml': assessment, 'year 1/b.yaml': assessment });
    expect((await gathered(folder, ['year [1]'])).names).toEqual(['year [1]/a.yaml']);
  });

  it.skipIf(sep === '\\')('can have them taken literally within a pattern', async () => {
    const folder = aFolder({ '[a] 1.yaml': assessment, 'a 1.yaml': assessment });
    expect((await gathered(folder, ['\\[a\\]*.yaml'])).names).toEqual(['[a] 1.yaml']);
  });

  it('is a pattern where there is none', async () => {
    const folder = aFolder({ 'a.yaml': assessment });
    expect((await gathered(folder, ['[a].yaml'])).names).toEqual(['a.yaml']);
  });
});

describe('what is ignored', () => {
  const files = {
    'a.yaml': assessment,
    'a.draft.yaml': assessment,
    'old/b.yaml': assessment,
    'old/keep/c.yaml': assessment,
    'new/a.draft.yaml': assessment,
    'new/d.yaml': assessment,
  };

  it.each<[string, string, string[]]>([
    ['files by a pattern', '*.draft.yaml\n', ['a.yaml', 'new/d.yaml', 'old/b.yaml', 'old/keep/c.yaml']],
    ['a folder', 'old/\n', ['a.draft.yaml', 'a.yaml', 'new/a.draft.yaml', 'new/d.yaml']],
    [
      'from the top only',
      '/a.draft.yaml\n',
      ['a.yaml', 'new/a.draft.yaml', 'new/d.yaml', 'old/b.yaml', 'old/keep/c.yaml'],
    ],
    [
      'but not what is asked back',
      '*.draft.yaml\n!new/*.draft.yaml\nold\n',
      ['a.yaml', 'new/a.draft.yaml', 'new/d.yaml'],
    ],
    [
      'with comments and the line breaks of Windows',
      '# drafts\r\n*.draft.yaml\r\n\r\nold\r\n',
      ['a.yaml', 'new/d.yaml'],
    ],
    ['behind a byte order mark', '\ufeffold\nnew\n', ['a.draft.yaml', 'a.yaml']],
  ])('%s', async (_what, list, names) => {
    const folder = aFolder({ ...files, '.striveignore': list });
    expect(await gathered(folder, ['.'])).toMatchObject({ names, problems: [] });
    expect(await gathered(folder, ['**/*.yaml'])).toMatchObject({ names, problems: [] });
    expect((await gathered(folder, ['.'], { ignore: list.replace('\ufeff', '').split(/\r?\n/) })).names).toEqual(names);
  });

  it('is neither a file that is named outright nor one in a list', async () => {
    const folder = aFolder({ ...files, list: 'old/b.yaml\n' });
    expect((await gathered(folder, ['a.draft.yaml', '@list'], { ignore: ['*.draft.yaml', 'old'] })).names).toEqual([
      'a.draft.yaml',
      'old/b.yaml',
    ]);
  });

  it('is told where nothing is left', async () => {
    const folder = aFolder(files);
    const { problems } = await gathered(folder, ['old', 'a.d*.yaml'], { ignore: ['*.draft.yaml', 'old'] });
    expect(problems).toEqual([
      expect.stringMatching(/^the folder old has no assessments.*Not read: ignored files\.$/),
      expect.stringMatching(/^no file matches a\.d\*\.yaml\. Some matching files are ignored\.$/),
    ]);
  });

  it('is counted neither as skipped nor as suspicious', async () => {
    const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': 'partnership:\n' });
    expect(await gathered(folder, ['.'], { ignore: ['b.yaml'] })).toMatchObject({ skipped: 0, suspicious: [] });
  });

  it("is read from the config file's folder, and never reaches outside it", async () => {
    const folder = aFolder({
      'top/.striveignore': '/work/a.yaml\nb.yaml\n',
      'top/work/a.yaml': assessment,
      'b.yaml': assessment,
    });
    const work = join(folder, 'top/work');
    expect((await gathered(work, ['.'], { folder: '..' })).names).toEqual([]);
    expect((await gathered(work, ['.'])).names).toEqual(['a.yaml']);
    expect((await gathered(work, ['../..'], { folder: '..' })).names).toEqual(['../../b.yaml']);
  });

  it('is no folder whose name differs in its capitals', async () => {
    const folder = aFolder({ 'Drafts/a.yaml': assessment });
    expect((await gathered(folder, ['.'], { ignore: ['drafts'] })).names).toEqual(['Drafts/a.yaml']);
  });

  it('is not looked into', async () => {
    const tooDeep = Array.from({ length: 70 }, () => 'd').join('/');
    const folder = aFolder({ 'a.yaml': assessment, [`old/${tooDeep}/b.yaml`]: assessment });
    expect(await gathered(folder, ['.'], { ignore: ['old/'] })).toMatchObject({ names: ['a.yaml'], problems: [] });
    expect(await gathered(folder, ['**/*.yaml'], { ignore: ['old/'] })).toMatchObject({
      names: ['a.yaml'],
      problems: [],
    });
  });

  it('is a problem where the list cannot be read', async () => {
    const folder = aFolder({ 'a.yaml': assessment, '.striveignore': Buffer.of(0x61, 0xff, 0x0a) });
    expect(await gathered(folder, ['.'])).toMatchObject({
      names: ['a.yaml'],
      problems: [expect.stringMatching(/^can't read \.striveignore/)],
    });
  });

  it.each([
    ['has too many patterns', 'x\n'.repeat(1001)],
    ['has a pattern that is too long', `${'x'.repeat(1001)}\n`],
  ])('is a problem where the list %s', async (_what, list) => {
    const folder = aFolder({ 'a.yaml': assessment, '.striveignore': list });
    expect((await gathered(folder, ['.'])).problems).toEqual([
      '.striveignore is too large, so it was not used. The limit is 1,000 patterns of 1,000 characters each.',
    ]);
  });

  it('may have a thousand patterns of a thousand characters, and comments', async () => {
    const list = `${'x\n'.repeat(998)}${'x'.repeat(1000)}\na.yaml\n#${'x'.repeat(2000)}\n${'# more\n'.repeat(2000)}`;
    const folder = aFolder({ 'a.yaml': assessment, 'b.yaml': assessment, '.striveignore': list });
    expect(await gathered(folder, ['.'])).toMatchObject({ names: ['b.yaml'], problems: [] });
  });

  it('is not read by a link that leads out of the folder', async () => {
    const folder = aFolder({
      'in/a.yaml': assessment,
      'secret/list': 'a.yaml\n',
      'own/list': 'b.yaml\n',
      'own/b.yaml': '',
    });
    symlinkSync('../secret/list', join(folder, 'in/.striveignore'));
    symlinkSync('list', join(folder, 'own/.striveignore'));
    expect(await gathered(join(folder, 'in'), ['.'])).toMatchObject({
      names: ['a.yaml'],
      problems: ['.striveignore is a link to a file outside its folder. Replace the link with the file.'],
    });
    expect(await gathered(join(folder, 'own'), ['*.yaml'])).toMatchObject({ names: [] });
  });
});
