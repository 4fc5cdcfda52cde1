import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { AssessmentFiles } from '../assessment/read-assessment.js';
import { isInside } from './is-inside.js';
import { readSource } from './source.js';

/**
 * The files beside an assessment: its data files and its evidence. Nothing outside the assessment's folder is opened or
 * looked at, neither by a path that leaves it nor by a link.
 *
 * @param file the assessment, as a path from `workingFolder`
 * @param seen takes the real path of each file that is there, when it is asked for
 */
export function assessmentFolder(
  workingFolder: string,
  file: string,
  maximumBytes: number,
  seen: (real: string) => void = () => {},
): AssessmentFiles {
  const folder = dirname(resolve(workingFolder, file));
  let realFolder: string | undefined;
  const find = (path: string): 'outside' | 'missing' | { readonly real: string } => {
    if (leaves(path)) return 'outside';
    const target = join(folder, path);
    try {
      realFolder ??= realpathSync(folder);
    } catch {
      return 'missing';
    }
    const real = realPath(target);
    if (real !== undefined) {
      if (!isInside(realFolder, real)) return 'outside';
      seen(real);
      return { real };
    }
    // Where the folder that would hold it lies outside, whether it is there is not told.
    return isInside(realFolder, nearestFolder(target)) ? 'missing' : 'outside';
  };
  return {
    exists(path) {
      const found = find(path);
      if (found === 'outside') return 'outside';
      return found !== 'missing' && existsSync(found.real);
    },
    read(path) {
      const found = find(path);
      if (typeof found === 'string') return found;
      const source = readSource(folder, found.real, maximumBytes);
      if (source.kind === 'bytes') return source.bytes;
      return source.kind === 'missing' || source.kind === 'too-large' ? source.kind : 'unreadable';
    },
  };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The nearest folder above a path that is there, links followed. */
function nearestFolder(path: string): string {
  const above = dirname(path);
  return realPath(above) ?? (above === path ? path : nearestFolder(above));
}

/** Whether a path is absolute or climbs out of the folder, on any system: files travel. */
function leaves(path: string): boolean {
  if (isAbsolute(path) || /^(?:[a-z]:|[\\/])/i.test(path)) return true;
  const segments = path.split(/[\\/]/);
  let depth = 0;
  for (const segment of segments) {
    if (segment === '..') depth -= 1;
    else if (segment !== '' && segment !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
