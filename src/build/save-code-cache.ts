import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Script } from 'node:vm';

/** `bin/load-program.js`, which is plain JavaScript: Node runs it as it is. */
interface Loader {
  loadProgram(): {
    run(arguments_: readonly string[], io: object): Promise<number>;
    readonly script: Script;
    readonly stamp: string;
    readonly cacheFile: string;
  };
}

/** A run that uses what most runs use. Its functions are in the cache; others are compiled when they are called. */
const usualRun = ['assess', 'examples/proof-point.yaml', '--no-config'];

/**
 * Runs the bundled command once and writes what V8 compiled for that beside it, for `bin/load-program.js`.
 *
 * @throws Error where the run goes wrong
 */
export async function saveCodeCache(): Promise<void> {
  const { loadProgram }: Loader = createRequire(import.meta.url)('../../bin/load-program.js');
  const { run, script, stamp, cacheFile } = loadProgram();
  let told = '';
  const status = await run(usualRun, {
    stdout: { write: () => true },
    stderr: { write: (text: string) => (told += text) },
    env: { LANG: 'C.UTF-8' },
    cwd: () => process.cwd(),
  });
  if (status !== 0) throw new Error(`strive ${usualRun.join(' ')} ended with ${status}: ${told}`);
  await writeFile(cacheFile, Buffer.concat([Buffer.from(stamp, 'latin1'), script.createCachedData()]));
}
