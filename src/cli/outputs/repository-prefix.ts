import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Io } from '../io.js';

/**
 * The way from the repository's root to the working folder, with `/` and at its end: formats for code hosts name files
 * from the root. It is the CI system's folder, else the nearest one with `.git`; empty where there is none.
 */
export function repositoryPrefix(io: Io): string {
  const folder = resolve(io.cwd());
  const root = io.env['GITHUB_WORKSPACE'] || io.env['CI_PROJECT_DIR'] || nearestRepository(folder);
  if (root === undefined) return '';
  const way = relative(resolve(root), folder);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return '';
  return `${way.split(sep).join('/')}/`;
}

function nearestRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestRepository(above);
}
