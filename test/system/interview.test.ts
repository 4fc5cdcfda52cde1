import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environment, runProgram, strive } from './run-program.js';
import { converse, key, type TerminalConversation } from './terminal-conversation.js';

const start = `# yaml-language-server: $schema=assessment.schema.json
# Filled in at the meetings.
strive: 1
partnership: { name: "River Valley: Promise #1" }   # the long name
assessed-on: 2026-06-30

gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met   # since 2024
  # later
  emerging:
    collaborative-action: {}

# Numbers come last.
outcomes:
  early-grade-reading:
    third-grade:
      name: Third graders reading
      unit: percent
      core: true
      values:
        2022-23: 41.0   # before the new test
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive interview-'));
  await mkdir(join(folder, 'evidence'));
  await writeFile(join(folder, 'evidence/minutes.pdf'), '');
  await writeFile(join(folder, 'p.yaml'), start);
  await git('init', '-q');
  await git('add', '.');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const git = (...options: readonly string[]) => runProgram('git', options, { folder });
const saved = () => readFile(join(folder, 'p.yaml'), 'utf8');
const interview = (options: readonly string[] = [], surroundings = {}) =>
  converse(['interview', 'p.yaml', ...options], { folder, columns: 60, ...surroundings });

/** The lines that the file has lost and gained, as Git sees it; the file is valid. */
async function changedLines(): Promise<string[]> {
  expect(await runProgram(strive, ['validate', 'p.yaml'], { folder })).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = await git('diff', '--unified=0', 'p.yaml');
  return stdout.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
}

/** The columns of the longest run of text that goes down the screen without moving its cursor. */
function widest(written: string): number {
  const moves = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-ln-z]|[\\r\\n]`, 'g');
  const runs = stripVTControlCharacters(written.replace(moves, '\n')).split('\n');
  return Math.max(...runs.map((run) => stringWidth(run)));
}

const { enter, up, down, interrupt, endOfInput } = key;
const backspace = '\u007f';
/** From where a list begins, at "skip" or "leave it as it is", to a status above it. */
const met = up.repeat(4) + enter;
const inProgress = up.repeat(3) + enter;
const notStarted = up.repeat(2) + enter;
/** The last of a list. */
const last = down.repeat(9) + enter;

/** Waits until a benchmark's question stands on the screen with its list, then types. */
async function at(terminal: TerminalConversation, benchmark: string, ...keys: readonly string[]): Promise<string> {
  let since = '';
  while (!/select/.test(since.split(benchmark).slice(1).join())) since += await terminal.until('select');
  terminal.type(...keys);
  return since;
}

