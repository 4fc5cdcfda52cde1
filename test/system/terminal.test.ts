import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { environment, project, strive } from './run-program.js';

const escapeCode = String.fromCharCode(27);
const example = 'examples/sustaining.yaml';

interface Screen {
  readonly status: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Runs the installed command in a pseudo-terminal. */
async function onTerminal(
  options: readonly string[],
  { columns = 80, variables = {} }: { columns?: number; variables?: Readonly<Record<string, string>> } = {},
): Promise<Screen> {
  const terminal = spawn(strive, [...options], {
    name: variables['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows: 24,
    cwd: project,
    env: { ...environment, ...variables },
  });
  let text = '';
  terminal.onData((data) => {
    text += data;
  });
  const status = await new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => resolve(exitCode));
  });
  return { status, text, lines: stripVTControlCharacters(text).split('\r\n') };
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => stringWidth(line)));
}

describe('on a terminal', () => {
  test.each([80, 100, 120])('of %i columns, the report has color and box drawing and fits', async (columns) => {
    const { status, text, lines } = await onTerminal(['assess', example], { columns });
    expect(status).toBe(0);
    expect(text).toContain(`${escapeCode}[`);
    expect(text).toMatch(/[\u2500-\u257f]/);
    expect(widest(lines)).toBeLessThanOrEqual(columns);
  });

  test('of 120 columns, the report uses more than 80', async () => {
    expect(widest((await onTerminal(['assess', example], { columns: 120 })).lines)).toBeGreaterThan(80);
  });

  test.each([
    ['verbose', ['assess', example, '--verbose']],
    ['findings', ['validate', 'examples/emerging.yaml']],
    ['map', ['explain']],
    ['gateway', ['explain', 'systems-change']],
  ])('of 80 columns, the %s fits', async (_, options) => {
    expect(widest((await onTerminal(options)).lines)).toBeLessThanOrEqual(80);
  });

  test('--ascii prints nothing beyond ASCII of its own', async () => {
    const { text } = await onTerminal(['assess', example, '--ascii']);
    expect(stripVTControlCharacters(text)).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test('a locale without UTF-8 gets ASCII', async () => {
    const { text } = await onTerminal(['assess', example], { variables: { LANG: 'C' } });
    expect(stripVTControlCharacters(text)).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test.each([
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['a dumb terminal', [], { TERM: 'dumb' }],
  ])('%s turns color off', async (_, options, variables) => {
    const { text } = await onTerminal(['assess', example, ...options], { variables });
    expect(text).not.toContain(escapeCode);
    expect(text).toContain('Exploring');
  });

  test('--color turns it on where the environment turns it off', async () => {
    const { text } = await onTerminal(['assess', example, '--color'], { variables: { NO_COLOR: '1' } });
    expect(text).toContain(`${escapeCode}[`);
  });

  test('a report in JSON has no escape codes even there', async () => {
    expect((await onTerminal(['assess', example, '--format', 'json'])).text).not.toContain(escapeCode);
  });
});
