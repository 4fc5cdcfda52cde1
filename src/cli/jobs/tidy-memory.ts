import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { keepNurserySmall } from '../settle.js';

/** So much more than after the last time may lie about, in bytes. */
const allowed = 8_000_000;

/**
 * Gives a function to call after every few files (a look at the memory costs some microseconds), which now and then has what the files left behind collected, and keeps the thread's
 * nursery small. Left to itself, V8 lets each thread have 32 MB of the one and some 30 MB of the other. On 1,000 files of 36 KB
 * a run with two threads takes 105 MB instead of 190, in the same time.
 */
export function tidyingMemory(): () => void {
  keepNurserySmall();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let kept = getHeapStatistics().used_heap_size;
  return () => {
    if (getHeapStatistics().used_heap_size - kept < allowed) return;
    collect();
    kept = getHeapStatistics().used_heap_size;
  };
}
