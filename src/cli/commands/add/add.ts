import { firstOfSection } from '../../../authoring/answers/new-entries.js';
import { nearestName } from '../../../text/nearest-name.js';
import { shownText } from '../../../text/shown-text.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { openEditedFile } from '../../editing/edited-file.js';
import { reportEditErrors } from '../../editing/report-edit-errors.js';
import { print, saveAnswer } from '../../editing/save-answer.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, RunError } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import { type MakePrompts, type PromptFlags, promptsFor } from '../../prompts/prompts-for.js';
import { judgingOf } from '../../settings/judging.js';
import { type ConfiguredFlags, configuredWords, runSettings } from '../../settings/run-settings.js';
import { shellWord } from '../../terminal/shell-word.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { back, type Conversation } from '../interview/conversation.js';
import { type Addition, additions, flagsOf } from './additions.js';
import { prepareAdjacentOutcome } from './adjacent-outcome.js';
import { prepareDesignation } from './designation.js';
import { prepareExample } from './example.js';
import { prepareIndicator } from './indicator.js';
import type { NewEntry } from './new-entry.js';
import type { EntryFlags, Prepared, Typed } from './prepared.js';

export interface AddFlags extends EntryFlags, PromptFlags, ConfiguredFlags {
  readonly dryRun?: boolean;
}

const preparing: Readonly<Record<Addition, (typed: Typed) => Prepared>> = {
  designation: prepareDesignation,
  example: prepareExample,
  'adjacent-outcome': prepareAdjacentOutcome,
  indicator: prepareIndicator,
};

/** `strive add FILE WHAT NAME`: adds an entry to a file, and asks at a terminal for what the command line doesn't say. */
export function add(
  io: Io,
  [name = '', what, called]: readonly string[],
  flags: AddFlags,
  makePrompts: MakePrompts = promptsFor,
): Promise<ExitStatus> {
  return reportEditErrors(io, async () => {
    const run = await runSettings(io, flags);
    const { chosen } = run;
    const addition = what === undefined ? undefined : additionNamed(what, flags);
    const edited = openEditedFile(io, name, chosen, secondReading);
    const prepare = (of: Addition) => preparing[of]({ io, framework: chosen.framework, edited, called, flags });
    const prepared = addition && prepare(addition);
    const write = async (entry: NewEntry): Promise<ExitStatus> => {
      const first = firstOfSection(edited.value, String(entry.path[0]));
      await saveAnswer(io, { chosen, judging: judgingOf(run) }, edited, {
        path: entry.path,
        edits: entry.edits,
        inWords: () => [`added ${entry.inWords}`, ...(first === undefined ? [] : [first])],
        dryRun: flags.dryRun === true,
      });
      return exitStatus.done;
    };
    if (prepared?.missing.length === 0) return write(prepared.entry());
    const missing = prepared ? prepared.missing.join(', ') : `what to add: ${additions.join(', ')}`;
    const prompts = makePrompts(io, flags, `To add it without questions, also give ${missing}.`);
    const files = assessmentFolder(io.cwd(), name, defaultMaximumBytes);
    const conversation: Conversation = { prompts, edited, chosen, files, noteSaved: () => {} };
    const again = ['strive add', shellWord(name), ...(addition ? [addition] : []), ...configuredWords(flags)].join(' ');
    const farewell = () => `Nothing was added. To start again: ${again}`;
    return pausable(io, edited.bytes.length, farewell, async () => {
      const entry = await (prepared ?? prepare(await askAddition(prompts))).ask(conversation);
      if (entry !== back) return write(entry);
      print(io, [farewell()]);
      return exitStatus.done;
    });
  });
}

/** @throws RunError if nothing of that name can be added, or a flag is about something else */
function additionNamed(written: string, flags: EntryFlags): Addition {
  const wanted = written.trim().toLowerCase();
  const singular = wanted.replace(/^systems-change-/, '').replace(/s$/, '');
  const addition = additions.find((one) => one === singular);
  if (addition === undefined) {
    const near = nearestName(wanted, additions);
    throw new RunError(
      `can't add "${shownText(written)}". ${near === undefined ? `Use one of: ${additions.join(', ')}.` : `Did you mean ${near}?`}`,
    );
  }
  const other = entryFlags.find((flag) => flags[flag] !== undefined && !flagsOf[addition].includes(flag));
  if (other === undefined) return addition;
  const owners = additions.filter((one) => flagsOf[one].includes(other));
  throw new RunError(`--${other} doesn't work with ${addition}. It's for ${owners.join(' and ')}.`);
}

const entryFlags = [...new Set(Object.values(flagsOf).flat())];

const askAddition = (prompts: Prompts): Promise<Addition> =>
  prompts.choose<Addition>({
    message: 'What do you want to add?',
    choices: [
      { value: 'designation', name: 'designation', description: 'What StriveTogether has awarded.' },
      { value: 'example', name: 'example', description: 'A change in how a system works.' },
      { value: 'adjacent-outcome', name: 'adjacent-outcome', description: 'An outcome in another sector.' },
      { value: 'indicator', name: 'indicator', description: 'A measure of one of the outcomes.' },
    ],
  });
