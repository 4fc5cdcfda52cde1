import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/input.js';
import type { JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import type { WorkerMessage } from './worker-pool.js';

/** Does the batches that this thread is sent, and answers each whole. */
export async function workInThread(): Promise<void> {
  const job = await prepareJob(workerData as JobSettings);
  parentPort?.on('message', (inputs: readonly Input[]) => {
    const results = inputs.map((input) => job.do(input));
    parentPort?.postMessage(results satisfies WorkerMessage, memoryOf(results));
  });
  parentPort?.postMessage('ready' satisfies WorkerMessage);
}

/** The memory of parts that are bytes: it is handed to the other thread, where it would be copied. */
const memoryOf = (results: readonly JobResult[]): ArrayBuffer[] =>
  results.flatMap(({ parts }) =>
    parts.flatMap((part) => (part instanceof Uint8Array ? [part.buffer as ArrayBuffer] : [])),
  );
