import type { Measurement } from './run-in-turns.js';

export type Measurements = ReadonlyMap<string, Measurement>;

/** A table of times, of processors' work and of memory, and how many times as much each is as the named one. */
export function printTable(measured: Measurements, unit: { readonly name: string; readonly short: string }): void {
  const one = measurement(measured, unit.name);
  const width = Math.max(...[...measured.keys()].map((name) => name.length));
  const times = `x ${unit.short}`.padStart(9);
  console.log(`${'median'.padEnd(width)}       ms${times}   CPU ms${times}       MB${times}`);
  for (const [name, { milliseconds, processorMilliseconds, megabytes }] of measured) {
    const time = cells(milliseconds, one.milliseconds);
    const work = cells(processorMilliseconds, one.processorMilliseconds);
    console.log(name.padEnd(width) + time + work + cells(megabytes, one.megabytes));
  }
}

function cells(value: number, unit: number): string {
  if (Number.isNaN(value)) return ''.padStart(18);
  return `${value.toFixed(1).padStart(9)}${(value / unit).toFixed(2).padStart(9)}`;
}

/** A ratio beside the most that it should be. */
export function printTarget(name: string, ratio: number, target: number, stretch?: number): void {
  const asked = `at most ${target}${stretch === undefined ? '' : `, better ${stretch}`}`;
  const verdict =
    ratio > target ? 'MISSED' : stretch !== undefined && ratio > stretch ? 'kept, stretch missed' : 'kept';
  console.log(`  ${name.padEnd(44)}${ratio.toFixed(ratio < 0.1 ? 3 : 2).padStart(6)}   ${asked.padEnd(24)} ${verdict}`);
}

/** @throws Error where nothing of that name was measured. */
export function measurement(measured: Measurements, name: string): Measurement {
  const found = measured.get(name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return found;
}
