import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../version.js';
import type { CacheSettings } from '../jobs/job.js';

const defaultFolder = '.strive-cache';

/**
 * Where `--cache` keeps results. The program is known by its version and by its own file, so that a build of another day
 * takes nothing from this one; it is looked up once, for worker threads run from another file.
 */
export function cacheSettings(flag: string | true): CacheSettings {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return { folder: flag === true ? defaultFolder : flag, program: `${version} ${size} ${mtimeMs}` };
}
