import { type ReadResult, readAssessment } from '../../assessment/read-assessment.js';
import { tooLarge } from '../../findings/decode-text.js';
import { counted } from '../../text/counted.js';
import { type Io, RunError, tell, withoutCommands } from '../io.js';
import { findingLines } from '../outputs/finding-lines.js';
import type { ChosenFramework } from '../settings/choose-framework.js';
import { shellWord } from '../terminal/shell-word.js';
import { defaultMaximumBytes } from '../workers/prepare-job.js';
import { unreadable } from '../workers/refusals.js';
import { assessmentFolder } from './assessment-folder.js';
import { gatherInputs } from './gather-inputs.js';
import { readSource } from './source.js';

/** The assessment that a command is about, which looks at one file. */
export interface OneAssessment {
  /** What reports call it. */
  readonly name: string;
  /** Its content; none where the file can't be read. */
  readonly bytes: Uint8Array;
  readonly read: ReadResult;
  /** The real paths of the data files and of the evidence that it names. */
  readonly seen: readonly string[];
}

/**
 * Reads the one assessment that a command is about: a file, or standard input (`-`).
 *
 * @throws RunError if there's no such file, or it's a folder or a pattern
 */
export async function readOneAssessment(io: Io, name: string, chosen: ChosenFramework): Promise<OneAssessment> {
  const gathered = await gatherInputs(io, [name], { maximumBytes: defaultMaximumBytes });
  if (gathered.many) throw new RunError(`"${name}" isn't one file. Name a single assessment file.`);
  const [input] = gathered.inputs;
  const [problem] = gathered.counts.problems;
  if (input === undefined) throw new RunError(problem ?? `there is no file "${name}".`);
  const bytes = input.bytes ?? bytesOf(io, input.path);
  if (typeof bytes === 'string') {
    const findings = [unreadable(input.name, bytes)];
    return { name: input.name, bytes: new Uint8Array(), read: { valid: false, findings }, seen: [] };
  }
  if (bytes.length > defaultMaximumBytes) {
    const findings = [tooLarge(input.name, bytes.length, defaultMaximumBytes)];
    return { name: input.name, bytes: new Uint8Array(), read: { valid: false, findings }, seen: [] };
  }
  const seen: string[] = [];
  const files = assessmentFolder(io.cwd(), input.path, defaultMaximumBytes, (real) => seen.push(real));
  return { name: input.name, bytes, read: readAssessment(bytes, { file: input.name, ...chosen, files }), seen };
}

/** The content, or why it can't be read. */
function bytesOf(io: Io, path: string): Uint8Array | string {
  const source = readSource(io.cwd(), path, Number.MAX_SAFE_INTEGER);
  switch (source.kind) {
    case 'bytes':
      return source.bytes;
    case 'unreadable':
      return source.reason;
    default:
      return source.kind === 'folder' ? "it's a folder" : 'it no longer exists';
  }
}

/** Lists the first errors of a file from which nothing can be computed, and says how to see them all. */
export function tellErrors(io: Io, { name, read }: OneAssessment): void {
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  const more = errors.length - mostErrors;
  const lines = [findingLines(errors.slice(0, mostErrors)), ...(more > 0 ? [`  and ${more} more`] : [])];
  io.stderr.write(withoutCommands(io, `${lines.join('\n')}\n`));
  tell(
    io,
    `${name} has ${counted(errors.length, 'error')}, so nothing was computed. To see ${more > 0 ? 'all of them' : 'the lines'}: strive validate ${shellWord(name)}`,
  );
}

const mostErrors = 3;
