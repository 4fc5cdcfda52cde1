import type { EvidenceAnswer } from '../../../authoring/answers/answer.js';
import type { ListedBenchmark } from '../../../authoring/interview/benchmark-list.js';
import { type CurrentAnswer, currentAnswer } from '../../../authoring/interview/current-answer.js';
import { type Draft, draftEdits } from '../../../authoring/interview/draft.js';
import { evidenceLine } from '../../../authoring/interview/evidence-entry.js';
import { statusWords } from '../../../report/words.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { Conversation } from './conversation.js';
import type { Unsaved } from './save.js';

/** A draft with what is to be told about it where it cannot be saved at once. */
export function unsavedDraft(
  { edited, chosen: { framework } }: Conversation,
  stop: ListedBenchmark,
  draft: Draft,
): Unsaved {
  const { status: present } = currentAnswer(edited.value, stop);
  return {
    inWords: `${stop.benchmark.code}: ${draftWords(draft)}`,
    edits: (file) => draftEdits(framework, file, draft),
    inFile: (file) => `${stop.benchmark.code}: ${answerWords(currentAnswer(file, stop))}`,
    ...(canBeCommanded(draft) && { command: setCommand(edited.name, draft, draft.status ?? present ?? 'in-progress') }),
  };
}

function draftWords({ status, note, addEvidence = [], dropEvidence = [] }: Draft): string {
  return [
    ...(status === undefined ? [] : [statusWords[status]]),
    ...(note === undefined ? [] : [note === null ? 'no note' : `the note "${note}"`]),
    ...addEvidence.map((entry) => `the evidence ${evidenceLine(entry)}`),
    ...dropEvidence.map((entry) => `without the evidence ${evidenceLine(entry)}`),
  ].join(', ');
}

/** An answer on one line. */
function answerWords({ status, note, evidence }: CurrentAnswer): string {
  return [
    statusWords[status ?? 'not-assessed'],
    ...(note === undefined ? [] : [`with the note "${note}"`]),
    ...(evidence.length === 0
      ? []
      : [`with ${evidence.length === 1 ? '1 piece' : `${evidence.length} pieces`} of evidence`]),
  ].join(', ');
}

/** `strive set` takes no single evidence away, and has a use of its own for a bar in evidence. */
function canBeCommanded({ dropEvidence, addEvidence = [] }: Draft): boolean {
  return !dropEvidence && !addEvidence.some((entry) => Object.values(entry).some((text) => text.includes('|')));
}

function setCommand(file: string, { benchmark, note, addEvidence = [] }: Draft, status: string): string {
  return [
    'strive set',
    shellWord(file),
    benchmark,
    status,
    ...(note === undefined ? [] : ['--note', shellWord(note ?? '')]),
    ...addEvidence.flatMap((entry) => ['--evidence', shellWord(evidenceWord(entry))]),
  ].join(' ');
}

/** As `strive set` takes it. */
function evidenceWord({ title, url, file, date }: EvidenceAnswer): string {
  return [title, url ?? file, date].filter((part) => part !== undefined).join(' | ');
}
