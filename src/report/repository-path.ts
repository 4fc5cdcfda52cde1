import type { ReportOptions } from './report-options.js';

/**
 * A file as the formats for code hosts name it: from the repository's root, without `./`, doubled slashes and detours
 * (`a/../b`), for they compare paths letter by letter. An absolute path stays one.
 */
export function repositoryPath(file: string, options: Pick<ReportOptions, 'repositoryPath'>): string {
  const path = options.repositoryPath?.(file) ?? file;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return `${path.startsWith('/') ? '/' : ''}${segments.join('/')}`;
}
