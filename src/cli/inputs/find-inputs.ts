import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { quoteText } from '../../assessment/clean-text.js';
import { configNames } from '../find-config.js';
import { reasonOf } from '../output.js';
import { shownPath } from '../shown-path.js';
import { type FolderOutcome, folderInputs } from './folder-inputs.js';
import type { IsIgnored } from './ignore-rules.js';
import type { Input, Tally } from './input.js';
import { noteLeftOut } from './left-out.js';
import type { Named, NamedPaths } from './named-paths.js';
import { pathKind } from './path-kind.js';
import { isNamedAssessment, peek } from './peek.js';
import { deepestFolder, under, type Walk } from './walk-folder.js';

/** What the search for the inputs needs to know besides the names. */
export interface Search {
  readonly workingFolder: string;
  readonly stdinName: string;
  readonly maximumBytes: number;
  readonly isIgnored: IsIgnored;
  /** Where a name may be a pattern. */
  readonly expandPattern?: typeof import('./expand-pattern.js')['expandPattern'];
  readonly tally: Tally;
}

/** The inputs in order, each once, found as they are asked for. */
export function* findInputs({ groups, standardInput }: Named, search: Search): Generator<Input> {
  const taken = pathsOnce(groups);
  const passedOver = pathsOnce(groups);
  let inputIsTaken = false;
  for (const { names, folder, from } of groups) {
    for (const name of names) {
      if (name !== '-' || from !== 'arguments') yield* inputsOf(name, folder, { ...search, taken, passedOver });
      else if (standardInput && !inputIsTaken) {
        inputIsTaken = true;
        yield { name: search.stdinName, path: search.stdinName, bytes: standardInput };
      }
    }
  }
}

/** Files that were met before, by absolute path. */
interface MetBefore {
  has(path: string): boolean;
  /** False where it is there already. */
  add(path: string): boolean;
}

function pathsOnce(groups: readonly NamedPaths[]): MetBefore {
  // One name leads to no file twice: a walk over a million files need not keep them.
  if (groups.length === 1 && groups[0]?.names.length === 1) return { has: () => false, add: () => true };
  const paths = new Set<string>();
  const key = sep === '\\' ? (path: string) => resolve(path) : (path: string) => path;
  return { has: (path) => paths.has(key(path)), add: (path) => paths.size < paths.add(key(path)).size };
}

interface OnceSearch extends Search {
  /** The files that are inputs already. */
  readonly taken: MetBefore;
  /** Those that were skipped. */
  readonly passedOver: MetBefore;
}

/** The inputs that one name leads to. What is there by that very name comes before reading it as a pattern. */
function* inputsOf(name: string, folder: string, search: OnceSearch): Generator<Input> {
  if (name === '') {
    // Most often a variable of a script that is not set: it must not come to mean the working folder.
    search.tally.problems.push('a name is empty. Check the variable that it comes from, or remove it.');
    return;
  }
  const path = resolve(folder, name);
  const shown = shownFrom(search.workingFolder, folder, name);
  switch (pathKind(path)) {
    case 'file':
      if (search.taken.add(path)) yield { name: shown, path: shown };
      break;
    case 'folder':
      yield* inputsInFolder(path, shown, search);
      break;
    case 'missing':
      yield* inputsByPattern(name, folder, search);
  }
}

/** A path as reports show it; one that is not written from the root never becomes so. */
function shownFrom(workingFolder: string, folder: string, name: string): string {
  return shownPath(workingFolder, isAbsolute(name) ? name : relative(workingFolder, resolve(folder, name)));
}

function* inputsInFolder(folder: string, shown: string, search: OnceSearch): Generator<Input> {
  const { tally, isIgnored, taken, passedOver, maximumBytes } = search;
  const nameOf = (inside: string) => (inside === '' ? shown : under(shown, inside));
  const problemsBefore = tally.problems.length;
  const found = folderInputs({
    folder,
    isIgnored,
    isTaken: taken.has,
    isNew: passedOver.add,
    nameOf,
    maximumBytes,
    tally,
    problems: walkProblems(tally, nameOf),
  });
  for (let next = found.next(); ; next = found.next()) {
    if (next.done) {
      if (!next.value.found && tally.problems.length === problemsBefore)
        tally.problems.push(nothingIn(shown, next.value));
      return;
    }
    const name = nameOf(next.value);
    taken.add(under(folder, next.value));
    yield { name, path: name };
  }
}

function nothingIn(folder: string, { skipped, links, ignored }: FolderOutcome): string {
  const leftOut = [
    ...(skipped > 0 ? [`${skipped} YAML file${skipped === 1 ? ' is' : 's are'} none`] : []),
    ...(links > 0 ? [`${links} link${links === 1 ? ' is' : 's are'} not followed`] : []),
    ...(ignored ? ['some of it is ignored'] : []),
  ];
  return `the folder ${quoted(folder)} holds no assessment: no file named strive.yaml or *.strive.yaml, and no YAML file with a line that starts with \`strive:\`${leftOut.length > 0 ? ` (${leftOut.join(', ')})` : ''}.`;
}

function* inputsByPattern(name: string, folder: string, search: OnceSearch): Generator<Input> {
  const { tally, expandPattern, isIgnored, taken, passedOver, maximumBytes } = search;
  if (!expandPattern || !mayBePattern(name)) {
    tally.problems.push(`there is no file ${quoted(name)}. Check the name and the folder.`);
    return;
  }
  const walk = walkProblems(tally, (path) => shownFrom(search.workingFolder, folder, path));
  const { files, folders, ignored } = expandPattern(folder, name, isIgnored, walk);
  let found = false;
  for (const file of files) {
    const path = resolve(folder, file);
    const shown = shownFrom(search.workingFolder, folder, file);
    const base = basename(path);
    if ((configNames as readonly string[]).includes(base)) continue;
    const kind = taken.has(path) || isNamedAssessment(base) ? 'candidate' : peek(path, maximumBytes);
    if (kind === 'candidate') {
      found = true;
      if (taken.add(path)) yield { name: shown, path: shown };
    } else if (passedOver.add(path)) {
      noteLeftOut(tally, kind, shown);
    }
  }
  if (found) return;
  if (files.length > 0) {
    tally.problems.push(
      `nothing that ${quoted(name)} matches is an assessment: no file has a line that starts with \`strive:\`.`,
    );
    return;
  }
  const hint = folders
    ? ` It matches folders: to look into them, write ${quoted(name.replace(/[\\/]+$/, ''))}/**/*.yaml.`
    : ignored
      ? ' Some of what it could match is ignored.'
      : '';
  tally.problems.push(
    `nothing matches ${quoted(name)}: there is no such file, neither by that name nor as a pattern.${hint}`,
  );
}

/** Whether a name has signs that a pattern has. A look at the file system comes first, for names may have them too. */
export function mayBePattern(name: string): boolean {
  return name.length <= 4096 && /[*?[{(]/.test(name);
}

function walkProblems({ problems }: Tally, nameOf: (path: string) => string): Pick<Walk, 'unreadable' | 'tooDeep'> {
  return {
    unreadable: (path, error) =>
      problems.push(`the folder ${quoted(nameOf(path))} cannot be looked into: ${reasonOf(error)}.`),
    tooDeep: (path) =>
      problems.push(
        `the folder ${quoted(nameOf(path))} is not looked into: more than ${deepestFolder} folders lie around it.`,
      ),
  };
}

const quoted = (name: string) => quoteText(name, 200);
