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
import { type Edit, type Path, type Plain, valueAt } from '../../../yaml/edit/edit.js';

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

/** What the first entry of a section changes, in a sentence; undefined where it isn't the first. */
export function firstOfSection(file: Plain, { path: [section] }: NewEntry): string | undefined {
  if (section === undefined || valueAt(file, [section]) !== undefined) return undefined;
  return sentences[section];
}

const sentences: Readonly<Record<string, string>> = {
  designations:
    "It's the first one in the file. From now on, designations that the file doesn't list count as not awarded.",
  'systems-change-examples':
    "It's the first one in the file. From now on, the examples in the file count as all that you have.",
  'adjacent-outcomes':
    "It's the first one in the file. From now on, the adjacent outcomes in the file count as all that you have.",
  outcomes:
    "It's the first one in the file. From now on, outcomes without an indicator in the file count as having none.",
};
