import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A path as reports show it: from the working folder, with `/` between its parts on every system. A path that was
 * written from the root and leads elsewhere stays as it is.
 *
 * @param path from `folder`, or from the root
 */
export function pathFromFolder(folder: string, path: string): string {
  const fromHere = relative(folder, resolve(folder, path));
  const outside = fromHere === '..' || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere);
  const shown = isAbsolute(path) && outside ? path : fromHere || '.';
  return sep === '\\' ? shown.replaceAll(sep, '/') : shown;
}