describe('at a terminal of 60 columns', () => {
  test('from the first question to the saved file, through skip and back', async () => {
    const terminal = interview();
    await terminal.answer('Is this still for 2026-06-30?', enter);
    await terminal.answer('continue at EX-V2', enter);
    await at(terminal, 'EX-V2 A leadership table', notStarted);
    await at(terminal, 'EX-V3 Shared messages', enter); // skip
    await at(terminal, 'EX-E1', down + enter); // back
    await at(terminal, 'EX-V3 Shared messages', down + enter);
    await at(terminal, 'Current answer: not started', met);
    await terminal.answer('How is it met?', `Adopted: "yes" #5, 31 of 31 🙂${enter}`);
    await terminal.answer('What evidence shows this?', `../secret.pdf${enter}`);
    await terminal.answer("is outside the assessment's folder", '\u0015', `evidence/minutes.pdf${enter}`);
    await terminal.answer('What is its title?', `NO${enter}`);
    await terminal.answer('What is its date?', `2026-02-30${enter}`);
    await terminal.answer('> "2026-02-30" isn\'t a day on the calendar.', `${backspace}${backspace}11${enter}`);
    await terminal.answer('more evidence?', enter);
    await at(terminal, 'EX-V3 Shared messages', inProgress);
    await terminal.answer('still missing?', enter);
    await terminal.answer('What evidence shows this?', enter);
    await at(terminal, 'EX-E1', last); // stop here
    await terminal.answer('What do you want to do?', down + enter);
    await terminal.answer('Which indicator?', enter);
    await terminal.answer('Add another period', `2023-24${enter}`);
    await terminal.answer('in percent?', `43.5${enter}`);
    await terminal.answer('How many people', `1204${enter}`);
    await terminal.answer('a note about', enter);
    await terminal.answer('Add another period', enter);
    await terminal.answer('What do you want to do?', enter);
    const end = await terminal.until('strive assess p.yaml');
    expect(end).toContain('What your answers changed');
    expect(end).toContain('42 benchmarks have no answer yet');
    expect(await terminal.ended).toBe(0);
    expect(widest(terminal.written())).toBeLessThanOrEqual(60);
    expect(await changedLines()).toEqual([
      '+      leadership-table:',
      '+        status: met',
      '+        note: \'Adopted: "yes" #5, 31 of 31 🙂\'',
      '+        evidence:',
      '+          - { title: "NO", file: evidence/minutes.pdf, date: 2026-02-11 }',
      '+      shared-messages: in-progress',
      expect.stringMatching(/^\+ {8}2023-24: \{ value: 43\.5, "?n"?: 1204 \}$/),
    ]);
  });

  test('Ctrl-C pauses in the middle, and the next time goes on there', async () => {
    const first = interview(['--gateway', 'exploring']);
    await first.answer('Is this still for', enter);
    await first.answer('continue at EX-V2', enter);
    await at(first, 'EX-V2', met);
    await first.answer('How is it met?', `half a note${interrupt}`);
    const farewell = await first.until('--gateway exploring');
    expect(farewell).toContain('Paused. Your answers are saved in p.yaml.');
    expect(await first.ended).toBe(130);
    expect(await changedLines()).toEqual(['+      leadership-table: met']);

    const second = interview(['--gateway', 'exploring']);
    await second.answer('Is this still for', enter);
    await second.answer('continue at EX-V3', endOfInput);
    await second.until('Nothing was changed.');
    expect(await second.ended).toBe(130);
    expect(await changedLines()).toEqual(['+      leadership-table: met']);
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('%s pauses as well', async (signal) => {
    const terminal = spawn(strive, ['interview', 'p.yaml'], { cols: 60, rows: 24, cwd: folder, env: environment });
    let text = '';
    const shown = (wanted: string) =>
      new Promise<void>((resolve) => {
        const { dispose } = terminal.onData((data) => {
          text += data;
          if (!text.includes(wanted)) return;
          dispose();
          resolve();
        });
      });
    const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
    await shown('Is this still for');
    terminal.write(enter);
    await shown('continue at');
    terminal.write(enter);
    await shown('What is its status?');
    terminal.write(notStarted);
    await shown('EX-V3');
    terminal.kill(signal);
    expect(await ended).toBe(130);
    expect(await changedLines()).toEqual(['+      leadership-table: not-started']);
  });

  test('a file that somebody else changes meanwhile gets the answer all the same', async () => {
    const terminal = interview();
    await terminal.answer('Is this still for 2026-06-30?', enter);
    await terminal.answer('continue at EX-V2', enter);
    await at(terminal, 'EX-V2');
    await writeFile(join(folder, 'p.yaml'), start.replace('# later', '# much later'));
    terminal.type(notStarted);
    await terminal.answer('Save your answer to the file?', enter);
    await at(terminal, 'EX-V3', interrupt);
    expect(await terminal.ended).toBe(130);
    expect(await changedLines()).toEqual(['-  # later', '+      leadership-table: not-started', '+  # much later']);
  });

  test('a paste of several lines is one answer', async () => {
    const terminal = interview();
    await terminal.answer('Is this still for 2026-06-30?', enter);
    await terminal.answer('continue at EX-V2', enter);
    await at(terminal, 'EX-V2', inProgress);
    await terminal.answer('still missing?', '\u001b[200~From the minutes:\r\n- a chair\n- a table\u001b[201~', enter);
    await terminal.answer('What evidence shows this?', enter);
    await at(terminal, 'EX-V3', interrupt);
    expect(await terminal.ended).toBe(130);
    expect(await changedLines()).toContain('+        note: "From the minutes: - a chair - a table"');
  });
});

describe('line by line', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('with %s, nothing moves the cursor, from the first question to the saved file', async (_, options, variables) => {
    const terminal = interview(options, { variables: { ...variables, FORCE_COLOR: '1' } });
    await terminal.answer('Is this still for 2026-06-30?', '\r');
    await terminal.answer('? for help:', '?\r');
    await terminal.answer('Press Ctrl-C to pause. Type a number [1], or ? for help:', '\r');
    await terminal.answer('? for help:', 'metty\r');
    await terminal.answer('"metty" isn\'t one of the choices. Please type a number from 1 to 7. Type', 'met\r');
    await terminal.answer('How is it met?:', '日本: "yes" #5\r');
    await terminal.answer('What evidence shows this?:', 'https://example.org/table\r');
    await terminal.answer('What is its title?:', '\r');
    await terminal.answer('What is its date?:', 'May\r');
    await terminal.answer('such as 2026-02-11', '2026-02-11\r');
    await terminal.answer('more evidence?:', '\r');
    await terminal.answer('? for help:', '9\r');
    await terminal.answer('"9" isn\'t one of the choices', '7\r');
    await terminal.answer('What do you want to do?', '\r');
    await terminal.until('strive assess p.yaml');
    expect(await terminal.ended).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there.
    expect(terminal.written()).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(await changedLines()).toEqual([
      '+      leadership-table:',
      '+        status: met',
      expect.stringMatching(/^\+ {8}note: ['"]日本: \\?"yes\\?" #5['"]$/),
      '+        evidence:',
      '+          - { url: https://example.org/table, date: 2026-02-11 }',
    ]);
  });

  test('Ctrl-C and the end of input pause', async () => {
    for (const keys of [interrupt, endOfInput]) {
      const terminal = interview(['--plain']);
      await terminal.answer('Is this still for', keys);
      await terminal.until('Nothing was changed.');
      expect(await terminal.ended).toBe(130);
    }
    expect(await saved()).toBe(start);
  });
});

test('without a terminal it exits with 2, and says what does the same', async () => {
  const { status, stdout, stderr } = await runProgram(strive, ['interview', 'p.yaml'], { folder });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('strive set p.yaml BENCHMARK STATUS');
  expect(await saved()).toBe(start);
});
