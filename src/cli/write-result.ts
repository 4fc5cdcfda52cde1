import { type Io, tell } from './io.js';

/**
 * Writes a result to standard output, or whole and at once to a file.
 *
 * @throws RunError where the file cannot be written
 */
export async function writeResult(io: Io, text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  const { writeOutputFile } = await import('./writing/output-file.js');
  for (const sentence of await writeOutputFile(io.cwd(), file, text)) tell(io, sentence);
}
