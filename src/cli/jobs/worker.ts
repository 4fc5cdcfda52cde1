import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/input.js';
import type { WorkerMessage } from './crew.js';
import type { JobResult, JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';
import { tidyingMemory } from './tidy-memory.js';

/** Does the batches that this thread is sent, and answers each whole. */
export async function workInThread(): Promise<void> {
  const job = await prepareJob(workerData as JobSettings);
  const tidy = tidyingMemory();
  parentPort?.on('message', (inputs: readonly Input[]) => {
    const bytes: ArrayBuffer[] = [];
    const results = inputs.map((input) => {
      const result = inBytes(job.do(input), job.areInParts, bytes);
      tidy();
      return result;
    });
    parentPort?.postMessage(results satisfies WorkerMessage, bytes);
  });
  parentPort?.postMessage('ready' satisfies WorkerMessage);
}

/**
 * The result with texts that are written as they are made into what is written: bytes are handed to the other thread, where
 * a text would be copied, and encoded by the thread that has the writing to do.
 *
 * @param handed gets the memory that goes with the result
 */
function inBytes(result: JobResult, areInParts: readonly boolean[], handed: ArrayBuffer[]): JobResult {
  const parts = result.parts.map((part, index) => {
    if (areInParts[index] !== true || typeof part !== 'string') return part;
    const bytes = new TextEncoder().encode(part);
    handed.push(bytes.buffer as ArrayBuffer);
    return bytes;
  });
  return { ...result, parts };
}
