import type { Input } from '../inputs/input.js';
import { yieldToEventLoop } from './event-loop.js';
import type { Job, JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { RunPlan } from './run-plan.js';
import { workAWhile } from './work-a-while.js';

/** From so many files on, the start of worker threads is won back. Measured on two processors. */
const worthThreads = 200;

/**
 * Does every input and gives the results in the inputs' order, each as soon as it and all before it are done.
 */
export async function* runJobs(
  inputs: readonly Input[],
  settings: JobSettings,
  plan: RunPlan,
): AsyncGenerator<JobResult> {
  const threads = plan.threads ?? (await processors());
  const isTimed = plan.timeout !== undefined;
  const isForThreads = isTimed || (threads > 1 && inputs.length >= worthThreads);
  const done = isForThreads ? 0 : yield* runHere(inputs, await prepareJob(settings), plan);
  if (done === inputs.length || plan.signal.aborted) return;
  const { runInThreads } = await import('./run-in-threads.js');
  yield* runInThreads(inputs.slice(done), settings, { ...plan, threads, helps: isForThreads && !isTimed });
}

/** Does the inputs in this thread up to one that would hold it up for too long, and returns how many results it has given. */
async function* runHere(
  inputs: readonly Input[],
  job: Job,
  { signal, patience }: RunPlan,
): AsyncGenerator<JobResult, number> {
  let given = 0;
  while (given < inputs.length && !signal.aborted) {
    const { results, isStopped } = workAWhile(inputs, given, job.do, patience);
    for (const result of results) {
      if (signal.aborted) return given;
      yield result;
      given += 1;
    }
    if (isStopped) break;
    await yieldToEventLoop();
  }
  return given;
}

async function processors(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}
