import type { Remark } from '../../finding.js';
import { pointerOf } from '../json-pointer.js';
import { type Mapping, mappingOf } from '../plain-data.js';
import { shownText } from '../shown-text.js';
import { leavesFolder } from './paths.js';

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
        if (typeof file === 'string' && file !== '') visit(file, `${pointerOf(keys)}/${index}/file`);
      }
    } else visitEvidenceFiles(item, keys, visit);
    keys.pop();
  }
}

/**
 * Evidence files lie in the assessment's folder, and are there.
 *
 * @param exists left out where the files cannot be looked at: then only what a path says of itself is checked
 */
export function checkEvidenceFiles(document: unknown, exists?: FileExists): Remark[] {
  const remarks: Remark[] = [];
  visitEvidenceFiles(document, [], (file, path) => {
    const found = leavesFolder(file) ? 'outside' : (exists?.(file) ?? true);
    if (found === 'outside') remarks.push(outsideFolder(file, path));
    else if (!found) remarks.push(missing(file, path));
  });
  return remarks;
}

const missing = (file: string, path: string): Remark => ({
  rule: 'evidence/file-missing',
  message: `\`${shownText(file)}\` is not there.`,
  path,
  suggestion: "Put the file there, or correct the path: it is relative to this file's folder.",
});

export function outsideFolder(file: string, path: string): Remark {
  return {
    rule: 'path/outside-folder',
    message: `\`${shownText(file)}\` leads out of the folder of this file.`,
    path,
    suggestion: 'Copy the file into the folder, and write its path from there, such as `evidence/minutes.pdf`.',
  };
}
