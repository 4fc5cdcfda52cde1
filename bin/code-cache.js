const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');

/**
 * Keeps the code that V8 compiled for a run, so that the next run starts faster. Node's own `module.enableCompileCache()`
 * keeps a script as it is right after loading, without the functions that a run compiles later: on Node 22 that takes 16
 * percent off `strive assess FILE`, and this takes 40. Node 20 has nothing of the kind.
 *
 * The cache stands in the user's own cache folder. It is off where that folder is shared or can't be had, and where
 * NODE_DISABLE_COMPILE_CACHE is set, as Node's own is. One file for each version of Node and kind of machine.
 */
function codeCache(stamp) {
  const folder = userCacheFolder();
  const file = folder && join(folder, `cli-${process.version}-${process.platform}-${process.arch}.cache`);
  return {
    /** What was kept for this very program, or undefined. */
    read() {
      try {
        if (!file || !isOwn(folder)) return undefined;
        const cache = readFileSync(file);
        return cache.latin1Slice(0, stamp.length) === stamp ? cache.subarray(stamp.length) : undefined;
      } catch {
        return undefined;
      }
    },
    /** Keeps what V8 compiled, in one step. Without it the next run only starts later, so nothing is said of a failure. */
    write(compiled) {
      if (!file) return;
      const draft = join(folder, `${crypto.randomUUID()}.tmp`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (isOwn(folder)) put(draft, file, Buffer.concat([Buffer.from(stamp, 'latin1'), compiled]));
      } catch {
        // The next run starts as this one did.
      }
    },
  };
}

function put(draft, file, content) {
  try {
    writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Where programs keep what they can make again, for this user alone. */
function userCacheFolder() {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    if (platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'strive', 'Cache');
    const given = env.XDG_CACHE_HOME ?? '';
    if (platform !== 'darwin' && isAbsolute(given)) return join(given, 'strive');
    const home = homedir();
    // A home of somebody else is what `sudo` may leave.
    if (!isAbsolute(home) || !belongsToUser(statSync(home))) return undefined;
    return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'strive');
  } catch {
    return undefined;
  }
}

const belongsToUser = ({ uid }) => process.getuid === undefined || uid === process.getuid();

/** Whether a folder is this user's, and nobody else can write there. */
function isOwn(folder) {
  const found = statSync(folder);
  return belongsToUser(found) && (process.platform === 'win32' || (found.mode & 0o022) === 0);
}

module.exports = { codeCache };
