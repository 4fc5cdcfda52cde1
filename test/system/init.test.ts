import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram, strive } from './run-program.js';
import { converse, key, type TerminalConversation } from './terminal-conversation.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive init-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const read = (name = 'partnership.yaml') => readFile(join(folder, name), 'utf8');

async function answerAll(at: TerminalConversation): Promise<void> {
  await at.answer("What is the partnership's name?", 'Río: "Norte" #5 👋', key.enter);
  await at.answer('What area does it serve?', 'NO', key.enter);
  await at.answer('Which state is it in?', 'ohio');
  await at.answer('Ohio (OH)', key.enter);
  await at.answer('Another state?', 'KY');
  await at.answer('Kentucky (KY)', key.enter);
  await at.answer("No, that's all", key.enter);
  await at.answer('backbone organization?', key.enter);
  await at.answer('How many children', '84,200', key.enter);
  await at.answer('Which gateway', key.down, key.enter);
  await at.answer('Which of these outcomes', key.down, ' ', key.enter);
  await at.answer('What is the date', '2026-06-30', key.enter);
}

async function expectWritten(): Promise<void> {
  const text = await read();
  expect(text).toContain(`  name: 'Río: "Norte" #5 👋'\n  community: "NO"\n  states: [OH, KY]\n  # backbone:`);
  expect(text).toContain('\n  children-and-youth: 84200\n');
  expect(text).toContain('\nassessed-on: 2026-06-30 ');
  expect(text).toContain('\n  emerging:\n');
  expect(text).not.toContain('\n  sustaining:\n');
  expect(text).toContain('\n#   early-grade-reading:\n');
  expect((await runProgram(strive, ['validate', 'partnership.yaml', '--strict'], { folder })).status).toBe(0);
}

describe.each([60, 80])('on a terminal of %i columns', (columns) => {
  test('from the first question to the file and what to do next', async () => {
    const at = converse(['init'], { folder, columns });
    await answerAll(at);
    await at.until('strive interview partnership.yaml');
    expect(await at.ended).toBe(0);
    await expectWritten();
    expect((await readdir(folder)).sort()).toEqual(['assessment.schema.json', 'partnership.yaml']);
  });
});

test.each([
  ['--plain', ['--plain'], {}],
  ['on a dumb terminal', [], { TERM: 'dumb' }],
])(
  'line by line %s, nothing moves the cursor, has color, or is wider than the terminal',
  async (_, options, variables) => {
    const at = converse(['init', ...options], { folder, columns: 60, variables });
    // Each is answered once its line is complete: what is typed before stands where the terminal has its cursor then.
    await at.answer("partnership's name?:", 'Río: "Norte" #5 👋', key.enter);
    await at.answer('serve?:', 'NO', key.enter);
    const narrow = async (state: string, found: string) => {
      await at.answer('for help:', state, key.enter);
      expect(await at.answer('for help:', '1', key.enter)).toContain(found);
    };
    await narrow('ohio', '1. Ohio (OH)');
    await narrow('KY', '1. Kentucky (KY)');
    await at.answer('for help:', key.enter);
    await at.answer('organization?:', key.enter);
    await at.answer('area?:', '84,200', key.enter);
    await at.answer('for help:', '2', key.enter);
    await at.answer('for help:', '2', key.enter);
    await at.answer(']:', '2026-06-30', key.enter);
    await at.until('strive interview partnership.yaml');
    expect(await at.ended).toBe(0);
    await expectWritten();
    expect(at.written()).not.toContain('\u001b');
    const lines = at.written().split(/\r?\n/);
    expect(lines.filter((line) => stringWidth(line) > 60)).toEqual([]);
  },
);

describe('Ctrl-C', () => {
  test.each(["What is the partnership's name?", 'Which state is it in?', 'Which gateway'])(
    'at "%s" writes nothing',
    async (question) => {
      const given = question.startsWith('Which gateway')
        ? ['--name', 'A', '--community', '', '--states', '', '--backbone', '', '--children-and-youth', '']
        : question.startsWith('Which state')
          ? ['--name', 'A', '--community', '']
          : [];
      const at = converse(['init', ...given], { folder });
      await at.answer(question, key.interrupt);
      await at.until('Nothing was saved. To start over: strive init');
      expect(await at.ended).toBe(130);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

test('a file that is there is replaced only after a yes', async () => {
  await writeFile(join(folder, 'partnership.yaml'), 'mine\n');
  const at = converse(['init'], { folder });
  await at.answer('partnership.yaml already exists. Replace it?', key.enter);
  await at.until('was not changed');
  expect(await at.ended).toBe(2);
  expect(await read()).toBe('mine\n');
  const again = converse(['init', '--minimal', '--name', 'A'], { folder });
  await again.answer('Replace it?', 'y', key.enter);
  await again.until('Created partnership.yaml.');
  expect(await again.ended).toBe(0);
  expect(await read()).toMatch(/^strive: 1\npartnership:\n {2}name: A\n/);
});
