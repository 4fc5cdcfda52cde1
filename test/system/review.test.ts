import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram, strive } from './run-program.js';
import { converse, key } from './terminal-conversation.js';

const file = `# yaml-language-server: $schema=assessment.schema.json
# The coach reads this, too.
strive: 1
partnership: { name: River Valley Promise }
assessed-on: 2026-06-30

gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met   # since 2024
      leadership-table:
        status: met
        note: Adopted by 31 members
        evidence:
          - { title: Structure, file: evidence/gone.pdf, date: 2024-02-11 }

      shared-messages: in-progress
    evidence-based-decision-making:
      outcomes-and-core-indicators:
        status: met
        evidence: [https://example.org/indicators]
        review: { result: confirmed, by: Peer, on: 2024-03-02 }
  systems-change:
    collaborative-action:
      # looks back three years
      data-driven-acceleration: not-started
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive review-'));
  await writeFile(join(folder, 'p.yaml'), file);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const saved = () => readFile(join(folder, 'p.yaml'), 'utf8');
const start = (options: readonly string[] = [], surroundings = {}) =>
  converse(['review', 'p.yaml', '--on', '2024-07-01', ...options], { folder, ...surroundings });

/** The file as it is after these answers: what was there, with lines put in the place of others. */
function edited(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, file);
}

const visionConfirmed = [
  '      cradle-to-career-vision: met   # since 2024\n',
  '      cradle-to-career-vision:   # since 2024\n        status: met\n        review: { result: confirmed, by: Regional coach, on: 2024-07-01 }\n',
] as const;

const tableReturned = [
  'date: 2024-02-11 }\n',
  'date: 2024-02-11 }\n        review: { result: returned, by: Regional coach, on: 2024-07-01, note: "Not signed: #5" }\n',
] as const;

/** The columns of the longest run of text that goes down the screen without moving its cursor. */
function widest(written: string): number {
  const moves = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-ln-z]|[\\r\\n]`, 'g');
  const runs = stripVTControlCharacters(written.replace(moves, '\n')).split('\n');
  return Math.max(...runs.map((run) => stringWidth(run)));
}

/** To the choice so far down from the first one; Enter alone skips. */
const down = (times: number) => `${key.up.repeat(6)}${key.down.repeat(times)}`;

describe('a coach at a terminal', () => {
  test('goes from the first question to the saved file', async () => {
    await chmod(join(folder, 'p.yaml'), 0o640);
    const terminal = start();
    await terminal.answer('Who is the reviewer?', `Regional coach${key.enter}`);
    const first = await terminal.answer('EX-V1: Is it met?', down(0), key.enter);
    expect(first).toContain('Partners from several sectors');
    expect(first).toContain('It lists no evidence.');
    const second = await terminal.answer('EX-V2: Is it met?', down(2), key.enter);
    expect(second).toContain('Adopted by 31 members');
    expect(second.replace(/\s+/g, ' ')).toContain(
      'Structure: evidence/gone.pdf (the file is missing; dated 2024-02-11, 2 years 4 months old)',
    );
    // Every answer is in the file before the next question is asked.
    expect(await saved()).toBe(edited(visionConfirmed));
    await terminal.answer('What is missing?', `Not signed: #5${key.enter}`);
    const summary = await terminal.until('Only StriveTogether designates.');
    expect(await terminal.ended).toBe(0);
    expect(summary).toContain('Of 3 benchmarks marked as met: 2 confirmed, 1 returned, 0 without a review.');
    expect(summary).toMatch(/Exploring +✗ 3 of 9, not crossed +✗ 2 of 9, not crossed/);
    expect(await saved()).toBe(edited(visionConfirmed, tableReturned));
    expect((await stat(join(folder, 'p.yaml'))).mode & 0o777).toBe(0o640);
  });

  test('skips, goes back and answers after all', async () => {
    const terminal = start(['--by', 'Regional coach']);
    await terminal.answer('EX-V1: Is it met?', down(3), key.enter);
    await terminal.answer('EX-V2: Is it met?', down(4), key.enter);
    await terminal.answer('EX-V1: Is it met?', down(0), key.enter);
    await terminal.answer('EX-V2: Is it met?', down(5), key.enter);
    expect(await terminal.ended).toBe(0);
    expect(await saved()).toBe(edited(visionConfirmed));
  });

  test('pauses with Ctrl-C, and goes on where that was', async () => {
    const terminal = start(['--by', 'Regional coach']);
    await terminal.answer('EX-V1: Is it met?', down(0), key.enter);
    await terminal.answer('EX-V2: Is it met?', key.interrupt);
    expect(await terminal.ended).toBe(130);
    const lines = stripVTControlCharacters(terminal.written()).trimEnd().split('\r\n');
    expect(lines.at(-1)).toBe("Saved. To continue: strive review p.yaml --by 'Regional coach' --on 2024-07-01");
    expect(await saved()).toBe(edited(visionConfirmed));

    const again = start(['--by', 'Regional coach']);
    expect(await again.answer('Is it met?', down(2), key.enter)).toContain('1 of 1: Exploring');
    await again.answer('What is missing?', `Not signed: #5${key.enter}`);
    expect(await again.ended).toBe(0);
    expect(await saved()).toBe(edited(visionConfirmed, tableReturned));
  });

  test.each([
    ['Ctrl-C in a note', key.interrupt],
    ['Ctrl-D in a note', key.endOfInput],
  ])('%s leaves the file as it was', async (_, leaving) => {
    const terminal = start(['--by', 'Regional coach']);
    await terminal.answer('EX-V1: Is it met?', down(1), key.enter);
    await terminal.answer('What is your note?', 'half a sent');
    await terminal.until('half a sent');
    terminal.type(leaving);
    expect(await terminal.ended).toBe(130);
    expect(terminal.written()).toContain('Nothing was changed. To continue:');
    expect(await saved()).toBe(file);
  });

  test('writes into a file that somebody changed meanwhile, and loses neither', async () => {
    const terminal = start(['--by', 'Regional coach']);
    await terminal.until('EX-V1: Is it met?');
    await writeFile(join(folder, 'p.yaml'), `${file}# Added by a colleague.\n`);
    terminal.type(down(0));
    terminal.type(key.enter);
    const told = await terminal.answer('Save your answer to the file?', key.enter);
    expect(told.replace(/\s+/g, ' ')).toContain('Your answer: EX-V1: confirmed by Regional coach on 2024-07-01');
    await terminal.answer('EX-V2: Is it met?', down(5), key.enter);
    expect(await terminal.ended).toBe(0);
    expect(await saved()).toBe(`${edited(visionConfirmed)}# Added by a colleague.\n`);
  });

  test('reads lines no wider than a terminal of 60 columns', async () => {
    const terminal = start(['--by', 'Regional coach'], { columns: 60 });
    await terminal.answer('EX-V1: Is it met?', down(2), key.enter);
    await terminal.answer('What is missing?', `The area that it covers, and the day of its adoption${key.enter}`);
    await terminal.answer('EX-V2: Is it met?', down(5), key.enter);
    expect(await terminal.ended).toBe(0);
    expect(widest(terminal.written())).toBeLessThanOrEqual(60);
  });
});

