import { defaultFramework } from '../../../framework/default-framework.js';
import type { Framework } from '../../../generated/framework.js';
import { nearestName } from '../../../text/nearest-name.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import { type MakePrompts, type PromptFlags, promptsFor } from '../../prompts/prompts-for.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { type ConfiguredFlags, configuredWords, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { shellWord } from '../../terminal/shell-word.js';
import { refuseToReplaceRead } from '../../writing/refuse-output.js';
import { planFiles, writeFiles } from './init-files.js';
import {
  ask,
  defaultAnswers,
  type GivenAnswers,
  type InitAnswers,
  type InitQuestion,
  questionFlags,
} from './init-questions.js';

export interface InitFlags extends InitAnswerFlags, PromptFlags, ConfiguredFlags {
  readonly yes?: boolean;
  readonly minimal?: boolean;
  readonly force?: boolean;
  readonly schema?: boolean;
}

/** `strive init [FILE]`: nothing is written before everything is answered. */
export async function init(
  io: Io,
  [file = 'partnership.yaml']: readonly string[],
  flags: InitFlags,
  makePrompts: MakePrompts = promptsFor,
): Promise<ExitStatus> {
  const { chosen, reads } = await runSettings(io, flags);
  refuseToReplaceRead(io, [file], reads);
  const given = answersFromFlags(chosen.framework, flags);
  const asker = askerFor(io, flags, makePrompts);
  const farewell = () => `Nothing was saved. To start over: ${['strive init', ...words(file, flags)].join(' ')}`;
  return pausable(io, 0, farewell, async () => {
    const files = await planFiles(io, file, chosen, flags, asker.atHand);
    const answers = await allAnswers(asker, chosen, given, flags);
    await writeFiles(io, files, answers, chosen.framework, flags);
    return exitStatus.done;
  });
}

/** What asks, made when the first question has to be asked. */
interface Asker {
  /** Undefined where nobody may be asked. */
  readonly atHand: (() => Prompts) | undefined;
  /** @throws RunError if there is no terminal */
  readonly need: (instead: string) => Prompts;
}

function askerFor(io: Io, flags: InitFlags, makePrompts: MakePrompts): Asker {
  let prompts: Prompts | undefined;
  const need = (instead: string) => {
    prompts ??= makePrompts(io, flags, instead);
    return prompts;
  };
  const isTerminal = io.stdin?.isTTY === true && io.stdout.isTTY === true;
  return { need, atHand: isTerminal && !flags.yes ? () => need('') : undefined };
}

async function allAnswers(
  { need }: Asker,
  { framework }: ChosenFramework,
  given: GivenAnswers,
  flags: InitFlags,
): Promise<InitAnswers> {
  const day = today();
  let answers: GivenAnswers = { ...defaultAnswers(framework, day), ...given };
  const questions = flags.minimal ? (['name'] as const) : (Object.keys(questionFlags) as InitQuestion[]);
  const open = questions.filter((question) => !(question in given));
  if (!flags.yes && open.length > 0) {
    const names = open.map((question) => questionFlags[question]).join(', ');
    const prompts = need(`Add ${names}${flags.minimal ? '' : ', or --yes to leave the rest open'}.`);
    if (!flags.minimal) {
      prompts.say(
        `Answer a few questions to create your file. Skip anything you don't know yet. Press Ctrl-C to quit without saving.\n${otherEdition(framework)}`,
      );
    }
    for (const question of open) answers = { ...answers, ...(await ask(prompts, question, framework, day)) };
  }
  const { name } = answers;
  if (name === undefined) throw new RunError('the partnership needs a name. Add --name, with the name in quotes.');
  return { ...answers, name } as InitAnswers;
}

/** Nobody has to think of editions who takes the one that everybody has. */
const otherEdition = (framework: Framework): string =>
  framework === defaultFramework ? '' : `\nFramework edition: ${framework.title} (${framework.edition}).\n`;

/** What comes after the command's name, apart from the answers. */
function words(file: string, flags: InitFlags): string[] {
  return [...(file === 'partnership.yaml' ? [] : [shellWord(file)]), ...configuredWords(flags)];
}

/** What the options of `strive init` say. An empty text leaves a question open, and says that it shall not be asked. */
interface InitAnswerFlags {
  readonly name?: string;
  readonly community?: string;
  readonly states?: readonly string[];
  readonly backbone?: string;
  readonly childrenAndYouth?: number | null;
  readonly gateways?: string;
  readonly outcomes?: readonly string[];
  readonly assessedOn?: string;
}

/**
 * What the options have answered.
 *
 * @throws RunError if the framework has no such gateway or outcome, or the name is empty
 */
function answersFromFlags(framework: Framework, flags: InitAnswerFlags): GivenAnswers {
  const { name, community, states, backbone, childrenAndYouth, gateways, outcomes, assessedOn } = flags;
  if (name?.trim() === '') throw new RunError("--name is empty. Add the partnership's name, in quotes.");
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(community !== undefined && { community: community.trim() || undefined }),
    ...(states !== undefined && { states: states.length === 0 ? undefined : states }),
    ...(backbone !== undefined && { backbone: backbone.trim() || undefined }),
    ...(childrenAndYouth !== undefined && { childrenAndYouth: childrenAndYouth ?? undefined }),
    ...(gateways !== undefined && { gateways: gatewayNamed(framework, gateways) }),
    ...(outcomes !== undefined && { outcomes: outcomesNamed(framework, outcomes) }),
    ...(assessedOn !== undefined && { assessedOn }),
  };
}

function gatewayNamed({ gateways }: Framework, name: string): string {
  const found = name === 'all' ? gateways.at(-1) : gateways.find(({ id, code }) => id === name || code === name);
  if (found) return found.id;
  throw unknown('gateway', name, [...gateways.map(({ id }) => id), 'all']);
}

function outcomesNamed({ outcomes }: Framework, names: readonly string[]): readonly string[] {
  const ids = outcomes.map(({ id }) => id);
  if (names.length === 1 && names[0] === 'all') return ids;
  if (names.length === 1 && names[0] === 'none') return [];
  for (const name of names) if (!ids.includes(name)) throw unknown('outcome', name, ids);
  return ids.filter((id) => names.includes(id));
}

function unknown(what: string, name: string, known: readonly string[]): RunError {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `Choose one of: ${known.join(', ')}.` : `Did you mean ${nearest}?`;
  return new RunError(`there is no ${what} "${name}". ${hint}`);
}
