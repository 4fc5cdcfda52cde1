import { resolve } from 'node:path';
import { type Io, RunError, tell } from '../io.js';
import { refuseToReplaceRead, refuseToReplaceWork } from '../writing/refuse-output.js';
import { isStream } from '../writing/stream.js';
import { type FormatEndings, formatForFile } from './output-format.js';

/** Where the result of a command goes that prints a single one. */
export interface ResultTarget {
  readonly format: string;
  /** @throws RunError if the file cannot be written */
  write(text: string): Promise<void>;
}

/**
 * Decides where a result goes, and in which format: to standard output, or whole and at once to a file.
 *
 * @param asked what `-o` and `--format` say
 * @param formats the command's formats; the first is the default
 * @param reads the files that the command reads, from the working folder
 * @throws RunError if the file's name does not go with the format, or something would be lost
 */
export function resultTarget(
  io: Io,
  { output, format }: { readonly output?: string; readonly format?: string },
  formats: FormatEndings,
  reads: readonly string[],
): ResultTarget {
  const [first = ''] = Object.keys(formats);
  if (output === undefined) {
    return {
      format: format ?? first,
      async write(text) {
        io.stdout.write(text);
      },
    };
  }
  if (output === '') throw new RunError('-o needs a file name.');
  const isFile = !isStream(resolve(io.cwd(), output));
  const chosen = isFile ? formatForFile(output, format, formats) : (format ?? first);
  refuseToReplaceRead(io, [output], reads);
  refuseToReplaceWork(io, [output]);
  return {
    format: chosen,
    async write(text) {
      const { writeOutputFile } = await import('../writing/output-file.js');
      for (const sentence of await writeOutputFile(io.cwd(), output, text)) tell(io, sentence);
    },
  };
}
