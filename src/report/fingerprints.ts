import type { ReportOptions } from './report-options.js';
import type { ToldFinding } from './told-findings.js';

/**
 * An identity for each finding of an assessment, in their order: 16 hexadecimal digits that stay the same while lines move and
 * messages are reworded. It is made of the rule, the assessment, the file, the place in it as a JSON pointer, and, where
 * the same rule speaks more than once of one place, what tells them apart or which time it is.
 */
export function fingerprints(
  findings: readonly ToldFinding[],
  assessmentFile: string,
  options: Pick<ReportOptions, 'repositoryPath'>,
): string[] {
  const assessment = repositoryPath(assessmentFile, options);
  const times = new Map<string, number>();
  return findings.map(({ rule, file, path, about }) => {
    const parts = [rule, assessment, repositoryPath(file, options), path];
    const place = JSON.stringify(about === undefined ? parts : [...parts, about]);
    const time = (times.get(place) ?? 0) + 1;
    times.set(place, time);
    return hash(`${place} ${time}`);
  });
}

/** FNV-1a with 64 bits, over UTF-16 units: it tells findings apart. It doesn't protect against anybody. */
function hash(text: string): string {
  let bits = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    bits = BigInt.asUintN(64, (bits ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return bits.toString(16).padStart(16, '0');
}

/**
 * A file as the formats for code hosts name it: from the repository's root, without `./`, doubled slashes and detours
 * (`a/../b`), because they compare paths letter by letter. An absolute path stays one.
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
