import type { EvidenceAnswer, IndicatorAnswer } from '../../../authoring/answers/answer.js';
import {
  type AdjacentOutcomeAnswer,
  adjacentOutcomeEdits,
  type DesignationAnswer,
  designationEdits,
  type ExampleAnswer,
  exampleEdits,
  indicatorEdits,
  type NewValue,
} from '../../../authoring/answers/new-entries.js';
import { measuredInWords } from '../../../authoring/answers/read-measured.js';
import { pathOfMeasure } from '../../../authoring/answers/value-edits.js';
import type { Framework } from '../../../generated/framework.js';
import { shownText } from '../../../text/shown-text.js';
import type { Edit, Path, Plain } from '../../../yaml/edit/edit.js';

/** An entry that is to be added to a file. */
export interface NewEntry {
  readonly path: Path;
  /** The entry in a few words. */
  readonly inWords: string;
  /** The edits for what the file holds. @throws EditRefused if the file has it already */
  readonly edits: (file: Plain) => readonly Edit[];
}

export const newDesignation = (framework: Framework, answer: DesignationAnswer): NewEntry => ({
  path: ['designations'],
  inWords: `designation ${answer.id}, ${answer.on}`,
  edits: (file) => designationEdits(framework, file, answer),
});

export const newExample = (answer: ExampleAnswer): NewEntry => ({
  path: ['systems-change-examples'],
  inWords: `example "${shownText(answer.title, 100)}", ${answer.on}, ${answer.kind}${evidenceInWords(answer.evidence)}`,
  edits: (file) => exampleEdits(file, answer),
});

export const newAdjacentOutcome = (answer: AdjacentOutcomeAnswer, values: readonly NewValue[]): NewEntry => ({
  path: ['adjacent-outcomes', answer.id],
  inWords: `adjacent-outcomes/${answer.id}: ${valuesInWords(values)}`,
  edits: (file) => adjacentOutcomeEdits(file, answer, values),
});

/** @throws EditRefused if there is no such outcome */
export const newIndicator = (
  framework: Framework,
  file: Plain,
  answer: IndicatorAnswer,
  values: readonly NewValue[],
): NewEntry => ({
  path: pathOfMeasure(framework, file, answer.outcome, answer.indicator),
  inWords: `${answer.outcome}/${answer.indicator}: ${valuesInWords(values)}`,
  edits: (current) => indicatorEdits(framework, current, answer, values),
});

const evidenceInWords = ({ length }: readonly EvidenceAnswer[]): string =>
  length === 0 ? '' : `, ${length === 1 ? '1 piece' : `${length} pieces`} of evidence`;

const valuesInWords = (values: readonly NewValue[]): string =>
  values.map(({ period, ...number }) => `${period} ${measuredInWords(number)}`).join(', ');
