import type { Remark } from '../../findings/finding.js';
import { showNumber } from '../../text/shown-number.js';
import { shownText } from '../../text/shown-text.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import { type Mapping, mappingOf } from '../../yaml/plain-data.js';
import { isTooLong, leavesFolder, longestPath } from './paths.js';

/** Whether a file is there, seen from the assessment's folder. */
export type FileExists = (relativePath: string) => boolean | 'outside';

type Visit = (file: string, path: string) => void;

/**
 * Visits every `file` of a list of evidence, wherever in the document the list stands.
 *
 * @param keys the keys down to the value; the path is made of them only where a file is named, which is seldom
 */
function visitEvidenceFiles(value: unknown, keys: string[], visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const item = (value as Mapping)[key];
    if (typeof item !== 'object' || item === null) continue;
    keys.push(key);
    if (key === 'evidence' && Array.isArray(item)) {
      for (const [index, entry] of item.entries()) {
        const { file } = mappingOf(entry);
        if (typeof file === 'string' && file.trim() !== '') visit(file, `${pointerOf(keys)}/${index}/file`);
      }
    } else visitEvidenceFiles(item, keys, visit);
    keys.pop();
  }
}

type Problem = 'missing' | 'outside' | 'too-long';

/** So many files with one problem are named one by one; of the others the first says how many there are. */
const mostNamed = 1000;

/**
 * Evidence files lie in the assessment's folder, and are there.
 *
 * @param exists left out where the files cannot be looked at: then only what a path says of itself is checked
 */
export function checkEvidenceFiles(document: unknown, exists?: FileExists): Remark[] {
  const remarks: Remark[] = [];
  const others = new Map<Problem, string>();
  const counts = { missing: 0, outside: 0, 'too-long': 0 };
  visitEvidenceFiles(document, [], (file, path) => {
    const problem = problemOf(file, exists);
    if (problem === undefined) return;
    counts[problem] += 1;
    if (counts[problem] <= mostNamed) remarks.push(remarkOf[problem](file, path));
    else if (!others.has(problem)) others.set(problem, path);
  });
  for (const [problem, path] of others) remarks.push(moreLike(problem, counts[problem] - mostNamed, path));
  return remarks;
}

function problemOf(file: string, exists: FileExists | undefined): Problem | undefined {
  if (isTooLong(file)) return 'too-long';
  const found = leavesFolder(file) ? 'outside' : (exists?.(file) ?? true);
  if (found === 'outside') return 'outside';
  return found ? undefined : 'missing';
}

const ruleOf = {
  missing: 'evidence/file-missing',
  outside: 'path/outside-folder',
  'too-long': 'evidence/file-missing',
} as const;

const remarkOf: Readonly<Record<Problem, (file: string, path: string) => Remark>> = {
  missing: (file, path) => ({
    rule: ruleOf.missing,
    message: `\`${shownText(file)}\` isn't there.`,
    path,
    suggestion: "Put the file there, or fix the path. Paths start from this file's folder.",
  }),
  outside: outsideFolder,
  'too-long': (file, path) => tooLong(ruleOf['too-long'], file, path),
};

function moreLike(problem: Problem, count: number, path: string): Remark {
  const [one, many] = {
    missing: ["evidence file isn't there", "evidence files aren't there"],
    outside: ["evidence file is outside this file's folder", "evidence files are outside this file's folder"],
    'too-long': ['evidence file has a path that is too long', 'evidence files have paths that are too long'],
  }[problem];
  return {
    rule: ruleOf[problem],
    message: `${showNumber(count)} more ${count === 1 ? one : many}.`,
    path,
    suggestion: 'Fix what they have in common, and check again.',
  };
}

export function outsideFolder(file: string, path: string): Remark {
  return {
    rule: 'path/outside-folder',
    message: `\`${shownText(file)}\` leads outside this file's folder.`,
    path,
    suggestion: 'Copy the file into the folder, and use its path from there, such as `evidence/minutes.pdf`.',
  };
}

export const tooLong = (rule: 'evidence/file-missing' | 'data/unreadable', file: string, path: string): Remark => ({
  rule,
  message: `The path \`${shownText(file)}\` is too long. A path can have ${longestPath()}.`,
  path,
  suggestion: 'Put the file in a folder closer to this file, and fix the path.',
});
