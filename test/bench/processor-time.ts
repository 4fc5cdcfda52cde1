import { readFileSync } from 'node:fs';

/** Milliseconds in a tick of the kernel's accounts on Linux, whatever its own clock. */
const tick = 10;

/**
 * How long processors have worked for the programs that this process has run and waited for, in milliseconds: a figure
 * that a busy machine changes little. NaN where the system does not tell.
 */
export function processorTimeOfPrograms(): number {
  try {
    const line = readFileSync('/proc/self/stat', 'latin1');
    // The name, in parentheses, may hold anything; the two sums of the waited-for are the 14th and 15th field behind it.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) * tick;
  } catch {
    return Number.NaN;
  }
}
