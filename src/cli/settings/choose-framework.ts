import { defaultFramework } from '../../framework/default-framework.js';
import type { Framework } from '../../generated/framework.js';
import type { AssessmentValidator } from '../../schema-errors/validator.js';
import { meantFile } from '../inputs/near-file.js';
import { readSource } from '../inputs/source.js';
import { type Io, RunError } from '../io.js';
import { findingLines } from '../outputs/finding-lines.js';

/** The edition of this run, and the validator for its assessments where it is not the one compiled ahead. */
export interface ChosenFramework {
  readonly framework: Framework;
  readonly validate?: AssessmentValidator;
}

const maximumBytes = 5_000_000;

/** The file of another edition, as the run names it. */
export interface FrameworkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the file of `--framework`.
 *
 * @throws RunError if it cannot be read
 */
export function readFrameworkFile(io: Io, name: string): FrameworkFile {
  const source = readSource(io.cwd(), name, maximumBytes);
  if (source.kind !== 'bytes') {
    const meant = source.kind === 'missing' ? meantFile(io.cwd(), name) : '';
    throw new RunError(`can't read the framework ${name}.${meant}`);
  }
  return { name, bytes: source.bytes };
}

/**
 * The framework's edition: the default, or the one in a file.
 *
 * @throws RunError if the file isn't a valid edition, with its findings
 */
export async function useFramework(file: FrameworkFile | undefined): Promise<ChosenFramework> {
  if (file === undefined) return { framework: defaultFramework };
  const [{ loadFramework }, { compileAssessmentValidator }] = await Promise.all([
    import('../../framework/load-framework.js'),
    import('../../assessment/schema/compile-validator.js'),
  ]);
  const loaded = await loadFramework(file.bytes, file.name);
  if (!loaded.valid) throw new RunError(`the framework ${file.name} has errors:\n${findingLines(loaded.findings)}`);
  return { framework: loaded.framework, validate: await compileAssessmentValidator(loaded.framework) };
}

/** The edition of a run by the flag's value, for commands that read no assessments. */
export async function chooseFramework(io: Io, name: string | undefined): Promise<ChosenFramework> {
  return useFramework(name === undefined ? undefined : readFrameworkFile(io, name));
}
