import { resolve } from 'node:path';
import { defaultYamlLimits } from '../../yaml/read/read-yaml.js';
import type { Io } from '../io.js';
import { findInputs, mayBePattern } from './find-inputs.js';
import { ignoreRules } from './ignore-rules.js';
import type { Gathered, GatherOptions, InputCounts } from './input.js';
import { type Named, namedPaths } from './named-paths.js';
import { pathKind } from './path-kind.js';

/**
 * From a command's arguments to the files that it is about, in a stable order: arguments as they are given, what folders
 * and patterns hold by path. Lists and standard input are read at once, folders only as the inputs are asked for.
 */
export async function gatherInputs(
  io: Io,
  arguments_: readonly string[],
  options: GatherOptions = {},
): Promise<Gathered> {
  const tally: InputCounts = { problems: [], skipped: 0, links: 0, unlike: { count: 0, names: [] }, suspicious: [] };
  const problem = (message: string) => tally.problems.push(message);
  const named = await namedPaths(io, arguments_, options, problem);
  const patterns = named.groups.some(({ names }) => names.some(mayBePattern));
  const search = {
    workingFolder: io.cwd(),
    stdinName: options.stdinName ?? '<stdin>',
    maximumBytes: options.maximumBytes ?? defaultYamlLimits.maximumBytes,
    isIgnored: await ignoreRules(io, options.folder ?? '.', options.ignore ?? [], problem),
    ...(patterns && { expandPattern: (await import('./expand-pattern.js')).expandPattern }),
    tally,
  };
  return { many: isMany(named), inputs: findInputs(named, search), counts: tally };
}

/** Known before anything is read: that there are lists, folders or patterns, or several files. */
function isMany({ groups }: Named): boolean {
  const files = new Set<string>();
  for (const { names, folder, from } of groups) {
    if (from === 'list') return true;
    for (const name of names) {
      const path = resolve(folder, name);
      const kind = name === '-' && from === 'arguments' ? 'file' : pathKind(path);
      if (kind === 'folder' || (kind === 'missing' && mayBePattern(name))) return true;
      if (kind === 'file') files.add(path);
      if (files.size > 1) return true;
    }
  }
  return false;
}
