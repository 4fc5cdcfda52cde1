import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { project, runProgram } from './run-program.js';

/** Runs Git as somebody whom it knows. */
export async function git(folder: string, ...options: readonly string[]): Promise<string> {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = await runProgram('git', [...author, ...options], { folder });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Makes a repository of a folder, with all that is in it. */
export async function commitAll(folder: string): Promise<void> {
  await git(folder, 'init', '-q');
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'Start');
}

/** Copies the project's source into a folder: what is downloaded, without the tests. */
export async function copySource(folder: string): Promise<void> {
  const files = (await git(project, 'ls-files', '-z')).split('\0');
  for (const file of files.filter((name) => name !== '' && !name.startsWith('test/'))) {
    await cp(join(project, file), join(folder, file));
  }
}
