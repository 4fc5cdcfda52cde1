import { hash } from 'node:crypto';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';

/** Something beside an assessment that its result rests on: whether a file was there, or what it held. */
export type Dependency = readonly [kind: 'exists' | 'content', path: string, found: string];

/** The files beside an assessment, with a record of what was asked and found. */
export function recordedFiles(files: AssessmentFiles): {
  readonly files: AssessmentFiles;
  readonly asked: Dependency[];
} {
  const asked: Dependency[] = [];
  return {
    asked,
    files: {
      exists(path) {
        const found = files.exists(path);
        asked.push(['exists', path, String(found)]);
        return found;
      },
      read(path) {
        const found = files.read(path);
        asked.push(['content', path, contentStamp(found)]);
        return found;
      },
    },
  };
}

/** Whether asking again finds the same. */
export function areUnchanged(dependencies: readonly Dependency[], files: AssessmentFiles): boolean {
  return dependencies.every(
    ([kind, path, found]) =>
      (kind === 'exists' ? String(files.exists(path)) : contentStamp(files.read(path))) === found,
  );
}

function contentStamp(content: ReturnType<AssessmentFiles['read']>): string {
  return typeof content === 'string' ? content : hash('sha256', content);
}
