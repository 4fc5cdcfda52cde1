import { isAssessed, resumeAt, type Scope, type Stop, stopsOf } from '../../interview/stops.js';
import { nextQuestion, type Reply, startWalk, take, type Walk } from '../../interview/walk.js';
import { counted } from '../../report/words.js';
import type { Option } from '../prompts/prompts.js';
import { type AskedQuestion, askBenchmark } from './benchmark-questions.js';
import type { Conversation } from './conversation.js';
import { unsavedDraft } from './draft-in-words.js';
import { PausedAtEvidence } from './evidence-questions.js';
import { save } from './save.js';

/** Walks through the benchmarks of a scope; every answer is saved before the next question. */
export async function walkBenchmarks(conversation: Conversation, scope: Scope): Promise<void> {
  const { edited, chosen, prompts } = conversation;
  const stops = stopsOf(chosen.framework, edited.value, scope);
  if (stops.length === 0) {
    prompts.say('Every benchmark that you asked for has an answer already.');
    return;
  }
  let walk: Walk = startWalk(stops, await askStart(conversation, stops));
  for (;;) {
    const question = nextQuestion(walk, edited.value);
    if (question.kind === 'over') return;
    const { reply, paused } = await askOrPause(conversation, question);
    const { walk: next, draft } = take(walk, reply, edited.value);
    const goesOn = !draft || (await save(conversation, unsavedDraft(conversation, question.stop, draft)));
    if (paused) throw paused;
    if (goesOn) walk = next;
  }
}

/** The reply, and whether somebody left while giving it: what there is of it is to be saved first. */
async function askOrPause(
  conversation: Conversation,
  question: AskedQuestion,
): Promise<{ readonly reply: Reply; readonly paused?: PausedAtEvidence }> {
  try {
    return { reply: await askBenchmark(conversation, question) };
  } catch (error) {
    if (!(error instanceof PausedAtEvidence)) throw error;
    return { reply: { kind: 'evidence', evidence: error.evidence }, paused: error };
  }
}

/** Where to begin: asked only where there is something to go on from. The number of stops stands for none of them. */
async function askStart({ edited, prompts }: Conversation, stops: readonly Stop[]): Promise<number> {
  const answered = stops.filter((stop) => isAssessed(edited.value, stop)).length;
  if (answered === 0) return 0;
  const open = resumeAt(edited.value, stops);
  const next = open === undefined ? undefined : stops[open];
  type Start = 'on' | 'first' | 'one' | 'none';
  const choices: Option<Start>[] = [
    ...(next ? [{ value: 'on' as const, name: `go on at ${nameOf(next)}` }] : []),
    { value: 'first', name: 'start from the first benchmark' },
    { value: 'one', name: 'choose a benchmark' },
    { value: 'none', name: 'leave the benchmarks, go to the indicators' },
  ];
  const start = await prompts.choose<Start>({
    message: `${answered} of ${counted(stops.length, 'benchmark')} ${answered === 1 ? 'has' : 'have'} an answer. Where do you want to go on?`,
    choices,
    default: next ? 'on' : 'first',
  });
  if (start === 'none') return stops.length;
  if (start === 'on') return open ?? 0;
  return start === 'first' ? 0 : askBenchmarkToStart(prompts, stops);
}

async function askBenchmarkToStart(prompts: Conversation['prompts'], stops: readonly Stop[]): Promise<number> {
  return prompts.search({
    message: 'Which benchmark?',
    choices: stops.map((stop, index) => ({
      value: index,
      name: nameOf(stop),
      description: stop.benchmark.statement,
      keywords: [stop.benchmark.id, stop.gateway.title, stop.pillar.title],
    })),
  });
}

function nameOf({ benchmark: { code, title } }: Stop): string {
  return `${code} ${title}`;
}
