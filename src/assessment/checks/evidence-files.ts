import type { Remark } from '../../finding.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, entryOf } from '../plain-data.js';
import { shownText } from '../shown-text.js';
import { leavesFolder } from './paths.js';

/** Whether a file is there, seen from the assessment's folder. */
export type FileExists = (relativePath: string) => boolean | 'outside';

/** Every `file` of a list of evidence, wherever in the document the list stands. */
function* evidenceFiles(value: unknown, path: string): Generator<[file: string, path: string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* evidenceFiles(item, `${path}/${index}`);
    return;
  }
  for (const [key, item] of entriesOf(value)) {
    const below = `${path}/${pointerKey(key)}`;
    if (key === 'evidence' && Array.isArray(item)) {
      for (const [index, entry] of item.entries()) {
        const file = entryOf(entry, 'file');
        if (typeof file === 'string' && file !== '') yield [file, `${below}/${index}/file`];
      }
    } else yield* evidenceFiles(item, below);
  }
}

/**
 * Evidence files lie in the assessment's folder, and are there.
 *
 * @param exists left out where the files cannot be looked at: then only what a path says of itself is checked
 */
export function checkEvidenceFiles(document: unknown, exists?: FileExists): Remark[] {
  return [...evidenceFiles(document, '')].flatMap(([file, path]): Remark[] => {
    const found = leavesFolder(file) ? 'outside' : (exists?.(file) ?? true);
    if (found === true) return [];
    if (found === 'outside') return [outsideFolder(file, path)];
    return [
      {
        rule: 'evidence/file-missing',
        message: `\`${shownText(file)}\` is not there.`,
        path,
        suggestion: "Put the file there, or correct the path: it is relative to this file's folder.",
      },
    ];
  });
}

export function outsideFolder(file: string, path: string): Remark {
  return {
    rule: 'path/outside-folder',
    message: `\`${shownText(file)}\` leads out of the folder of this file.`,
    path,
    suggestion: 'Copy the file into the folder, and write its path from there, such as `evidence/minutes.pdf`.',
  };
}
