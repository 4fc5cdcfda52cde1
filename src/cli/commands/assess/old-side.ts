import { resolve } from 'node:path';
import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import type { MovementOld, OldRevision } from '../../../generated/report.js';
import { type Earlier, type OldSide, resultsOf } from '../../../insight/comparison/movement.js';
import { pairFiles } from '../../../insight/comparison/pair-files.js';
import type { Standings } from '../../../insight/comparison/standing.js';
import { mayBeOldInWords, namesInWords } from '../../../report/comparison/comparison-words.js';
import { quoteText } from '../../../text/clean-text.js';
import { counted } from '../../../text/counted.js';
import { grouped } from '../../../text/grouped.js';
import type { GatherOptions, Input } from '../../inputs/input.js';
import { namedKind } from '../../inputs/named-kind.js';
import { pathKind } from '../../inputs/path-kind.js';
import { tellSkipped } from '../../inputs/tell-skipped.js';
import { type Io, isRunError, RunError } from '../../io.js';
import type { Progress } from '../../terminal/progress.js';
import { yieldingToEventLoop } from '../../workers/event-loop.js';
import type { Reading, ReadSide } from '../compare/read-side.js';
import { type SideEntry, sideEntry } from '../compare/side-entry.js';
import { filesApart, folderFiles, pathInFolder, type SideFiles, sideFiles } from '../compare/side-files.js';

/** The old side of a run with `--against`. */
export interface OldSideOfRun {
  /** The run's files, each with what the old side knows of its partnership. */
  readonly inputs: readonly Input[];
  readonly about: OldSide;
  /** What could not be looked into, each in a sentence. */
  readonly problems: readonly string[];
  /** The old files that were read from the disk. */
  readonly reads: readonly string[];
}

/** How the files of both sides are read and judged. */
export interface OldSideOptions {
  readonly reading: Reading;
  readonly evaluate: EvaluateOptions;
  readonly gather: GatherOptions;
  /** Starts to show how far the reading is, of so many files. */
  readonly progress: (total: number) => Progress;
}

/**
 * Reads the old side of a run, and finds for each file what it knows of the partnership. Files are paired and judged as
 * `strive compare` does it; of each old file only its verdicts are kept.
 *
 * @param against a folder, or a revision of the Git repository that `folder` lies in
 * @throws RunError if there's neither
 */
export async function readOldSide(
  io: Io,
  folder: string,
  against: string,
  found: readonly Input[],
  options: OldSideOptions,
): Promise<OldSideOfRun> {
  const { reading, gather } = options;
  if (pathKind(resolve(io.cwd(), against)) === 'missing') {
    const now = sideFiles(io, folder, found, reading);
    const { side, revision } = await committed(io, folder, against, now, options);
    const { earlier, left } = await pairedWith(side, now, options);
    const inputs = withEarlier(io, folder, found, earlier);
    return { inputs, about: { against: side.name, revision, left }, problems: [], reads: [] };
  }
  if (namedKind(io, against) === 'file')
    throw new RunError(`${quoteText(against, 200)} is a file. --against needs a folder or a revision.`);
  const own = filesApart(io, folder, against, found);
  const old = await folderFiles(io, against, folder, reading, gather);
  tellSkipped(io, old.counts, old.side.name);
  const { earlier, left } = await pairedWith(old.side, sideFiles(io, folder, own, reading), options);
  return {
    inputs: withEarlier(io, folder, own, earlier),
    about: { against: old.side.name, revision: null, left },
    problems: old.counts.problems,
    reads: old.inputs.map(({ path }) => path),
  };
}

async function committed(
  io: Io,
  folder: string,
  against: string,
  now: SideFiles,
  { reading, gather }: OldSideOptions,
): Promise<{ readonly side: SideFiles; readonly revision: OldRevision }> {
  const { oldVersions } = await import('../compare/old-version.js');
  try {
    return await oldVersions(io, folder, against, reading, gather, now);
  } catch (error) {
    if (!isRunError(error)) throw error;
    throw new RunError(`there is no folder ${quoteText(against, 100)}. As a revision: ${error.message}`);
  }
}

