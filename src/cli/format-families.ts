import { checkFormats } from '../report/check/formats.js';
import type { Format } from '../report/format.js';
import { formats } from '../report/formats.js';

/** The formats of the commands that report on files: assessments whole, or their findings only. */
export type FormatFamily = 'assess' | 'validate';

const families: Readonly<Record<FormatFamily, Readonly<Record<string, Format>>>> = {
  assess: formats,
  validate: checkFormats,
};

/** A format of a family by its name; the names were checked when the arguments were read. */
export function formatOf(family: FormatFamily, name: string): Format {
  const format = families[family][name];
  if (!format) throw new RangeError(`no format ${name}`);
  return format;
}
