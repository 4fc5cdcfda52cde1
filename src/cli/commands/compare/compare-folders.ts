import { relative, resolve, sep } from 'node:path';
import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import type { PairComparison, UnpairedFile } from '../../../generated/comparison.js';
import { compareFiles, type SideFile } from '../../../insight/comparison/compare-files.js';
import { type Claimant, type FilePair, pairFiles } from '../../../insight/comparison/pair-files.js';
import { summarize } from '../../../insight/comparison/summarize.js';
import type { Folders } from '../../../report/comparison/any-comparison.js';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import type { GatherOptions, Input } from '../../inputs/input.js';
import { isInside } from '../../inputs/is-inside.js';
import type { Io } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { yieldingToEventLoop } from '../../workers/event-loop.js';
import { type Reading, type ReadSide, readSide } from './read-side.js';

/** A file of one of the folders. */
interface Entry extends Claimant {
  readonly input: Input;
  readonly unpaired: UnpairedFile;
}

/**
 * Compares the assessments of two folders, partnership by partnership. What's wrong with a file costs only its pair.
 *
 * @param problems takes what could not be found or looked into, each in a sentence
 */
export async function compareFolders(
  io: Io,
  old: string,
  now: string,
  reading: Reading,
  options: EvaluateOptions & { readonly gather: GatherOptions },
  problems: string[],
): Promise<Folders> {
  const { framework } = reading.chosen;
  const [oldFiles, newFiles] = [
    await filesIn(io, old, now, options.gather, problems),
    await filesIn(io, now, old, options.gather, problems),
  ];
  const compared = new Map<string, Omit<PairComparison, 'by'>>();
  const compare = (one: ReadSide, other: ReadSide) => {
    const { framework: _, basis, methodInForce, ...pair } = compareFiles(framework, one.side, other.side, options);
    return pair;
  };
  const [olds, news]: [Entry[], Entry[]] = [[], []];
  const yieldNowAndThen = yieldingToEventLoop();
  // Most pairs have one path in both folders: these are compared as they are read, and need not be kept.
  for (const path of [...new Set([...newFiles.keys(), ...oldFiles.keys()])].sort()) {
    const [before, after] = [oldFiles.get(path), newFiles.get(path)];
    const first = before && readSide(before, reading);
    const second = after && readSide(after, reading, first);
    const [oldEntry, newEntry] = [entryOf(path, before, first), entryOf(path, after, second)];
    olds.push(...oldEntry);
    news.push(...newEntry);
    if (first && second && oldEntry[0]?.id === newEntry[0]?.id) compared.set(path, compare(first, second));
    await yieldNowAndThen();
  }
  const { pairs, onlyOld, onlyNew, ambiguous } = pairFiles(olds, news);
  const done = pairs.map((pair): PairComparison => {
    const known = pair.old.path === pair.new.path ? compared.get(pair.new.path) : undefined;
    return { by: pair.by, ...(known ?? compareAgain(pair)) };
  });
  function compareAgain({ old: one, new: other }: FilePair<Entry, Entry>) {
    const first = readSide(one.input, reading);
    return compare(first, readSide(other.input, reading, first));
  }
  return {
    framework: framework.edition,
    basis: options.basis ?? 'self',
    methodInForce: options.method ?? 'file',
    old: pathFromFolder(io.cwd(), old),
    new: pathFromFolder(io.cwd(), now),
    pairs: done,
    onlyOld: onlyOld.map(({ unpaired }) => unpaired),
    onlyNew: onlyNew.map(({ unpaired }) => unpaired),
    ambiguous: [...ambiguous],
    summary: summarize(framework, done, { onlyOld: onlyOld.length, onlyNew: onlyNew.length }),
  };
}

/** The assessments in a folder by their paths in it. Where the other folder lies in this one, its files are not among them. */
async function filesIn(
  io: Io,
  folder: string,
  other: string,
  options: GatherOptions,
  problems: string[],
): Promise<ReadonlyMap<string, Input>> {
  const [own, others] = [resolve(io.cwd(), folder), resolve(io.cwd(), other)];
  const leavesOut = others !== own && isInside(own, others);
  const gathered = await gatherInputs(io, [folder], options);
  const files = new Map<string, Input>();
  for (const input of gathered.inputs) {
    const path = resolve(io.cwd(), input.path);
    if (!leavesOut || !isInside(others, path)) files.set(relative(own, path).split(sep).join('/'), input);
  }
  problems.push(...gathered.counts.problems);
  return files;
}

function entryOf(path: string, input: Input | undefined, read: ReadSide | undefined): Entry[] {
  if (!input || !read) return [];
  const partnership = partnershipOf(read.side);
  const { file, read: result } = read.side;
  return [
    {
      file,
      path,
      id: partnership?.id ?? null,
      name: partnership?.name ?? null,
      input,
      unpaired: { file, valid: result.valid, partnership },
    },
  ];
}

function partnershipOf({ read }: SideFile): UnpairedFile['partnership'] {
  if (!read.valid) return null;
  const { id = null, name } = read.assessment.partnership;
  return { id, name };
}
