import { adjacentOutcomeEdits, firstOfSection } from '../../../authoring/answers/new-entries.js';
import { indicatorsOf, type ListedIndicator } from '../../../authoring/interview/indicators.js';
import { adjacent } from '../../../authoring/workbook/measures.js';
import { Paused } from '../../prompts/pause.js';
import { askAdjacentOutcome } from '../add/adjacent-outcome.js';
import { askDesignation } from '../add/designation.js';
import { askExample } from '../add/example.js';
import { type NewEntry, newDesignation, newExample } from '../add/new-entry.js';
import { back, type Conversation } from './conversation.js';
import { addFirstNumber } from './first-number.js';
import { save } from './save.js';
import { addValues } from './value-questions.js';

/** Adds what StriveTogether has awarded. */
export async function addDesignation(conversation: Conversation): Promise<void> {
  const answer = await askDesignation(conversation, {});
  if (answer !== back) await saveEntry(conversation, newDesignation(conversation.chosen.framework, answer));
}

/** Adds an example of systems change. */
export async function addExample(conversation: Conversation): Promise<void> {
  const answer = await askExample(conversation, {});
  if (answer !== back) await saveEntry(conversation, newExample(answer));
}

async function saveEntry(conversation: Conversation, entry: NewEntry): Promise<void> {
  const first = firstOfSection(conversation.edited.value, String(entry.path[0]));
  const { prompts } = conversation;
  const isSaved = await save(conversation, {
    inWords: entry.inWords,
    edits: entry.edits,
    inFile: () => 'no such entry',
  });
  if (isSaved) prompts.say(first === undefined ? `Added ${entry.inWords}.` : `Added ${entry.inWords}. ${first}`);
}

/** Adds an outcome in another sector with its first number, and then as many further numbers as there are. */
export async function addAdjacentOutcome(conversation: Conversation): Promise<void> {
  const { chosen, edited, prompts } = conversation;
  let id: string | undefined;
  const find = (): ListedIndicator | undefined =>
    indicatorsOf(chosen.framework, edited.value).find((one) => one.id === id && one.outcome.id === adjacent);
  try {
    const answer = await askAdjacentOutcome(conversation, {});
    if (answer === back) return;
    id = answer.id;
    await addFirstNumber(conversation, answer, {
      inWords: `the outcome ${id} in another sector`,
      edits: (file, values) => adjacentOutcomeEdits(file, answer, values),
      inFile: () => 'no outcome in another sector with this name',
    });
  } catch (error) {
    if (error instanceof Paused && !find()) prompts.say('The new outcome was not saved. It needs a first number.');
    throw error;
  }
  const added = find();
  if (added) await addValues(conversation, added);
}
