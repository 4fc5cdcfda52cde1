import type { AssessmentValidator } from '../assessment/validator.js';
import type { Finding } from '../finding.js';
import { defaultFramework } from '../framework/default-framework.js';
import type { Framework } from '../generated/framework.js';
import { type Io, RunError } from './io.js';
import { readSource } from './source.js';

/** The edition of this run, and the validator for its assessments where it is not the one compiled ahead. */
export interface ChosenFramework {
  readonly framework: Framework;
  readonly validate?: AssessmentValidator;
}

const maximumBytes = 5_000_000;

/**
 * The framework's edition: the default, or the one in a file (`--framework`).
 *
 * @throws RunError where the file cannot be read or is no valid edition, with its findings
 */
export async function chooseFramework(io: Io, file: string | undefined): Promise<ChosenFramework> {
  if (file === undefined) return { framework: defaultFramework };
  const source = readSource(io.cwd(), file, maximumBytes);
  if (source.kind !== 'bytes') throw new RunError(`the framework ${file} cannot be read.`);
  const [{ loadFramework }, { compileAssessmentValidator }] = await Promise.all([
    import('../framework/load-framework.js'),
    import('../assessment/compile-validator.js'),
  ]);
  const loaded = await loadFramework(source.bytes, file);
  if (!loaded.valid) throw new RunError(`the framework ${file} is not valid:\n${loaded.findings.map(line).join('\n')}`);
  return { framework: loaded.framework, validate: await compileAssessmentValidator(loaded.framework) };
}

function line({ file, line, column, rule, message, suggestion }: Finding): string {
  return `  ${file}:${line}:${column}  ${rule}: ${message}${suggestion ? ` ${suggestion}` : ''}`;
}
