import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path, from the root, is a folder or leads to something in it; by their texts alone. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
