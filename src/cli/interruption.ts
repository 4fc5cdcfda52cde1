import type { Io } from './io.js';

/** What can end a run before its time. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Whether somebody asked for it; a reader that went away is no interruption. */
  readonly interrupted: () => boolean;
  /** Takes the listeners away. */
  release(): void;
}

/**
 * Listens for Ctrl-C and for a reader that goes away. The first Ctrl-C ends the work in an orderly way, with what is
 * finished written; a second one ends the process as usual.
 */
export function listenForInterruption(io: Io): Interruption {
  const controller = new AbortController();
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    controller.abort();
  };
  const leave = () => controller.abort();
  io.once?.('SIGINT', interrupt);
  io.once?.('SIGTERM', interrupt);
  io.stdout.once?.('error', leave);
  return {
    signal: controller.signal,
    interrupted: () => interrupted,
    release() {
      io.off?.('SIGINT', interrupt);
      io.off?.('SIGTERM', interrupt);
      io.stdout.off?.('error', leave);
    },
  };
}
