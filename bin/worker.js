// A thread of a run over many files: the same program, doing the files that it is sent.
const { loadProgram } = require('./load-program.js');

loadProgram().work();
