import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { folderWith, strive } from '../../run-strive.js';
import { interviewed, read } from './run-interview.js';

const start = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met # since May
`);
const finish = ['What do you want to do?', 'finish'] as const;
const goOn = ['Where do you want to continue?', 'on'] as const;
const stop = ['What is its status?', 'stop here'] as const;

describe('where somebody else changes the file meanwhile', () => {
  const withAnother = start.replace('met # since May', 'lapsed # they say');
  const broken = `${start}  : [\n`;
  const meanwhile = (folder: string, text: string, answer: unknown) => () => {
    writeFileSync(join(folder, 'partnership.yaml'), text);
    return answer;
  };

  test('the answer is kept, and goes into the file as it is now', async () => {
    const folder = folderWith({ 'partnership.yaml': start });
    const { text, transcript, status } = await interviewed(folder, [
      goOn,
      ['What is its status?', meanwhile(folder, withAnother, 'not started')],
      ['Save your answer', 'Save my answer'],
      stop,
      finish,
    ]);
    expect(text).toBe(`${withAnother}      leadership-table: not-started\n`);
    expect(transcript).toContain("changed partnership.yaml. Your answer isn't lost");
    expect(transcript).toContain('- In the file now: EX-V2: not assessed\n- Your answer: EX-V2: not started');
    expect(status).toBe(0);
  });

  test('the file can be left as it is: the command that saves the answer is shown', async () => {
    const folder = folderWith({ 'partnership.yaml': start });
    const theirs = `${start}      leadership-table: met\n`;
    const { text, transcript } = await interviewed(folder, [
      goOn,
      ['What is its status?', 'in progress'],
      ['what is still missing?', meanwhile(folder, theirs, "A chair: it's #1")],
      ['Save your answer', 'Keep what is in the file'],
      ['What evidence shows this?', ''],
      stop,
      finish,
    ]);
    expect(text).toBe(theirs);
    expect(transcript).toContain('In the file now: EX-V2: met');
    expect(transcript).toContain(
      String.raw`strive set partnership.yaml leadership-table in-progress --note 'A chair: it'\''s #1'`,
    );
  });

  test('the command that is shown saves the answer', async () => {
    const folder = folderWith({ 'partnership.yaml': start });
    const { transcript } = await interviewed(folder, [
      goOn,
      ['What is its status?', 'met'],
      ['How is it met?', ''],
      ['What evidence shows this?', 'https://example.org/minutes'],
      ['What is its title?', "The table's #1: minutes"],
      ['What is its date?', meanwhile(folder, withAnother, '2026-02-11')],
      ['Save your answer', 'Keep what is in the file'],
      ['What evidence shows this?', ''],
      stop,
      finish,
    ]);
    const command = /^ +strive (set .*)$/m.exec(transcript)?.[1];
    spawnSync('sh', ['-c', `"${process.execPath}" "$STRIVE" ${command}`], {
      cwd: folder,
      env: { STRIVE: resolve('bin/strive.js') },
    });
    expect(read(folder)).toBe(
      `${withAnother}      leadership-table:
        status: met
        evidence:
          - { title: "The table's #1: minutes", url: https://example.org/minutes, date: 2026-02-11 }
`,
    );
  });

  test('a file that cannot be read then is waited for', async () => {
    const folder = folderWith({ 'partnership.yaml': start });
    const { text, transcript } = await interviewed(folder, [
      goOn,
      ['What is its status?', meanwhile(folder, broken, 'not started')],
      ['Read it again', meanwhile(folder, withAnother, true)],
      ['Save your answer', 'Save my answer'],
      stop,
      finish,
    ]);
    expect(transcript).toContain('has errors. Fix them first');
    expect(transcript).toContain('strive set partnership.yaml leadership-table not-started');
    expect(text).toBe(`${withAnother}      leadership-table: not-started\n`);
  });

  test('a file that is taken away is told, and nothing is made in its place', async () => {
    const folder = folderWith({ 'partnership.yaml': start });
    const gone = () => {
      rmSync(join(folder, 'partnership.yaml'));
      return 'not started';
    };
    const { text, transcript } = await interviewed(folder, [
      goOn,
      ['What is its status?', gone],
      ['Read it again', false],
      stop,
      finish,
    ]);
    expect(transcript).toContain('there is no file "partnership.yaml"');
    expect(text).toBe('');
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written: the answer is kept until it may', async () => {
  const folder = folderWith({ 'partnership.yaml': start });
  const path = join(folder, 'partnership.yaml');
  chmodSync(path, 0o444);
  const allow = () => {
    chmodSync(path, 0o644);
    return true;
  };
  const { text, transcript } = await interviewed(folder, [
    goOn,
    ['What is its status?', 'not started'],
    ['Try again?', allow],
    stop,
    finish,
  ]);
  expect(transcript).toContain('could not be written');
  expect(text).toContain('leadership-table: not-started');
});

describe('without a file to write', () => {
  test('an invalid one: its findings, and status 1', async () => {
    const folder = folderWith({ 'partnership.yaml': `${start}gatways: {}\n` });
    const { status, printed } = await interviewed(folder, []);
    expect(status).toBe(1);
    expect(printed).toContain('schema/unknown-key');
    expect(printed).toContain('gatways');
  });

  test('one that is no YAML: the same', async () => {
    const folder = folderWith({ 'partnership.yaml': `${start}  : [\n` });
    const { status, printed } = await interviewed(folder, []);
    expect(status).toBe(1);
    expect(printed).toContain('yaml/syntax');
  });

  test('a missing one: strive init makes it', () => {
    const { status, stderr } = strive(['interview', 'new.yaml'], { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(stderr).toContain('strive init new.yaml');
  });
});

test('without a terminal it exits with 2 and names what does the same, and changes nothing', () => {
  const folder = folderWith({ 'partnership.yaml': start });
  const { status, stdout, stderr } = strive(['interview', 'partnership.yaml', '--plain'], {
    cwd: folder,
    input: '1\nmet\n',
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain("standard input isn't a terminal");
  expect(stderr).toContain('strive set partnership.yaml BENCHMARK STATUS');
  expect(read(folder)).toBe(start);
});

test.each([
  [['--gateway', 'explorin'], 'Did you mean exploring?'],
  [['--pillar', 'data'], 'Choose one of: shared-community-vision'],
  [['--gateway', 'proof-point'], 'proof-point has no benchmarks. Choose one of: exploring'],
  [['--only', 'met'], 'not-assessed'],
])('%j is refused', (flags, words) => {
  const folder = folderWith({ 'partnership.yaml': start });
  const { status, stderr } = strive(['interview', 'partnership.yaml', ...flags], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});
