import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { nearestName } from '../../text/nearest-name.js';
import { safeText } from '../../text/shown-text.js';

/** Assessments, config files and editions. */
const yaml = /\.ya?ml$/i;

/**
 * Names a file that was most likely meant by the name of one that is not there, as the end of a sentence: the same name
 * with another ending, or a slip of the pen away. Empty where none is that close.
 *
 * @param folder what the name is read from
 * @param fits the files that would do
 */
export function meantFile(folder: string, name: string, fits = yaml): string {
  const names = namesIn(dirname(resolve(folder, name))).filter((one) => fits.test(one));
  const wanted = stemOf(name);
  const near = nearestName(
    wanted,
    names.map(stemOf).filter((stem) => digitsIn(stem) === digitsIn(wanted)),
  );
  const found =
    names.find((one) => stemOf(one).toLowerCase() === wanted.toLowerCase()) ??
    names.find((one) => stemOf(one) === near);
  if (found === undefined) return '';
  const meant = join(dirname(name), found);
  // What is not shown as it is cannot be typed.
  return safeText(quoteText(meant, 200)) === meant ? ` Did you mean ${meant}?` : '';
}

const stemOf = (name: string): string => basename(name, extname(name));

/** Another number is another file. */
const digitsIn = (text: string): string => text.replace(/\D/g, '');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
