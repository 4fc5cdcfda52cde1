import { resolve } from 'node:path';
import { readAssessment } from '../../assessment/read-assessment.js';
import { editOptionsFor } from '../../authoring/answers/key-order.js';
import { withoutOutdatedComments } from '../../authoring/starter/outdated-comments.js';
import { decodeText, tooLarge } from '../../findings/decode-text.js';
import type { Finding } from '../../findings/finding.js';
import { type Edit, EditRefused, isPlainMap, type Plain, type SecondReading } from '../../yaml/edit/edit.js';
import { editText } from '../../yaml/edit/edit-text.js';
import { filledComments } from '../../yaml/edit/filled-comments.js';
import { lostComments } from '../../yaml/edit/lost-comments.js';
import { readYaml } from '../../yaml/read/read-yaml.js';
import { assessmentFolder } from '../inputs/assessment-folder.js';
import { meantFile } from '../inputs/near-file.js';
import { readSource } from '../inputs/source.js';
import { type Io, RunError, tell } from '../io.js';
import { findingLines } from '../outputs/finding-lines.js';
import type { ChosenFramework } from '../settings/choose-framework.js';
import { defaultMaximumBytes } from '../workers/prepare-job.js';
import { replacedInWords } from '../writing/output-file.js';
import { leftCommentWords, lostCommentWords } from './lost-comment-words.js';
import { newError, newFindings } from './new-findings.js';
import { editedPlace, replaceFile } from './replace-file.js';

export { FileChanged } from './replace-file.js';

export interface SavedEdit {
  /** False where the file said all of it already. */
  readonly changed: boolean;
  /** The warnings and infos that reading the file gives only now. */
  readonly brought: readonly Finding[];
}

/** An assessment that is being edited. */
export interface EditedFile {
  /** As it was named. */
  readonly name: string;
  /** As it is in the file, without a byte order mark. */
  readonly text: string;
  /** What the text says. */
  readonly value: Plain;
  /** The file's content. */
  readonly bytes: Uint8Array;
  /**
   * The content with edits made, which is written nowhere.
   *
   * @throws EditRefused as `save` does
   */
  preview(edits: readonly Edit[]): Uint8Array;
  /**
   * The warnings and infos that edits would bring, without making them.
   *
   * @throws EditRefused as `save` does
   */
  broughtBy(edits: readonly Edit[]): readonly Finding[];
  /**
   * Makes edits and writes the file, at once and atomically, where another reader reads it as ours does.
   *
   * @throws EditRefused if an edit cannot be made, or would bring in an error; FileChanged where the file is not as it
   *   was read; RunError where it cannot be written
   */
  save(edits: readonly Edit[]): SavedEdit;
  /** Reads the file anew, after a FileChanged. @throws as opening does */
  reload(): void;
}

/**
 * Opens an assessment to edit it.
 *
 * @param use `read` where it is not going to be written; else what reads it a second time before it is
 * @throws RunError if there is no such file, or a link that edits do not follow; EditRefused where it cannot be read as
 *   the YAML of an assessment, with what is wrong
 */
