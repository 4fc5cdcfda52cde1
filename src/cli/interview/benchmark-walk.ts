import type { Gateway } from '../../generated/framework.js';
import { gatewaysOf, isAssessed, partStops, resumeAt, type Scope, type Stop, stopsOf } from '../../interview/stops.js';
import { nextQuestion, type Reply, startWalk, take, type Walk } from '../../interview/walk.js';
import { counted } from '../../report/words.js';
import type { Option } from '../prompts/prompts.js';
import { type AskedQuestion, askBenchmark } from './benchmark-questions.js';
import type { Conversation } from './conversation.js';
import { unsavedDraft } from './draft-in-words.js';
import { PausedAtEvidence } from './evidence-questions.js';
import { save } from './save.js';

/**
 * Walks through the benchmarks of a scope: first those of the gateways that the file works on, then, as long as somebody
 * wants to, those of another gateway. Every answer is saved before the next question.
 */
export async function walkBenchmarks(conversation: Conversation, scope: Scope): Promise<void> {
  const { edited, chosen, prompts } = conversation;
  const stops = stopsOf(chosen.framework, edited.value, scope);
  if (stops.length === 0) {
    prompts.say('Every benchmark that you asked for has an answer already.');
    return;
  }
  const { now, later } = scope.gateway === undefined ? partStops(edited.value, stops) : { now: stops, later: [] };
  if (now.length === 0) prompts.say('Every benchmark of the gateways that you work on has an answer already.');
  const start = now.length === 0 ? 'elsewhere' : await askStart(conversation, now, later.length > 0);
  if (start === 'nowhere') return;
  if (start !== 'elsewhere' && (await walk(conversation, now, start)) === 'stopped') return;
  let rest = later;
  while (rest.length > 0) {
    const gateway = await askGateway(prompts, rest);
    if (!gateway) return;
    const own = rest.filter((stop) => stop.gateway === gateway);
    if ((await walk(conversation, own, 0)) === 'stopped') return;
    rest = rest.filter((stop) => !own.includes(stop));
  }
}

/** Goes from stop to stop, until the last one or until somebody stops. */
async function walk(conversation: Conversation, stops: readonly Stop[], start: number): Promise<'over' | 'stopped'> {
  const { edited } = conversation;
  let current: Walk = startWalk(stops, start);
  for (;;) {
    const question = nextQuestion(current, edited.value);
    if (question.kind === 'over') return 'over';
    const { reply, paused } = await askOrPause(conversation, question);
    if (reply.kind === 'stop') return 'stopped';
    const { walk: next, draft } = take(current, reply, edited.value);
    const goesOn = !draft || (await save(conversation, unsavedDraft(conversation, question.stop, draft)));
    if (paused) throw paused;
    if (goesOn) current = next;
  }
}

/** Which gateway comes next; null where none is to. */
function askGateway(prompts: Conversation['prompts'], stops: readonly Stop[]): Promise<Gateway | null> {
  return prompts.choose<Gateway | null>({
    message: 'Go on with another gateway?',
    choices: [
      { value: null, name: 'no, on to the indicators' },
      ...gatewaysOf(stops).map((gateway) => {
        const count = stops.filter((stop) => stop.gateway === gateway).length;
        return {
          value: gateway,
          name: `${gateway.title} (${counted(count, 'benchmark')})`,
          description: gateway.statement,
        };
      }),
    ],
    default: null,
  });
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

/**
 * Where to begin: asked only where there is something to go on from.
 *
 * @param hasMore whether there are gateways besides
 */
async function askStart(
  { edited, prompts }: Conversation,
  stops: readonly Stop[],
  hasMore: boolean,
): Promise<number | 'elsewhere' | 'nowhere'> {
  const answered = stops.filter((stop) => isAssessed(edited.value, stop)).length;
  if (answered === 0) return 0;
  const open = resumeAt(edited.value, stops);
  const next = open === undefined ? undefined : stops[open];
  type Start = 'on' | 'elsewhere' | 'first' | 'one' | 'nowhere';
  const choices: Option<Start>[] = [
    ...(next ? [{ value: 'on' as const, name: `go on at ${nameOf(next)}` }] : []),
    ...(hasMore ? [{ value: 'elsewhere' as const, name: 'go on with another gateway' }] : []),
    { value: 'first', name: 'start from the first benchmark' },
    { value: 'one', name: 'choose a benchmark' },
    { value: 'nowhere', name: 'leave the benchmarks, go to the indicators' },
  ];
  const gateways = gatewaysOf(stops)
    .map(({ title }) => title)
    .join(', ');
  const start = await prompts.choose<Start>({
    message: `${answered} of ${counted(stops.length, 'benchmark')} (${gateways}) ${answered === 1 ? 'has' : 'have'} an answer. Where do you want to go on?`,
    choices,
    default: choices[0]?.value ?? 'first',
  });
  if (start === 'elsewhere' || start === 'nowhere') return start;
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
