import type { Status } from '../../../assessment/assessment.js';
import type { CurrentAnswer } from '../../../authoring/interview/current-answer.js';
import { evidenceLine } from '../../../authoring/interview/evidence-entry.js';
import type { InterviewQuestion, Reply } from '../../../authoring/interview/interview-state.js';
import { oneLine } from '../../../report/one-line.js';
import { statusWords } from '../../../report/words.js';
import { personalDataIn } from '../../../text/personal-data.js';
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
    ['met', 'It holds today.'],
    ['in-progress', 'Work has begun.'],
    ['not-started', 'No work yet.'],
    ['lapsed', 'It held once and no longer does.'],
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
  prompts.say(`${benchmark.statement}\nWhat usually serves as evidence:\n${evidence}`);
  if (current.status !== undefined) prompts.say(currentLines(current));
  const skip: Reply = { kind: 'skip' };
  return prompts.choose<Reply>({
    message: 'Where does it stand?',
    choices: [
      ...statuses,
      current.status === undefined
        ? { value: skip, name: 'skip', description: 'It has no answer for now, and counts as not known.' }
        : { value: skip, name: 'leave it as it is', description: 'Nothing changes. On to the next one.' },
      ...(current.status === undefined
        ? []
        : [
            {
              value: { kind: 'details' } as const,
              name: 'change its note or its evidence',
              description: 'The status stays as it is.',
            },
          ]),
      ...backFrom(number, hasMenuBefore),
      { value: { kind: 'stop' }, name: 'stop here', description: 'What you answered is saved. You can go on later.' },
    ],
    // Enter alone says nothing about a benchmark: nothing is met by accident.
    default: skip,
  });
}

function backFrom(number: number, hasMenuBefore: boolean): readonly Option<Reply>[] {
  if (number === 1 && !hasMenuBefore) return [];
  const where = number === 1 ? 'To the menu before.' : 'To the benchmark before this one.';
  return [{ value: { kind: 'back' }, name: 'back', description: where }];
}

/** What the file says now, for people. */
function currentLines({ status, note, evidence, review }: CurrentAnswer): string {
  const reviewed = review && [review.result, review.by && `by ${review.by}`, review.on].filter(Boolean).join(', ');
  return [
    `Your answer now: ${statusWords[status ?? 'not-assessed']}`,
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
        ? 'Enter: no note.'
        : `Enter: the note stays. A single - and Enter: it is taken away.${/\n/.test(note) ? '' : ' On a terminal, Tab: change it.'}`,
  });
  if (text === '-') return { kind: 'note', note: note === undefined ? undefined : null };
  const [personal] = text === note ? [] : personalDataIn(text);
  if (personal !== undefined) {
    prompts.say(
      `That looks as if it held a person's ${personal}. Assessments are passed around: name a role or an organization instead. You can go back and change the note.`,
    );
  }
  return { kind: 'note', note: text === '' ? undefined : text };
}

const noteQuestion: Readonly<Record<Status, string>> = {
  met: 'A note: how is it met?',
  'in-progress': 'A note: what is done, and what is still missing?',
  'not-started': 'A note: does it still hold?',
  lapsed: 'A note: what held once, and what happened?',
};

async function askKeptEvidence({ prompts }: Conversation, { evidence }: CurrentAnswer): Promise<Reply> {
  const kept = await prompts.chooseSeveral({
    message: 'Which evidence is to stay?',
    choices: evidence.map((entry) => ({ value: entry, name: evidenceLine(entry) })),
    default: evidence,
  });
  return { kind: 'kept-evidence', kept };
}
