import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import { quoteText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { pathFromFolder } from '../outputs/shown-path.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { configNames } from '../settings/find-config.js';
import { assessmentFolder } from './assessment-folder.js';
import { type FolderOutcome, folderInputs } from './folder-inputs.js';
import type { IsIgnored } from './ignore-rules.js';
import type { Input, InputCounts } from './input.js';
import { isInside } from './is-inside.js';
import { noteLeftOut } from './left-out.js';
import type { Named, NamedPaths } from './named-paths.js';
import { meantFile } from './near-file.js';
import { pathKind } from './path-kind.js';
import { isNamedAssessment, peek } from './peek.js';
import { mostAlternatives } from './read-pattern.js';
import { deepestFolder, under, type Walk } from './walk-folder.js';

/** What the search for the inputs needs to know besides the names. */
export interface Search {
  readonly workingFolder: string;
  readonly stdinName: string;
  readonly maximumBytes: number;
  readonly isIgnored: IsIgnored;
  /** Where a name may be a pattern. */
  readonly expandPattern?: typeof import('./expand-pattern.js')['expandPattern'];
  readonly tally: InputCounts;
}

/** The inputs in order, each once, found as they are asked for. */
export function* findInputs({ groups, standardInput }: Named, search: Search): Generator<Input> {
  const taken = pathsOnce(groups);
  const passedOver = pathsOnce(groups);
  let inputIsTaken = false;
  for (const { names, folder, from, places } of groups) {
    const here = assessmentFolder(folder, 'list', 0);
    for (const [index, name] of names.entries()) {
      const isPlanted = from === 'list' && leadsOut(here, folder, name);
      if (isPlanted) search.tally.problems.push(plantedLink(name));
      else if (name !== '-' || from !== 'arguments') {
        const before = search.tally.problems.length;
        yield* inputsOf(name, folder, { ...search, taken, passedOver });
        sayWhere(search.tally.problems, before, places?.[index]);
      } else if (standardInput && !inputIsTaken) {
        inputIsTaken = true;
        yield { name: search.stdinName, path: search.stdinName, bytes: standardInput };
      }
    }
  }
}

/**
 * Whether a name of something in the folder is or passes a link that leads out of it. Lists of what lies in a stranger's
 * folder name such links, too; whoever means what they lead to can name that.
 */
function leadsOut(files: AssessmentFiles, folder: string, name: string): boolean {
  const path = resolve(folder, name);
  return isInside(folder, path) && files.exists(relative(folder, path) || '.') === 'outside';
}

const plantedLink = (name: string): string =>
  `${quoted(name)} in a list is a link to a place outside the current folder. List the real file instead.`;

/** A name that nobody typed must be found to be corrected. */
function sayWhere(problems: string[], from: number, place: string | undefined): void {
  for (let index = from; index < problems.length && place !== undefined; index++)
    problems[index] += ` This name is in \`paths\` in ${quoted(place)}.`;
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
    search.tally.problems.push('a file name is empty. Check the variable it comes from, or remove it.');
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
  return pathFromFolder(workingFolder, isAbsolute(name) ? name : relative(workingFolder, resolve(folder, name)));
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
    ...(skipped > 0 ? [counted(skipped, 'other YAML file')] : []),
    ...(links > 0 ? [counted(links, 'link')] : []),
    ...(ignored ? ['ignored files'] : []),
  ];
  return `the folder ${quoted(folder)} has no assessments. An assessment is named strive.yaml or *.strive.yaml, or has a line that starts with \`strive:\`.${leftOut.length > 0 ? ` Not read: ${leftOut.join(', ')}.` : ''}`;
}

function* inputsByPattern(name: string, folder: string, search: OnceSearch): Generator<Input> {
  const { tally, expandPattern, isIgnored, taken, passedOver, maximumBytes } = search;
  if (!expandPattern || !mayBePattern(name)) {
    const meant = meantFile(search.workingFolder, shownFrom(search.workingFolder, folder, name));
    tally.problems.push(
      `there is no file ${quoted(name)}.${meant || ' Check the name and the folder.'}${signsHint(name)}`,
    );
    return;
  }
  const walk = walkProblems(tally, (path) => shownFrom(search.workingFolder, folder, path));
  const matches = expandPattern(folder, name, isIgnored, walk);
  if (matches === undefined) {
    tally.problems.push(
      `the pattern ${quoted(name)} expands to more than ${mostAlternatives} names. Use fewer braces, or several patterns.`,
    );
    return;
  }
  const { files, folders, ignored, links } = matches;
  for (const link of links) if (passedOver.add(link)) tally.links += 1;
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
    tally.problems.push(`${quoted(name)} matches no assessments. No file has a line that starts with \`strive:\`.`);
    return;
  }
  const skipped = links.length === 1 ? '1 link was' : `${links.length} links were`;
  const hint = folders
    ? ` It matches folders. To search them, use ${quoted(withoutLastSlash(name))}/**/*.yaml.`
    : ignored
      ? ' Some matching files are ignored.'
      : links.length > 0
        ? ` ${skipped} skipped.`
        : signsHint(name);
  tally.problems.push(`no file matches ${quoted(name)}.${hint}`);
}

/** A longer name isn't a pattern: each of its signs takes time at every file. */
const longestPattern = 1000;

/** Whether a name has signs that a pattern has. A look at the file system comes first, for names may have them too. */
export function mayBePattern(name: string): boolean {
  return name.length <= longestPattern && /[*?[{]/.test(name);
}

/** Other programs read more signs than these. */
function signsHint(name: string): string {
  return /[+@!?*]\(/.test(name) ? ' Patterns can use *, **, ?, […], and {a,b}, but not parentheses.' : '';
}

function withoutLastSlash(name: string): string {
  return name.length > 1 && /[\\/]$/.test(name) ? withoutLastSlash(name.slice(0, -1)) : name;
}

function walkProblems(
  { problems }: InputCounts,
  nameOf: (path: string) => string,
): Pick<Walk, 'unreadable' | 'tooDeep'> {
  return {
    unreadable: (path, error) => problems.push(`can't read the folder ${quoted(nameOf(path))}: ${reasonOf(error)}.`),
    tooDeep: (path) =>
      problems.push(
        `skipped the folder ${quoted(nameOf(path))}, because it's more than ${deepestFolder} folders deep.`,
      ),
  };
}

const quoted = (name: string) => quoteText(name, 200);
