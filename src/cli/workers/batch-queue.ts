import type { Input } from '../inputs/input.js';
import type { JobResult } from './job.js';

/** Inputs that one thread does at once, and where they stand among all. */
export interface Batch {
  readonly start: number;
  readonly inputs: readonly Input[];
}

export interface BatchQueue {
  /** The next batch to do; undefined where all are handed out, or where so many results wait for an earlier one that no more are begun. */
  next(): Batch | undefined;
  finish(batch: Batch, results: readonly JobResult[]): void;
  /** Hands a batch out again, one input at a time, so that the one that failed is found. */
  retry(batch: Batch): void;
  /** The results that come next in the inputs' order, each once. */
  take(): readonly JobResult[] | undefined;
  isReady(): boolean;
  /** Whether all results were taken. */
  isDone(): boolean;
}

/** Inputs that may be begun or wait for an earlier one's result. It bounds the memory, no matter how many files there are. */
const widestWindow = 256;

/** Hands out inputs in batches and gives the results back in order. */
export function batchQueue(inputs: readonly Input[], batchSize: number): BatchQueue {
  const finished = new Map<number, readonly JobResult[]>();
  const again: Batch[] = [];
  let handedOut = 0;
  let taken = 0;
  return {
    next() {
      const retried = again.shift();
      if (retried) return retried;
      if (handedOut >= inputs.length || handedOut - taken >= widestWindow) return undefined;
      const batch = { start: handedOut, inputs: inputs.slice(handedOut, handedOut + batchSize) };
      handedOut += batch.inputs.length;
      return batch;
    },
    finish({ start }, results) {
      finished.set(start, results);
    },
    retry({ start, inputs: failed }) {
      for (const [index, input] of failed.entries()) again.push({ start: start + index, inputs: [input] });
    },
    take() {
      const results = finished.get(taken);
      if (!results) return undefined;
      finished.delete(taken);
      taken += results.length;
      return results;
    },
    isReady: () => finished.has(taken),
    isDone: () => taken >= inputs.length,
  };
}
