import { placeOnDisk } from '../writing/file-identity.js';
import type { JobSettings } from './job.js';

/** Which reports of a run would replace files that an assessment names. */
export interface ReplacedFiles {
  /** @param real the real path of a file that the assessment names */
  see(real: string): void;
  /** By their places among the outputs; what was seen is forgotten then. */
  take(): readonly number[];
}

/** Which files an assessment names is known only when it is read. Undefined where no report goes to a file. */
export function replacedFiles(outputs: JobSettings['outputs']): ReplacedFiles | undefined {
  const known = new Map(outputs.flatMap(({ replaces = [] }, index) => replaces.map((one) => [one, index] as const)));
  if (known.size === 0) return undefined;
  const isThere = outputs.some(({ replaces = [] }) => replaces.length > 1);
  const seen = new Set<number>();
  return {
    see(real) {
      for (const one of isThere ? [real, ...placeOnDisk(real)] : [real]) {
        const index = known.get(one);
        if (index !== undefined) seen.add(index);
      }
    },
    take() {
      const taken = [...seen];
      seen.clear();
      return taken;
    },
  };
}
