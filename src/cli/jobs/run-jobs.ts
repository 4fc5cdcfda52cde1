import type { Input } from '../inputs/input.js';
import type { Job, JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { RunPlan } from './run-plan.js';
import { takingTurns } from './turn.js';

/** From so many files on, the start of worker threads is won back. Measured on two processors. */
const worthThreads = 200;

/** With a cache, threads are started when so many files were not in it: with nearly all of them there, the start costs more. */
const missed = 4;

/** After so many, the others are taken to be there, too: this thread is suited to going on alone. */
const found = 32;

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
  if (!isTimed && (threads === 1 || inputs.length < worthThreads)) {
    yield* runHere(inputs, await prepareJob(settings), plan);
    return;
  }
  const done = !isTimed && settings.cache ? yield* takeFromCache(inputs, await prepareJob(settings), plan) : 0;
  if (done === inputs.length || plan.signal.aborted) return;
  const { runInThreads } = await import('./run-in-threads.js');
  yield* runInThreads(inputs.slice(done), settings, { ...plan, threads });
}

async function* runHere(inputs: readonly Input[], job: Job, { signal, settle }: RunPlan): AsyncGenerator<JobResult> {
  const tidy = inputs.length >= worthThreads ? await tidied(settle) : undefined;
  const breathe = takingTurns();
  for (const input of inputs) {
    if (signal.aborted) return;
    yield job.do(input);
    tidy?.();
    await breathe();
  }
}

/** Does inputs in this thread until too many were not in the cache, and returns how many it has done. */
async function* takeFromCache(
  inputs: readonly Input[],
  job: Job,
  { signal, settle }: RunPlan,
): AsyncGenerator<JobResult, number> {
  const breathe = takingTurns();
  let tidy: (() => void) | undefined;
  for (const [index, input] of inputs.entries()) {
    if (signal.aborted || job.assessed() >= missed) return index;
    if (index === found) tidy = await tidied(settle);
    yield job.do(input);
    tidy?.();
    await breathe();
  }
  return inputs.length;
}

/** Suits this thread to many files, and gives what is called between them. */
async function tidied(settle: (() => void) | undefined): Promise<() => void> {
  settle?.();
  const { tidyingMemory } = await import('./tidy-memory.js');
  return tidyingMemory();
}

async function processors(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}
