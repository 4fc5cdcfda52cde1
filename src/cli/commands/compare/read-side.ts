import { createHash } from 'node:crypto';
import { type AssessmentFiles, readAssessment } from '../../../assessment/read-assessment.js';
import { tooLarge } from '../../../findings/decode-text.js';
import type { Finding } from '../../../findings/finding.js';
import type { SideFile } from '../../../insight/comparison/compare-files.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import type { Input } from '../../inputs/input.js';
import { readSource } from '../../inputs/source.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { failed, unreadable } from '../../workers/refusals.js';

/** How the files of a comparison are read. */
export interface Reading {
  /** The working folder. */
  readonly folder: string;
  readonly chosen: ChosenFramework;
  readonly maximumBytes: number;
}

/** One of the two files, with all that was read for it. */
export interface ReadSide {
  readonly side: SideFile;
  readonly bytes?: Uint8Array;
  /** What the data files held, by their names in the assessment. */
  readonly data: ReadonlyMap<string, ReturnType<AssessmentFiles['read']>>;
}

/**
 * Reads one of the two files of a comparison, with its data files. What's wrong with it is in the result.
 *
 * @param like the other side: where both hold the same bytes, data files included, nothing is read a second time
 */
export function readSide({ name, path }: Pick<Input, 'name' | 'path'>, reading: Reading, like?: ReadSide): ReadSide {
  const { folder, chosen, maximumBytes } = reading;
  const source = readSource(folder, path, maximumBytes);
  switch (source.kind) {
    case 'bytes':
      return readBytes(
        name,
        source.bytes,
        assessmentFolder(folder, path, maximumBytes),
        { chosen, maximumBytes },
        like,
      );
    case 'too-large':
      return refused(name, tooLarge(name, source.size, maximumBytes));
    case 'unreadable':
      return refused(name, unreadable(name, source.reason));
    default:
      return refused(name, unreadable(name, source.kind === 'folder' ? "it's a folder" : 'it no longer exists'));
  }
}

/** A side that could not be read. */
export function refused(file: string, finding: Finding): ReadSide {
  return { side: { file, sha256: null, read: { valid: false, findings: [finding] } }, data: new Map() };
}

/** Reads a file from its bytes, wherever they come from. */
export function readBytes(
  file: string,
  bytes: Uint8Array,
  files: AssessmentFiles,
  { chosen: { framework, validate }, maximumBytes }: Pick<Reading, 'chosen' | 'maximumBytes'>,
  like: ReadSide | undefined,
): ReadSide {
  if (like?.side.read.valid && isAlike(like, bytes, files)) return { ...like, side: { ...like.side, file } };
  const data = new Map<string, ReturnType<AssessmentFiles['read']>>();
  const remembered: AssessmentFiles = {
    exists: (path) => files.exists(path),
    read(path) {
      const content = files.read(path);
      data.set(path, content);
      return content;
    },
  };
  try {
    const read = readAssessment(bytes, {
      file,
      framework,
      ...(validate && { validate }),
      files: remembered,
      limits: { maximumBytes },
    });
    return { side: { file, sha256: createHash('sha256').update(bytes).digest('hex'), read }, bytes, data };
  } catch (error) {
    // A mistake of our own costs only the file that brings it up.
    return refused(file, failed(file, error instanceof Error ? error.message : String(error)));
  }
}

function isAlike({ bytes: others, data }: ReadSide, bytes: Uint8Array, files: AssessmentFiles): boolean {
  if (others === undefined || Buffer.compare(others, bytes) !== 0) return false;
  return [...data].every(([path, content]) => {
    const own = files.read(path);
    return typeof content !== 'string' && typeof own !== 'string' && Buffer.compare(content, own) === 0;
  });
}
