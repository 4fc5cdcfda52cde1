import type { Input } from '../inputs/input.js';
import type { JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { RunPlan } from './run-plan.js';
import { startWorkerPool } from './worker-pool.js';

/**
 * Does the inputs in worker threads, and in the main thread where that one helps. Results come in the inputs' order.
 */
export async function* runInThreads(
  inputs: readonly Input[],
  settings: JobSettings,
  { threads = 1, helps, timeout, patience, signal }: RunPlan & { readonly helps: boolean },
): AsyncGenerator<JobResult> {
  // The threads start up while this one prepares its own part.
  const pool = startWorkerPool(inputs, settings, {
    threads: helps ? threads - 1 : threads,
    timeout,
    patience,
    signal,
  });
  try {
    const job = await prepareJob(settings);
    pool.begin(job);
    for (;;) {
      const results = pool.take();
      if (results) yield* results;
      else if (pool.isDone()) return;
      else if (!(helps && (await pool.help()))) await pool.change();
    }
  } finally {
    await pool.stop();
  }
}
