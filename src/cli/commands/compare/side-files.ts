import { relative, resolve, sep } from 'node:path';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import type { GatherOptions, Input } from '../../inputs/input.js';
import { isInside } from '../../inputs/is-inside.js';
import type { Io } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { type Reading, type ReadSide, readSide } from './read-side.js';

/** The assessments of one of two folders. */
export interface SideFiles {
  /** What reports call the folder. */
  readonly name: string;
  /**
   * By their paths in the folder: each is read when it's asked for, and not a second time where the other side holds the same.
   */
  readonly files: ReadonlyMap<string, (like?: ReadSide) => ReadSide>;
}

/**
 * The assessments in a folder on the disk.
 *
 * @param other the other folder: where it lies in this one, its files are not among them
 * @param problems takes what could not be found or looked into, each in a sentence
 */
export async function folderFiles(
  io: Io,
  folder: string,
  other: string | undefined,
  reading: Reading,
  options: GatherOptions,
  problems: string[],
): Promise<SideFiles> {
  const own = resolve(io.cwd(), folder);
  const others = other === undefined ? undefined : resolve(io.cwd(), other);
  const leavesOut = others !== undefined && others !== own && isInside(own, others);
  const gathered = await gatherInputs(io, [folder], options);
  const files = new Map<string, (like?: ReadSide) => ReadSide>();
  for (const input of gathered.inputs) {
    const path = resolve(io.cwd(), input.path);
    if (leavesOut && isInside(others, path)) continue;
    files.set(relative(own, path).split(sep).join('/'), readerOf(input, reading));
  }
  problems.push(...gathered.counts.problems);
  return { name: pathFromFolder(io.cwd(), folder), files };
}

const readerOf =
  (input: Input, reading: Reading) =>
  (like?: ReadSide): ReadSide =>
    readSide(input, reading, like);
