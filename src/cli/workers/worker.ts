import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/input.js';
import type { WorkerMessage } from './crew.js';
import type { JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import { tidyingMemory } from './tidy-memory.js';

/** Does the batches that this thread is sent, and answers each whole. */
export async function workInThread(): Promise<void> {
  parentPort?.postMessage('loaded' satisfies WorkerMessage);
  const job = await prepareJob(workerData as JobSettings);
  let tidy: (() => void) | undefined;
  parentPort?.on('message', (inputs: readonly Input[]) => {
    tidy ??= tidyingMemory();
    const results = inputs.map((input) => {
      const result = job.do(input);
      tidy?.();
      return result;
    });
    parentPort?.postMessage(results satisfies WorkerMessage, memoryOf(results));
  });
  parentPort?.postMessage('ready' satisfies WorkerMessage);
}

/** The memory of parts that are bytes: it is handed to the other thread, where it would be copied. */
const memoryOf = (results: readonly JobResult[]): ArrayBuffer[] =>
  results.flatMap(({ parts }) =>
    parts.flatMap((part) => (part instanceof Uint8Array ? [part.buffer as ArrayBuffer] : [])),
  );
