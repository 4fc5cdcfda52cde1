import { milliseconds } from '../elapsed.js';
import type { Input } from '../inputs/input.js';
import type { Job, JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { RunPlan } from './run-plan.js';
import { turn } from './turn.js';

/** From so many files on, the start of worker threads is won back. Measured on two processors. */
const worthThreads = 200;

/** How long the main thread works before it looks whether it was asked to stop, in milliseconds. */
const breath = 50;

/**
 * Does every input and gives the results in the inputs' order, each as soon as it and all before it are done.
 */
export async function* runJobs(
  inputs: readonly Input[],
  settings: JobSettings,
  plan: RunPlan,
): AsyncGenerator<JobResult> {
  const threads = plan.threads ?? (await processors());
  if (plan.timeout !== undefined || (threads > 1 && inputs.length >= worthThreads)) {
    const { runInThreads } = await import('./run-in-threads.js');
    yield* runInThreads(inputs, settings, { ...plan, threads });
    return;
  }
  yield* runHere(inputs, await prepareJob(settings), plan.signal);
}

async function* runHere(inputs: readonly Input[], job: Job, signal: AbortSignal): AsyncGenerator<JobResult> {
  let since = milliseconds();
  const tidy = inputs.length >= worthThreads ? (await import('./tidy-memory.js')).tidyingMemory() : undefined;
  for (const input of inputs) {
    if (signal.aborted) return;
    yield job.do(input);
    tidy?.();
    if (milliseconds() - since > breath) {
      await turn();
      since = milliseconds();
    }
  }
}

async function processors(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}
