import type { Io } from './io.js';

/** What can end a run before its time. */
export interface Interruption {
  /** Ends the work. */
  readonly signal: AbortSignal;
  /** Ends what goes to standard output: its reader went away, or it cannot be written. */
  readonly unread: AbortSignal;
  /** Whether somebody asked for it; a reader that went away is no interruption. */
  readonly interrupted: () => boolean;
  /** Takes the listeners away. */
  release(): void;
}

/**
 * Listens for Ctrl-C and for a reader that goes away. The first Ctrl-C ends the work in an orderly way, with what is
 * finished written; a second one ends the process as usual. Without a reader the work goes on only where reports go
 * elsewhere, too: those are to be whole.
 *
 * @param elsewhere whether reports go elsewhere than to standard output
 */
export function listenForInterruption(io: Io, elsewhere: boolean): Interruption {
  const work = new AbortController();
  const output = new AbortController();
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    work.abort();
  };
  const leave = () => {
    output.abort();
    if (!elsewhere) work.abort();
  };
  io.once?.('SIGINT', interrupt);
  io.once?.('SIGTERM', interrupt);
  io.stdout.once?.('error', leave);
  return {
    signal: work.signal,
    unread: output.signal,
    interrupted: () => interrupted,
    release() {
      io.off?.('SIGINT', interrupt);
      io.off?.('SIGTERM', interrupt);
      io.stdout.off?.('error', leave);
    },
  };
}
