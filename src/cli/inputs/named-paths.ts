import { resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { defaultYamlLimits } from '../../yaml/read/read-yaml.js';
import type { Io } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import type { GatherOptions } from './input.js';
import { meantFile } from './near-file.js';
import { pathKind } from './path-kind.js';
import { readList } from './read-list.js';
import { readSource } from './source.js';

/** Names that stand together: arguments in a row, or the lines of a list. */
export interface NamedPaths {
  /** Files, folders and patterns. */
  readonly names: readonly string[];
  /** The folder, as an absolute path, that they are read from. */
  readonly folder: string;
  /** Whether they are arguments, of which `-` is standard input, or are in a list or in the config file. */
  readonly from: 'arguments' | 'list' | 'config';
  /** Where each name is in the config file. */
  readonly places?: readonly string[];
}

export interface Named {
  readonly groups: readonly NamedPaths[];
  /** What standard input holds, where `-` is among the arguments. */
  readonly standardInput?: Uint8Array;
}

const anyFile = /./;

/** A list is read whole; this is about a million names. */
const maximumListBytes = 200_000_000;

/**
 * Everything that a command names, in order: its arguments with the lists among them (`@LIST`) in their place, then the
 * lists of `--files-from`; where there is neither, the paths of the config file. Names in lists are read from the working
 * folder, as those of `find` and `git` are. A file whose own name starts with `@` is that file.
 */
export async function namedPaths(
  io: Io,
  arguments_: readonly string[],
  {
    filesFrom = [],
    paths = [],
    pathPlaces = [],
    folder = '.',
    allowEmpty = false,
    maximumBytes = defaultYamlLimits.maximumBytes,
  }: GatherOptions,
  problem: (message: string) => void,
): Promise<Named> {
  const here = io.cwd();
  if (arguments_.length === 0 && filesFrom.length === 0) {
    if (paths.length === 0)
      problem('no files were named. Name files, folders, or patterns, or use - for standard input.');
    return { groups: [{ names: paths, folder: resolve(here, folder), from: 'config', places: pathPlaces }] };
  }
  let standardInput: Uint8Array | undefined;
  let inputIsUsed = false;
  const standard = async (limit: number): Promise<Uint8Array | undefined> => {
    if (inputIsUsed) {
      problem('standard input can only be read once, as an assessment (-) or as one list.');
      return undefined;
    }
    inputIsUsed = true;
    try {
      return await readStandardInput(io, limit);
    } catch (error) {
      problem(`can't read standard input: ${reasonOf(error)}.`);
      return undefined;
    }
  };
  const groups: NamedPaths[] = [];
  const addList = async (list: string): Promise<void> => {
    const names = list === '-' ? await listIn(await standard(maximumListBytes)) : listInFile(here, list, problem);
    if (names === undefined) return;
    if (names === 'no text') problem(`the list ${shown(list)} isn't a text file (UTF-8) with one name per line.`);
    else if (names.length === 0) {
      if (!allowEmpty) problem(`the list ${shown(list)} is empty. To allow that, add --allow-empty.`);
    } else groups.push({ names, folder: here, from: 'list' });
  };

  let row: string[] | undefined;
  for (const argument of arguments_) {
    if (argument.startsWith('@') && argument.length > 1 && pathKind(resolve(here, argument)) === 'missing') {
      row = undefined;
      await addList(argument.slice(1));
      continue;
    }
    if (argument === '-' && standardInput === undefined) {
      standardInput = await standard(maximumBytes);
      if (standardInput === undefined) continue;
    }
    if (row === undefined) {
      row = [];
      groups.push({ names: row, folder: here, from: 'arguments' });
    }
    row.push(argument);
  }
  for (const list of filesFrom) await addList(list);
  return { groups, ...(standardInput && { standardInput }) };
}

function listIn(bytes: Uint8Array | undefined): string[] | 'no text' | undefined {
  return bytes && (readList(bytes) ?? 'no text');
}

function listInFile(
  folder: string,
  file: string,
  problem: (message: string) => void,
): string[] | 'no text' | undefined {
  const source = readSource(folder, file, maximumListBytes);
  if (source.kind === 'bytes') return listIn(source.bytes);
  const reasons = {
    missing: 'there is no such file',
    folder: "it's a folder",
    'too-large': "it's too large",
    unreadable: source.kind === 'unreadable' ? `${source.reason}; to read a list from a pipe, use -` : '',
  };
  const meant = source.kind === 'missing' ? meantFile(folder, file, anyFile) : '';
  problem(`can't read the list ${shown(file)}: ${reasons[source.kind]}.${meant}`);
  return undefined;
}

const shown = (list: string) => (list === '-' ? 'on standard input' : quoteText(list, 200));

/** What standard input holds, and no more of it than so many bytes and a chunk: an endless one comes to an end here. */
async function readStandardInput(io: Io, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin ?? []) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > maximumBytes) break;
  }
  return Buffer.concat(chunks);
}
