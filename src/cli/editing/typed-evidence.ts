import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { EvidenceAnswer } from '../../authoring/answers/answer.js';
import { evidenceProblem, kindOfEvidence } from '../../authoring/interview/evidence-entry.js';
import { isDateLike, readDate } from '../../text/read-date.js';
import { shownText } from '../../text/shown-text.js';
import { readAsSentence, type Typed } from '../../text/typed.js';
import { type Io, RunError, tell } from '../io.js';

/**
 * Evidence as it is typed behind `--evidence`: a title, a link or a file, and a date, in any order, with `|` between them.
 * A file is looked for in the assessment's folder, and in the working folder, from which a shell completes its name.
 *
 * @param assessment the assessment's own path, from the root
 * @throws RunError if a part isn't such a thing, or is there twice
 */
export function typedEvidence(io: Io, text: string, assessment: string): EvidenceAnswer {
  const folder = dirname(assessment);
  const found: { title?: string; url?: string; file?: string; date?: string } = {};
  for (const part of text.split('|').map((one) => one.trim())) {
    if (part === '') continue;
    const [kind, value] = dated(part) ?? placed(part, folder, io.cwd());
    if (found[kind] !== undefined) throw wrong(text, `it has more than one ${kindWords[kind]}`);
    const read = kind === 'date' ? readDate(value) : { value, problem: evidenceProblem(value, kind) };
    if (read.problem !== undefined) throw wrong(text, lowerFirst(read.problem));
    if ('readAs' in read && read.readAs !== undefined) tell(io, readAsSentence(value, read.readAs));
    found[kind] = read.value;
  }
  if (found.url !== undefined && found.file !== undefined)
    throw wrong(text, 'it has both a link and a file; use --evidence once for each');
  if (Object.keys(found).length === 0) throw wrong(text, 'it is empty');
  if (found.date !== undefined && Object.keys(found).length === 1)
    throw wrong(text, 'it has only a date; add a title, a link, or a file');
  return found;
}

const kindWords = { title: 'title', url: 'link', file: 'file', date: 'date' };

const lowerFirst = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;

const wrong = (text: string, problem: string) =>
  new RunError(
    `can't use --evidence "${shownText(text)}": ${problem.replace(/\.$/, '')}. Example: --evidence "Minutes | evidence/minutes.pdf | 2026-03-01"`,
  );

/** A date; where a folder has the name of one, it's the date. A path such as `2026/03/01` may be a file. */
const dated = (part: string): ['date', string] | undefined =>
  isDateLike(part) && !part.includes('/') ? ['date', part] : undefined;

/** What a part is; a file with its path from the assessment's folder. */
function placed(part: string, folder: string, workingFolder: string): ['title' | 'url' | 'file' | 'date', string] {
  const fromFolder = relative(folder, resolve(workingFolder, part));
  const isHere = (path: string) => path.trim() !== '' && existsSync(resolve(folder, path));
  const isInside = fromFolder !== '' && !fromFolder.startsWith('..') && !isAbsolute(fromFolder);
  const kind = kindOfEvidence(part, (path) => isHere(path) || existsSync(resolve(workingFolder, path)));
  if (kind !== 'file') return [isDateLike(part) ? 'date' : kind, part];
  const isBeside = !isAbsolute(part) && isHere(part);
  return ['file', !isBeside && isInside && isHere(fromFolder) ? fromFolder.split(sep).join('/') : part];
}

/** What was typed as an argument. If it was read differently, that's reported. @throws RunError if it can't be read */
export function typedArgument<Value>(io: Io, text: string, { value, readAs, problem }: Typed<Value>): Value {
  if (problem !== undefined) throw new RunError(problem);
  if (readAs !== undefined) tell(io, readAsSentence(text, readAs));
  return value as Value;
}
