import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { gatherInputs } from '../../../src/cli/inputs/gather-inputs.js';
import type { GatherOptions } from '../../../src/cli/inputs/input.js';
import type { Io } from '../../../src/cli/io.js';
import { assessmentText } from '../../assessment-text.js';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it, by path; it is removed after the tests. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'strive-inputs-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a run in a folder sees of the machine. */
export function ioIn(folder: string, standardInput: readonly (string | Uint8Array)[] = []): Io {
  const silent = { write: () => true };
  return { stdin: Readable.from(standardInput), stdout: silent, stderr: silent, env: {}, cwd: () => folder };
}

/** What a command line names in a folder, walked to the end. */
export async function gathered(
  folder: string,
  arguments_: readonly string[],
  { input, ...options }: GatherOptions & { readonly input?: readonly (string | Uint8Array)[] } = {},
) {
  const { many, inputs, counts: tally } = await gatherInputs(ioIn(folder, input), arguments_, options);
  const all = [...inputs];
  return { many, all, names: all.map(({ name }) => name), ...tally };
}

/** The text of an assessment. */
export const assessment = assessmentText();
