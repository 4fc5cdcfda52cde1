#!/usr/bin/env node
import { run } from '../dist/cli.js';

const status = await run(process.argv.slice(2), process);
// Never process.exit: what is still on its way to a pipe would be lost.
process.exitCode ??= status;
