import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import type { PairComparison } from '../../../generated/comparison.js';
import { compareFiles } from '../../../insight/comparison/compare-files.js';
import { type FilePair, pairFiles } from '../../../insight/comparison/pair-files.js';
import { countedBy } from '../../../insight/comparison/standing.js';
import { summarize } from '../../../insight/comparison/summarize.js';
import type { Folders } from '../../../report/comparison/any-comparison.js';
import { yieldingToEventLoop } from '../../workers/event-loop.js';
import type { Reading, ReadSide } from './read-side.js';
import { type SideEntry, sideEntry } from './side-entry.js';
import type { SideFiles } from './side-files.js';

/** Compares the assessments of two folders, partnership by partnership. What's wrong with a file costs only its pair. */
export async function compareFolders(
  old: SideFiles,
  now: SideFiles,
  { chosen: { framework } }: Pick<Reading, 'chosen'>,
  options: EvaluateOptions,
): Promise<Folders> {
  const compared = new Map<string, Omit<PairComparison, 'by'>>();
  const compare = (one: ReadSide, other: ReadSide) => {
    const {
      framework: _,
      basis,
      methodInForce,
      countedBy: __,
      readings,
      revision,
      ...pair
    } = compareFiles(framework, one.side, other.side, options);
    return pair;
  };
  const [olds, news]: [SideEntry[], SideEntry[]] = [[], []];
  const yieldNowAndThen = yieldingToEventLoop();
  // Most pairs have one path in both folders: these are compared as they are read, and need not be kept.
  for (const path of [...new Set([...now.files.keys(), ...old.files.keys()])].sort()) {
    const [readOld, readNew] = [old.files.get(path), now.files.get(path)];
    const after = readNew?.();
    const before = readOld?.(after);
    const [oldEntry, newEntry] = [sideEntry(path, readOld, before), sideEntry(path, readNew, after)];
    olds.push(...oldEntry);
    news.push(...newEntry);
    if (before && after && oldEntry[0]?.id === newEntry[0]?.id) compared.set(path, compare(before, after));
    await yieldNowAndThen();
  }
  const compareAgain = (pair: FilePair<SideEntry, SideEntry>) => {
    const after = pair.new.read();
    return compare(pair.old.read(after), after);
  };
  const { pairs, onlyOld, onlyNew, ambiguous } = pairFiles(olds, news);
  const done = pairs.map((pair): PairComparison => {
    const known = pair.old.path === pair.new.path ? compared.get(pair.new.path) : undefined;
    return { by: pair.by, ...(known ?? compareAgain(pair)) };
  });
  return {
    framework: framework.edition,
    basis: options.basis ?? 'self',
    methodInForce: options.method ?? 'file',
    countedBy: countedBy(options),
    readings: { ...options.readings },
    revision: null,
    old: old.name,
    new: now.name,
    pairs: done,
    onlyOld: onlyOld.map(({ unpaired }) => unpaired),
    onlyNew: onlyNew.map(({ unpaired }) => unpaired),
    ambiguous: [...ambiguous],
    summary: summarize(framework, done, { onlyOld: onlyOld.length, onlyNew: onlyNew.length }, countedBy(options)),
  };
}
