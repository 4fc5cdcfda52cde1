import { type Edit, EditRefused, type Plain } from '../../../yaml/edit/edit.js';
import { FileChanged } from '../../editing/edited-file.js';
import { RunError } from '../../io.js';
import { deferredSignalsRaised } from '../../terminal/defer-signals.js';
import type { Conversation } from './conversation.js';

/** An answer that is to be written. */
export interface Unsaved {
  /** The answer in a few words: "EX-V2: met". */
  readonly inWords: string;
  /** The edits for what the file holds. @throws EditRefused */
  readonly edits: (file: Plain) => readonly Edit[];
  /** What the file says of the same thing. */
  readonly inFile: (file: Plain) => string;
  /** The command that writes it as well; undefined if there is none. */
  readonly command?: string;
}

/**
 * Writes an answer at once. Where the file was changed by somebody else meanwhile, the answer is kept and may go into the
 * file as it is now.
 *
 * @returns whether to go on: false where the answer was refused, and the question is to be asked again
 * @throws RunError if the file cannot be written, and nobody wants to try again
 */
export async function save(conversation: Conversation, unsaved: Unsaved): Promise<boolean> {
  const { edited, prompts, noteSaved } = conversation;
  try {
    if (edited.save(unsaved.edits(edited.value)).changed) noteSaved();
    await deferredSignalsRaised();
    return true;
  } catch (error) {
    if (error instanceof EditRefused) {
      prompts.say(`Can't save that: ${error.message}`);
      return false;
    }
    if (error instanceof FileChanged) return afterChange(conversation, unsaved);
    if (error instanceof RunError) return tryAgain(conversation, unsaved, error);
    throw error;
  }
}

async function afterChange(conversation: Conversation, unsaved: Unsaved): Promise<boolean> {
  const { edited, prompts } = conversation;
  prompts.say(`Another person or program changed ${edited.name}. Your answer isn't lost, but isn't saved yet.`);
  while (!readAnew(conversation)) {
    sayCommand(conversation, unsaved);
    const again = await prompts.confirm({ message: 'Fix the file first. Read it again?', default: true });
    if (!again) return true;
  }
  prompts.say(`- In the file now: ${unsaved.inFile(edited.value)}\n- Your answer: ${unsaved.inWords}`);
  const choice = await prompts.choose<'save' | 'leave'>({
    message: 'Save your answer to the file?',
    choices: [
      { value: 'save', name: 'Save my answer', description: 'Keep all other changes in the file.' },
      {
        value: 'leave',
        name: 'Keep what is in the file',
        description: 'Your answer is not saved.',
      },
    ],
    default: 'save',
  });
  if (choice === 'save') return save(conversation, unsaved);
  sayCommand(conversation, unsaved);
  return true;
}

/** Whether the file could be read as it is now. */
function readAnew({ edited, prompts }: Conversation): boolean {
  try {
    edited.reload();
    return true;
  } catch (error) {
    if (!(error instanceof EditRefused || error instanceof RunError)) throw error;
    prompts.say(error.message);
    return false;
  }
}

async function tryAgain(conversation: Conversation, unsaved: Unsaved, error: RunError): Promise<boolean> {
  const { prompts } = conversation;
  prompts.say(`Couldn't save your answer: ${error.message}`);
  sayCommand(conversation, unsaved);
  if (await prompts.confirm({ message: 'Try again?', default: true })) return save(conversation, unsaved);
  throw error;
}

function sayCommand({ prompts }: Conversation, { command }: Unsaved): void {
  if (command !== undefined) prompts.say(`To save your answer later:\n  ${command}`);
}
