import type { EvidenceAnswer } from '../../../authoring/answers/answer.js';
import {
  benchmarksInScope,
  type ListedBenchmark,
  partByBegun,
  type Scope,
} from '../../../authoring/interview/benchmark-list.js';
import { type CurrentAnswer, currentAnswer } from '../../../authoring/interview/current-answer.js';
import { evidenceLine } from '../../../authoring/interview/evidence-entry.js';
import {
  type Draft,
  draftEdits,
  type InterviewState,
  nextQuestion,
  type Reply,
  startInterview,
  take,
} from '../../../authoring/interview/interview-state.js';
import { statusWords } from '../../../report/words.js';
import { shellWord } from '../../terminal/shell-word.js';
import { reviewInFile, withNote } from '../review/review-words.js';
import { type AskedQuestion, askBenchmark } from './benchmark-questions.js';
import type { Conversation } from './conversation.js';
import { PausedAtEvidence } from './evidence-questions.js';
import { save, type Unsaved } from './save.js';
import { askGateway, askStart, type Leg } from './walk-menus.js';

/**
 * Walks through the benchmarks of a scope: first those of the gateways that the file works on, then, as long as somebody
 * wants to, those of another gateway. Every answer is saved before the next question.
 */
export async function walkBenchmarks(conversation: Conversation, scope: Scope): Promise<void> {
  const { edited, chosen, prompts } = conversation;
  const stops = benchmarksInScope(chosen.framework, edited.value, scope);
  if (stops.length === 0) {
    prompts.say('Every benchmark you asked for already has an answer.');
    return;
  }
  const { now, later } = scope.gateway === undefined ? partByBegun(edited.value, stops) : { now: stops, later: [] };
  if (now.length === 0) prompts.say('Every benchmark in your gateways already has an answer.');
  let menu: 'start' | 'gateways' = now.length === 0 ? 'gateways' : 'start';
  let rest = later;
  let last: readonly ListedBenchmark[] | undefined;
  for (;;) {
    const next = await (menu === 'start'
      ? askStart(conversation, now, later.length > 0)
      : askGateway(prompts, rest, last, now.length > 0));
    if (next === 'over') return;
    if (next === 'start' || next === 'gateways') {
      menu = next;
      continue;
    }
    const went = await walk(conversation, next);
    if (went === 'stopped') return;
    menu = went === 'back' && next.stops === now ? 'start' : 'gateways';
    if (went === 'back') continue;
    last = next.stops;
    rest = rest.filter((stop) => !next.stops.includes(stop));
  }
}

/** Goes from stop to stop: until the last one, until somebody stops, or back to the menu before the first. */
async function walk(conversation: Conversation, { stops, at, hasMenu }: Leg): Promise<'over' | 'stopped' | 'back'> {
  const { edited } = conversation;
  let current: InterviewState = startInterview(stops, at);
  for (;;) {
    const question = nextQuestion(current, edited.value);
    if (question.kind === 'over') return 'over';
    const { reply, paused } = await askOrPause(conversation, question, hasMenu);
    if (reply.kind === 'stop') return 'stopped';
    if (reply.kind === 'back' && current.at === 0) return 'back';
    const { walk: next, draft } = take(current, reply, edited.value);
    const goesOn = !draft || (await saveDraft(conversation, question.stop, draft));
    if (paused) throw paused;
    if (goesOn) current = next;
  }
}

/** Saves a draft, and says so where that ends a review. */
async function saveDraft(conversation: Conversation, stop: ListedBenchmark, draft: Draft): Promise<boolean> {
  const { edited, chosen, prompts } = conversation;
  const review = () => reviewInFile(chosen.framework, stop.benchmark, edited.value);
  const before = review();
  const goesOn = await save(conversation, unsavedDraft(conversation, stop, draft));
  if (before && !review()) {
    prompts.say(
      `Removed the review of ${stop.benchmark.code}, because the answer changed. The review was: ${withNote(before)}.`,
    );
  }
  return goesOn;
}

/** The reply, and whether the person left in the middle of it. What they gave must be saved first. */
async function askOrPause(
  conversation: Conversation,
  question: AskedQuestion,
  hasMenu: boolean,
): Promise<{ readonly reply: Reply; readonly paused?: PausedAtEvidence }> {
  try {
    return { reply: await askBenchmark(conversation, question, hasMenu) };
  } catch (error) {
    if (!(error instanceof PausedAtEvidence)) throw error;
    return { reply: { kind: 'evidence', evidence: error.evidence }, paused: error };
  }
}

/** A draft with what is to be told about it where it cannot be saved at once. */
function unsavedDraft({ edited, chosen: { framework } }: Conversation, stop: ListedBenchmark, draft: Draft): Unsaved {
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