const withEarlier = (
  io: Io,
  folder: string,
  inputs: readonly Input[],
  earlier: ReadonlyMap<string, Earlier>,
): Input[] =>
  inputs.map((input) => ({ ...input, earlier: earlier.get(pathInFolder(io, folder, input)) ?? { kind: 'new' } }));

/** What the old side knows, by the new file's path in its folder; and the old files that belong to no new one. */
async function pairedWith(
  old: SideFiles,
  now: SideFiles,
  { reading, evaluate, progress }: OldSideOptions,
): Promise<{ readonly earlier: ReadonlyMap<string, Earlier>; readonly left: OldSide['left'] }> {
  const { framework } = reading.chosen;
  const [olds, news]: [OldEntry[], SideEntry[]] = [[], []];
  const paths = [...new Set([...now.files.keys(), ...old.files.keys()])].sort();
  const shown = progress(paths.length);
  const yieldNowAndThen = yieldingToEventLoop();
  for (const path of paths) {
    const [readOld, readNew] = [old.files.get(path), now.files.get(path)];
    const after = readNew?.();
    const before = readOld?.(after);
    news.push(...sideEntry(path, readNew, after));
    olds.push(...sideEntry(path, readOld, before).map((entry) => ({ ...entry, ...knownOf(before) })));
    shown.step();
    await yieldNowAndThen();
  }
  shown.end();
  const { pairs, onlyOld, onlyNew } = pairFiles(olds, news);
  const earlier = new Map<string, Earlier>();
  for (const { by, old: before, new: after } of pairs) earlier.set(after.path, earlierOf(by, before));
  const unclear = new Set<OldEntry>();
  const unread = onlyOld.filter(({ results }) => results === undefined);
  const [byId, byName] = [grouped(onlyOld, ({ id }) => id), grouped(onlyOld, ({ name }) => name)];
  for (const after of onlyNew) {
    const sameId = after.id === null ? [] : (byId.get(after.id) ?? []);
    const sameName = after.name === null ? [] : (byName.get(after.name) ?? []);
    const candidates = new Set([...sameId, ...sameName.filter(({ id }) => id === null || after.id === null)]);
    for (const one of candidates) unclear.add(one);
    earlier.set(after.path, unpaired([...candidates], unread));
  }
  const left = onlyOld.filter((one) => !unclear.has(one));
  return { earlier, left: left.map(({ file, name }) => ({ file, name })) };

  function knownOf(before: ReadSide | undefined): Pick<OldEntry, 'results' | 'assessedOn' | 'problem'> {
    const side = before?.side;
    if (side?.read.valid) {
      const { assessment } = side.read;
      return {
        results: resultsOf(framework, assessment, evaluate),
        assessedOn: assessment.assessedOn,
        problem: '',
      };
    }
    const errors = side?.read.findings.filter(({ severity }) => severity === 'error').length ?? 0;
    const problem = side?.sha256 === null ? "can't be read" : `has ${counted(errors, 'error')}`;
    return { results: undefined, assessedOn: null, problem };
  }
}

/** An old file: its verdicts, or why there are none. */
interface OldEntry extends SideEntry {
  readonly results: Standings | undefined;
  readonly assessedOn: string | null;
  readonly problem: string;
}

function earlierOf(by: MovementOld['by'], { file, results, assessedOn, problem }: OldEntry): Earlier {
  const old = { file, by, assessedOn };
  return results ? { kind: 'known', old, results } : { kind: 'no-comparison', old, reason: `${file} ${problem}.` };
}

/** Of a partnership without an old file: it's new, unless an old file may be about it. */
function unpaired(candidates: readonly OldEntry[], unread: readonly OldEntry[]): Earlier {
  const filesOf = (entries: readonly OldEntry[]) => entries.map(({ file }) => file);
  if (candidates.length > 0) {
    const reason = `More than one file has the same id or name, so it isn't clear which ones belong together: ${namesInWords(filesOf(candidates))}.`;
    return { kind: 'no-comparison', old: null, reason };
  }
  if (unread.length === 0) return { kind: 'new' };
  return { kind: 'no-comparison', old: null, reason: mayBeOldInWords(filesOf(unread)) };
}
