import type { Input } from '../inputs/input.js';
import { startCrew } from './crew.js';
import type { JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { RunPlan } from './run-plan.js';
import { tidyingMemory } from './tidy-memory.js';

/**
 * Does the inputs in worker threads, and in the main thread where that one helps. Results come in the inputs' order.
 */
export async function* runInThreads(
  inputs: readonly Input[],
  settings: JobSettings,
  { threads = 1, helps, timeout, patience, settle = nothing, signal }: RunPlan & { readonly helps: boolean },
): AsyncGenerator<JobResult> {
  // The threads start up while this one prepares its own part.
  let tidy: (() => void) | undefined;
  const crew = startCrew(inputs, settings, {
    threads: helps ? threads - 1 : threads,
    timeout,
    patience,
    signal,
    // Not before: a thread takes 40 ms longer to start where V8's flags are others than those that its code was kept with.
    loaded() {
      settle();
      if (helps) tidy = tidyingMemory();
    },
  });
  try {
    const job = await prepareJob(settings);
    crew.begin(job);
    for (;;) {
      const results = crew.take();
      if (results) yield* results;
      else if (crew.isDone()) return;
      else if (!(helps && (await crew.help(() => tidy?.())))) await crew.change();
    }
  } finally {
    await crew.dismiss();
  }
}

const nothing = () => {};
