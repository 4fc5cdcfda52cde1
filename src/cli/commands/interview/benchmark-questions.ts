import type { Status } from '../../../assessment/assessment.js';
import type { CurrentAnswer } from '../../../authoring/interview/current-answer.js';
import { evidenceLine } from '../../../authoring/interview/evidence-entry.js';
import type { InterviewQuestion, Reply } from '../../../authoring/interview/interview-state.js';
import { oneLine } from '../../../report/one-line.js';
import { statusWords } from '../../../report/words.js';
import { personalDataIn } from '../../../text/personal-data/mask-personal-data.js';
import type { Option } from '../../prompts/prompts.js';
import type { Conversation } from './conversation.js';
import { askEvidence } from './evidence-questions.js';

export type AskedQuestion = Exclude<InterviewQuestion, { readonly kind: 'over' }>;

/**
 * Asks the question that the walk has come to.
 *
 * @param hasMenuBefore whether a menu led to the first benchmark: `back` leads there
 */
export async function askBenchmark(
  conversation: Conversation,
  question: AskedQuestion,
  hasMenuBefore: boolean,
): Promise<Reply> {
  switch (question.kind) {
    case 'status':
      return askStatus(conversation, question, hasMenuBefore);
    case 'note':
      return askNote(conversation, question.current);
    case 'kept-evidence':
      return askKeptEvidence(conversation, question.current);
    case 'evidence':
      return { kind: 'evidence', evidence: await askEvidence(conversation, question.current.evidence.length > 0) };
  }
}

const statuses: readonly (Option<Reply> & { readonly status: Status })[] = (
  [
    ['met', "It's true today."],
    ['in-progress', 'Work has begun.'],
    ['not-started', 'No work yet.'],
    ['lapsed', "It was met before, but isn't now."],
  ] as const
).map(([status, description]) => ({
  status,
  value: { kind: 'status', status },
  name: statusWords[status],
  description,
}));

async function askStatus({ prompts }: Conversation, question: AskedQuestion, hasMenuBefore: boolean): Promise<Reply> {
  const { stop, number, of, current, entersGateway } = question;
  const { gateway, pillar, benchmark } = stop;
  prompts.say('');
  if (entersGateway) prompts.say(`${gateway.title}: ${gateway.statement}\n`);
  prompts.say(`${gateway.title}, ${pillar.title}, ${number} of ${of}`, 'quiet');
  prompts.say(`${benchmark.code} ${benchmark.title}`, 'title');
  const evidence = benchmark.evidence.map((line) => `- ${line}`).join('\n');
  prompts.say(`${benchmark.statement}\nTypical evidence:\n${evidence}`);
  if (current.status !== undefined) prompts.say(currentLines(current));
  const skip: Reply = { kind: 'skip' };
  return prompts.choose<Reply>({
    message: 'What is its status?',
    choices: [
      ...statuses,
      current.status === undefined
        ? { value: skip, name: 'skip', description: 'Leave it unanswered. It counts as not known.' }
        : { value: skip, name: 'keep this answer', description: 'Nothing changes. Go to the next benchmark.' },
      ...(current.status === undefined
        ? []
        : [
            {
              value: { kind: 'details' } as const,
              name: 'change its note or evidence',
              description: 'The status stays the same.',
            },
          ]),
      ...backFrom(number, hasMenuBefore),
      { value: { kind: 'stop' }, name: 'stop here', description: 'Your answers are saved. You can continue later.' },
    ],
    // Enter alone says nothing about a benchmark: nothing is met by accident.
    default: skip,
  });
}

function backFrom(number: number, hasMenuBefore: boolean): readonly Option<Reply>[] {
  if (number === 1 && !hasMenuBefore) return [];
  const where = number === 1 ? 'Return to the menu.' : 'Return to the previous benchmark.';
  return [{ value: { kind: 'back' }, name: 'back', description: where }];
}

/** What the file says now, for people. */
function currentLines({ status, note, evidence, review }: CurrentAnswer): string {
  const reviewed = review && [review.result, review.by && `by ${review.by}`, review.on].filter(Boolean).join(', ');
  return [
    `Current answer: ${statusWords[status ?? 'not-assessed']}`,
    ...(note === undefined ? [] : [`- Note: ${oneLine(note)}`]),
    ...evidence.map((entry) => `- Evidence: ${evidenceLine(entry)}`),
    ...(review ? [`- Review: ${reviewed}${review.note ? `: ${review.note}` : ''}`] : []),
  ].join('\n');
}

async function askNote({ prompts }: Conversation, { status, note }: CurrentAnswer): Promise<Reply> {
  const text = await prompts.ask({
    message: noteQuestion[status ?? 'met'],
    ...(note !== undefined && { default: note }),
    hint:
      note === undefined
        ? 'Press Enter for no note.'
        : `Press Enter to keep the note. Type - to remove it.${/\n/.test(note) ? '' : ' In a terminal, press Tab to edit it.'}`,
  });
  if (text === '-') return { kind: 'note', note: note === undefined ? undefined : null };
  const [personal] = text === note ? [] : personalDataIn(text);
  if (personal !== undefined) {
    prompts.say(
      `That looks like a person's ${personal}. Assessments are shared, so name a role or organization instead. You can go back and change the note.`,
    );
  }
  return { kind: 'note', note: text === '' ? undefined : text };
}

const noteQuestion: Readonly<Record<Status, string>> = {
  met: 'Note: How is it met?',
  'in-progress': 'Note: What is done, and what is still missing?',
  'not-started': 'Note: Is this still right?',
  lapsed: 'Note: What was met before, and what happened?',
};

async function askKeptEvidence({ prompts }: Conversation, { evidence }: CurrentAnswer): Promise<Reply> {
  const kept = await prompts.chooseSeveral({
    message: 'Which evidence do you want to keep?',
    choices: evidence.map((entry) => ({ value: entry, name: evidenceLine(entry) })),
    default: evidence,
  });
  return { kind: 'kept-evidence', kept };
}
