import { isTooLong, leavesFolder, longestPath } from '../../assessment/checks/paths.js';
import { isDateLike } from '../../text/read-date.js';
import type { EvidenceAnswer } from '../answers/answer.js';

export type EvidenceKind = 'title' | 'url' | 'file';

/** Endings by which people know a document, so that `Minutes 2026.pdf` is taken for a file. */
const documentEnding =
  /\.(?:pdf|docx?|odt|rtf|txt|md|xlsx?|ods|csv|pptx?|odp|png|jpe?g|gif|html?|zip|eml|msg|mp[34])$/i;

/**
 * What somebody means who types a piece of evidence.
 *
 * @param isThere whether a file of this name lies in the assessment's folder
 */
export function kindOfEvidence(text: string, isThere: (path: string) => boolean): EvidenceKind {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:www\.|https?:|mailto:)/i.test(text)) return 'url';
  if (isThere(text) || documentEnding.test(text)) return 'file';
  // `03/01/2026` has the signs of a path.
  if (isDateLike(text)) return 'title';
  return !/\s/.test(text) && /[/\\]/.test(text) ? 'file' : 'title';
}

/** What is wrong with a piece of evidence as it was typed, in words that say what to write instead. */
export function evidenceProblem(text: string, kind: EvidenceKind): string | undefined {
  if (kind === 'title' && isDateLike(text))
    return "That's a date. First type a title, a link, or a file. Then you'll be asked for the date.";
  if (kind !== 'url' && isSeveralThings(text))
    return "That's more than one thing. Type only the title, the link, or the file. Then you'll be asked for the date.";
  if (kind === 'url' && !/^https?:\/\/\S+$/i.test(text)) {
    return 'A link starts with https:// and has no spaces, such as https://example.org/report.';
  }
  if (kind === 'file' && isTooLong(text)) return `That path is too long. A path can have ${longestPath()}.`;
  // A shell would put the home folder in the place of the tilde; nothing else does.
  if (kind === 'file' && (leavesFolder(text) || /^~[\\/]/.test(text))) {
    return "That file is outside the assessment's folder. Copy it into the folder, and use its path from there, such as evidence/minutes.pdf.";
  }
  return undefined;
}

/** Whether a text is what `--evidence` takes in one: a title with a link, a file or a date behind a bar. */
function isSeveralThings(text: string): boolean {
  const parts = text.split(' | ').map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.some((part) => isDateLike(part) || /^https?:\/\//i.test(part) || documentEnding.test(part))
  );
}

/** A piece of evidence on one line, for people. */
export function evidenceLine({ title, url, file, date }: EvidenceAnswer): string {
  const place = url ?? file;
  const more = [title === undefined ? undefined : place, date].filter((text) => text !== undefined);
  const name = title ?? place ?? '(nothing)';
  return more.length === 0 ? name : `${name} (${more.join(', ')})`;
}
