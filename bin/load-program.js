const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads the command with the code that V8 made of it when it was built. Compiling the functions that a run uses took a
 * third of the run: with the cache `strive assess` takes 4.4 times what Node takes to do nothing, without it 6.0.
 * An ES module cannot be given such a cache on Node 20, and loads 4 ms later; hence CommonJS, here and in the bundle.
 *
 * The cache fits one Node on one kind of machine, which its name says. It begins with the bundle's first line, which has
 * the hash of what follows: V8 would take a cache for any text of the same length. Where there is none that fits, or V8
 * refuses it (it was started with other flags), the bundle is compiled as ever. It is not in the package, for installing
 * runs nothing that could make it.
 */
const folder = join(__dirname, '../dist');
const bundle = join(folder, 'cli.cjs');
const cacheFile = join(folder, `cli-${process.version}-${process.platform}-${process.arch}.cache`);

/** The command, what its threads do, and what the cache is made from and written to. */
function loadProgram() {
  // The build writes ASCII alone: read as Latin-1 it is not decoded, and takes a byte a character.
  const text = readFileSync(bundle, 'latin1');
  const stamp = text.slice(0, text.indexOf('\n') + 1);
  const script = new Script(text, { filename: bundle, cachedData: readCache(stamp) });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(bundle), program, bundle);
  return { run: program.exports.run, work: program.exports.work, script, stamp, cacheFile };
}

function readCache(stamp) {
  try {
    const cache = readFileSync(cacheFile);
    if (cache.latin1Slice(0, stamp.length) === stamp) return cache.subarray(stamp.length);
  } catch {
    // Without a cache it only starts later.
  }
  return undefined;
}

module.exports = { loadProgram };
