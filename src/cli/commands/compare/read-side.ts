import { createHash } from 'node:crypto';
import { readAssessment } from '../../../assessment/read-assessment.js';
import { tooLarge } from '../../../findings/decode-text.js';
import type { Finding } from '../../../findings/finding.js';
import type { SideFile } from '../../../insight/comparison/compare-files.js';
import { quoteText } from '../../../text/clean-text.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { meantFile } from '../../inputs/near-file.js';
import { readSource } from '../../inputs/source.js';
import { type Io, RunError } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { unreadable } from '../../workers/refusals.js';

/**
 * Reads one of the two files of a comparison, with its data files.
 *
 * @throws RunError if there is no such file, or it's a folder
 */
export function readSide(
  io: Io,
  name: string,
  { framework, validate }: ChosenFramework,
  maximumBytes: number,
): { readonly side: SideFile } {
  const file = pathFromFolder(io.cwd(), name);
  const shown = quoteText(file, 200);
  const source = readSource(io.cwd(), name, maximumBytes);
  const refused = (finding: Finding) => ({
    side: { file, sha256: null, read: { valid: false as const, findings: [finding] } },
  });
  switch (source.kind) {
    case 'missing':
      throw new RunError(`there is no file ${shown}.${meantFile(io.cwd(), name) || ' Check the name and the folder.'}`);
    case 'folder':
      throw new RunError(`${shown} is a folder. Name an assessment file.`);
    case 'too-large':
      return refused(tooLarge(file, source.size, maximumBytes));
    case 'unreadable':
      return refused(unreadable(file, source.reason));
    case 'bytes': {
      const { bytes } = source;
      const read = readAssessment(bytes, {
        file,
        framework,
        ...(validate && { validate }),
        files: assessmentFolder(io.cwd(), name, maximumBytes),
        limits: { maximumBytes },
      });
      return { side: { file, sha256: createHash('sha256').update(bytes).digest('hex'), read } };
    }
  }
}
