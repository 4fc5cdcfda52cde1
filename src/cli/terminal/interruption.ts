import { exitStatus } from '../exit-status.js';
import type { Io } from '../io.js';

/** What can end a run before its time. */
export interface Interruption {
  /** Ends the work. */
  readonly signal: AbortSignal;
  /** Ends what goes to standard output: its reader went away, or it cannot be written. */
  readonly unread: AbortSignal;
  /** Whether somebody asked for it; a reader that went away isn't an interruption. */
  readonly interrupted: () => boolean;
  /** Takes the listeners away. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that an interrupted run takes for its last words where nobody reads them. */
const lastWords = 250;

/**
 * Listens for what asks a run to end, Ctrl-C for one, and for a reader that goes away. The first signal ends the work in an
 * orderly way, with what is finished written; a second one ends the process at once. Without a reader the work goes on only
 * where reports go elsewhere, too: those are to be whole.
 *
 * @param elsewhere whether reports go elsewhere than to standard output
 */
export function listenForInterruption(io: Io, elsewhere: boolean): Interruption {
  const work = new AbortController();
  const output = new AbortController();
  let interrupted = false;
  const end = () => {
    io.exit?.(exitStatus.interrupted);
  };
  const interrupt = () => {
    if (interrupted) return end();
    interrupted = true;
    work.abort();
    setTimeout(end, lastWords).unref();
  };
  const leave = () => {
    output.abort();
    if (!elsewhere) work.abort();
  };
  for (const signal of signals) io.on?.(signal, interrupt);
  io.stdout.once?.('error', leave);
  return {
    signal: work.signal,
    unread: output.signal,
    interrupted: () => interrupted,
    release() {
      for (const signal of signals) io.off?.(signal, interrupt);
      io.stdout.off?.('error', leave);
    },
  };
}
