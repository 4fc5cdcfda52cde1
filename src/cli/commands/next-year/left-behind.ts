import { dirname, resolve } from 'node:path';
import { dataFileOf, writtenMeasuresOf } from '../../../authoring/workbook/measures.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainList, isPlainMap, type Plain } from '../../../yaml/edit/edit.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, RunError } from '../../io.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';

interface Move {
  /** The assessments, as they are named on the command line. */
  readonly from: string;
  readonly to: string;
}

/**
 * Names evidence that an assessment in another folder doesn't find there, in a sentence; undefined where it finds all.
 *
 * @throws RunError where it doesn't find a data file, without which it isn't valid
 */
export function leftBehind(io: Io, file: Plain, move: Move): string | undefined {
  const { from, to } = move;
  if (dirname(resolve(io.cwd(), from)) === dirname(resolve(io.cwd(), to))) return undefined;
  const [old, now] = [from, to].map((name) => assessmentFolder(io.cwd(), name, defaultMaximumBytes));
  const lost = (names: readonly string[]) =>
    [...new Set(names)].filter((name) => old?.exists(name) === true && now?.exists(name) !== true);
  const data = lost(writtenMeasuresOf(file).flatMap(({ value }) => dataFileOf(value) ?? []));
  if (data.length > 0) {
    throw new RunError(
      `${inWords(data, move)} Copy them there first, in the same folders. Or name a new file in ${dirname(from)}.`,
    );
  }
  const evidence = lost(evidenceFiles(file));
  return evidence.length === 0
    ? undefined
    : `${inWords(evidence, move)} Copy them there, in the same folders, or fix their paths.`;
}

const inWords = (names: readonly string[], { from, to }: Move): string => {
  const some = names
    .slice(0, 10)
    .map((name) => shownText(name, 100))
    .join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return `these files are in ${dirname(from)}, but not in ${dirname(to)}: ${some}${more}.`;
};

/** The files named as evidence, wherever it stands. */
function evidenceFiles(value: Plain): string[] {
  if (isPlainList(value)) return value.flatMap(evidenceFiles);
  if (!isPlainMap(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key !== 'evidence' || !isPlainList(part)) return evidenceFiles(part);
    return part.flatMap((item) => (isPlainMap(item) && typeof item['file'] === 'string' ? [item['file']] : []));
  });
}
