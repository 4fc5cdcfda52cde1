import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Input } from './inputs/input.js';

/** Up to so many files of 36 KB, a run ends before optimized code has paid for its making; with 5 it has, with 10 by far. */
const few = 4;

/** As much text takes as long as more files would. */
const littleText = 200_000;

const version = Number.parseInt(process.versions.node, 10);

/** The flags for few files are known to exist up to this version of Node: V8 complains aloud about those that it does not know. */
const latestKnown = 24;

/** The flags for many files are measured with this version; later ones compile in another way. */
const measured = 20;

/**
 * Spares a run of few files what V8 does for the sake of longer ones. Measured on `strive assess FILE`, beside Node doing
 * nothing: without the optimizing compiler, for whose threads the end of the process waits, 0.3 times less time and 0.2
 * times less memory; with a nursery that does not grow, another 0.15 times and 0.1 times less.
 */
export function settleForFewFiles(folder: string, inputs: readonly Input[]): void {
  if (inputs.length > few || version > latestKnown) return;
  if (inputs.reduce((sum, input) => sum + sizeOf(folder, input), 0) > littleText) return;
  setFlagsFromString('--no-opt');
  keepNursery();
}

/** Lets V8's nursery, where all that is made begins, no longer grow, in any thread; the start of another thread sets that back. */
const keepNursery = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** The same for a run of many files, where it was measured. */
export function keepNurseryForManyFiles(): void {
  if (version === measured) keepNursery();
}

/**
 * Code is optimized later than V8 would by itself, which takes processors from the threads that do the files: two threads on
 * two processors took a tenth less time for 1,000 files of 36 KB. It can be set while threads run: V8 looks at it whenever
 * it begins to count the calls of a function anew.
 */
export function settleForManyFiles(): void {
  if (version !== measured) return;
  keepNursery();
  setFlagsFromString('--interrupt-budget=1000000');
}

function sizeOf(folder: string, { path, bytes }: Input): number {
  if (bytes) return bytes.length;
  try {
    return statSync(resolve(folder, path), { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // Whoever reads it says why it cannot be read.
    return 0;
  }
}
