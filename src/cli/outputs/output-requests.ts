import { RunError } from '../io.js';
import { type FormatEndings, formatForFile } from './output-format.js';

/** A report that is asked for: its format, and the file that it goes to where it is not standard output. */
export interface OutputRequest {
  readonly format: string;
  readonly file?: string;
  /** Where it goes other than in a place of its own: behind the other report on standard output, or behind what a file holds. */
  readonly place?: 'end-of-output' | 'end-of-file';
}

/**
 * What `--format` and `-o` ask for: `text`, `sarif=results.sarif`. `-o` names the file of the one format that has none;
 * where no format is named, the file's ending says it.
 *
 * @param known the command's formats; the first is the default
 * @param isFile whether a name's ending says what the file holds, which that of a pipe or a device does not
 * @throws RunError if two reports would go to standard output or to one file, or a name does not go with its format
 */
export function outputRequests(
  formats: readonly string[] | undefined,
  output: string | undefined,
  known: FormatEndings,
  isFile: (name: string) => boolean,
): OutputRequest[] {
  const [first = ''] = Object.keys(known);
  if (formats === undefined && output !== undefined) {
    return [{ format: isFile(output) ? formatForFile(output, undefined, known) : first, file: output }];
  }
  const requests = (formats ?? [first]).map((text): OutputRequest => {
    const [, format = text, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    return file === undefined ? { format } : { format, file };
  });
  const open = requests.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    const names = open.map(({ format }) => format).join(' and ');
    throw new RunError(
      `${names} can't both go to the terminal. Name a file for one, such as --format ${open[1]?.format}=FILE.`,
    );
  }
  const named = requests.map((request) =>
    request.file === undefined && output !== undefined ? { ...request, file: output } : request,
  );
  if (output !== undefined && open.length === 0)
    throw new RunError('-o has no report to write, because every --format already names a file. Leave out -o.');
  const files = named.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new RunError(`two reports have the same file, ${twice}. Give each its own name.`);
  for (const { format, file } of named) if (file !== undefined && isFile(file)) formatForFile(file, format, known);
  return named;
}
