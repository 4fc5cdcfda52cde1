import { describe, expect, test } from 'vitest';
import { Paused, pausable, untilPaused } from '../../../src/cli/prompts/pause.js';
import { fakeTerminal } from './fake-terminal.js';

const never = () => new Promise<never>(() => {});

describe('a conversation', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'that %s ends between two questions asks no more',
    async (name) => {
      const terminal = fakeTerminal();
      const saved: string[] = [];
      const status = await pausable(
        terminal.io,
        () => `Saved: ${saved.join(', ')}.`,
        async () => {
          await untilPaused(terminal.io, async () => saved.push('one'));
          terminal.signal(name);
          await untilPaused(terminal.io, async () => saved.push('two'));
          return 0;
        },
      );
      expect([status, terminal.text()]).toEqual([130, 'Saved: one.\n']);
    },
  );

  test('that is left at a question says farewell, and the next one is not left already', async () => {
    const terminal = fakeTerminal();
    const leave = () =>
      pausable(
        terminal.io,
        () => 'Until then.',
        () => {
          const asked = untilPaused(terminal.io, ({ signal }) =>
            Promise.race([
              never(),
              new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error()))),
            ]),
          );
          terminal.signal('SIGINT');
          return asked;
        },
      );
    expect(await leave()).toBe(130);
    expect(
      await pausable(
        terminal.io,
        () => '',
        () => untilPaused(terminal.io, async () => 0 as const),
      ),
    ).toBe(0);
    expect(terminal.text()).toBe('Until then.\n');
  });

  test('passes on what else goes wrong', async () => {
    const terminal = fakeTerminal();
    const broken = pausable(
      terminal.io,
      () => '',
      () => untilPaused(terminal.io, () => Promise.reject(new Error('disk'))),
    );
    await expect(broken).rejects.toThrow('disk');
    await expect(broken).rejects.not.toBeInstanceOf(Paused);
  });
});
