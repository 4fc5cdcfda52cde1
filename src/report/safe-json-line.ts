import { escapeUnsafe } from './safe-json.js';

/** Where lines are put together, one after another; it grows with the longest. In bytes. */
let draft = Buffer.allocUnsafeSlow(0);
let used = 0;

/** A draft that became larger than this for one line is not kept for the next. In bytes. */
const kept = 1_000_000;

/** The most bytes that a unit of a string takes in UTF-8. */
const widest = 3;

/**
 * An object as one line of JSON in UTF-8, safe to print: the same as `safeJson` gives, and a line break.
 *
 * It is made into bytes property by property. One character beyond Latin-1 makes the whole of a string take twice the room and
 * several times as long to encode; so it does that to its property alone. Measured on results of 54 KB: 0.6 times the time of
 * encoding the object's JSON whole.
 *
 * @returns bytes in memory of their own, which can be handed to another thread
 */
export function safeJsonLine(object: object): Uint8Array {
  used = 0;
  let before = '{';
  for (const key of Object.keys(object)) {
    const json = JSON.stringify(object[key as keyof object]) as string | undefined;
    if (json === undefined) continue;
    append(`${before}${JSON.stringify(key)}:`);
    append(json);
    before = ',';
  }
  append(before === '{' ? '{}\n' : '}\n');
  const line = new Uint8Array(draft.subarray(0, used));
  if (draft.length > kept) draft = Buffer.allocUnsafeSlow(0);
  return line;
}

function append(json: string): void {
  makeRoom(json.length * widest);
  const written = draft.write(json, used);
  // As many bytes as units: it is ASCII throughout, where only the sign for delete is not safe.
  const isSafe = written === json.length && !json.includes('\u007f');
  const safe = isSafe ? json : escapeUnsafe(json);
  if (safe === json) used += written;
  else {
    makeRoom(safe.length * widest);
    used += draft.write(safe, used);
  }
}

function makeRoom(bytes: number): void {
  if (draft.length - used >= bytes) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * draft.length, used + bytes));
  draft.copy(larger, 0, 0, used);
  draft = larger;
}
