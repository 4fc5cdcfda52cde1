import { readFileSync } from 'node:fs';
import { replaceFile } from '../../src/cli/editing/replace-file.js';

/** Replaces a file's content again and again, all letters by the next letter of the alphabet, until it is ended. */
const [, , file = ''] = process.argv;

function save(): void {
  const before = readFileSync(file);
  const letter = String.fromCharCode(97 + (((before[0] ?? 97) - 96) % 26));
  replaceFile(file, before, Buffer.alloc(before.length, letter), file);
  setImmediate(save);
}

process.stdout.write('ready\n');
save();
