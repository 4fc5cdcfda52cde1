import { relative, resolve, sep } from 'node:path';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import type { Gathered, GatherOptions, Input } from '../../inputs/input.js';
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

/** The assessments in a folder on the disk, and what else was met there. */
export interface FolderFiles {
  readonly side: SideFiles;
  /** In the order in which they were found. */
  readonly inputs: readonly Input[];
  readonly counts: Gathered['counts'];
}

/**
 * The assessments in a folder on the disk.
 *
 * @param other the other folder: where it lies in this one, its files are not among them
 */
export async function folderFiles(
  io: Io,
  folder: string,
  other: string | undefined,
  reading: Reading,
  options: GatherOptions,
): Promise<FolderFiles> {
  const { inputs, counts } = await gatherInputs(io, [folder], options);
  const own = filesApart(io, folder, other, inputs);
  return { side: sideFiles(io, folder, own, reading), inputs: own, counts };
}

/** The files of a folder without those of the other one, where that lies in it. */
export function filesApart(io: Io, folder: string, other: string | undefined, inputs: Iterable<Input>): Input[] {
  const own = resolve(io.cwd(), folder);
  const others = other === undefined ? own : resolve(io.cwd(), other);
  const leavesOut = others !== own && isInside(own, others);
  return [...inputs].filter(({ path }) => !leavesOut || !isInside(others, resolve(io.cwd(), path)));
}

/** The files of a folder as one side of a comparison. */
export function sideFiles(io: Io, folder: string, inputs: readonly Input[], reading: Reading): SideFiles {
  const files = inputs.map((input) => [pathInFolder(io, folder, input), readerOf(input, reading)] as const);
  return { name: pathFromFolder(io.cwd(), folder), files: new Map(files) };
}

/** A file's path in the folder, with `/` between its parts. */
export const pathInFolder = (io: Io, folder: string, { path }: Input): string =>
  relative(resolve(io.cwd(), folder), resolve(io.cwd(), path)).split(sep).join('/');

const readerOf =
  (input: Input, reading: Reading) =>
  (like?: ReadSide): ReadSide =>
    readSide(input, reading, like);
