import type { AssessmentFiles } from '../../../assessment/read-assessment.js';
import type { EditedFile } from '../../editing/edited-file.js';
import type { Option, Prompts } from '../../prompts/prompts.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';

/** What the parts of an interview share. */
export interface Conversation {
  readonly prompts: Prompts;
  readonly edited: EditedFile;
  readonly chosen: ChosenFramework;
  /** The files beside the assessment. */
  readonly files: AssessmentFiles;
  /** Notes that an answer was written. */
  readonly noteSaved: () => void;
}

/** Chosen in a menu: nothing is answered there, and the menu before it is asked again. */
export const back = Symbol('back');

/** @param where what going back leads to, in a sentence */
export const backOption = (where: string): Option<typeof back> => ({ value: back, name: 'back', description: where });
