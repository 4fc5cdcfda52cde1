import { expect, test } from 'vitest';
import { RunError } from '../../../src/cli/io.js';
import { promptsFor } from '../../../src/cli/prompts/prompts-for.js';
import { fakeTerminal } from './fake-terminal.js';

const instead = 'Use strive set FILE BENCHMARK STATUS.';

test.each([
  ['standard input', { stdin: undefined }],
  ['standard output', { stdout: { write: () => true } }],
])('without a terminal on %s there are no questions, but what to do instead', (name, part) => {
  const io = { ...fakeTerminal().io, ...part } as ReturnType<typeof fakeTerminal>['io'];
  const make = () => promptsFor(io, { plain: true }, instead);
  expect(make).toThrow(RunError);
  expect(make).toThrow(`this command asks questions, but ${name} isn't a terminal. ${instead}`);
});

test('a command on a line of its own is left whole, to be copied', () => {
  const terminal = fakeTerminal({ columns: 30 });
  const command = "  strive review partnership.yaml --benchmark leadership-table --by 'Regional coach'";
  promptsFor(terminal.io, {}, '').say(`To save it later:\n${command}`);
  expect(terminal.text()).toBe(`To save it later:\n${command}\n`);
});

test('what is said is cleaned and wrapped, line by line, with list items hanging', () => {
  const terminal = fakeTerminal({ columns: 31, env: { NO_COLOR: '1' } });
  promptsFor(terminal.io, {}, '').say(
    'A line that is\u001b[2J longer than thirty columns\n\n  - an item that is longer than that\nend',
  );
  expect(terminal.raw()).toBe(
    'A line that is longer than\nthirty columns\n\n  - an item that is longer\n    than that\nend\n',
  );
});
