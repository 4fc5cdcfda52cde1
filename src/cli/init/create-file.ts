import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RunError } from '../io.js';
import { reasonOf } from '../output.js';

/**
 * Writes a file that is not there yet, whole and at once. Where one has come to be there, it stays as it is.
 *
 * @returns whether it was written
 * @throws RunError where it cannot be written
 */
export async function createFile(file: string, text: string): Promise<boolean> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await giveName(temporary, file);
  } catch (error) {
    throw new RunError(`${file} cannot be written: ${reasonOf(error)}`);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A second name for what is written is given only where nothing has that name: renaming would replace it. */
async function giveName(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    // Some file systems know one name for each file only.
  }
  try {
    await writeFile(file, '', { flag: 'wx' });
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
  await rename(temporary, file);
  return true;
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
}
