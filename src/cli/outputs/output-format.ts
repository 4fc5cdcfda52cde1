import { basename } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { listInWords } from '../../text/listed.js';
import { RunError } from '../io.js';

/** The formats of a command by their names, each with the endings of names that go with it, the usual one first. */
export type FormatEndings = Readonly<Record<string, { readonly endings: readonly string[] }>>;

/**
 * The format of a report that goes to a file: the one that is asked for, else the one that the name's ending says, else
 * the command's first. A name that says something else is refused, because people who open the file go by its name.
 *
 * @param asked the format, where one is asked for
 * @throws RunError if the name has an ending that goes with no format, or not with this one
 */
export function formatForFile(file: string, asked: string | undefined, formats: FormatEndings): string {
  const name = basename(file).toLowerCase();
  const ending = endingOf(name);
  const all = Object.entries(formats);
  const own = asked === undefined ? undefined : formats[asked]?.endings;
  const fits = (candidate: string) => name.endsWith(candidate) && name.length > candidate.length;
  if (ending === undefined || own?.some(fits)) return asked ?? all[0]?.[0] ?? '';
  const known = all
    .flatMap(([format, { endings }]) => endings.filter(fits).map((fitting) => ({ format, length: fitting.length })))
    .sort((one, other) => other.length - one.length);
  const [best] = known;
  if (asked === undefined && best) return best.format;
  const usual = [...new Set(own ?? all.flatMap(([, { endings }]) => endings.slice(0, 1)))];
  const shown = quoteText(file, 200);
  const advice = `Use a file name that ends in ${listInWords(usual, 'or')}`;
  throw new RunError(
    best
      ? `--format ${asked} doesn't write ${ending} files (${shown}). ${advice}, or leave out --format.`
      : `there is no report format for ${ending} files (${shown}). ${advice}.`,
  );
}

/** What comes after the last point of a name, where it looks like an ending. */
function endingOf(name: string): string | undefined {
  const at = name.lastIndexOf('.');
  const ending = at < 1 ? '' : name.slice(at);
  return /^\.\d*[a-z][a-z\d]*$/.test(ending) ? ending : undefined;
}