describe('line by line', () => {
  test.each([
    ['on a dumb terminal', [], { TERM: 'dumb' }],
    ['with --plain', ['--plain'], {}],
  ])('%s, no byte moves the cursor or colors', async (_, options, variables) => {
    const terminal = start(options, { columns: 60, variables });
    await terminal.answer('Who is the reviewer?', `Regional coach${key.enter}`);
    await terminal.answer('Type a number', `1${key.enter}`);
    const second = await terminal.answer('Type a number', `3${key.enter}`);
    expect(second).toContain('EX-V2 A leadership table');
    await terminal.answer('What is missing?', `Not signed: #5${key.enter}`);
    await terminal.until('Only StriveTogether designates.');
    expect(await terminal.ended).toBe(0);
    expect(await saved()).toBe(edited(visionConfirmed, tableReturned));
    const written = terminal.written();
    for (const byte of ['\u001b', '\b', '\u0007', '\u009b']) expect(written).not.toContain(byte);
    expect(written.replaceAll('\r\n', '')).not.toContain('\r');
    expect(widest(written)).toBeLessThanOrEqual(60);
  });

  test('Ctrl-C pauses as well', async () => {
    const terminal = start(['--plain', '--by', 'Regional coach']);
    await terminal.answer('Type a number', `1${key.enter}`);
    await terminal.answer('Type a number', key.interrupt);
    expect(await terminal.ended).toBe(130);
    expect(terminal.written()).toContain('Saved. To continue: strive review p.yaml');
    expect(await saved()).toBe(edited(visionConfirmed));
  });
});

describe('without a terminal', () => {
  const run = (...options: readonly string[]) => runProgram(strive, ['review', 'p.yaml', ...options], { folder });

  test('it asks nothing, and names the flags that answer', async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("standard input isn't a terminal");
    expect(stderr).toContain(
      "strive review p.yaml --benchmark cradle-to-career-vision --result confirmed --by 'Regional coach'",
    );
    expect(await saved()).toBe(file);
  });

  test('that command works as it is told', async () => {
    const { stderr } = await run();
    const [command = ''] = /strive review p\.yaml .*$/m.exec(stderr) ?? [];
    const line = command.replace(/^strive/, '"$STRIVE"');
    const { status, stdout } = await runProgram('bash', ['-c', `${line} --on 2024-07-01`], {
      folder,
      variables: { STRIVE: strive },
    });
    expect([status, stdout]).toEqual([0, 'EX-V1: confirmed by Regional coach on 2024-07-01.\n']);
    expect(await saved()).toBe(edited(visionConfirmed));
  });

  test.each([
    ['a day that there is not', ['--on', '2026-02-30'], 'YYYY-MM-DD'],
    ['a result that there is not', ['--benchmark', 'EX-V1', '--result', 'maybe', '--by', 'C'], 'confirmed, returned'],
    ['nobody as the reviewer', ['--benchmark', 'EX-V1', '--result', 'confirmed', '--by', ' '], '--by'],
    ['a benchmark and a gateway', ['--benchmark', 'EX-V1', '--gateway', 'exploring'], '--gateway'],
  ])('%s is refused with status 2', async (_, options, told) => {
    const { status, stderr } = await run(...options);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(await saved()).toBe(file);
  });

  test('today is the day of the review unless another is given', async () => {
    const before = new Date().toISOString().slice(0, 10);
    await runProgram(strive, ['review', 'p.yaml', '--benchmark', 'EX-V1', '--result', 'confirmed', '--by', 'C'], {
      folder,
      variables: { TZ: 'UTC' },
    });
    const [, on = ''] = /by: C, on: (.*) }/.exec(await saved()) ?? [];
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(on);
  });
});
