import { tooLarge } from '../assessment/decode-text.js';
import type { AssessmentFiles } from '../assessment/read-assessment.js';
import type { YamlLimits } from '../assessment/yaml/read-yaml.js';
import type { Finding } from '../finding.js';
import { assessmentFolder } from './assessment-folder.js';
import { type Io, tell } from './io.js';
import { readSource } from './source.js';

/** A file that was opened: its content, or the finding that says why there is none. */
export type OpenedFile = { readonly file: string } & (
  | { readonly bytes: Uint8Array; readonly files: AssessmentFiles }
  | { readonly finding: Finding }
);

export const defaultMaximumBytes = 5_000_000;

/**
 * Opens the files one after another. A path where there is no file is told on standard error, and the others go on.
 *
 * @param missed called for each path that could not be opened at all
 */
export function* eachFile(
  io: Io,
  files: readonly string[],
  { maximumBytes = defaultMaximumBytes }: Partial<YamlLimits>,
  missed: () => void,
): Generator<OpenedFile> {
  for (const file of files) {
    const source = readSource(io.cwd(), file, maximumBytes);
    switch (source.kind) {
      case 'missing':
        tell(io, `there is no file ${file}. Check the name and the folder.`);
        missed();
        break;
      case 'folder':
        tell(io, `${file} is a folder. Name the files in it, such as ${file.replace(/\/+$/, '')}/*.yaml.`);
        missed();
        break;
      case 'unreadable':
        yield { file, finding: unreadable(file, source.reason) };
        break;
      case 'too-large':
        yield { file, finding: tooLarge(file, source.size, maximumBytes) };
        break;
      case 'bytes':
        yield { file, bytes: source.bytes, files: assessmentFolder(io.cwd(), file, maximumBytes) };
    }
  }
}

function unreadable(file: string, reason: string): Finding {
  return {
    rule: 'file/unreadable',
    severity: 'error',
    message: `The file cannot be read: ${reason}.`,
    file,
    line: 1,
    column: 1,
    path: '',
    suggestion: 'Check that it is a file that you may open.',
  };
}
