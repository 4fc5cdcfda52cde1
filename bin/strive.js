#!/usr/bin/env node
const { loadProgram } = require('./load-program.js');

const { run, keep } = loadProgram();
run(process.argv.slice(2), process).then((status) => {
  // Never process.exit: what is still on its way to a pipe would be lost.
  process.exitCode ??= status;
  // Most runs assess, and use what the others do.
  if (process.argv[2] === 'assess') keep();
});
