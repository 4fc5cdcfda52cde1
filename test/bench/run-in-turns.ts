import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { processorTimeOfPrograms } from './processor-time.js';

export interface Contestant {
  readonly name: string;
  /** A program; left out: Node. */
  readonly program?: string;
  readonly options: readonly string[];
  /** The file that gets what it prints; left out: nobody does. */
  readonly output?: string;
  /** Takes part in so many rounds at most. */
  readonly rounds?: number;
}

export interface Measurement {
  /**
   * Medians: milliseconds from start to end, how long processors worked meanwhile, all together, and the most memory that
   * was in use, in megabytes (of programs of Node only).
   */
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly megabytes: number;
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const tellMemory = fileURLToPath(new URL('tell-memory.cjs', import.meta.url));

/**
 * Runs programs one after another, round after round, so that whatever else the machine does strikes all alike.
 *
 * @param memoryRounds how many more rounds are run to measure the memory
 * @returns the medians by name.
 * @throws Error when one of them ends with a status other than 0.
 */
export function runInTurns(
  contestants: readonly Contestant[],
  rounds: number,
  memoryRounds = Math.min(rounds, 5),
): Map<string, Measurement> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const works = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const memories = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      if (round >= (contestant.rounds ?? rounds)) continue;
      const worked = processorTimeOfPrograms();
      const start = performance.now();
      run(contestant);
      times.get(contestant.name)?.push(performance.now() - start);
      works.get(contestant.name)?.push(processorTimeOfPrograms() - worked);
    }
  }
  for (let round = 0; round < memoryRounds; round += 1) {
    for (const contestant of contestants) {
      if (contestant.program !== undefined || round >= (contestant.rounds ?? rounds)) continue;
      const told = run({ ...contestant, options: ['--require', tellMemory, ...contestant.options] });
      memories.get(contestant.name)?.push(Number(told) / 1024);
    }
  }
  return new Map(
    contestants.map(({ name }) => [
      name,
      {
        milliseconds: median(times.get(name) ?? []),
        processorMilliseconds: median(works.get(name) ?? []),
        megabytes: median(memories.get(name) ?? []),
      },
    ]),
  );
}

/** Runs a program; what it writes to its fourth stream is returned. */
function run({ name, program = process.execPath, options, output }: Contestant): string {
  const destination = output === undefined ? 'ignore' : openSync(output, 'w');
  try {
    const {
      status,
      stderr,
      output: streams,
    } = spawnSync(program, options, {
      cwd: project,
      env: environment,
      stdio: ['ignore', destination, 'pipe', 'pipe'],
      maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return String(streams[3]);
  } finally {
    if (typeof destination === 'number') closeSync(destination);
  }
}

/** What makes every start of Node slower, or another one, is left out. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'FORCE_COLOR'].includes(name),
  ),
);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
