import { type FileFact, fileFacts } from '../../../authoring/answers/file-facts.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainList, isSame, type Plain } from '../../../yaml/edit/edit.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { type JudgmentSettings, saveAnswer } from '../../editing/save-answer.js';
import { typedArgument } from '../../editing/typed-evidence.js';
import type { Io } from '../../io.js';

/** The fact of the file that is named on the command line; undefined if there is none of that name. */
export function factNamed(written: string): FileFact | undefined {
  const wanted = written.trim().toLowerCase();
  return fileFacts.find(({ name }) => name === wanted);
}

/** Writes a fact about the assessment or the partnership. @throws RunError if the value can't be read; as saving does */
export async function setFact(
  io: Io,
  by: JudgmentSettings,
  file: EditedFile,
  { name, path, read }: FileFact,
  { written, dryRun }: { readonly written: string; readonly dryRun: boolean },
): Promise<void> {
  const value = typedArgument(io, written, read(written));
  await saveAnswer(io, by, file, {
    path,
    edits: () => [{ kind: 'set', path, value }],
    inWords: (before, after) => [
      isSame(before, after)
        ? `${name}: already ${inWords(after)}. Nothing changed.`
        : `${name}: ${inWords(before)} -> ${inWords(after)}`,
    ],
    dryRun,
  });
}

function inWords(value: Plain | undefined): string {
  if (value === undefined || value === null) return 'not given';
  return shownText(isPlainList(value) ? value.join(', ') : String(value), 200);
}
