import type { Io } from '../io.js';
import type { JobInput } from '../jobs/job.js';

/** Interim, until the gathering of inputs lands: the files as they are named. */
export async function gatherInputs(_io: Io, values: readonly string[], _options: unknown) {
  return {
    inputs: values.map((name): JobInput => ({ name, path: name })),
    problems: [] as string[],
    suspicious: [] as string[],
    skipped: 0,
    many: values.length > 1,
  };
}
