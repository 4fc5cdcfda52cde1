import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuseCommands } from '../../../src/report/github/defuse-commands.js';
import { anyHostileText, hostileTexts } from '../fixtures/hostile-texts.js';
import { readAsRunner } from './runner.js';

describe('text for the log of a step', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['  ::stop-commands::x', '  : :stop-commands::x'],
    ['a\n\t::error::x', 'a\n\t: :error::x'],
    ['a\r::error::x', 'a\r: :error::x'],
    [':::error::x', ': ::error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['###[error]x', '### [error]x'],
    ['\u0085 \u00a0::error::x', '\u0085 \u00a0: :error::x'],
    ['a::b and # 1 [x]', 'a::b and # 1 [x]'],
  ])('%j becomes %j', (text, defused) => expect(defuseCommands(text)).toBe(defused));

  it('is ready at once, however many blank lines there are', () => {
    const started = performance.now();
    defuseCommands('\n'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('holds no command, whatever it says', () => {
    expect(readAsRunner(hostileTexts.join('\n')).annotations.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.array(anyHostileText), fc.constantFrom('', ' ', '\n', '\r'), (texts, between) => {
        const { annotations, others } = readAsRunner(defuseCommands(texts.join(between)));
        expect(annotations).toEqual([]);
        expect(others.filter((line) => line.includes('##[') || line.trimStart().startsWith('::'))).toEqual([]);
      }),
    );
  });
});
