export { run } from './run.js';

/** What a worker thread of a run does, until it is stopped. */
export async function work(): Promise<void> {
  const { workInThread } = await import('./workers/worker.js');
  await workInThread();
}
