import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Contestant {
  readonly name: string;
  readonly options: readonly string[];
}

export interface Measurement {
  /** Medians: milliseconds from start to end, and the most memory that was in use, in megabytes. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const tellMemory = fileURLToPath(new URL('tell-memory.cjs', import.meta.url));

/**
 * Runs programs of Node one after another, round after round, so that whatever else the machine does strikes all alike.
 *
 * @returns the medians by name.
 * @throws Error when one of them ends with a status other than 0.
 */
export function runInTurns(contestants: readonly Contestant[], rounds: number): Map<string, Measurement> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const memories = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, options } of contestants) {
      const start = performance.now();
      run(name, options);
      times.get(name)?.push(performance.now() - start);
    }
  }
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    for (const { name, options } of contestants) {
      memories.get(name)?.push(Number(run(name, ['--require', tellMemory, ...options])) / 1024);
    }
  }
  return new Map(
    contestants.map(({ name }) => [
      name,
      { milliseconds: median(times.get(name) ?? []), megabytes: median(memories.get(name) ?? []) },
    ]),
  );
}

/** Runs Node; what it writes to its fourth stream is returned. */
function run(name: string, options: readonly string[]): string {
  const { status, stderr, output } = spawnSync(process.execPath, options, {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return String(output[3]);
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
