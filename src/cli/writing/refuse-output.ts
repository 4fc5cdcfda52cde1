import { readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { defaultYamlLimits } from '../../yaml/read/read-yaml.js';
import { peek } from '../inputs/peek.js';
import { readSource } from '../inputs/source.js';
import { type Io, RunError } from '../io.js';
import { pathFromFolder } from '../outputs/shown-path.js';
import { isStream } from './stream.js';

/** What standard input comes from, where the system has a name for it. */
export const standardInputPath = '/dev/stdin';

/**
 * Refuses to write over a file that the run reads, whatever it is called: a mistyped name must not cost anybody what a
 * report is about. Refuses one file for two reports as well.
 *
 * @param names the files to be written, from the working folder
 * @param reads the files that the run reads, likewise
 * @throws RunError with the first that is refused
 */
export function refuseToReplaceRead(io: Io, names: readonly string[], reads: Iterable<string>): void {
  const outputs = filesAmong(io, names).map(({ name, place }) => ({
    name,
    place,
    identity: new Set(identityOfOutput(place)),
  }));
  for (const [index, { name, identity }] of outputs.entries()) {
    const isTwice = outputs.slice(0, index).some((other) => intersects(identity, other.identity));
    if (isTwice) throw new RunError(`two reports have the same file, ${quoteText(name, 200)}. Give each its own name.`);
  }
  // What is not there yet is nothing that the run reads: thousands of files need not be looked at.
  const there = outputs.filter(({ place }) => identityOf(place).length > 0);
  if (there.length === 0) return;
  for (const path of reads) {
    const identity = identityOf(resolve(io.cwd(), path));
    const replaced = there.find((output) => intersects(output.identity, identity));
    if (replaced)
      throw new RunError(readHere(replaced.name, path === standardInputPath ? path : pathFromFolder(io.cwd(), path)));
  }
}

/** Says that a report would replace a file that the run reads. */
function readHere(name: string, path: string): string {
  const what =
    path === standardInputPath
      ? 'this run reads it from standard input'
      : path === name
        ? 'this run reads it'
        : `this run reads it as ${quoteText(path, 200)}`;
  return cannotReplace(name, what);
}

/** Says that a report would replace a file that an assessment of the run names, as its data or its evidence. */
export const namedHere = (name: string, assessment: string): string =>
  cannotReplace(name, `${quoteText(assessment, 200)} uses it as data or evidence`);

/**
 * Refuses to write a report over what people have made: an assessment, any other YAML file, a workbook or a data file, also
 * where a link leads to one. The run need not read it.
 *
 * @param names the files to be written, from the working folder
 * @throws RunError with the first that is refused
 */
export function refuseToReplaceWork(io: Io, names: readonly string[]): void {
  for (const { name, place } of filesAmong(io, names)) {
    const what = workIn(place);
    if (what) throw new RunError(cannotReplace(name, what));
  }
}

const cannotReplace = (name: string, what: string): string =>
  `can't replace ${quoteText(name, 200)}: ${what}. Choose another name.`;

function filesAmong(io: Io, names: readonly string[]): { readonly name: string; readonly place: string }[] {
  return names.map((name) => ({ name, place: resolve(io.cwd(), name) })).filter(({ place }) => !isStream(place));
}

const intersects = (known: ReadonlySet<string>, others: Iterable<string>): boolean =>
  [...others].some((one) => known.has(one));

/** What a file holds that people have made, unlike a report, in a few words. Undefined if it holds none, or isn't a file. */
function workIn(place: string): string | undefined {
  const real = fileAt(place);
  if (real === undefined) return undefined;
  if (/\.(?:ya?ml|xls[xmb]?|ods)$/i.test(real)) return `it points to ${quoteText(real, 200)}`;
  const head = headOf(real);
  if (head.startsWith('PK\x03\x04')) return 'it may be a workbook';
  if (isDataFile(head)) return 'it looks like a data file, with the columns period and value';
  if (peek(real, defaultYamlLimits.maximumBytes) !== 'other') return 'it looks like an assessment';
  return undefined;
}

/** The real path of a file; undefined if there is none. The code that writes it reports why that's impossible. */
function fileAt(place: string): string | undefined {
  try {
    const real = realpathSync(place);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Whether text begins with the columns that data files have. Our own tables begin with the column `file`. */
function isDataFile(head: string): boolean {
  const [line = ''] = head.replace(/^\xef\xbb\xbf/, '').split(/[\r\n]/, 1);
  const columns = line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  return (
    columns[0] !== 'file' && columns.includes('period') && (columns.includes('value') || columns.includes('count'))
  );
}

/** The first bytes of a file as characters. */
function headOf(real: string): string {
  const source = readSource(dirname(real), real, Number.POSITIVE_INFINITY, (descriptor) => {
    const bytes = Buffer.alloc(4096);
    return bytes.subarray(0, readSync(descriptor, bytes));
  });
  return source.kind === 'bytes' ? Buffer.from(source.bytes).toString('latin1') : '';
}

/**
 * By what a file is known under any of its names: its real path, and where it lies on the disk, which hard links share.
 * Nothing if there is no such file.
 *
 * @param path from the root
 */
function identityOf(path: string): readonly string[] {
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
