import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunError } from '../../../src/cli/io.js';
import { findConfig, refuseUnknownNames } from '../../../src/cli/settings/find-config.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { aFolder, ioIn } from '../inputs/a-folder.js';

const find = (folder: string, choice?: string | boolean) => findConfig(ioIn(folder), choice);

const strict = 'strict: true\n';

describe('the config file', async () => {
  it('is the nearest one on the way up', async () => {
    const folder = aFolder({
      '.git/HEAD': '',
      'strive.config.yaml': strict,
      'a/strive.config.yaml': 'strict: false\n',
    });
    mkdirSync(join(folder, 'a/b/c'), { recursive: true });
    mkdirSync(join(folder, 'd'));
    expect(await find(folder)).toMatchObject({ config: { strict: true }, file: 'strive.config.yaml', folder: '.' });
    expect(await find(join(folder, 'd'))).toMatchObject({
      config: { strict: true },
      file: '../strive.config.yaml',
      folder: '..',
    });
    expect(await find(join(folder, 'a/b/c'))).toMatchObject({
      config: { strict: false },
      file: '../../strive.config.yaml',
      folder: '../..',
    });
  });

  it('is not looked for above the folder that holds .git, be it a folder or a file', async () => {
    const folder = aFolder({ 'strive.config.yaml': strict, 'a/.git/HEAD': '', 'b/.git': 'gitdir: elsewhere\n' });
    mkdirSync(join(folder, 'b/c'));
    mkdirSync(join(folder, 'd'));
    expect(await find(join(folder, 'a'))).toBeUndefined();
    expect(await find(join(folder, 'b/c'))).toBeUndefined();
    expect(await find(join(folder, 'd'))).toMatchObject({ config: { strict: true } });
  });

  it('may end in .yml', async () => {
    const folder = aFolder({ 'strive.config.yml': strict });
    expect(await find(folder)).toMatchObject({ config: { strict: true }, file: 'strive.config.yml' });
  });

  it('is one: two in a folder are refused', async () => {
    const folder = aFolder({ 'strive.config.yml': strict, 'strive.config.yaml': strict });
    await expect(find(folder)).rejects.toThrow(
      /two config files, strive\.config\.yaml and strive\.config\.yml\. Remove one/,
    );
    await expect(find(folder)).rejects.toThrow(RunError);
  });

  it('is the one that is named, wherever it lies', async () => {
    const folder = aFolder({ 'strive.config.yaml': strict, 'ci/own.yaml': 'max-warnings: 3\n' });
    const expected = { config: { 'max-warnings': 3 }, file: 'ci/own.yaml', folder: 'ci' };
    expect(await find(folder, 'ci/own.yaml')).toMatchObject(expected);
    expect(await find(folder, join(folder, 'ci/own.yaml'))).toMatchObject(expected);
    expect(await find(join(folder, 'ci'), '../strive.config.yaml')).toMatchObject({
      file: '../strive.config.yaml',
      folder: '..',
    });
  });

  it('is none where none is wanted', async () => {
    expect(await find(aFolder({ 'strive.config.yaml': 'nonsense' }), false)).toBeUndefined();
  });

  it('that is named has to be there, and to be a file', async () => {
    const folder = aFolder({ 'x/y': '' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(find(folder, 'nope.yaml')).rejects.toThrow(/^there is no config file nope\.yaml/);
    await expect(find(folder, 'x')).rejects.toThrow(/^the config file x is a folder/);
    await expect(find(folder, 'pipe')).rejects.toThrow(/^can't read the config file pipe: it's a pipe/);
  });

  it('that is not valid is refused with its findings, each with its place', async () => {
    const folder = aFolder({ 'a/b': '', 'strive.config.yaml': 'strict: true\nmax-warning: 3\nbasis: both\n' });
    let message = '';
    try {
      await find(join(folder, 'a'));
    } catch (error) {
      if (error instanceof RunError) ({ message } = error);
    }
    const [first, second, third, ...rest] = message.split('\n');
    expect(first).toBe('the config file ../strive.config.yaml has errors:');
    expect(second).toMatch(
      /^ {2}\.\.\/strive\.config\.yaml:2:1 {2}schema\/unknown-key: .*Did you mean `max-warnings`\?$/,
    );
    expect(third).toMatch(/^ {2}\.\.\/strive\.config\.yaml:3:8 {2}schema\/value: /);
    expect(rest).toEqual([]);
  });

  it('may name what lies in its folder', async () => {
    const folder = aFolder({
      'a/strive.config.yaml': `paths: [network, '*.strive.yaml', '{a,b}/**/*.yaml', nope/x, network/../b.yaml, near/c.yaml, '.']
ignore: [/drafts/, '!/drafts/final', '# ../comment', a/../b]
framework: editions/own.yaml
`,
      'a/network/c.yaml': '',
    });
    symlinkSync('network', join(folder, 'a/near'));
    await expect(find(join(folder, 'a/network'))).resolves.toMatchObject({ folder: '..' });
  });

  it.each([
    ["paths: ['../secret']", '1:9', '../secret'],
    ['paths: [a, ../../secret/credentials]', '1:12', '../../secret/credentials'],
    ['paths: [/etc/passwd]', '1:9', '/etc/passwd'],
    ["paths: ['C:\\secret']", '1:9', 'C:\\secret'],
    ["paths: ['../*.yaml']", '1:9', '../*.yaml'],
    ["paths: ['/etc/*']", '1:9', '/etc/*'],
    ["paths: ['{a,../secret}/*']", '1:9', '{a,../secret}/*'],
    ["paths: ['{.,}./secret']", '1:9', '{.,}./secret'],
    ["paths: ['*/../../secret']", '1:9', '*/../../secret'],
    ["paths: ['**/../../secret']", '1:9', '**/../../secret'],
    ['paths: [to-secret]', '1:9', 'to-secret'],
    ['paths: [to-secret/c.yaml]', '1:9', 'to-secret/c.yaml'],
    ['paths: [to-secret/nope]', '1:9', 'to-secret/nope'],
    ["paths: ['to-secret/*.yaml']", '1:9', 'to-secret/*.yaml'],
    ["paths: ['{x,to-secret}/*']", '1:9', '{x,to-secret}/*'],
    ['paths: [c.yaml]', '1:9', 'c.yaml'],
    ["paths: ['[c].yaml']", '1:9', '[c].yaml'],
    ['ignore: [../secret]', '1:10', '../secret'],
    ["ignore: ['!/../secret']", '1:10', '!/../secret'],
    ['ignore: [a/../../secret]', '1:10', 'a/../../secret'],
    ['framework: ../secret/c.yaml', '1:12', '../secret/c.yaml'],
    ['framework: /etc/passwd', '1:12', '/etc/passwd'],
    ['framework: to-secret/c.yaml', '1:12', 'to-secret/c.yaml'],
    ['framework: c.yaml', '1:12', 'c.yaml'],
  ])('that names what lies outside is refused, with its place: %s', async (text, place, named) => {
    const folder = aFolder({ 'secret/c.yaml': 'SECRET', 'a/strive.config.yaml': `${text}\n` });
    symlinkSync('../secret', join(folder, 'a/to-secret'));
    symlinkSync('../secret/c.yaml', join(folder, 'a/c.yaml'));
    symlinkSync('../secret/c.yaml', join(folder, 'a/[c].yaml'));
    const refusal = new RunError(
      `the config file strive.config.yaml has paths outside its folder:
  strive.config.yaml:${place}  path/outside-folder: \`${named}\` is outside this file's folder. Move the files into the folder, or name them on the command line instead.`,
    );
    await expect(find(join(folder, 'a'))).rejects.toThrow(refusal);
    // However it is found.
    await expect(find(folder, 'a/strive.config.yaml')).rejects.toThrow(
      /^the config file a\/strive\.config\.yaml has paths outside its folder/,
    );
  });

  it('tells of all of them at once', async () => {
    const folder = aFolder({ 'strive.config.yaml': 'framework: ../a\npaths: [b, ../c]\nignore: [../d]\n' });
    await expect(find(folder)).rejects.toThrow(/:1:12 .*\n.*:2:12 .*\n.*:3:10 /);
  });

  it('that is a link to another folder is not used unless it is named', async () => {
    const folder = aFolder({ 'secret/credentials': 'SECRET: 1\n', 'sound/own.yaml': strict, 'a/b': '', 'b/c': '' });
    symlinkSync('../secret/credentials', join(folder, 'a/strive.config.yaml'));
    const refusal =
      'the config file strive.config.yaml is a link to a file outside its folder. To use it, name it with --config. To ignore it, add --no-config.';
    await expect(find(join(folder, 'a'))).rejects.toThrow(new RunError(refusal));
    expect(await find(join(folder, 'a'), false)).toBeUndefined();
    symlinkSync('../sound/own.yaml', join(folder, 'b/strive.config.yaml'));
    expect(await find(join(folder, 'b'), 'strive.config.yaml')).toMatchObject({ config: { strict: true } });
    symlinkSync('own.yaml', join(folder, 'sound/strive.config.yaml'));
    expect(await find(join(folder, 'sound'))).toMatchObject({ config: { strict: true } });
  });

  it.skipIf(process.getuid?.() !== 0)('of another user is not used from above, unless it is named', async () => {
    const folder = aFolder({ 'strive.config.yaml': strict, 'a/b': '' });
    const config = join(folder, 'strive.config.yaml');
    chownSync(config, 12_345, 12_345);
    const refusal =
      'the config file ../strive.config.yaml belongs to another user. To use it, name it with --config. To ignore it, add --no-config.';
    await expect(find(join(folder, 'a'))).rejects.toThrow(new RunError(refusal));
    expect(await find(join(folder, 'a'), '../strive.config.yaml')).toMatchObject({ config: { strict: true } });
    // Where somebody works, the files are of whoever works there.
    expect(await find(folder)).toMatchObject({ config: { strict: true } });
    chownSync(join(folder, 'a'), 12_345, 12_345);
    expect(await find(join(folder, 'a'))).toMatchObject({ config: { strict: true } });
    chmodSync(folder, 0o1777);
    await expect(find(folder)).rejects.toThrow(/belongs to another user/);
  });

  it('that names what the framework does not have is refused, each name with its place', async () => {
    const folder = aFolder({
      'strive.config.yaml': 'readings:\n  gap-mesure: relative\nrequire: [exploring, sustainning]\n',
      'sound/strive.config.yaml': 'readings: { gap-measure: relative }\nrequire: [sustaining]\n',
    });
    const check = async (where: string) => {
      const found = await find(where);
      if (found) refuseUnknownNames(found, defaultFramework);
    };
    await expect(check(join(folder, 'sound'))).resolves.toBeUndefined();
    await expect(check(folder)).rejects.toThrow(
      new RunError(`the config file strive.config.yaml has names that aren't in the framework:
  strive.config.yaml:2:3  schema/unknown-key: \`gap-mesure\` isn't a reading in the framework. Did you mean \`gap-measure\`?
  strive.config.yaml:3:22  schema/value: \`sustainning\` isn't a gateway or determination in the framework. Did you mean \`sustaining\`?`),
    );
  });
});
