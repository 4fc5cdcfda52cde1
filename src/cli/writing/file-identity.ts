import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * By what a file is known under any of its names: its real path, and where it lies on the disk, which hard links share.
 * Nothing where there is no such file.
 *
 * @param path from the root
 */
export function identityOf(path: string): readonly string[] {
  try {
    const real = realpathSync(path);
    return [real, ...placeOnDisk(real)];
  } catch {
    return [];
  }
}

/** What a file is known by that is written at a path: the path, and what is there already, or where a link there leads. */
export function identityOfOutput(path: string): readonly string[] {
  try {
    return [join(realpathSync(dirname(path)), basename(path)), ...identityOf(path)];
  } catch {
    return [];
  }
}

/** @param real a real path. @returns nothing where the system does not tell */
export function placeOnDisk(real: string): readonly string[] {
  const facts = statSync(real, { bigint: true, throwIfNoEntry: false });
  return facts === undefined || facts.ino === 0n ? [] : [`${facts.dev}:${facts.ino}`];
}
