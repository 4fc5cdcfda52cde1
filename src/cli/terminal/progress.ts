import { type Io, tell } from '../io.js';
import { milliseconds } from './elapsed.js';
import { terminalColumns } from './terminal.js';

/** How far a run is, for the people who wait for it. */
export interface Progress {
  step(): void;
  /** Says something on standard error without tearing the bar. */
  tell(message: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** A run that is over by then needs no bar. Milliseconds. */
const patience = 1000;

/** Milliseconds between two drawings. */
const pause = 100;

/**
 * A bar on standard error where that is a terminal and the work takes more than a second: done, total, rate, remaining.
 *
 * Our own, because a library's bar draws from its first moment on and by a timer, which does not run while this thread
 * works on files; here each step looks at the clock.
 */
export function startProgress(io: Io, total: number, wanted: boolean): Progress {
  const { stderr, env } = io;
  const shown = wanted && stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'] && total > 1;
  const start = milliseconds();
  let done = 0;
  let drawn = start + patience - pause;
  let visible = false;
  const clear = () => {
    if (visible) stderr.write('\r\u001b[K');
    visible = false;
  };
  return {
    step() {
      done += 1;
      const now = milliseconds();
      if (!shown || now - drawn < pause) return;
      drawn = now;
      visible = true;
      stderr.write(`\r\u001b[K${progressLine(done, total, (now - start) / 1000, terminalColumns(stderr, env))}`);
    },
    tell(message) {
      clear();
      tell(io, message);
    },
    end: clear,
  };
}

/**
 * `[#####---------------]  250 of 1000, 240 a second, 3 s left`, cut to the columns there are.
 *
 * @param seconds since the start
 */
export function progressLine(done: number, total: number, seconds: number, columns: number): string {
  const cells = 20;
  const filled = Math.floor((done / total) * cells);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(cells - filled)}]`;
  return `${bar} ${done} of ${total}, ${Math.round(rate)} a second, ${duration(left)} left`.slice(0, columns - 1);
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
