import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { keepNurseryForManyFiles } from '../settle.js';

type Collect = (options?: { readonly type: 'minor' }) => void;

/** What one or two files leave behind, in bytes. */
const aFew = 2_000_000;

/** What may lie about that was not found to be done with at once, in bytes. */
const allowed = 18_000_000;

/**
 * Gives a function to call between files, when nothing of the last one is needed any more: then what it left behind is
 * collected in no time. Where V8 itself chooses when, it is mostly in the midst of a file, and all that the file has come to
 * so far has to be kept, copied, and found again later. Measured on 1,000 files of 36 KB and two threads: 130 MB
 * instead of 190, in about the same time. To collect the rest, too, more often would take a tenth more time for 20 MB less.
 */
export function tidyingMemory(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  const used = () => getHeapStatistics().used_heap_size;
  let last = used();
  let kept = last;
  return () => {
    if (used() - last < aFew) return;
    keepNurseryForManyFiles();
    collect({ type: 'minor' });
    last = used();
    if (last - kept < allowed) return;
    collect();
    last = used();
    kept = last;
  };
}
