import { readDate } from '../../../text/read-date.js';
import { shownText } from '../../../text/shown-text.js';
import { type Plain, valueAt } from '../../../yaml/edit/edit.js';
import { askRead } from '../../prompts/ask-read.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { Conversation } from './conversation.js';
import { save } from './save.js';

const path = ['assessed-on'];

/** Asks whether the assessment is still for its date, where it has answers; a new date is saved like any answer. */
export async function askDate(conversation: Conversation): Promise<void> {
  const { prompts, edited } = conversation;
  if (!hasAnswers(edited.value)) return;
  for (;;) {
    const present = dateIn(edited.value);
    const date = await askRead(
      prompts,
      {
        message: `Is this still for ${present}?`,
        hint: 'Press Enter if it is. If not, type the new date, such as 2027-06-30.',
      },
      (text) => (/^(?:y|yes)?$/i.test(text.trim()) ? { value: present } : readDate(text)),
    );
    if (date === present) return;
    const isSaved = await save(conversation, {
      inWords: `assessed-on: ${date}`,
      edits: () => [{ kind: 'set', path, value: date }],
      inFile: (file) => `assessed-on: ${dateIn(file)}`,
      command: `strive set ${shellWord(edited.name)} assessed-on ${date}`,
    });
    if (!isSaved) continue;
    if (dateIn(edited.value) === date && date > present) {
      prompts.say(
        `This is for ${date} now. To list evidence, reviews, and numbers that have grown old:\n  strive next-year ${shellWord(edited.name)} ${date}`,
      );
    }
    return;
  }
}

const dateIn = (file: Plain): string => shownText(String(valueAt(file, path)));

/** A new file has just got its date. */
const hasAnswers = (file: Plain): boolean =>
  ['gateways', 'outcomes', 'other-outcomes', 'adjacent-outcomes', 'designations', 'systems-change-examples'].some(
    (section) => valueAt(file, [section]) !== undefined,
  );
