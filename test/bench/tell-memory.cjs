// Tells, at the end, the most memory that the process used, in kilobytes, on its fourth stream. The kernel's own figure for
// this process is taken where there is one: the other one starts with what the parent used.
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// The threads of a process load this too; the figure is the whole process's, and is told once.
if (isMainThread) {
  process.on('exit', () => {
    let kilobytes = process.resourceUsage().maxRSS;
    try {
      kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1];
    } catch {}
    writeSync(3, String(kilobytes));
  });
}
