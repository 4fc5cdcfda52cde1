const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { codeCache } = require('./code-cache.js');

const bundle = join(__dirname, '../dist/cli.cjs');

/**
 * Loads the command, with the code that V8 compiled for an earlier run where there is any. The bundle's first line has the
 * hash of what follows: V8 would take a cache for any text of the same length. An ES module can't be given such a cache on
 * Node 20, hence CommonJS, here and in the bundle.
 */
function loadProgram() {
  // The build writes ASCII alone: read as Latin-1 it is not decoded, and takes a byte a character.
  const text = readFileSync(bundle, 'latin1');
  const cache = codeCache(text.slice(0, text.indexOf('\n') + 1));
  const cachedData = cache.read();
  const script = new Script(text, { filename: bundle, cachedData });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(bundle), program, bundle);
  return {
    run: program.exports.run,
    work: program.exports.work,
    script,
    /** Keeps what is compiled by now, where there was nothing that V8 took. */
    keep: () =>
      cachedData !== undefined && !script.cachedDataRejected ? undefined : cache.write(script.createCachedData()),
  };
}

module.exports = { loadProgram };
