import { checkFormats } from '../../report/check/formats.js';
import type { Format } from '../../report/format.js';
import { formats } from '../../report/formats.js';
import { publicFormats, publishedFiles } from '../../report/publication/formats.js';

/** What GitHub shows beside a step. It is not asked for by name: the environment does. */
const stepSummary: Format = {
  title: 'the job summary in GitHub Actions',
  endings: [],
  forRepository: true,
  load: async () => (await import('../../report/github/step-summary.js')).stepSummary,
};

/**
 * The formats of the commands that report on files: assessments whole, what the public may see of them, the files of their report
 * cards, or their findings only.
 */
export type FormatFamily = 'assess' | 'public' | 'publish' | 'validate';

const families: Readonly<Record<FormatFamily, Readonly<Record<string, Format>>>> = {
  assess: formats,
  public: publicFormats,
  publish: publishedFiles,
  validate: checkFormats,
};

/** A format of a family by its name; the names were checked when the arguments were read. */
export function formatOf(family: FormatFamily, name: string): Format {
  const format = name === 'step-summary' ? stepSummary : families[family][name];
  if (!format) throw new RangeError(`no format ${name}`);
  return format;
}

/** The formats of a family that can be asked for by name. */
export const formatsOf = (family: FormatFamily): Readonly<Record<string, Format>> => families[family];
