import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/input.js';
import type { WorkerMessage } from './crew.js';
import type { JobSettings } from './job.js';
import { prepareJob } from './prepare-job.js';

/** Does the batches that this thread is sent, and answers each whole. */
export async function workInThread(): Promise<void> {
  const job = await prepareJob(workerData as JobSettings);
  const say = (message: WorkerMessage) => parentPort?.postMessage(message);
  parentPort?.on('message', (inputs: readonly Input[]) => say(inputs.map(job.do)));
  say('ready');
}
