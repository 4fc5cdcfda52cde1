import type { Io } from '../io.js';
import type { BulkOptions } from '../settings/options.js';

/** How a run's work is spread. */
export interface RunPlan {
  /** How many threads work; left out: as many as there are processors. */
  readonly threads?: number;
  /** Seconds that one file may take. With it, all the work is done in worker threads, which can be ended. */
  readonly timeout?: number;
  /**
   * Milliseconds that one file may hold the main thread up, which hears no signal meanwhile: a file that takes longer is
   * begun again in a worker thread, and so are those behind it. Left out where the process is not the run's own.
   */
  readonly patience?: number;
  /** Ends the work: what is finished by then has been given. */
  readonly signal: AbortSignal;
}

/**
 * Milliseconds that a signal may have to wait for a file. A file that takes longer is begun again in a thread. On a busy
 * machine the page of a usual file takes 200 to 300, and a second start doubles the work.
 */
const filePatience = 500;

/** The plan of a command that reads many files, by its flags. */
export function runPlan(
  io: Io,
  { jobs, timeout }: Pick<BulkOptions, 'jobs' | 'timeout'>,
  signal: AbortSignal,
): RunPlan {
  return {
    signal,
    ...(io === process && { patience: filePatience }),
    ...(jobs !== undefined && { threads: jobs }),
    ...(timeout !== undefined && { timeout }),
  };
}
