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
        0,
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

  test('about much text leaves signals between two questions to the system, which ends the process at once', async () => {
    const listening: number[] = [];
    for (const bytes of [1_000, 5_000_000]) {
      const terminal = fakeTerminal();
      const ask = () => untilPaused(terminal.io, async () => listening.push(terminal.listeners('SIGINT')));
      await pausable(
        terminal.io,
        bytes,
        () => '',
        async () => {
          listening.push(terminal.listeners('SIGINT'));
          await ask();
          return 0;
        },
      );
    }
    expect(listening).toEqual([1, 2, 0, 1]);
  });

  test('that is left at a question says farewell, and the next one is not left already', async () => {
    const terminal = fakeTerminal();
    const leave = () =>
      pausable(
        terminal.io,
        0,
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
        0,
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
      0,
      () => '',
      () => untilPaused(terminal.io, () => Promise.reject(new Error('disk'))),
    );
    await expect(broken).rejects.toThrow('disk');
    await expect(broken).rejects.not.toBeInstanceOf(Paused);
  });
});
