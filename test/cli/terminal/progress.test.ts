import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/io.js';
import { progressLine, startProgress } from '../../../src/cli/terminal/progress.js';

describe('The progress line', () => {
  it('says how many are done, how fast, and how long it will take', () => {
    // 250 of 1000 is a quarter: 5 of 20 cells. 250 in 2 seconds are 125 a second; 750 more take 6 seconds.
    expect(progressLine(250, 1000, 2, 80)).toBe('[#####---------------] 250 of 1000, 125 a second, 6 s left');
    // 10 in 10 seconds is 1 a second; 3,990 more take 66 minutes and 30 seconds.
    expect(progressLine(10, 4000, 10, 80)).toContain('1 h 6 min left');
    expect(progressLine(10, 100, 10, 80)).toContain('1 min 30 s left');
  });

  it('fits the terminal', () => {
    expect(progressLine(250, 1000, 2, 30)).toHaveLength(29);
  });
});

describe('The progress bar', () => {
  const run = (terminal: boolean, env: Record<string, string> = {}, wanted = true) => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    const io: Io = { stdout: { write }, stderr: { write, isTTY: terminal, columns: 80 }, env, cwd: () => '.' };
    const progress = startProgress(io, 1000, wanted);
    for (let count = 0; count < 1000; count++) progress.step();
    progress.end();
    return written.join('');
  };

  it('does not show for work that is over within a second, and nowhere but on a terminal', () => {
    expect(run(true)).toBe('');
    expect(run(false)).toBe('');
    expect(run(true, { CI: 'true' })).toBe('');
    expect(run(true, {}, false)).toBe('');
  });
});
