import { lstatSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { assessmentSchema } from '../../../assessment/schema/assessment-schema.js';
import { isAssessmentSchema, schemaFileName, schemaText } from '../../../authoring/starter/schema-file.js';
import type { StarterPlan } from '../../../authoring/starter/starter.js';
import { smallestText, starterText } from '../../../authoring/starter/write-starter.js';
import { defaultFramework } from '../../../framework/default-framework.js';
import type { Framework } from '../../../generated/framework.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { pathKind } from '../../inputs/path-kind.js';
import { readSource } from '../../inputs/source.js';
import { type Io, RunError, tell, withoutCommands } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { reasonOf } from '../../outputs/system-reasons.js';
import type { Prompts } from '../../prompts/prompts.js';
import { columnsFor, paragraphs } from '../../prompts/say.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { type ConfiguredFlags, configuredWords } from '../../settings/run-settings.js';
import { shellWord } from '../../terminal/shell-word.js';
import { createOutputFile, writeOutputFile } from '../../writing/output-file.js';
import type { InitAnswers } from './init-questions.js';

export interface InitFileFlags extends ConfiguredFlags {
  readonly minimal?: boolean;
  readonly force?: boolean;
  readonly schema?: boolean;
}

/** What will be written where, looked into before anything is asked. */
export interface PlannedFiles {
  readonly file: string;
  /** Whether somebody agreed to lose what is there. */
  readonly replace: boolean;
  readonly schema?: { readonly file: string; readonly text: string; readonly there: boolean };
}

/**
 * Looks whether the files can be written, and asks where something would be lost.
 *
 * @param ask undefined where nobody may be asked
 * @throws RunError if they cannot, or may not
 */
export async function planFiles(
  io: Io,
  file: string,
  { framework }: ChosenFramework,
  flags: InitFileFlags,
  ask: (() => Prompts) | undefined,
): Promise<PlannedFiles> {
  checkName(io, file);
  const replace =
    flags.force === true || isFree(io, file) || (await agrees(ask, `${file} already exists. Replace it?`));
  if (!replace) {
    throw new RunError(
      `${file} already exists and was not changed. Choose another name, or add --force to replace it.`,
    );
  }
  const planned = { file, replace: !isFree(io, file) };
  if (flags.minimal || flags.schema === false) return planned;
  return { ...planned, schema: await planSchema(io, join(dirname(file), schemaFileName), framework, ask) };
}

async function planSchema(
  io: Io,
  file: string,
  framework: Framework,
  ask: (() => Prompts) | undefined,
): Promise<NonNullable<PlannedFiles['schema']>> {
  const text = schemaText(assessmentSchema(framework));
  const source = readSource(io.cwd(), file, 5_000_000);
  if (source.kind === 'missing' && isFree(io, file)) return { file, text, there: false };
  const old = source.kind === 'bytes' ? Buffer.from(source.bytes).toString('utf8') : '';
  if (old === text) return { file, text, there: true };
  const question = `${file} already exists and isn't a strive schema. Replace it?`;
  if (isAssessmentSchema(old) || (await agrees(ask, question))) return { file, text, there: false };
  throw new RunError(
    `${file} already exists and isn't a strive schema. It was not changed. Move it, or add --no-schema.`,
  );
}

/** @throws RunError if the name is a folder, isn't in a folder, or isn't that of an assessment */
function checkName(io: Io, file: string): void {
  if (pathKind(resolve(io.cwd(), file)) === 'folder') {
    throw new RunError(`${file} is a folder. Name a file in it: ${shellWord(join(file, 'partnership.yaml'))}`);
  }
  if (/[/\\]$/.test(file)) throw new RunError(`there is no folder ${file}. Create it first.`);
  if (!/\.ya?ml$/i.test(file)) {
    throw new RunError(
      `an assessment's file name must end in .yaml. Use ${shellWord(`${file.replace(/\.[^./\\]*$/, '')}.yaml`)}`,
    );
  }
  if (pathKind(resolve(io.cwd(), dirname(file))) !== 'folder') {
    throw new RunError(`can't write ${file}: there is no such folder. Create it first.`);
  }
}

/** Whether nothing has this name, a link that leads nowhere included. @throws RunError if nothing can have it */
function isFree(io: Io, file: string): boolean {
  try {
    return lstatSync(resolve(io.cwd(), file), { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    throw new RunError(`can't write ${file}: ${reasonOf(error)}.`);
  }
}

async function agrees(ask: (() => Prompts) | undefined, message: string): Promise<boolean> {
  return ask !== undefined && (await ask().confirm({ message, default: false }));
}

/** Writes the files, and says what to do next. */
export async function writeFiles(
  io: Io,
  { file, replace, schema }: PlannedFiles,
  answers: InitAnswers,
  framework: Framework,
  flags: InitFileFlags,
): Promise<void> {
  const tail = [shellWord(file), ...configuredWords(flags)];
  const plan: StarterPlan = {
    framework,
    upTo: answers.gateways,
    outcomes: answers.outcomes,
    commandTail: [shellWord(basename(file)), ...tail.slice(1)].join(' '),
    ...(schema && { schema: schemaFileName }),
  };
  const edition = framework === defaultFramework ? undefined : framework.edition;
  const text = flags.minimal ? smallestText(answers, edition) : starterText(answers, plan);
  const disagreement = secondReading(new TextEncoder().encode(text));
  if (disagreement !== undefined) {
    throw new RunError(
      `${disagreement} Nothing was written. Try again with a name of plain letters, digits, and spaces.`,
    );
  }
  if (schema && !schema.there) await overwrite(io, schema.file, schema.text);
  if (replace) await overwrite(io, file, text);
  else if (!createOutputFile(io.cwd(), file, text)) {
    throw new RunError(`someone else just created ${file}. It was not changed.`);
  }
  io.stdout.write(withoutCommands(io, farewell(io, file, tail.join(' '), schema !== undefined)));
}

async function overwrite(io: Io, file: string, text: string): Promise<void> {
  for (const sentence of await writeOutputFile(io.cwd(), file, text)) tell(io, sentence);
}

/** Commands are not wrapped: they are there to be copied. */
function farewell(io: Io, file: string, tail: string, hasSchema: boolean): string {
  const prose = (text: string) => paragraphs(text, columnsFor(io));
  const shown = pathFromFolder(io.cwd(), file);
  return [
    ...prose(`Created ${shown}.${hasSchema ? ` Also created ${schemaFileName}, so editors can check it.` : ''}`),
    '',
    'Next:',
    `  strive interview ${tail}`,
    ...prose('      fill it in, one question at a time'),
    `  strive assess ${tail}`,
    ...prose('      see where the partnership stands'),
    ...prose('Or open the file in an editor. It has instructions inside.'),
    '',
  ].join('\n');
}
