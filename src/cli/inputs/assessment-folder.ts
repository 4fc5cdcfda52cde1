import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { leavesFolder } from '../../assessment/checks/paths.js';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import { isInside } from './is-inside.js';
import { readSource } from './source.js';

/** Where a path leads, links followed. What is outside is not looked at further. */
type Place = 'outside' | 'missing' | { readonly real: string };

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
  /** Each folder is looked up once, however many files in it are named. */
  const folders = new Map<string, Place>();

  function placeOfFolder(path: string): Place {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const place = path === folder ? realPlace(folder) : placeIn(placeOfFolder(dirname(path)), basename(path));
    folders.set(path, place);
    return place;
  }

  function placeIn(above: Place, name: string): Place {
    if (typeof above === 'string') return above;
    const path = join(above.real, name);
    try {
      const facts = lstatSync(path, { throwIfNoEntry: false });
      if (!facts?.isSymbolicLink()) return facts === undefined ? 'missing' : { real: path };
    } catch {
      // A name that no file can have, or a folder that may not be looked into.
      return 'missing';
    }
    const root = placeOfFolder(folder);
    const place = realPlace(path);
    if (typeof root === 'string' || typeof place === 'string') return 'missing';
    return isInside(root.real, place.real) ? place : 'outside';
  }

  const find = (path: string): Place => {
    if (leavesFolder(path)) return 'outside';
    const target = join(folder, path);
    const place = target === folder ? placeOfFolder(folder) : placeIn(placeOfFolder(dirname(target)), basename(target));
    if (typeof place !== 'string') seen(place.real);
    return place;
  };
  return {
    exists(path) {
      const place = find(path);
      return place === 'outside' ? 'outside' : place !== 'missing';
    },
    read(path) {
      const place = find(path);
      if (typeof place === 'string') return place;
      const source = readSource(folder, place.real, maximumBytes);
      if (source.kind === 'bytes') return source.bytes;
      return source.kind === 'missing' || source.kind === 'too-large' ? source.kind : 'unreadable';
    },
  };
}

function realPlace(path: string): Place {
  try {
    return { real: realpathSync(path) };
  } catch {
    return 'missing';
  }
}
