import { Worker } from 'node:worker_threads';
import type { Finding } from '../../findings/finding.js';
import type { Input } from '../inputs/input.js';
import { type Batch, batchQueue } from './batch-queue.js';
import { yieldToEventLoop } from './event-loop.js';
import type { Job, JobResult, JobSettings } from './job.js';
import { failed, tooSlow } from './refusals.js';
import { workAWhile } from './work-a-while.js';

interface PoolMember {
  readonly worker: Worker;
  /** What it was sent, oldest first: a batch under way, and one waiting so that it is never idle. */
  readonly batches: Batch[];
  timer?: NodeJS.Timeout;
}

/** What a worker thread says: that it is ready, or the results of its oldest batch. */
export type WorkerMessage = 'ready' | readonly JobResult[];

export interface WorkerPool {
  /** Tells how a file is reported that a thread could not do. */
  begin(job: Job): void;
  /** The next results in order, where they are there. */
  take(): readonly JobResult[] | undefined;
  isDone(): boolean;
  /**
   * Does a batch in this thread; false where there is none to do now. After a file that would hold this thread up for too
   * long, another thread takes its place.
   */
  help(): Promise<boolean>;
  /** Until something has changed. */
  change(): Promise<void>;
  stop(): Promise<void>;
}

/** Few files: the results of later ones wait for these, and take memory meanwhile. */
const batchSize = 3;

/** What a thread runs, seen from the bundle. */
const program = new URL('../bin/worker.js', import.meta.url);

/**
 * Starts worker threads on the inputs. A thread that dies or takes too long costs the file that it was at; another takes
 * its place.
 */
export function startWorkerPool(
  inputs: readonly Input[],
  settings: JobSettings,
  {
    threads,
    timeout,
    patience,
    signal,
  }: {
    readonly threads: number;
    readonly timeout: number | undefined;
    readonly patience: number | undefined;
    readonly signal: AbortSignal;
  },
): WorkerPool {
  const queue = batchQueue(inputs, timeout === undefined ? batchSize : 1);
  const members = new Set<PoolMember>();
  let job: Job | undefined;
  let helps = true;
  let wake = () => {};
  const changed = () => wake();
  signal.addEventListener('abort', changed);

  const feed = (member: PoolMember): void => {
    while (member.batches.length < (timeout === undefined ? 2 : 1) && !signal.aborted) {
      const batch = queue.next();
      if (!batch) return;
      member.batches.push(batch);
      member.worker.postMessage(batch.inputs);
      if (timeout !== undefined)
        member.timer = setTimeout(() => replace(member, (file) => tooSlow(file, timeout)), timeout * 1000);
    }
  };
  const answer = (member: PoolMember, results: readonly JobResult[]): void => {
    clearTimeout(member.timer);
    const batch = member.batches.shift();
    if (batch) queue.finish(batch, results);
    feed(member);
    changed();
  };
  /** Sends a thread away. The file that it was at is refused; what else it had goes to others. */
  const replace = (member: PoolMember, refusal: (file: string) => Finding): void => {
    clearTimeout(member.timer);
    if (!members.delete(member)) return;
    void member.worker.terminate();
    const [current, ...waiting] = member.batches;
    if (current && current.inputs.length > 1) queue.retry(current);
    for (const batch of waiting) queue.retry(batch);
    const [input] = current?.inputs ?? [];
    if (current?.inputs.length === 1 && input && job) queue.finish(current, [job.refuse(input, refusal(input.name))]);
    start();
    changed();
  };
  const start = (): void => {
    const worker = new Worker(program, { workerData: settings });
    const member: PoolMember = { worker, batches: [] };
    members.add(member);
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') feed(member);
      else answer(member, message);
    });
    worker.on('error', (error) => replace(member, (file) => failed(file, error.message)));
  };
  for (let count = 0; count < threads; count++) start();

  return {
    begin(prepared) {
      job = prepared;
    },
    take() {
      const results = queue.take();
      if (results) for (const member of members) feed(member);
      return results;
    },
    isDone: () => signal.aborted || queue.isDone(),
    async help() {
      const { do: work } = job ?? {};
      const batch = helps && work && queue.next();
      if (!batch || !work) return false;
      const { start: first, inputs: own } = batch;
      const results: JobResult[] = [];
      while (results.length < own.length) {
        const done = workAWhile(own, results.length, work, patience);
        results.push(...done.results);
        if (done.isStopped) {
          if (results.length > 0) queue.finish(batch, results);
          queue.retry({ start: first + results.length, inputs: own.slice(results.length) });
          helps = false;
          start();
          for (const member of members) feed(member);
          return false;
        }
        // What other threads have finished is written at once, and they are given more to do.
        await yieldToEventLoop();
      }
      queue.finish(batch, results);
      return true;
    },
    change: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (signal.aborted || queue.isReady()) resolve();
      }),
    async stop() {
      signal.removeEventListener('abort', changed);
      for (const { timer } of members) clearTimeout(timer);
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}
