import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import type { ChosenFramework } from '../choose-framework.js';
import type { EditedFile } from '../edited-file.js';
import type { Prompts } from '../prompts/prompts.js';

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