export function openEditedFile(
  io: Io,
  name: string,
  framework: ChosenFramework,
  use: 'read' | SecondReading,
): EditedFile {
  const path = resolve(io.cwd(), name);
  const read = () => readEdited(io, name, use);
  let current = read();
  const findingsIn = (bytes: Uint8Array): readonly Finding[] =>
    readAssessment(bytes, {
      file: name,
      ...framework,
      files: assessmentFolder(io.cwd(), name, defaultMaximumBytes),
    }).findings;

  // What is shown first is written next: it is proved once. What doesn't change isn't written.
  let proved: Uint8Array | undefined;
  const prove = (edited: Uint8Array): void => {
    if (use === 'read') throw new Error(`${name} was opened read-only.`);
    const disagreement = use(edited);
    if (disagreement !== undefined) throw new EditRefused(`${disagreement} ${rewriteLine}`);
    proved = edited;
  };

  const examine = (edits: readonly Edit[]): Examined => {
    const { bytes } = current;
    const written = editText(exactText(bytes), edits, editOptionsFor(framework.framework));
    const text = written === exactText(bytes) ? written : withoutOutdatedComments(written, framework.framework);
    const edited = new TextEncoder().encode(text);
    if (edited.length > defaultMaximumBytes)
      throw new EditRefused(tooLarge(name, edited.length, defaultMaximumBytes).message);
    const brought = newFindings(findingsIn(bytes), findingsIn(edited));
    const worse = newError(brought);
    if (worse !== undefined) throw new EditRefused(worse);
    const isProved = [bytes, proved].some((one) => one !== undefined && Buffer.from(edited).equals(one));
    if (!isProved) prove(edited);
    return { edited, brought, written };
  };

  return {
    name,
    get text() {
      return current.text;
    },
    get value() {
      return current.value;
    },
    get bytes() {
      return current.bytes;
    },
    preview: (edits) => examine(edits).edited,
    broughtBy: (edits) => examine(edits).brought,
    save(edits) {
      const { edited, brought, written } = examine(edits);
      if (Buffer.from(edited).equals(current.bytes)) return { changed: false, brought };
      const { text } = current;
      const replaced = replaceFile(path, current.bytes, edited, name);
      current = contentOf(edited, name);
      const lost = lostCommentWords(lostComments(text, written, edits));
      const left = filledComments(text, edits).filter((comment) => current.text.includes(comment));
      for (const sentence of [...replacedInWords(name, replaced), ...lost, ...leftCommentWords(left)])
        tell(io, sentence);
      return { changed: true, brought };
    },
    reload() {
      current = read();
    },
  };
}

interface Examined {
  readonly edited: Uint8Array;
  readonly brought: readonly Finding[];
  /** The text with the edits, and with every comment that they leave. */
  readonly written: string;
}

const rewriteLine =
  'Nothing was written. If your file has this line already, put its text in quotes, without tabs, and try again. If not, make this change by hand.';

/** The text with its byte order mark, where it has one. */
const exactText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

interface Content {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly value: Plain;
}

function readEdited(io: Io, name: string, use: 'read' | SecondReading): Content {
  const source = readSource(io.cwd(), name, defaultMaximumBytes);
  switch (source.kind) {
    case 'bytes':
      // Before anything of a stranger's file is shown, and before anybody answers a question that could not be saved.
      if (use !== 'read') editedPlace(resolve(io.cwd(), name), name);
      return contentOf(source.bytes, name);
    case 'missing':
      throw new RunError(`there is no file "${name}".${meantFile(io.cwd(), name)} To create it: strive init ${name}`);
    case 'folder':
      throw new RunError(`"${name}" is a folder. Name the assessment file in it.`);
    case 'too-large':
      throw new RunError(`${name}: ${tooLarge(name, source.size, defaultMaximumBytes).message}`);
    case 'unreadable':
      throw new RunError(`can't read ${name}: ${source.reason}.`);
  }
}

/** @throws EditRefused if the content isn't YAML that can be read */
function contentOf(bytes: Uint8Array, name: string): Content {
  const { value, findings } = readYaml(bytes, name);
  if (findings.length > 0) {
    throw new EditRefused(
      `${name} has errors. Fix them first:\n${findingLines(findings)}\nTo see the lines: strive validate ${name}`,
    );
  }
  if (!isPlainMap(value as Plain) || !Object.hasOwn(value as object, 'strive')) {
    throw new EditRefused(
      `${name} isn't an assessment, because no line starts with \`strive:\`. If it should be one, add the line \`strive: 1\` at the top.`,
    );
  }
  return { bytes, text: decodeText(bytes, name, defaultMaximumBytes).text ?? '', value: value as Plain };
}
