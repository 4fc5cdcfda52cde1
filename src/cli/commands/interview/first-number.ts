import type { NewValue } from '../../../authoring/answers/new-entries.js';
import type { Edit, Plain } from '../../../yaml/edit/edit.js';
import type { Conversation } from './conversation.js';
import { save, type Unsaved } from './save.js';
import { askAndSave, askObserved, askPeriod, type SeriesPlace } from './value-questions.js';

/** A new series, which is written with its first number. */
export interface NewSeries extends Omit<Unsaved, 'edits'> {
  readonly edits: (file: Plain, values: readonly NewValue[]) => readonly Edit[];
}

/** Asks for the first number of a new series until both are saved. @throws Paused when it is left */
export async function addFirstNumber(conversation: Conversation, place: SeriesPlace, series: NewSeries): Promise<void> {
  for (;;) {
    const period = await askPeriod(conversation, 'What period is its first number from?', []);
    const isSaved = await askAndSave(
      () => askObserved(conversation, period, place),
      (observed) => save(conversation, { ...series, edits: (file) => series.edits(file, [{ period, ...observed }]) }),
    );
    if (isSaved) return;
  }
}
